import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InFlightReport } from '#core/contract/rules.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { findChainFault } from '#core/record/chain.ts';
import { actsOf, valuesOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { toRecorded } from '#server/matters/record-acts.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { goOver, goOverTo } from './go-over.ts';
import { goOverAll } from './keep-going-over.ts';
import { organisersOf, type Organisers } from './testing/organisers.ts';

const AREA = '450481';
const PLACE = '450481100007';
const PATH = 'mechanisms/whistle.yaml';

let fresh: FreshDatabase;
let cenxi: TestCity;
let organisers: Organisers;
let resident: Client;
let desk: Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  cenxi = await city('cenxi', { db: fresh.db });
  organisers = await organisersOf(cenxi, AREA);
  resident = await cenxi.as({ name: '李秀英' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
});
afterAll(async () => {
  await cenxi.close();
  await fresh.close();
});

/** 岑溪's whistle, standing by itself: `answered` is called `routed`, and nobody is asked how to be reached. */
function renewed(inFlight: string): string {
  const shared = cenxi.at.rules.files().common.find((file) => file.path === PATH)!.text;
  return `${shared
    .replace('face: report', 'face: report\nrungs: [community, town]')
    .replace(', contact?', '')
    .replaceAll('answered', 'routed')}\n${inFlight}\n`;
}
const MAP = `in-flight:
  states: { whistled: whistled, answered: routed, handled: handled }
  clocks: restart
  drops: [contact]`;

const open = (what: string, facts: object = {}): Promise<MatterView> =>
  resident.open('whistle', { what, place: PLACE, ...facts });
const answered = async (what: string, facts: object = {}): Promise<MatterView> =>
  desk.act((await open(what, facts)).id, 'answer');
const actsIn = (id: string) => cenxi.db.read(systemIn(AREA), (tx) => actsOf(tx, AREA, id));
const verified = async (id: string): Promise<unknown> =>
  findChainFault((await actsIn(id)).map((act) => toRecorded(AREA, id, act)));

describe('what a version says of open matters', () => {
  test('must name every state they may be in, and every field they may have', async () => {
    const told = async (inFlight: string): Promise<string[]> => {
      const { body } = await organisers.one.send<{ problems: { kind: string; line: number }[] }>(
        'POST',
        '/rules/check',
        { path: PATH, text: renewed(inFlight) },
      );
      const line =
        renewed(inFlight)
          .split('\n')
          .findIndex((one) => one.startsWith('in-flight:')) + 1;
      for (const problem of body.problems) expect(problem.line).toBeGreaterThanOrEqual(line);
      return body.problems.map((problem) => problem.kind);
    };
    expect(await told('')).toEqual([]);
    expect(await told(MAP)).toEqual([]);
    expect(await told(MAP.replace(', handled: handled', ''))).toEqual(['in-flight-missing']);
    expect(await told(MAP.replace('answered: routed', 'answered: declined'))).toEqual(['in-flight-ends']);
    expect(await told(MAP.replace('handled: handled', 'handled: handled, closed: handled'))).toEqual([
      'in-flight-reopens',
    ]);
    expect(await told(MAP.replace('handled: handled', 'handled: handled, lost: handled'))).toEqual([
      'in-flight-unknown',
    ]);
    expect(await told(MAP.replace('drops: [contact]', ''))).toEqual(['in-flight-field']);
    expect(await told(MAP.replace('answered: routed', 'answered: nowhere'))).toEqual(['in-flight-nowhere']);
  });
});

describe('open matters', () => {
  let whistled: MatterView;
  let inHand: MatterView;
  let calling: MatterView;
  let ended: MatterView;
  beforeAll(async () => {
    whistled = await open('刚吹的');
    inHand = await answered('在办的', { contact: '微信 lxy' });
    calling = await desk.act((await open('派了单的')).id, 'call', { called: ['450481-urban-management'] });
    ended = await resident.act((await open('撤回的')).id, 'withdrawal');
  });

  test('are tried on copies first: a report of each, and nothing written', async () => {
    const { status, body } = await organisers.one.send<InFlightReport>('POST', '/rules/in-flight', {
      path: PATH,
      text: renewed(MAP),
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ mechanism: 'whistle', version: null, stay: false, open: 3, moves: 3 });
    const fates = body.groups.map(({ state, to, stays, many, matters }) => [
      state.name,
      to?.name ?? stays?.kind,
      many,
      matters.map((one) => one.number),
    ]);
    expect(fates).toEqual([
      ['whistled', 'whistled', 1, [whistled.number]],
      ['answered', 'routed', 2, [inHand.number, calling.number]],
    ]);
    expect((await resident.see(inHand.id)).seq).toBe(inHand.seq);
    expect((await resident.see(inHand.id)).mechanism.version).toBe(1);
    expect((await resident.send('POST', '/rules/in-flight', { path: PATH, text: renewed(MAP) })).status).toBe(
      403,
    );
  });

  test('go over once it is adopted, each with an act on its own line, by two servers at once and again after one died', async () => {
    await organisers.adopt(PATH, renewed(MAP));
    const second = await city('cenxi', { db: fresh.db });
    const rule = cenxi.at.versions.findCurrent('cenxi', 'whistle')!;
    await expect(
      goOverTo(cenxi.at, rule, (went) => {
        if (went === 1) throw new Error('killed half-way');
      }),
    ).rejects.toThrow('killed half-way');
    const passages = await Promise.all([goOverAll(second.at), goOverAll(cenxi.at)]);
    expect(passages.flat().reduce((sum, one) => sum + one.went, 0)).toBe(2);
    await second.close();
    for (const { id } of [whistled, inHand, calling]) {
      const acts = await actsIn(id);
      expect(acts.filter((act) => act.step === 'migrated')).toHaveLength(1);
      expect(await verified(id)).toBeUndefined();
    }
    expect(await goOverAll(cenxi.at)).toEqual([]);

    const seen = await resident.see(inHand.id);
    expect(seen).toMatchObject({
      number: inHand.number,
      state: { name: 'routed' },
      mechanism: { version: 2 },
    });
    expect(seen.timeline.map((entry) => [entry.step, entry.words.zh, entry.kind])).toEqual([
      ['open', '提出', 'person'],
      ['answer', '应哨，我们来处理', 'person'],
      ['migrated', '规则更新，接着按新版办：已应哨，处理中', 'system'],
    ]);
    expect((await resident.see(ended.id)).mechanism.version).toBe(1);
  });

  test('what nobody asks any more stays readable in its act, never in the open, and its end is counted from here', async () => {
    const seen = await resident.see(inHand.id);
    expect(seen.timeline[0]!.values.find((value) => value.field === 'contact')?.text).toBe('微信 lxy');
    const [row, values] = await cenxi.db.read(systemIn(AREA), (tx) =>
      Promise.all([findMatter(tx, AREA, inHand.id), valuesOf(tx, AREA, inHand.id)]),
    );
    expect(JSON.stringify(row!.snapshot)).not.toContain('lxy');
    expect(values.map(({ field, keepUntil }) => [field, keepUntil])).toEqual([
      ['contact', '2026-04-01'],
      ['what', null],
    ]);
  });

  test('are then handled and closed by the new version, their parts with them; what had ended is by the old one, for ever', async () => {
    await desk.act(inHand.id, 'handle', { result: '修好了' });
    const closed = await resident.act(inHand.id, 'solved');
    expect(closed).toMatchObject({ state: { name: 'closed' }, mechanism: { version: 2 } });
    expect(await verified(inHand.id)).toBeUndefined();
    const before = await desk.see(calling.id);
    expect(before.allowed.find((step) => step.name === 'handle')?.on).toBe(false);
    const department = await cenxi.as({ name: '曾勇', posts: ['desk@450481-urban-management'] });
    await department.act(before.parts[0]!.id, 'excuse', { reason: '人手都在外面' });
    expect((await desk.act(calling.id, 'handle', { result: '自己修了' })).state.name).toBe('handled');
    expect(await resident.see(ended.id)).toMatchObject({
      mechanism: { version: 1 },
      state: { name: 'withdrawn' },
    });
  });

  test('stay with their version to their end where the rule says nothing of them', async () => {
    const { id } = await answered('按原来的办');
    await organisers.adopt(PATH, renewed('').replace('zh: 吹哨,', 'zh: 又吹哨,'));
    const { body } = await organisers.one.get<InFlightReport>('/rules/whistle/in-flight');
    expect(body).toMatchObject({ version: 3, stay: true, moves: 0 });
    expect(new Set(body.groups.map((group) => group.stays?.kind))).toEqual(new Set(['by-rule']));
    expect(await goOverAll(cenxi.at)).toEqual([]);
    await desk.act(id, 'handle', { result: '好了' });
    expect((await resident.act(id, 'solved')).mechanism.version).toBe(2);
  });

  test('an act and the going over that race for one matter both come out, one after the other', async () => {
    const racing: string[] = [];
    for (let n = 0; n < 6; n += 1) racing.push((await open(`第 ${n} 件`)).id);
    const text = renewed(MAP.replace('answered: routed', 'routed: routed')).replace(
      'zh: 吹哨,',
      'zh: 再吹哨,',
    );
    await organisers.adopt(PATH, text.replace('  drops: [contact]\n', ''));
    const rule = cenxi.at.versions.findCurrent('cenxi', 'whistle')!;
    expect(rule.version).toBe(4);
    await Promise.all(
      racing.flatMap((id) => [
        goOver(cenxi.at, AREA, id, rule),
        desk.tryAct(id, 'answer').then((one) => one.status),
      ]),
    );
    for (const id of racing) {
      expect(await desk.see(id)).toMatchObject({ state: { name: 'routed' }, mechanism: { version: 4 } });
      expect((await actsIn(id)).map((act) => act.step).toSorted()).toEqual(['answer', 'migrated', 'open']);
      expect(await verified(id)).toBeUndefined();
    }
  });
});
