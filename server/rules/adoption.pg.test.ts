import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MechanismView, Problem } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import type { RuleCheck, RuleView } from '#core/contract/rules.ts';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { Versions } from '../city/versions.ts';
import { Rules } from './rules.ts';

const AREA = '450481';
const PLACE = '450481100007';
const PATH = 'mechanisms/whistle.yaml';
let fresh: FreshDatabase;
let cenxi: TestCity;
let proposer: Client;
let other: Client;
let third: Client;
let resident: Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  cenxi = await city('cenxi', { db: fresh.db });
  const posts = [`organiser@${AREA}`];
  proposer = await cenxi.as({ name: '何静', posts });
  other = await cenxi.as({ name: '梁宁', posts });
  third = await cenxi.as({ name: '莫然', posts });
  resident = await cenxi.as({ name: '李秀英' });
});
afterAll(async () => {
  await cenxi.close();
  await fresh.close();
});

const textNow = (at = cenxi.at): string => at.rules.files().own.find((file) => file.path === PATH)!.text;
const called = (title: string): string =>
  textNow().replace(/words: \{ zh: [^,]+, en: [^}]+ \}/, `words: { zh: ${title}, en: Whistle }`);
const propose = (
  who: Client,
  text: string,
  why = '大家觉得原来的叫法不好懂',
): Promise<{ status: number; body: MatterView & Problem }> =>
  who.send('POST', '/rules/proposals', { path: PATH, text, why });
const titleIn = async (at: TestCity): Promise<[string, number]> => {
  const { body } = await at.nobody().get<MechanismView>('/mechanisms/whistle');
  return [body.words.zh, body.version];
};

describe('a rule is changed by two people', () => {
  test('whoever proposes it cannot adopt it; somebody else can, and from then on new matters open by it', async () => {
    const before = await resident.open('whistle', { what: '旧规则时提的', place: PLACE });
    const { status, body } = await propose(proposer, called('吹哨了'));
    expect([status, body.state.name, body.waiting?.mine]).toEqual([201, 'proposed', true]);
    const own = await proposer.tryAct(body.id, 'adopt');
    expect([own.status, own.body.kind]).toEqual([403, 'is-part']);
    expect(await titleIn(cenxi)).toEqual(['党员群众吹哨', 1]);
    expect((await resident.tryAct(body.id, 'adopt')).status).toBe(404);

    const adopted = await other.act(body.id, 'adopt');
    expect(adopted.state.name).toBe('adopted');
    expect(adopted.timeline.map((entry) => entry.step)).toEqual(['open', 'adopt']);
    expect(adopted.values.find((value) => value.field === 'rule-why')?.text).toBe('大家觉得原来的叫法不好懂');
    expect(await titleIn(cenxi)).toEqual(['吹哨了', 2]);
    const after = await resident.open('whistle', { what: '新规则时提的', place: PLACE });
    expect([before.mechanism.version, after.mechanism.version]).toEqual([1, 2]);
    expect((await resident.see(before.id)).mechanism).toMatchObject({
      version: 1,
      words: { zh: '党员群众吹哨' },
    });
    const stale = await resident.send<Problem>('POST', '/matters', {
      mechanism: 'whistle',
      version: 1,
      facts: { what: '表还是旧的', place: PLACE },
    });
    expect([stale.status, stale.body.kind]).toEqual([409, 'unknown-version']);
  });

  test('it is turned down with a reason, or taken back by whoever proposed it', async () => {
    const first = (await propose(proposer, called('别的叫法'))).body;
    const noReason = await other.tryAct(first.id, 'turn-down');
    expect(noReason.status).toBe(422);
    expect((await other.act(first.id, 'turn-down', { reason: '还没问过社区' })).state.name).toBe(
      'turned-down',
    );
    const second = (await propose(proposer, called('再一个叫法'))).body;
    expect((await proposer.act(second.id, 'withdrawal')).state.name).toBe('withdrawn');
    expect((await titleIn(cenxi))[0]).toBe('吹哨了');
  });

  test('one change of a rule is open at a time', async () => {
    const first = (await propose(proposer, called('先提的'))).body;
    const second = await propose(other, called('后提的'));
    expect([second.status, second.body.kind]).toEqual([409, 'only-one']);
    await proposer.act(first.id, 'withdrawal');
  });

  test('whoever opens the rule reads what is proposed and why, and the matter says which rule it would change', async () => {
    const { body } = await propose(proposer, called('给另一位看'), '说明白一点');
    const seen = async (who: Client) => (await who.get<RuleView>('/rules/whistle')).body.proposal;
    expect(await seen(other)).toMatchObject({
      matter: body.id,
      number: body.number,
      text: called('给另一位看').trimEnd(),
      why: '说明白一点',
      own: false,
    });
    expect(await seen(proposer)).toMatchObject({ own: true });
    expect((await other.see(body.id)).changes_rule).toBe('whistle');
    const ordinary = await resident.open('whistle', { what: '路灯', place: PLACE });
    expect(ordinary.changes_rule).toBeNull();
    await proposer.act(body.id, 'withdrawal');
    expect(await seen(other)).toBeNull();
  });

  test('of two who adopt at once one does, and it is adopted once', async () => {
    const { id } = (await propose(proposer, called('同时采用'))).body;
    const { revision } = cenxi.at.rules;
    const both = await Promise.all([other.tryAct(id, 'adopt'), third.tryAct(id, 'adopt')]);
    expect(new Set(both.map((one) => one.status))).toEqual(new Set([200, 409]));
    expect(cenxi.at.rules.revision).toBe(revision + 1);
    expect((await titleIn(cenxi))[0]).toBe('同时采用');
  });

  test('what is there already, does not pass or is no rule of the city is not proposed', async () => {
    const same = await propose(proposer, textNow());
    expect([same.status, same.body.kind]).toEqual([409, 'rule-unchanged']);
    const broken = await propose(proposer, textNow().replace('extends: whistle', 'extends: nothing'));
    expect([broken.status, broken.body.kind]).toEqual([422, 'rule-has-problems']);
    const elsewhere = await proposer.send<Problem>('POST', '/rules/proposals', {
      path: 'pack.yaml',
      text: 'x',
      why: 'y',
    });
    expect([elsewhere.status, elsewhere.body.kind]).toEqual([422, 'no-such-rule']);
    expect((await propose(resident, called('居民提的'))).status).toBe(403);
  });

  test('a text that was written on another than the one in force is refused, even past the front door', async () => {
    const facts = (over: string): object => ({
      place: AREA,
      'rule-file': PATH,
      'rule-over': over,
      'rule-text': called('旁门'),
      'rule-why': '试试',
    });
    const wrong = await proposer.tryOpen('rule-change', facts('0'.repeat(64)));
    expect([wrong.status, wrong.body.kind]).toEqual([409, 'rule-moved-on']);
  });
});

describe('reading a whole pack takes long, so it is done', () => {
  const facts = (more: object = {}): object => ({
    place: AREA,
    'rule-file': PATH,
    'rule-over': '0'.repeat(64),
    'rule-text': called('不该读的'),
    'rule-why': '试试',
    ...more,
  });

  test('for whoever may propose, with a form that is right, and for nobody else', async () => {
    const weigh = vi.spyOn(cenxi.at.rules, 'weigh');
    const gate = await resident.tryOpen('rule-change', facts());
    expect([gate.status, gate.body.kind]).toEqual([403, 'not-by-you']);
    const long = await proposer.tryOpen('rule-change', facts({ 'rule-text': 'x'.repeat(60_001) }));
    expect([long.status, long.body.kind]).toEqual([422, 'form']);
    expect(weigh).not.toHaveBeenCalled();
    expect((await proposer.tryOpen('rule-change', facts())).body.kind).toBe('rule-moved-on');
    expect(weigh).toHaveBeenCalledTimes(1);
    weigh.mockRestore();
  });

  test('for one person one at a time, and no long row of them', async () => {
    let [now, most] = [0, 0];
    const weigh = vi.spyOn(cenxi.at.rules, 'weigh');
    const real = weigh.getMockImplementation() ?? Rules.prototype.weigh.bind(cenxi.at.rules);
    weigh.mockImplementation(async (path, text) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setTimeout(done, 20));
      return real(path, text).finally(() => (now -= 1));
    });
    const check = (who: Client, nth: number) =>
      who.send<Problem>('POST', '/rules/check', { path: PATH, text: called(`第${nth}次`) });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, nth) => check(proposer, nth)));
    expect(most).toBe(1);
    const kinds = answers.map(({ status, body }) => (status === 200 ? 'checked' : body.kind));
    expect(kinds.filter((kind) => kind === 'checked').length).toBeGreaterThanOrEqual(2);
    expect(kinds.filter((kind) => kind === 'busy').length).toBeGreaterThanOrEqual(6);
    expect((await check(proposer, 99)).status).toBe(200);
    weigh.mockRestore();
  });

  test('and so is what becomes of open matters: one report at a time', async () => {
    await resident.open('whistle', { what: '还开着的', place: PLACE });
    const change = (await propose(proposer, called('又一个叫法'))).body;
    await other.act(change.id, 'adopt');
    const get = vi.spyOn(cenxi.at.versions, 'get');
    const real = Versions.prototype.get.bind(cenxi.at.versions);
    get.mockImplementation(async (pinned) => {
      await new Promise((done) => setTimeout(done, 50));
      return real(pinned);
    });
    const ask = async (): Promise<string> => {
      const { status, body } = await proposer.get<Problem>('/rules/whistle/in-flight');
      return status === 200 ? 'told' : body.kind;
    };
    const answers = await Promise.all(Array.from({ length: 6 }, ask));
    expect(answers.toSorted()).toEqual(['busy', 'busy', 'busy', 'busy', 'told', 'told']);
    get.mockRestore();
  });

  test('and a text no reader would take is a problem with a line', async () => {
    const bomb = 'a: &a [x, x]\nb: [*a, *c]\n';
    for (const text of [bomb, `words: tea\n${'['.repeat(50_000)}`]) {
      const { status, body } = await proposer.send<RuleCheck>('POST', '/rules/check', { path: PATH, text });
      expect(status).toBe(200);
      expect(body.problems).toMatchObject([{ kind: 'not-yaml', file: PATH, line: 2 }]);
    }
  });
});
