import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MechanismView, Problem } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import type { RuleView } from '#core/contract/rules.ts';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

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
