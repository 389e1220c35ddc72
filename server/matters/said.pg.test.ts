/** 我想说: said in the room, read by whoever writes the minutes, counted for everybody, and nobody's by name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterView } from '#core/contract/matter.ts';
import { Browser } from '../pages/testing/browser.ts';
import { wallPath } from '../pages/paper/addresses.ts';
import { city, type TestCity } from '../testing/city.ts';
import type { Client } from '../testing/client.ts';

const ERQIAOXI = '450105002016';
const WORDS = '楼道不能停车，夜里出不来';
const MORE = '东门空地划线\n能停二十辆';
const CALL = '打我电话 13800138000';

describe('in a forum', () => {
  let here: TestCity;
  let secretary: Client;
  let lu: Client;
  let huang: Client;
  let id: string;
  beforeAll(async () => {
    here = await city('nanning', { area: '450105', at: Date.parse('2022-04-01T09:00:00+08:00') });
    secretary = await here.as({ name: '利佳', posts: [`secretary@${ERQIAOXI}`] });
    lu = await here.as({ name: '陆敏' });
    huang = await here.as({ name: '黄少芬' });
    const day = { 'session-day': '2022-04-07', 'session-kind': 'scheduled', place: ERQIAOXI };
    id = (await secretary.open('forum', day)).id;
    await secretary.act(id, 'agenda', { topic: '电动车停在哪里' });
  });
  afterAll(() => here?.close());

  const speak = (who: Client, words: unknown) => who.tryAct(id, 'speak', { 'my-words': words });
  const spoken = ({ counts }: MatterView) => counts.find(({ step }) => step === 'speak');

  it('nobody speaks before the day', async () => {
    const { status, body } = await speak(lu, WORDS);
    expect([status, body.kind, body.words.zh]).toEqual([409, 'condition-unmet', '到说事那天再说']);
  });

  it('on the day anybody may, more than once, and everybody reads how often', async () => {
    await here.pass({ days: 6 });
    await lu.act(id, 'arrive');
    for (const [who, words] of [
      [lu, WORDS],
      [huang, CALL],
      [lu, MORE],
    ] as const)
      expect((await speak(who, words)).status).toBe(200);
    expect(spoken(await huang.see(id))).toEqual({
      step: 'speak',
      words: { zh: '发言', en: 'Spoken' },
      of: 'times',
      count: 3,
    });
  });

  it('two at the same moment are both heard, or one is told to try again', async () => {
    const before = spoken(await secretary.see(id))!.count;
    const both = await Promise.all([speak(lu, '同时一'), speak(huang, '同时二')]);
    const through = both.filter(({ status }) => status === 200).length;
    expect(through).toBeGreaterThan(0);
    expect(spoken(await secretary.see(id))!.count).toBe(before + through);
  });

  it('an empty word, one of 200 kB, and one that hides its characters are refused at their field', async () => {
    for (const words of ['', '   ', '说'.repeat(70_000), 'a\u202Eb', 7, ['x']]) {
      const { status, body } = await speak(lu, words);
      expect([status, body.fields?.[0]?.field]).toEqual([422, 'my-words']);
    }
    expect((await here.nobody().tryAct(id, 'speak', { 'my-words': WORDS })).status).toBe(401);
  });

  it('the words are for whoever runs it, and whose they were is not told even there', async () => {
    const seen = await secretary.see(id);
    expect(seen.said.slice(0, 3).map(({ text, who }) => [text, who.zh])).toEqual([
      [WORDS, '有人'],
      [CALL, '有人'],
      [MORE, '有人'],
    ]);
    const told = seen.timeline.filter(({ step }) => step === 'speak').map(({ who }) => who.zh);
    expect(new Set(told)).toEqual(new Set(['有人']));
  });

  it('each finds what they said and that they came in their own data, and nobody else’s', async () => {
    interface Counted {
      readonly counted: readonly { step: string; values: readonly { field: string; value: unknown }[] }[];
    }
    const counted = async (who: Client) => (await who.get<Counted>('/my-data')).body.counted;
    const own = await counted(lu);
    expect(own[0]).toMatchObject({ mechanism: 'forum', step: 'arrive', words: { zh: '我到了' }, values: [] });
    const words = own.flatMap(({ values }) => values);
    expect(words).toContainEqual({ field: 'my-words', value: WORDS });
    expect(words).toContainEqual({ field: 'my-words', value: MORE });
    expect(JSON.stringify(own)).not.toContain(CALL);
    expect(JSON.stringify(await counted(huang))).toContain(CALL);
    expect(await counted(secretary)).toEqual([]);
    expect(await counted(await here.as({ name: '没来的' }))).toEqual([]);
  });

  it('others read neither the words nor that somebody in particular spoke; each sees that they did', async () => {
    const stranger = await here.as({ name: '路人' });
    const seen = await stranger.see(id);
    expect([seen.said, seen.timeline.filter(({ step }) => step === 'speak')]).toEqual([[], []]);
    expect(JSON.stringify(seen)).not.toContain('楼道不能停车');
    const own = (await huang.see(id)).timeline.filter(({ step }) => step === 'speak');
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ mine }) => mine)).toBe(true);
  });

  it('the wall tells how often, and neither a word nor a name', async () => {
    const browser = new Browser(here.server.app);
    browser.setCookie('jingwei', secretary.bearer);
    const { text, html } = await browser.open(wallPath((await secretary.see(id)).number));
    expect(text).toMatch(/发言 \d 次/);
    expect(text).toContain('扫码，按「我到了」');
    for (const never of ['楼道不能停车', '陆敏', '黄少芬']) expect(html).not.toContain(never);
  });

  it('the minutes come filled in with it, a line each, without what holds a number of a person', async () => {
    const hold = (await secretary.see(id)).allowed.find(({ name }) => name === 'hold')!;
    const views = hold.form.fields.find(({ name }) => name === 'views')!;
    const lines = String(views.known).split('\n');
    expect(lines.slice(0, 2)).toEqual([WORDS, '东门空地划线 能停二十辆']);
    expect(String(views.known)).not.toContain('13800138000');
    const asResident = (await lu.see(id)).allowed.find(({ name }) => name === 'hold');
    expect(asResident?.form.fields.find(({ name }) => name === 'views')?.known).toBeUndefined();
  });

  it('one person can fill neither the room nor the minutes: refused at the most, and what does not fit is told', async () => {
    const loud = await here.as({ name: '话多' });
    const other = await here.as({ name: '话也多' });
    const tries: number[] = [];
    for (let nth = 0; nth < 11; nth++) {
      tries.push((await speak(loud, `${nth}${'说'.repeat(480)}`)).status);
      await speak(other, `${nth}${'讲'.repeat(480)}`);
    }
    expect(tries).toEqual([...Array<number>(10).fill(200), 409]);
    const { body } = await speak(loud, '再一句');
    expect([body.kind, body.words.zh, body.words.en]).toEqual([
      'said-enough',
      expect.stringContaining('每人最多 10 次。还有话，请当面'),
      expect.stringContaining('10 times'),
    ]);
    const shown = (await loud.see(id)).allowed.find(({ name }) => name === 'speak')!;
    expect(shown).toMatchObject({ on: false });
    expect((await speak(lu, '最后说的短话')).status).toBe(200);
    const seen = await secretary.see(id);
    const hold = seen.allowed.find(({ name }) => name === 'hold')!;
    const views = hold.form.fields.find(({ name }) => name === 'views')!;
    expect(String(views.known).length).toBeLessThanOrEqual(views.max!);
    expect(String(views.known)).toContain('最后说的短话');
    expect(views.hint!.zh).toMatch(/还有 \d+ 条放不下/);
    expect(views.hint!.en).toMatch(/\d+ lines do not fit/);
  });

  it('once it was held nobody speaks any more', async () => {
    const came = ['deliberators:present', 'members:present', 'residents:present', 'departments:absent'];
    await secretary.act(id, 'hold', { 'forum-came': came, views: WORDS });
    expect((await speak(lu, WORDS)).status).toBe(409);
  });

  it('its room says which values are its agenda, its minutes and what is decided', async () => {
    await secretary.act(id, 'decide', { decision: '东门空地划二十个车位' });
    expect((await lu.see(id)).room).toEqual({
      agenda: ['topic'],
      question: [],
      minutes: ['views'],
      decided: ['decision', 'outcome'],
    });
  });
});

describe('where residents discuss before they vote', () => {
  const FUJING = '450105002018';
  let here: TestCity;
  beforeAll(async () => {
    here = await city('nanning', { area: '450105' });
  });
  afterAll(() => here?.close());

  it('whoever asked for it and a household that speaks are told in the same words, there and in the record', async () => {
    const secretary = await here.as({ name: '韦淑贞', posts: [`secretary@${FUJING}`] });
    const household = await here.as({ name: '农丽芳', posts: [`household@${FUJING}`] });
    const asker = await here.as({ name: '覃租户' });
    const motion = { 'deliberated-kind': 'charge-points', place: `${FUJING}-fuyuan`, motion: '充电桩' };
    const { id } = await asker.open('deliberation', motion);
    await secretary.act(id, 'discuss');
    await asker.act(id, 'speak', { 'my-view': '东边空地宽' });
    await household.act(id, 'speak', { 'my-view': '别占老人坐的地方' });
    const { said, timeline } = await secretary.see(id);
    expect(said.map(({ who }) => who.zh)).toEqual(['有人', '有人']);
    const told = timeline.filter(({ step }) => step === 'speak');
    expect(told.map(({ who }) => who)).toEqual(said.map(({ who }) => who));
  });
});

describe('in a conference', () => {
  const WUMEI = '450304002001';
  const HOSPITAL = '450304-hospital';
  let here: TestCity;
  beforeAll(async () => {
    here = await city('guilin', { at: Date.parse('2026-01-05T09:00:00+08:00') });
  });
  afterAll(() => here?.close());

  it('the invited say it in their own answer, as an office, and the secretary finds it in the minutes', async () => {
    const secretary = await here.as({ name: '秘书', posts: [`secretary@${WUMEI}`] });
    const hospital = await here.as({ name: '联建员', posts: [`liaison@${HOSPITAL}`] });
    const { id } = await secretary.open('monthly-meeting', {
      'session-day': '2026-01-05',
      topic: '停车',
      place: WUMEI,
    });
    const called = await secretary.act(id, 'call');
    const part = called.parts.find(({ org }) => org.seat === HOSPITAL)!.id;
    const early = await hospital.tryAct(part, 'speak', { 'my-words': '医院夜里有空位' });
    expect(early.status).toBe(409);
    await hospital.act(part, 'arrive');
    await hospital.act(part, 'speak', { 'my-words': '医院夜里有空位' });
    const seen = await secretary.see(id);
    expect(seen.said.map(({ text, who }) => [text, who.zh])).toEqual([
      ['医院夜里有空位', expect.stringContaining('医院')],
    ]);
    expect(seen.counts).toMatchObject([{ step: 'speak', of: 'times', count: 1 }]);
    const hold = seen.allowed.find(({ name }) => name === 'hold')!;
    expect(hold.form.fields.find(({ name }) => name === 'session-minutes')?.known).toBe('医院夜里有空位');
    const stranger = await here.as({ name: '路人' });
    expect((await stranger.tryAct(part, 'speak', { 'my-words': 'x' })).status).toBe(404);
    await secretary.act(id, 'hold', { 'session-minutes': '商量了停车' });
    expect((await hospital.tryAct(part, 'speak', { 'my-words': '还有' })).status).toBe(409);
  });
});
