import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView } from '#core/contract/calendar.ts';
import { stage, type Stage } from './stage.ts';

const GUHUAI = '370811011008';
const WUMEI = '450304002001';

describe('US-04 part a: 拉呱说事, Jining', () => {
  let play: Stage<'secretary' | 'resident'>;
  let ended: string;
  beforeAll(async () => {
    play = await stage('jining', { secretary: [`secretary@${GUHUAI}`, `desk@${GUHUAI}`], resident: [] });
  });
  afterAll(() => play?.close());

  const convene = (kind = 'parking') =>
    play.as.secretary.opens('forum', {
      'session-day': '2026-03-02',
      'talk-kind': kind,
      topic: kind === 'parking' ? '小区停车难' : '晚上跳舞声音大',
      place: GUHUAI,
    });
  const came = (departments: 'present' | 'absent') => ({
    'talk-came': ['residents:present', 'cadres:present', `departments:${departments}`],
    views: '划出一片临时车位',
  });

  it('a talk is convened, held together, agreed, and done when its result is public', async () => {
    const { id, state } = await convene();
    expect(state.words.zh).toBe('已召集');
    await play.as.resident.takes(id, 'propose', { 'topic-wish': '晚上最难停' });
    expect((await play.as.secretary.takes(id, 'hold', came('present'))).state.name).toBe('held');
    await play.as.secretary.takes(id, 'decide', { decision: '东门外划二十个临时车位' });
    await play.as.secretary.takes(id, 'by-us');
    const done = await play.as.secretary.takes(id, 'finish', { outcome: '车位划好了' });
    expect([done.open, done.outcome]).toEqual([false, 'done']);
    ended = id;
  });

  it('US-04a(1) without anybody of a department it can be held, and is marked so', async () => {
    const { id } = await convene('square-dancing');
    const held = await play.as.secretary.takes(id, 'hold', came('absent'));
    expect(held.state.words).toMatchObject({ zh: '说过了，部门没来' });
    expect((await play.as.secretary.takes(id, 'decide', { decision: '九点以后不放音响' })).state.name).toBe(
      'published',
    );
  });

  it('US-04a(2) 停车难 and 广场舞扰民 are there to choose', async () => {
    const { opens } = await play.as.secretary.mechanism('forum');
    const kinds = opens.form.fields
      .find(({ name }) => name === 'talk-kind')
      ?.choices?.map(({ words }) => words.zh);
    expect(kinds).toEqual(expect.arrayContaining(['停车难', '广场舞扰民']));
  });

  it('a talk that comes by no rhythm has no days to plan', async () => {
    const { rhythms } = await play.as.secretary.reads<CalendarView>('/calendar?span=2026-03');
    expect(rhythms.map(({ mechanism }) => mechanism)).not.toContain('forum');
  });

  it('US-04a(3) how many were solved is counted, not typed in', async () => {
    const { numerator: before } = await play.indicator('talks-solved');
    expect(before).toBe(1);
    await play.copies(ended, 2000);
    expect((await play.indicator('talks-solved')).numerator).toBe(2001);
  });
});

describe('US-04 part b: 周末议事厅 and 多方会谈, Guilin', () => {
  let play: Stage<'secretary' | 'manager'>;
  beforeAll(async () => {
    play = await stage(
      'guilin',
      { secretary: [`secretary@${WUMEI}`], manager: [`property-manager@${WUMEI}`] },
      { at: Date.parse('2021-11-01T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  it('US-04b(1) only Saturdays and Sundays are offered; a Wednesday is refused unless ad hoc', async () => {
    const { rhythms } = await play.as.secretary.reads<CalendarView>('/calendar?span=2021-11');
    const days = rhythms
      .find(({ mechanism }) => mechanism === 'forum')!
      .turns.map(({ from }) => from.slice(8));
    expect(days).toEqual(['06', '07', '13', '14', '20', '21', '27', '28']);
    const wednesday = { 'session-day': '2021-11-10', place: WUMEI };
    const scheduled = { ...wednesday, 'session-kind': 'scheduled' };
    await play.as.secretary.isRefusedToOpen('forum', scheduled, 'condition-unmet');
    const { state } = await play.as.secretary.opens('forum', { ...wednesday, 'session-kind': 'ad-hoc' });
    expect(state.name).toBe('planned');
  });

  it('US-04b(2) talks are agreed only when all four sides were present or excused', async () => {
    const asked = { topic: '停车位怎么分', 'dispute-kind': 'parking', place: WUMEI };
    const { id } = await play.as.manager.opens('joint-talk', asked);
    const sides = (group: string) => ({
      'talk-sides-came': [
        'branch:present',
        `residents-group:${group}`,
        'owners-committee:excused',
        'property-firm:present',
      ],
      views: '先划消防通道',
    });
    await play.as.secretary.takes(id, 'talk', sides('absent'));
    const agreed = { decision: '先到先停，消防通道不停' };
    const refused = await play.as.secretary.isRefused(id, 'agree', agreed, 'condition-unmet');
    expect(refused.next.map(({ step }) => step)).toEqual(['again']);
    await play.as.secretary.takes(id, 'again', sides('present'));
    expect((await play.as.secretary.takes(id, 'agree', agreed)).outcome).toBe('agreed');
  });

  it('US-04b(3) property, neighbours and parking are there to choose', async () => {
    const { opens } = await play.as.manager.mechanism('joint-talk');
    const kinds = opens.form.fields
      .find(({ name }) => name === 'dispute-kind')
      ?.choices?.map(({ words }) => words.zh);
    expect(kinds).toEqual(expect.arrayContaining(['物业纠纷', '邻里纠纷', '停车难']));
  });
});
