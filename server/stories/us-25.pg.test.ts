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

  const year = async (who: 'branch' | 'member' | 'town'): Promise<RhythmView | undefined> =>
    (await play.as[who].reads<CalendarView>('/calendar?span=2021')).rhythms[0];

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
    const screens = async (who: 'branch' | 'town' | 'outsider') => (await play.as[who].me()).screens;
    expect(await screens('branch')).toContain('calendar');
    expect(await screens('town')).not.toContain('calendar');
    expect(await screens('outsider')).not.toContain('calendar');
    const asked = { span: '2021-12', place: SIHU };
    const tried = await play.as.town.client.send('POST', '/rhythms/party-day/plans', asked);
    expect(tried.status).toBe(404);
  });
});
