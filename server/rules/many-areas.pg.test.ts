import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { RuleCheck, RuleRow, RuleView } from '#core/contract/rules.ts';
import { freshDatabase, type FreshDatabase } from '#database/testing/fresh-database.ts';
import { addMember, giveToken } from '#server/testing/cast.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import { Client } from '#server/testing/client.ts';
import { shippedPacks } from '../city/pack-files.ts';
import { hashOf } from '../city/versions.ts';
import { organisersOf, type Organisers } from './testing/organisers.ts';
import { hashText } from './overlay.ts';
import { watchRules } from './watch.ts';

const CITY = '4503';
const PLACE = '450304002001';
const WHISTLE = 'mechanisms/whistle.yaml';
const ANSWER = 'mechanisms/answer.yaml';
const ORDER = 'mechanisms/order.yaml';
const folder = join(mkdtempSync(join(tmpdir(), 'jingwei-guilin-')), 'guilin');

let fresh: FreshDatabase;
let guilin: TestCity;
let organisers: Organisers;
let first: Client;
let opened = '';
beforeAll(async () => {
  cpSync(shippedPacks().find((pack) => pack.name === 'guilin')!.folder, folder, { recursive: true });
  fresh = await freshDatabase();
  guilin = await city(folder, { db: fresh.db });
  organisers = await organisersOf(guilin, CITY);
});
afterAll(async () => {
  await guilin.close();
  await fresh.close();
  rmSync(dirname(folder), { recursive: true });
});

const titled = (title: string, text = organisers.textOf(WHISTLE)): string =>
  text.replace(/words: \{ zh: [^,]+, en: [^}]+ \}/, `words: { zh: ${title}, en: Whistle }`);
const titleIn = async (at: TestCity): Promise<string> =>
  (await at.nobody().get<RuleRow[]>('/rules')).body.find((one) => one.name === 'whistle')!.words.zh;

/** An organiser of the city who lives in another area than the first. */
async function fromElsewhere(): Promise<Client> {
  const person = await addMember(guilin.at, '450304', { name: '容川', posts: [`organiser@${CITY}`] });
  return new Client(guilin.server.app, person, await giveToken(guilin.at, '450304', person));
}

describe('a city of seventeen areas', () => {
  test('changes a rule for all of them at once, by organisers of any', async () => {
    const elsewhere = await fromElsewhere();
    const { body } = await organisers.propose(WHISTLE, titled('一声哨'));
    expect(body.number).toMatch(/^秀峰-2026-/);
    const twice = await elsewhere.send<Problem>('POST', '/rules/proposals', {
      path: WHISTLE,
      text: titled('另一声哨'),
      why: '我也想改',
    });
    expect(twice.body.kind).toBe('only-one');
    const there = await elsewhere.tryOpen('rule-change', {
      place: '450304',
      'rule-file': WHISTLE,
      'rule-over': hashText(organisers.textOf(WHISTLE)),
      'rule-text': titled('第三声哨'),
      'rule-why': '在别的区提',
    });
    expect([there.status, there.body.kind]).toEqual([409, 'only-one']);
    expect((await elsewhere.act(body.id, 'adopt')).state.name).toBe('adopted');
    first = await guilin.as({ name: '唐桂英' });
    const { mechanism, id } = await first.open('whistle', { what: '路灯不亮', place: PLACE });
    opened = id;
    expect(mechanism).toMatchObject({ version: 2, words: { zh: '一声哨' } });
  });

  test('tells who adopted it as a post, and the person nowhere; the texts are for organisers', async () => {
    const { body } = await guilin.nobody().get<RuleRow[]>('/rules');
    expect(body.find((one) => one.name === 'whistle')).toMatchObject({
      from: 'adopted',
      version: 2,
      since: '2026-03-02T01:00:00.000Z',
      by: { zh: '桂林市 市级管理员' },
    });
    expect(body.find((one) => one.name === 'order')).toMatchObject({ from: 'own', version: 1, by: null });
    expect(body.find((one) => one.name === 'theme')).toMatchObject({ from: 'shared', by: null });
    const view = (await organisers.one.get<RuleView>('/rules/whistle')).body;
    expect(view.shared?.name).toBe('call');
    expect(view.text).toContain('一声哨');
    expect(view.adoptions).toMatchObject([{ revision: 1, version: 2, by: { zh: '桂林市 市级管理员' } }]);
    expect(view.adoptions[0]!.former).toBe(readFileSync(join(folder, WHISTLE), 'utf8'));
    expect(view.versions.map(({ version, open }) => [version, open])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(JSON.stringify(view)).not.toMatch(/何静|容川/);
    const resident = await guilin.as({ name: '廖琴' });
    expect((await resident.get('/rules/whistle')).status).toBe(403);
    expect((await guilin.nobody().get('/rules/whistle')).status).toBe(401);
    expect((await organisers.one.get('/rules/nothing')).status).toBe(404);
  });

  test('a check tells problems by line, the differences in words, and which ask for a second look', async () => {
    const check = async (text: string): Promise<RuleCheck> =>
      (await organisers.one.send<RuleCheck>('POST', '/rules/check', { path: WHISTLE, text })).body;
    const text = organisers.textOf(WHISTLE);
    expect(await check(text)).toMatchObject({ problems: [], same: true, differences: [], sharp: 0 });
    const wider = await check(text.replace('secretary@owner]', 'secretary@owner, volunteer@place]'));
    expect(wider).toMatchObject({ problems: [], same: false, sharp: 1, mechanism: { name: 'whistle' } });
    expect(wider.differences).toMatchObject([
      { state: null, differences: [{ property: 'seenBy', sharp: { kind: 'more-readers' } }] },
    ]);
    const wrong = await check(text.replace('to: called }', 'to: caled }'));
    const line = text.split('\n').findIndex((one) => one.includes('to: called }')) + 1;
    expect(wrong.mechanism).toBeNull();
    expect(wrong.problems).toMatchObject([{ kind: 'missing-state', file: WHISTLE, line }]);
  });
});

/** 桂林's own answer: its parent states are those of 桂林, and nobody says that they have arrived. */
const withoutArriving = (text: string): string =>
  text
    .replace(' or answered or reopened or routed', ' or reopened')
    .replace(' or closed-in-grid or closed-above-grid', '')
    .replace(
      / {6}arrive: .*\n/,
      '      done: { words: { zh: 办好了, en: Done }, by: desk@asked, asks: [result, photos?], to: done }\n',
    )
    .replace(/ {2}arrived:\n(?: {4}.*\n)+/, '')
    .replace(/ {2}solve-within.*\n/, '');

describe('a text that passed when it was proposed', () => {
  test('is refused when another was adopted in between with which it does not go together', async () => {
    const handsOver = `${organisers.textOf(ORDER).trimEnd()}

states:
  ordered:
    steps:
      hand-over: { words: { zh: 转成吹哨, en: Make it a whistle }, by: secretary@owner, does: [open whistle with contact from what, strike from needs], to: declined }
`;
    const { status, body } = await organisers.propose(ORDER, handsOver);
    expect([status, body.state?.name]).toEqual([201, 'proposed']);
    const whistle = organisers.textOf(WHISTLE);
    await organisers.adopt(WHISTLE, whistle.replace(', contact?', ''));
    const refused = await organisers.other.tryAct(body.id, 'adopt');
    expect([refused.status, refused.body.kind]).toEqual([422, 'rule-has-problems']);
    expect((await organisers.other.see(body.id)).state.name).toBe('proposed');
    await organisers.adopt(WHISTLE, whistle);
    expect((await organisers.other.act(body.id, 'adopt')).state.name).toBe('adopted');
  });

  test('a part keeps the states that open wholes wait for, until they have ended', async () => {
    const duty = await guilin.as({ name: '龙慧', posts: [`duty-desk@${PLACE}`] });
    const resident = await guilin.as({ name: '莫宏' });
    const { id } = await resident.open('whistle', { what: '水管爆了', place: PLACE });
    await duty.act(id, 'call', { called: ['450304-urban-management'] });
    const whistle = organisers.textOf(WHISTLE);
    const waitsNot = `
  called:
    moves:
      - { when: every answer is excused, to: reopened }
      - { when: every answer is done or excused, to: assembled }
  reopened:
    moves:
      - { when: any answer is asked or coming, to: called }

settings:`;
    await organisers.adopt(WHISTLE, whistle.replace('\nsettings:', waitsNot));
    const kinds = async (): Promise<string[]> => {
      const text = withoutArriving(organisers.textOf(ANSWER));
      const sent = await organisers.one.send<RuleCheck>('POST', '/rules/check', { path: ANSWER, text });
      return sent.body.problems.map((problem) => problem.kind);
    };
    expect(new Set(await kinds())).toEqual(new Set(['strands-wholes']));
    const department = await guilin.as({ name: '石坚', posts: ['desk@450304-urban-management'] });
    await duty.act(opened, 'call', { called: ['450304-urban-management'] });
    for (const [matter, caller] of [[id, resident] as const, [opened, first] as const]) {
      await department.act((await duty.see(matter)).parts[0]!.id, 'excuse', { reason: '去不了' });
      await duty.act(matter, 'handle', { result: '自己修好了' });
      await caller.act(matter, 'solved');
    }
    expect(await kinds()).toEqual([]);
    await organisers.adopt(WHISTLE, whistle);
  });
});

describe('every process', () => {
  test('takes an adopted rule without being started again', async () => {
    const second = await city(folder, { db: fresh.db });
    const watch = watchRules(second.at, 60_000);
    const before = await titleIn(second);
    await organisers.adopt(WHISTLE, titled('两处都改'));
    expect(before).not.toBe('两处都改');
    await expect.poll(() => titleIn(second)).toBe('两处都改');
    await watch.stop();
    await organisers.adopt(WHISTLE, titled('不看也知道'));
    expect(await titleIn(second)).toBe('两处都改');
    // Whoever decides about rules looks first, so nobody changes what they have not seen.
    const again = await organisersOf(second, CITY);
    const unseen = await again.one.send<Problem>('POST', '/rules/proposals', {
      path: WHISTLE,
      text: titled('没看见那一版', again.textOf(WHISTLE)),
      why: '试试',
      over: hashText(again.textOf(WHISTLE)),
    });
    expect([unseen.status, unseen.body.kind]).toEqual([409, 'rule-moved-on']);
    expect(await titleIn(second)).toBe('不看也知道');
    await second.close();
  });

  test('goes on with it after a restart, and the former text is one call away', async () => {
    const former = organisers.textOf(WHISTLE);
    await organisers.adopt(WHISTLE, titled('重启以后'));
    const restarted = await city(folder, { db: fresh.db });
    expect(await titleIn(restarted)).toBe('重启以后');
    const version = restarted.at.versions.findCurrent('guilin', 'whistle')?.version;
    expect(version).toBe(guilin.at.versions.findCurrent('guilin', 'whistle')?.version);
    await restarted.close();
    const [last] = (await organisers.one.get<RuleView>('/rules/whistle')).body.adoptions;
    expect(last!.former).toBe(former);
    await organisers.adopt(WHISTLE, last!.former!);
    expect(await titleIn(guilin)).toBe('不看也知道');
  });

  test('says so when the folder has become another since, and goes on with what was adopted', async () => {
    const file = join(folder, WHISTLE);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, titled('文件夹里改的', text));
    const restarted = await city(folder, { db: fresh.db });
    expect(await titleIn(restarted)).toBe('不看也知道');
    expect(restarted.at.rules.conflicts).toMatchObject([{ path: WHISTLE }]);
    const again = await organisersOf(restarted, CITY);
    const { conflict } = (await again.one.get<RuleView>('/rules/whistle')).body;
    expect(conflict?.folder).toContain('文件夹里改的');
    await restarted.close();
    writeFileSync(file, organisers.textOf(WHISTLE));
    const agreed = await city(folder, { db: fresh.db });
    expect(agreed.at.rules.conflicts).toEqual([]);
    await agreed.close();
    writeFileSync(file, text);
  });
});

describe('US-40(4) the settings of 桂林', () => {
  const exported = async (organiser: Client): Promise<Record<string, string>> => {
    const { status, body, headers } = await organiser.get<Buffer>('/rules/export');
    expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
    const files = unzipSync(new Uint8Array(body));
    return Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
    );
  };

  test('exported, reset and imported are the same files to the byte, and the same rules', async () => {
    const files = await exported(organisers.one);
    expect(Object.keys(files).length).toBeGreaterThan(20);
    expect(Buffer.from(files[`guilin/${WHISTLE}`]!, 'base64').toString()).toBe(organisers.textOf(WHISTLE));
    const root = mkdtempSync(join(tmpdir(), 'jingwei-import-'));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), Buffer.from(bytes, 'base64'));
    }
    const empty = await freshDatabase();
    const imported = await city(join(root, 'guilin'), { db: empty.db });
    const others = await organisersOf(imported, CITY);
    expect(await exported(others.one)).toEqual(files);
    const rules = (at: TestCity): string[] =>
      Object.values(at.at.cities.running.pack.mechanisms).map((mechanism) => hashOf(mechanism));
    expect(rules(imported)).toEqual(rules(guilin));
    await imported.close();
    await empty.close();
    rmSync(root, { recursive: true });
  });
});
