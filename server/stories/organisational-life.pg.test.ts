/** What the stories do not number: the rest of organisational life, through the public interface. Codes are those of the coverage page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterView } from '#core/contract/matter.ts';
import type { CalendarView } from '#core/contract/calendar.ts';
import { stage, type Stage } from './stage.ts';

const CITY = '450481';
const XIAOFANG = '450481100007';
const SIHU = `${XIAOFANG}-sihu`;
const BINJIANG = '450481100008-binjiang';
const countsOf = ({ counts }: MatterView) => Object.fromEntries(counts.map((one) => [one.step, one.count]));
const whoIn = ({ timeline }: MatterView, step: string) =>
  timeline.filter((act) => act.step === step).map(({ who }) => who.zh);

describe('O6 courses, Cenxi', () => {
  let play: Stage<'organiser' | 'li' | 'su' | 'desk' | 'resident' | 'tan'>;
  beforeAll(async () => {
    play = await stage(
      'cenxi',
      {
        organiser: [`organiser@${CITY}`],
        li: [`secretary@${XIAOFANG}`],
        su: ['secretary@450481100008'],
        desk: [`desk@${XIAOFANG}`],
        resident: [],
        tan: [`branch-secretary@${SIHU}`],
      },
      { at: Date.parse('2026-03-02T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  const plan = (more: object = {}) => ({
    'session-day': '2026-03-04',
    'course-kind': 'policy',
    audience: 'secretaries',
    'course-title': '物业和业主',
    teacher: '市司法局',
    'planned-minutes': 180,
    place: CITY,
    ...more,
  });
  const held = { taught: '讲了公共收益怎么用', 'study-minutes': 170, 'came-number': 19 };

  it('O6(4) the kinds and audiences are the city’s, with the 60 hours where they are owed', async () => {
    const { opens } = await play.as.li.mechanism('course');
    const of = (name: string) =>
      opens.form.fields.find((field) => field.name === name)?.choices?.map(({ words }) => words.zh);
    expect(of('course-kind')).toEqual(
      expect.arrayContaining(['党课开讲啦', '政策大讲堂', '家德家风学习交流']),
    );
    expect(of('audience')?.[0]).toBe('社区党组织书记（每年不少于60学时）');
    // Opening and holding one is below the three minutes a secretary has for it.
    const hold = play.pack.mechanisms['course']!.states['planned']!.steps['hold']!;
    const fields = play.pack.mechanisms['course']!.fields;
    const seconds = hold.asks.reduce((sum, { field }) => sum + fields[field]!.costsS, 20);
    expect(opens.form.costs_s + seconds).toBeLessThan(180);
  });

  it('O6(5) each says it for themselves, once, also when pressed twice at once; names are for those who hold it', async () => {
    const { id } = await play.as.organiser.opens('training', plan());
    await play.as.li.isRefused(id, 'arrive', {}, 'condition-unmet');
    await play.as.resident.takes(id, 'come');
    await play.later({ days: 2 });
    await play.as.su.takes(id, 'arrive');
    await play.as.su.isRefused(id, 'attended', {}, 'not-now');
    await play.as.resident.isRefused(id, 'hold', held, 'not-by-you');
    await play.as.organiser.takes(id, 'hold', held);
    const both = await Promise.all([play.as.su.tries(id, 'attended'), play.as.su.tries(id, 'attended')]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    await play.as.li.takes(id, 'attended');
    const forged = await play.as.organiser.isRefused(
      id,
      'attended',
      { person: play.idOf('resident') },
      'form',
    );
    expect(forged.fields?.map(({ field }) => field)).toEqual(['person']);

    const byHolder = await play.as.organiser.sees(id);
    expect(countsOf(byHolder)).toEqual({ come: 1, arrive: 1, attended: 2 });
    expect(whoIn(byHolder, 'attended')).toHaveLength(2);
    // Everybody else reads the number, and each their own act.
    const byOther = await play.as.desk.sees(id);
    expect(countsOf(byOther)['attended']).toBe(2);
    expect(whoIn(byOther, 'attended')).toEqual([]);
    const own = (await play.as.su.sees(id)).timeline.filter(({ step }) => step === 'attended');
    expect(own.map(({ mine }) => mine)).toEqual([true]);
    expect(JSON.stringify(byOther)).not.toContain(play.nameOf('su'));

    const corrected = { 'study-minutes': 150, correction: '中间停电了' };
    await play.as.li.isRefused(id, 'correct', corrected, 'not-by-you');
    await play.as.organiser.takes(id, 'correct', corrected);
    await play.as.organiser.isRefused(id, 'correct', { ...corrected, 'study-minutes': 601 }, 'form');
    await play.later({ days: 11 });
    expect((await play.as.li.sees(id)).state.name).toBe('done');
    await play.as.resident.isRefused(id, 'attended', {}, 'ended');
  });

  it('a moral lecture is owed by each community once a quarter, and by no other place', async () => {
    const facts = {
      'session-day': '2026-03-16',
      'course-title': '身边的人',
      teacher: '志愿服务队',
      'planned-minutes': 60,
      place: XIAOFANG,
    };
    await play.as.organiser.isRefusedToOpen('moral-lecture', { ...facts, place: CITY }, 'form');
    const { id } = await play.as.li.opens('moral-lecture', facts);
    await play.later({ days: 1 });
    await play.as.li.takes(id, 'hold', held);
    const { rhythms } = await play.as.li.reads<CalendarView>(`/calendar?span=2026&place=${XIAOFANG}`);
    const [rhythm] = rhythms.filter(({ mechanism }) => mechanism === 'moral-lecture');
    expect(rhythm!.turns.map(({ is }) => is)[0]).toBe('held');
    expect(rhythm!.turns).toHaveLength(4);
  });

  it('O4(1) the manual is issued to branches, each receives it for itself, and a revision stays beside what it replaced', async () => {
    const issue = await play.as.organiser.opens('manual', {
      'document-title': '党支部工作手册',
      'in-force-from': '2026-03-02',
      place: CITY,
    });
    const to = { 'issued-to': [`${SIHU}-estate-branch`, `${BINJIANG}-estate-branch`] };
    const { allowed } = await play.as.organiser.sees(issue.id);
    const offered = allowed.find(({ name }) => name === 'issue')!.form.fields[0]!.choices ?? [];
    expect(offered.map(({ value }) => value)).toEqual(expect.arrayContaining(to['issued-to']));
    const issued = await play.as.organiser.takes(issue.id, 'issue', to);
    expect(issued.parts.map(({ state }) => state.words.zh)).toEqual(['已下发，等签收', '已下发，等签收']);
    const ours = (await play.as.tan.lists({ waiting: 'me' })).filter(
      ({ mechanism }) => mechanism.name === 'receipt',
    );
    expect(ours).toHaveLength(1);
    const [, theirs] = issued.parts
      .map(({ id }) => id)
      .sort((a, b) => Number(a !== ours[0]!.id) - Number(b !== ours[0]!.id));
    await play.as.tan.seesNothingOf(theirs!);
    await play.as.organiser.isRefused(ours[0]!.id, 'receive', {}, 'not-by-you');
    expect((await play.as.tan.takes(ours[0]!.id, 'receive')).outcome).toBe('received');
    const revised = { 'in-force-from': '2026-03-03', 'document-text': '第二版' };
    await play.as.organiser.takes(issue.id, 'revise', revised);
    // Whoever has not received it yet is asked once, not twice.
    const twice = await play.as.organiser.tries(issue.id, 'issue', {
      'issued-to': [`${BINJIANG}-estate-branch`],
    });
    expect(twice.body.kind).toBe('form');
    await play.as.organiser.takes(issue.id, 'issue', { 'issued-to': [`${SIHU}-estate-branch`] });
    const again = (await play.as.tan.lists({ waiting: 'me' })).filter(
      ({ mechanism }) => mechanism.name === 'receipt',
    );
    expect(again).toHaveLength(1);
  });
});

describe('O5, O6 and O7, Guilin', () => {
  const WUMEIYUAN = '450304002001-wumeiyuan';
  let play: Stage<'branch' | 'other' | 'organiser' | 'member' | 'resident'>;
  beforeAll(async () => {
    play = await stage(
      'guilin',
      {
        branch: [`branch-secretary@${WUMEIYUAN}`],
        other: ['secretary@450304002003'],
        organiser: ['organiser@450304', 'organiser@4503'],
        member: [`member@${WUMEIYUAN}`],
        resident: [],
      },
      { at: Date.parse('2026-05-04T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  it('O5(1) the oath is a day, a place and a number: owed once a year, and nobody is named or ranked', async () => {
    const facts = {
      'session-day': '2026-05-04',
      topic: '在广场一起重温',
      'came-number': 15,
      place: WUMEIYUAN,
    };
    const { id, outcome } = await play.as.branch.opens('oath', facts);
    expect(outcome).toBe('held');
    const { rhythms } = await play.as.member.reads<CalendarView>(`/calendar?span=2026&place=${WUMEIYUAN}`);
    const [rhythm] = rhythms.filter(({ mechanism }) => mechanism === 'oath');
    expect([rhythm!.turns.length, rhythm!.held]).toEqual([1, 1]);
    const types = Object.values(play.pack.mechanisms['oath']!.fields).map(({ type }) => type);
    expect(types.filter((type) => ['person', 'persons', 'attendance', 'rating'].includes(type))).toEqual([]);
    await play.as.other.seesNothingOf(id);
  });

  it('US-26(6) a lesson online counts once, whoever presses how often', async () => {
    const { id } = await play.as.organiser.opens('online-lesson', {
      'course-kind': 'lecture',
      audience: 'everybody',
      'course-title': '把一件小事记清楚',
      teacher: '市委党校',
      taught: '三句话写清楚',
      'study-minutes': 40,
      'course-where': '网址',
      'until-day': '2026-08-01',
      place: '450304',
    });
    await play.as.resident.takes(id, 'attended');
    await play.as.resident.isRefused(id, 'attended', {}, 'already-taken');
    expect(countsOf(await play.as.organiser.sees(id))).toEqual({ attended: 1 });
  });

  it('O7(4) a session of a site is one branch’s; two who take the last at once: one has it, one waits, and moves up', async () => {
    const hall = await play.offers(
      { zh: '江边的展厅', en: 'Riverside hall' },
      1,
      '450304-library',
      'teaching-sessions',
    );
    const visit = (place: string) => ({
      'teaching-session': hall,
      'session-day': '2026-05-06',
      'course-kind': 'on-site',
      audience: 'members',
      'course-title': '江边的一堂课',
      teacher: '讲解员',
      'planned-minutes': 50,
      place,
    });
    const [one, two] = await Promise.all([
      play.as.branch.opens('site-visit', visit(WUMEIYUAN)),
      play.as.other.opens('site-visit', visit('450304002003')),
    ]);
    expect([one.state.name, two.state.name].sort()).toEqual(['planned', 'waiting-list']);
    const [has, waits] = one.state.name === 'planned' ? [one, two] : [two, one];
    const holder = has === one ? play.as.branch : play.as.other;
    await holder.takes(has.id, 'cancel', { 'cancel-reason': '那天下大雨' });
    expect((await play.as.organiser.sees(waits.id)).state.name).toBe('planned');
    expect((await play.listOf('teaching-sessions')).items[0]).toMatchObject({ free: 0, capacity: 1 });
  });

  it('O7(5) the academy holds courses, and a class without a name takes no site', async () => {
    const site = { 'site-name': '展厅', 'site-teaches': '一段往事', place: '450304' };
    await play.as.organiser.isRefusedToOpen(
      'teaching-site',
      { ...site, 'site-class': 'class-3' },
      'condition-unmet',
    );
    await play.as.organiser.opens('teaching-site', { ...site, 'site-class': 'red-culture' });
    expect((await play.listOf('teaching-points')).items).toHaveLength(1);
    const course = await play.as.organiser.opens('training', {
      'session-day': '2026-05-20',
      'course-kind': 'lecture',
      audience: 'new-orgs',
      'course-title': '小店里也能过组织生活',
      teacher: '学院讲师',
      'course-host': '4503-red-academy',
      'planned-minutes': 60,
      place: '450304',
    });
    expect(course.timeline[0]!.values.map(({ text }) => text)).toContain('“两新”党建红色学院');
  });
});
