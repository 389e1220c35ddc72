import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView, Planned, RhythmView } from '#core/contract/calendar.ts';
import { stage, type Stage } from './stage.ts';

const TIETASI = '370811011008';
const ESTATE = `${TIETASI}-jingyuan`;
const ENTERPRISE = `${TIETASI}-huaihe`;
const NO_CONSENT = '对方没有同意，只能记哪天、哪里和话题';

describe('US-10 part a: 民意5来听, Jining', () => {
  let play: Stage<'listener' | 'colleague' | 'secretary' | 'household' | 'neighbour'>;
  let visits: Planned['planned'];
  beforeAll(async () => {
    play = await stage(
      'jining',
      {
        listener: [`listening-secretary@${ESTATE}`, `listening-secretary@${ENTERPRISE}`],
        secretary: [`secretary@${TIETASI}`],
        colleague: [`listening-secretary@${ESTATE}`],
        household: [],
        neighbour: [],
      },
      { at: Date.parse('2021-06-01T09:00:00+08:00') },
    );
    visits = (await plan(ESTATE)).planned;
    await plan(ENTERPRISE);
  });
  afterAll(() => play?.close());

  async function plan(place: string): Promise<Planned> {
    const { client } = play.as.listener;
    return (await client.send<Planned>('POST', '/rhythms/listening/plans', { span: '2021-06', place })).body;
  }
  const rhythmsOf = async (span: string): Promise<readonly RhythmView[]> =>
    (await play.as.listener.reads<CalendarView>(`/calendar?span=${span}`)).rhythms;

  it('US-10a(1) the plan of June 2021 has three dates, and a year has 36', async () => {
    const days = ['2021-06-05', '2021-06-15', '2021-06-25'];
    const june = await rhythmsOf('2021-06');
    expect(june.map(({ ours }) => ours)).toEqual([false, false]);
    expect(june.map(({ place }) => place.id).sort()).toEqual([ENTERPRISE, ESTATE].sort());
    for (const { turns } of june) {
      expect(turns.map(({ from }) => from)).toEqual(days);
      expect(turns.map(({ meeting }) => meeting?.day)).toEqual(days);
    }
    expect((await rhythmsOf('2021'))[0]?.turns).toHaveLength(36);
  });

  it('US-10a(2) a weekend date stays on the 5th', async () => {
    const { days, rhythms } = await play.as.listener.reads<CalendarView>(
      `/calendar?span=2021-06&place=${ESTATE}`,
    );
    expect(days.find(({ day }) => day === '2021-06-05')?.kind).toBe('rest');
    expect(rhythms[0]?.turns[0]).toMatchObject({ from: '2021-06-05', is: 'planned' });
  });

  it('US-10a(3) without consent only place, date and topic are kept', async () => {
    await play.later({ days: 5 });
    const { id } = visits[0]!;
    const silent = { 'visit-topic': '夜间噪声', 'consent-given': 'none' };
    const told = { ...silent, 'visited-note': '家里两个孩子睡不好' };
    const refused = await play.as.listener.isRefused(id, 'listen', told, 'condition-unmet');
    expect(refused.words.zh).toBe(NO_CONSENT);
    await play.as.listener.isRefused(
      id,
      'listen',
      { ...silent, visited: play.idOf('household') },
      'condition-unmet',
    );
    const { values } = await play.as.listener.takes(id, 'listen', silent);
    expect(values.map(({ field }) => field).sort()).toEqual(
      ['consent-given', 'place', 'visit-day', 'visit-topic'].sort(),
    );
  });

  it('US-10a(4) what was found becomes a case raised by a visit, and the household confirms', async () => {
    await play.later({ days: 10 });
    const { id } = visits[1]!;
    await play.as.listener.takes(id, 'listen', {
      'visit-topic': '路灯',
      'consent-given': 'agreed',
      visited: play.idOf('household'),
    });
    await play.as.listener.takes(id, 'finding', { what: '三号楼前路灯不亮' });
    const [row] = await play.as.household.lists({ mine: 'true', mechanism: 'heard' });
    const heard = await play.as.household.sees(row!.id);
    expect(heard.state.name).toBe('raised');
    expect(heard.values.find(({ field }) => field === 'heard-from')?.text).toBe('走访');
    await play.as.neighbour.seesNothingOf(heard.id);
    // The visit and what came out of it name each other, to whoever may read both.
    for (const who of ['household', 'secretary'] as const) {
      expect((await play.as[who].sees(heard.id)).origin).toMatchObject({ id, words: { zh: '民意5来听' } });
      expect((await play.as[who].sees(id)).opened.map((one) => one.id)).toEqual([heard.id]);
    }
    expect((await play.as.listener.sees(id)).opened).toEqual([]);
    const answered = await play.as.secretary.takes(heard.id, 'answer', { result: '换了灯管' });
    expect(answered.waiting?.mine).toBe(false);
    for (const other of ['secretary', 'listener'] as const)
      expect((await play.as[other].tries(heard.id, 'solved')).status).toBeGreaterThanOrEqual(403);
    expect((await play.as.household.takes(heard.id, 'solved')).state.name).toBe('closed');
  });

  it('whoever was there and the household read what was written, and nobody else does', async () => {
    await play.later({ days: 10 });
    const { id } = visits[2]!;
    const visited = play.idOf('household');
    const note = { 'consent-given': 'agreed', 'visited-note': '想装扶手' };
    const nameless = { 'visit-topic': '助老', ...note };
    await play.as.colleague.isRefused(id, 'listen', nameless, 'condition-unmet');
    // Planned by one listener and held by another: what was told is for the one it was told to.
    await play.as.colleague.takes(id, 'listen', { ...nameless, visited });
    const read = async (who: 'household' | 'secretary' | 'listener' | 'colleague') =>
      (await play.as[who].sees(id)).values.find(({ field }) => field === 'visited-note')?.text ?? null;
    expect([await read('household'), await read('colleague')]).toEqual(['想装扶手', '想装扶手']);
    expect([await read('secretary'), await read('listener')]).toEqual([null, null]);
    const told = (await play.as.household.hears()).filter(({ matter }) => matter === id);
    expect(told.map(({ words }) => words.zh)[0]).toContain('提醒');
  });

  it('what nobody in particular told is raised in nobody’s name', async () => {
    const { id } = visits[0]!;
    const refused = await play.as.listener.isRefused(id, 'finding', { what: '楼道暗' }, 'condition-unmet');
    expect(refused.words.zh).toContain('没有人能确认');
  });

  it('US-10a(5) it is held in an estate or an enterprise, and nowhere else', async () => {
    const on = { 'visit-day': '2021-07-05' };
    const refused = await play.as.listener.isRefusedToOpen('listening', { ...on, place: TIETASI }, 'form');
    expect(refused.fields?.map(({ field }) => field)).toEqual(['place']);
    const other = { 'visit-day': '2021-07-06', place: ESTATE };
    await play.as.listener.isRefusedToOpen('listening', other, 'condition-unmet');
    expect((await play.as.listener.opens('listening', { ...on, place: ENTERPRISE })).state.name).toBe(
      'planned',
    );
  });
});

describe('US-10 part b: 家访, 排查, 座谈 and 书记在现场, Cenxi', () => {
  const XIAOFANG = '450481100007';
  const GRID = `${XIAOFANG}-g1`;
  const KINDS = ['home-visit', 'hazard-round', 'sit-down'] as const;
  let play: Stage<'member' | 'neighbour' | 'secretary' | 'resident'>;
  beforeAll(async () => {
    play = await stage(
      'cenxi',
      {
        member: [`member@${XIAOFANG}`],
        neighbour: [`member@${XIAOFANG}`, `member@${GRID}`],
        secretary: [`secretary@${XIAOFANG}`],
        resident: [],
      },
      { at: Date.parse('2026-01-05T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  const visit = (kind: string, day: string, facts = {}) =>
    play.as.member.opens(kind, {
      'visit-day': day,
      place: GRID,
      'visit-topic': '走一走',
      'consent-given': 'none',
      ...facts,
    });

  it('US-10b(1) each kind has its own period and its own count of what is overdue', async () => {
    await visit('home-visit', '2026-01-05');
    const monthly = await play.withSetting('hazard-round', 'often', 'month');
    const later = await monthly.asOf('2026-07-01');
    const { rhythms } = await later.as.secretary.reads<CalendarView>(`/calendar?span=2026&place=${GRID}`);
    const counts = KINDS.map((kind) => {
      const { turns, when, ours } = rhythms.find(({ mechanism }) => mechanism === kind)!;
      const missed = turns.filter(({ is }) => is === 'missed').length;
      return [when.zh, turns.length, missed, ours];
    });
    expect(counts).toEqual([
      ['每个网格：每季度一次', 4, 1, true],
      ['每个网格：每月一次', 12, 6, true],
      ['每个网格：每季度一次', 4, 2, true],
    ]);
    await Promise.all([later.close(), monthly.close()]);
  });

  it('US-10b(2) a home visit without consent keeps no details', async () => {
    const told = { 'visited-note': '老人独居' };
    const facts = { 'visit-day': '2026-01-05', place: GRID, 'visit-topic': '探望', 'consent-given': 'none' };
    const refused = await play.as.member.isRefusedToOpen(
      'home-visit',
      { ...facts, ...told },
      'condition-unmet',
    );
    expect(refused.words.zh).toBe(NO_CONSENT);
  });

  it('its form holds the grid of whoever holds a post there, and guesses no grid of several', async () => {
    const placeFor = async (who: 'neighbour' | 'secretary') => {
      const { fields } = (await play.as[who].mechanism('home-visit')).opens.form;
      return fields.find(({ name }) => name === 'place')?.known;
    };
    expect(await placeFor('neighbour')).toBe(GRID);
    expect(await placeFor('secretary')).toBeUndefined();
  });

  it('whoever may not raise what was found is told who may, and no resident is made of them', async () => {
    const facts = {
      'visit-day': '2026-01-05',
      place: GRID,
      'visit-topic': '探望',
      'consent-given': 'agreed',
    };
    const { id } = await play.as.member.opens('home-visit', { ...facts, visited: play.idOf('resident') });
    const refused = await play.as.secretary.isRefused(id, 'finding', { what: '楼道暗' }, 'not-by-you');
    expect(refused.words.zh).toBe('只有提出人能「发现一件事，提上去」');
  });

  it('US-10b(3) a record on site needs place, problem and decision; its result may be open', async () => {
    const whole = {
      'visit-day': '2026-01-05',
      place: GRID,
      'site-problem': '楼道堆物',
      'site-decision': '今天清走',
    };
    for (const missing of ['place', 'site-problem', 'site-decision']) {
      const facts = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== missing));
      const refused = await play.as.secretary.isRefusedToOpen('on-site', facts, 'form');
      expect(refused.fields?.map(({ field }) => field)).toEqual([missing]);
    }
    const { id, open } = await play.as.secretary.opens('on-site', whole);
    expect(open).toBe(true);
    expect((await play.as.secretary.takes(id, 'result', { result: '清走了' })).state.name).toBe('solved');
  });
});
