import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView, Planned, RhythmView } from '#core/contract/calendar.ts';
import { stage, type Stage } from './stage.ts';

const SIHU = '450481100007-sihu';
const FIRST_FRIDAYS = '01-01 02-05 03-05 04-02 05-07 06-04 07-02 08-06 09-03 10-01 11-05 12-03';
const days = FIRST_FRIDAYS.split(' ').map((day) => `2021-${day}`);

describe('US-25 part a: the Party-member day and its first topic, Cenxi', () => {
  let play: Stage<'branch' | 'member' | 'town' | 'outsider'>;
  let ids: readonly string[];
  beforeAll(async () => {
    play = await stage(
      'cenxi',
      {
        branch: [`branch-secretary@${SIHU}`],
        member: [`member@${SIHU}`],
        town: ['duty-desk@450481100'],
        outsider: [],
      },
      { at: Date.parse('2021-01-01T08:00:00+08:00') },
    );
    const { client } = play.as.branch;
    const { body } = await client.send<Planned>('POST', '/rhythms/party-day/plans', {
      span: '2021',
      place: SIHU,
    });
    ids = body.planned.map(({ id }) => id);
    expect(body.planned.map(({ day }) => day)).toEqual(days);
  });
  afterAll(() => play?.close());

  const calendarOf = (who: 'branch' | 'member' | 'town' | 'outsider') =>
    play.as[who].reads<CalendarView>('/calendar?span=2021');
  const year = async (who: 'branch' | 'member' | 'town'): Promise<RhythmView | undefined> =>
    (await calendarOf(who)).rhythms.find(({ mechanism }) => mechanism === 'party-day');

  it('US-25a(1) falls on the twelve first Fridays of 2021', async () => {
    expect((await year('member'))?.turns.map(({ from }) => from)).toEqual(days);
    expect((await year('member'))?.when.zh).toBe('每个小区：每月第一个周五');
  });

  it('US-25a(2) 1 January and 1 October are public holidays: planned on their day, and asked about', async () => {
    const { turns } = (await year('branch'))!;
    const flagged = turns.filter(({ meeting }) => meeting!.state.zh === '撞上法定节假日，请确认');
    expect(flagged.map(({ meeting }) => meeting!.day)).toEqual(['2021-01-01', '2021-10-01']);
    const { waiting, state } = await play.as.branch.sees(flagged[0]!.meeting!.id);
    expect([state.name, waiting?.mine]).toEqual(['holiday', true]);
    const kept = await play.as.branch.takes(flagged[0]!.meeting!.id, 'keep-day');
    expect(kept.state.name).toBe('planned');
    await play.as.branch.takes(flagged[1]!.meeting!.id, 'cancel', {
      'cancel-reason': '国庆放假，改在下一周另开',
    });
    expect((await year('branch'))!.turns[9]!.is).toBe('called-off');
  });

  it('US-25a(3) an agenda whose first item is not the first topic is refused', async () => {
    const wrong = { 'agenda-items': ['study', 'first-topic'] };
    const refused = await play.as.branch.isRefused(ids[1]!, 'agenda', wrong, 'condition-unmet');
    expect(refused.words.zh).toBe('第一项要是「第一议题」');
    const right = { 'agenda-items': ['first-topic', 'study'], topic: '消防通道' };
    expect((await play.as.branch.takes(ids[1]!, 'agenda', right)).state.name).toBe('on-agenda');
  });

  it('US-25a(4) the record keeps every change, and nothing deletes it', async () => {
    await play.later({ days: 40 });
    await play.as.branch.takes(ids[1]!, 'hold', { 'came-count': 11, 'meeting-note': '学了一小时' });
    const note = { 'meeting-note': '学了一个半小时', reason: '时间写错了' };
    const corrected = await play.as.branch.takes(ids[1]!, 'correct', note);
    const written = corrected.timeline.flatMap(({ values }) => values.map(({ text }) => text));
    expect(written).toEqual(expect.arrayContaining(['学了一小时', '学了一个半小时', '时间写错了']));
    const gone = await play.as.branch.client.send('DELETE', `/matters/${ids[1]}`);
    expect(gone.status).toBe(404);
    expect((await play.as.branch.sees(ids[1]!)).state.name).toBe('held');
    expect((await year('branch'))!.held).toBe(1);
  });

  it('whoever may not read them is told nothing of them, not even that one was missed', async () => {
    expect(await year('town')).toBeUndefined();
    // What is for everybody stands in a calendar, and nothing of the branch does.
    const told = async (who: 'town' | 'outsider') =>
      new Set((await calendarOf(who)).rhythms.map(({ mechanism }) => mechanism));
    expect([...(await told('town'))]).toEqual(['course', 'moral-lecture', 'training']);
    expect([...(await told('outsider'))]).toEqual([]);
    const asked = { span: '2021-12', place: SIHU };
    const tried = await play.as.town.client.send('POST', '/rhythms/party-day/plans', asked);
    expect(tried.status).toBe(404);
  });
});

describe('US-25 part b: 三会一课 against its standard, Guilin', () => {
  const WUMEIYUAN = '450304002001-wumeiyuan';
  let play: Stage<'branch' | 'member' | 'other' | 'secretary' | 'street'>;
  beforeAll(async () => {
    play = await stage(
      'guilin',
      {
        branch: [`branch-secretary@${WUMEIYUAN}`],
        member: [`member@${WUMEIYUAN}`],
        other: ['branch-secretary@450304002001-taohua'],
        secretary: ['secretary@450304002001'],
        street: ['secretary@450304002'],
      },
      { at: Date.parse('2026-01-05T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  const record = (rule: string, day: string) =>
    play.as.branch.opens(rule, {
      'session-day': day,
      topic: '第一季度学习',
      'came-number': 11,
      'session-minutes': '学习了新的文件',
      place: WUMEIYUAN,
    });
  const turnsOf = async (rule: string) => {
    const { rhythms } = await play.as.branch.reads<CalendarView>(`/calendar?span=2026&place=${WUMEIYUAN}`);
    return rhythms.find(({ mechanism }) => mechanism === rule)!.turns.map(({ is }) => is);
  };
  const reminded = async (who: 'branch' | 'member' | 'other' | 'secretary' | 'street') =>
    (await play.as[who].hears()).map(({ words }) => words.zh).filter((zh) => zh.startsWith('到期还没办'));

  it('US-25b(1) the standards are settings of the city', async () => {
    expect(await turnsOf('general-meeting')).toHaveLength(4);
    expect(await turnsOf('committee-meeting')).toHaveLength(12);
    const often = await play.withSetting('general-meeting', 'times', '2');
    const { rhythms } = await often.as.branch.reads<CalendarView>(`/calendar?span=2026&place=${WUMEIYUAN}`);
    const twice = rhythms.find(({ mechanism }) => mechanism === 'general-meeting')!;
    expect([twice.turns.length, twice.when.zh]).toEqual([8, '每个小区：每季度 2 次']);
    await often.close();
  });

  it('US-25b(2) on the last day of a period a branch below its standard is told once, and nobody else', async () => {
    await record('committee-meeting', '2026-01-05');
    await play.until('2026-01-30');
    expect(await play.remind()).toBe(0);
    await play.until('2026-01-31');
    expect((await turnsOf('committee-meeting'))[0]).toBe('held');
    expect((await turnsOf('group-meeting'))[0]).toBe('due');
    await Promise.all([play.remind(), play.remind()]);
    expect(await play.remind()).toBe(0);
    expect(await reminded('branch')).toEqual([
      '到期还没办：党小组会（五美苑小区 · 2026年1月31日）。办过了请补记，看日历',
    ]);
    // Another branch hears of its own two, and of no other's.
    expect(await reminded('other')).toEqual([
      '到期还没办：党小组会（桃花里小区 · 2026年1月31日）。办过了请补记，看日历',
      '到期还没办：支部委员会（桃花里小区 · 2026年1月31日）。办过了请补记，看日历',
    ]);
    for (const who of ['member', 'secretary', 'street'] as const) expect(await reminded(who)).toEqual([]);
    await play.until('2026-02-03');
    expect((await turnsOf('group-meeting'))[0]).toBe('missed');
    expect(await play.remind()).toBe(0);
  });

  it('a day on which no server ran is made up for', async () => {
    await record('committee-meeting', '2026-02-03');
    await play.until('2026-03-03');
    await play.remind();
    const february = (await reminded('branch')).filter((words) => words.includes('2026年2月28日'));
    expect(february).toEqual(['到期还没办：党小组会（五美苑小区 · 2026年2月28日）。办过了请补记，看日历']);
  });

  it('US-25b(3) a record that comes after its period is late, not normal', async () => {
    const { id } = await record('group-meeting', '2026-01-20');
    expect((await turnsOf('group-meeting')).slice(0, 2)).toEqual(['late', 'missed']);
    const corrected = await play.as.branch.takes(id, 'correct', {
      'session-minutes': '学习了两份文件',
      reason: '漏了一份',
    });
    expect(corrected.timeline.map(({ step }) => step)).toEqual(['open', 'correct']);
    expect((await turnsOf('group-meeting'))[0]).toBe('late');
  });

  it('a member reads the record, and another branch and the street read nothing of it', async () => {
    const [row] = await play.as.branch.lists({ mechanism: 'group-meeting', open: 'false' });
    expect((await play.as.member.sees(row!.id)).title).toBe('第一季度学习');
    await play.as.other.seesNothingOf(row!.id);
    await play.as.street.seesNothingOf(row!.id);
  });
});

it.each([
  ['cenxi', 'five-good', 5],
  ['guilin', 'six-ways', 6],
  ['guilin', 'four-have', 4],
] as const)('US-25b(4) the checklist of %s, %s, has %i criteria on one engine', async (city, rule, many) => {
  const there = await stage(city, { anybody: [] });
  const mechanism = there.pack.mechanisms[rule]!;
  const [met] = mechanism.states['begun']!.steps['look']!.asks;
  expect(mechanism.fields[met!.field]?.choices).toHaveLength(many);
  expect(Object.keys(mechanism.states)).toEqual(['begun', 'looked']);
  await there.close();
});
