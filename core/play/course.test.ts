/** Courses, lessons and teaching sites: two say so before it counts, and what a ledger will post stands in the acts. */
import { describe, expect, it } from 'vitest';
import type { Seated, Table } from './table.ts';
import { DAY, done, refused, tableOf } from './testing/five-cities.ts';

const CITY = '450481';
const organiser: Seated = { id: 'organiser', posts: [`organiser@${CITY}`] };
const li: Seated = { id: 'li', posts: ['secretary@450481100007'] };
const su: Seated = { id: 'su', posts: ['secretary@450481100008'] };
const resident: Seated = { id: 'resident', posts: [] };

const PLAN = {
  'session-day': '2026-11-18',
  'course-kind': 'policy',
  audience: 'secretaries',
  'course-title': '物业和业主',
  teacher: '市司法局',
  'planned-minutes': 180,
  place: CITY,
};
const HELD = { taught: '讲了共有部分', 'study-minutes': 170, 'came-number': 19 };

function pass(table: Table, days: number): void {
  table.now += days * DAY;
  table.ringClocks();
}

function heldCourse(): { table: Table; id: string } {
  const table = tableOf('cenxi');
  const { id } = done(table.open(organiser, 'training', PLAN));
  pass(table, 2);
  done(table.act(li, id, 'arrive'));
  done(table.act(organiser, id, 'hold', HELD));
  return { table, id };
}

/** Decision 21: what a ledger will post, read from the record and nothing else. */
function postings(table: Table, id: string): Record<string, number> {
  const acts = table.acts.get(id)!;
  const minutes = acts.flatMap(({ facts }) =>
    facts['study-minutes'] === undefined ? [] : [Number(facts['study-minutes'])],
  );
  const said = acts.filter(({ step }) => step === 'attended').map(({ actor }) => String(actor));
  return Object.fromEntries(said.map((person) => [person, minutes.at(-1)!]));
}

describe('O6 a course, on the table', () => {
  it('is opened by those who hold courses, and held when its day has come', () => {
    const table = tableOf('cenxi');
    expect(refused(table.open(resident, 'training', PLAN)).kind).toBe('not-by-you');
    const { id } = done(table.open(organiser, 'training', PLAN));
    expect(refused(table.act(organiser, id, 'hold', HELD)).words?.zh).toBe('还没到那天');
    expect(refused(table.act(resident, id, 'arrive')).words?.zh).toBe('到上课那天再按');
    expect(refused(table.act(li, id, 'attended')).kind).toBe('not-now');
    expect(refused(table.act(li, id, 'cancel', { 'cancel-reason': '…' })).kind).toBe('not-by-you');
  });

  it('O6(1) counts for whoever says so after it was held: once, for themselves, and not for having arrived', () => {
    const { table, id } = heldCourse();
    expect(postings(table, id)).toEqual({});
    done(table.act(su, id, 'attended'));
    expect(refused(table.act(su, id, 'attended')).kind).toBe('already-taken');
    // Nobody has a way to name another.
    const named = refused(table.act(organiser, id, 'attended', { person: 'li' }));
    expect(named.kind).toBe('form');
    expect(postings(table, id)).toEqual({ su: 170 });
    done(table.act(li, id, 'attended'));
    expect(postings(table, id)).toEqual({ su: 170, li: 170 });
  });

  it('O6(2) a correction counts for everybody who said so, also after the course is done', () => {
    const { table, id } = heldCourse();
    done(table.act(su, id, 'attended'));
    done(table.act(organiser, id, 'correct', { 'study-minutes': 150, correction: '中间停电了' }));
    expect(postings(table, id)).toEqual({ su: 150 });
    pass(table, 11);
    expect(table.matters.get(id)!.state).toBe('done');
    done(table.act(organiser, id, 'correct', { 'study-minutes': 145, correction: '又核了一遍' }));
    expect(postings(table, id)).toEqual({ su: 145 });
    expect(refused(table.act(su, id, 'correct', { 'study-minutes': 600, correction: '…' })).kind).toBe(
      'not-by-you',
    );
  });

  it('O6(3) may be said for ten days and no longer, and nobody cuts it short', () => {
    const { table, id } = heldCourse();
    for (const step of ['cancel', 'hold'])
      expect(refused(table.act(organiser, id, step)).kind).toBe('not-now');
    pass(table, 9);
    done(table.act(su, id, 'attended'));
    pass(table, 2);
    expect(table.matters.get(id)!.state).toBe('done');
    expect(refused(table.act(li, id, 'attended')).kind).toBe('ended');
  });

  it.each([-1, 601, 1.5, '60', undefined])('takes no %s for its minutes', (minutes) => {
    const table = tableOf('cenxi');
    const { id } = done(table.open(organiser, 'training', { ...PLAN, 'session-day': '2026-11-16' }));
    const wrong = refused(table.act(organiser, id, 'hold', { ...HELD, 'study-minutes': minutes }));
    expect(wrong.fields?.map(({ field }) => field)).toEqual(['study-minutes']);
  });

  it('a branch holds its own, and its secretary writes it down', () => {
    const table = tableOf('cenxi');
    const tan: Seated = { id: 'tan', posts: ['branch-secretary@450481100007-sihu'] };
    const facts = { ...PLAN, 'course-kind': 'party', audience: 'members', place: '450481100007-sihu' };
    const { id } = done(table.open(tan, 'course', { ...facts, 'session-day': '2026-11-16' }));
    expect(done(table.act(tan, id, 'hold', HELD)).state).toBe('held');
  });
});

describe('US-26(6) a lesson online, on the table', () => {
  const lesson = {
    'course-kind': 'lecture',
    audience: 'everybody',
    'course-title': '怎么把一件小事记清楚',
    teacher: '市委党校',
    taught: '三句话写清楚',
    'study-minutes': 40,
    'course-where': '网址',
    'until-day': '2026-12-20',
    place: '450304',
  };
  const tao: Seated = { id: 'tao', posts: ['organiser@450304'] };

  it('US-26(6) counts once, however often it is opened, and not after it was taken down', () => {
    const table = tableOf('guilin');
    const { id } = done(table.open(tao, 'online-lesson', lesson));
    done(table.act(resident, id, 'attended'));
    expect(refused(table.act(resident, id, 'attended')).kind).toBe('already-taken');
    expect(postings(table, id)).toEqual({ resident: 40 });
    pass(table, 36);
    expect(table.matters.get(id)!.state).toBe('done');
    expect(refused(table.act(li, id, 'attended')).kind).toBe('ended');
  });

  it('does not stay up for ever, and asks nobody how long they looked', () => {
    const table = tableOf('guilin');
    const long = refused(table.open(tao, 'online-lesson', { ...lesson, 'until-day': '2028-01-01' }));
    expect(long.words?.zh).toContain('放得太久');
    const rule = table.pack.mechanisms['online-lesson']!;
    expect(Object.values(rule.states).flatMap(({ steps }) => steps['attended']?.asks ?? [])).toEqual([]);
  });
});

describe('O7 a teaching site, on the table', () => {
  const lian: Seated = { id: 'lian', posts: ['branch-secretary@450304002001-wumeiyuan'] };
  const wen: Seated = { id: 'wen', posts: ['secretary@450304002003'] };
  const visit = (place: string) => ({
    'teaching-session': 'hall',
    'session-day': '2026-11-18',
    'course-kind': 'on-site',
    audience: 'members',
    'course-title': '江边的一堂课',
    teacher: '讲解员',
    'planned-minutes': 50,
    place,
  });
  const laid = (): Table => {
    const table = tableOf('guilin');
    table.resources.set('hall', { capacity: 1, taken: 0 });
    table.resources.set('other', { capacity: 1, taken: 0 });
    return table;
  };

  it('O7(1) one branch has the session, the next waits in line, and moves up when it is given up', () => {
    const table = laid();
    const first = done(table.open(lian, 'site-visit', visit('450304002001-wumeiyuan')));
    const second = done(table.open(wen, 'site-visit', visit('450304002003')));
    expect([first.state, second.state]).toEqual(['planned', 'waiting-list']);
    done(table.act(lian, first.id, 'cancel', { 'cancel-reason': '那天下大雨' }));
    expect(table.matters.get(second.id)!.state).toBe('planned');
    pass(table, 2);
    done(table.act(wen, second.id, 'hold', HELD));
    expect(table.matters.get(second.id)!.booking).toEqual({ resource: 'hall', is: 'attended' });
    done(table.act(resident, second.id, 'attended'));
    expect(postings(table, second.id)).toEqual({ resident: 170 });
  });

  it('O7(2) whoever waits may take another session', () => {
    const table = laid();
    done(table.open(lian, 'site-visit', visit('450304002001-wumeiyuan')));
    const { id } = done(table.open(wen, 'site-visit', visit('450304002003')));
    const other = { 'teaching-session': 'other', 'session-day': '2026-11-25' };
    expect(done(table.act(wen, id, 'elsewhere', other)).state).toBe('planned');
    expect(table.resources.get('hall')!.taken).toBe(1);
  });

  it('O7(3) has eight classes, of which two have a name and six wait for one', () => {
    const table = laid();
    const classes = table.pack.mechanisms['teaching-site']!.fields['site-class']!.choices;
    expect(classes).toHaveLength(8);
    expect(
      classes.filter(({ marks }) => !marks.includes('to-be-entered')).map(({ words }) => words.zh),
    ).toEqual(['红色文化', '廉政教育']);
    const tao: Seated = { id: 'tao', posts: ['organiser@4503'] };
    const site = { 'site-name': '展厅', 'site-teaches': '一段往事', place: '450304' };
    const wrong = refused(table.open(tao, 'teaching-site', { ...site, 'site-class': 'class-5' }));
    expect(wrong.words?.zh).toContain('先录入它的名称');
    done(table.open(tao, 'teaching-site', { ...site, 'site-class': 'clean-government' }));
    expect(table.deeds).toContainEqual(expect.objectContaining({ kind: 'list', list: 'teaching-points' }));
  });
});
