/** Many voices, duties that come again, orders and attendance, played at the tea club. */
import { describe, expect, it } from 'vitest';
import { GREEN, LOTUS, PINE, teaCalendar, teaGround, teaPack } from '../engine/testing/tea-club.ts';
import { DAY, MINUTE, MONDAY } from '../engine/testing/scene.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import type { Matter } from '../engine/matter.ts';
import { invariant } from '../invariant.ts';
import { layTable, type Seated, type Table } from './table.ts';

const host: Seated = { id: 'host', posts: [`host@${GREEN}`] };
const teller: Seated = { id: 'teller', posts: [`teller@${GREEN}`] };
const patron = (id: string, area: number): Seated => ({ id, posts: [`patron@${GREEN}`], area });
const [an, bo, chen, ding] = [
  patron('an', 9000),
  patron('bo', 8000),
  patron('chen', 7000),
  patron('ding', 40_000),
];
const stranger: Seated = { id: 'stranger', posts: [] };
const townHost: Seated = { id: 'town-host', posts: ['host@990001100'] };

const MEETING = { agenda: ['old-business'], came: ['hosts:present', 'guests:excused'] };
const CALLED = { motion: '换一把新壶', topic: 'kettle', place: LOTUS, where: 'garden' };

const lay = (): Table =>
  layTable(teaPack, teaGround, teaCalendar, MONDAY, [host, teller, an, bo, chen, ding, stranger]);

function done(outcome: Matter | Refusal): Matter {
  invariant(!isRefusal(outcome), `not refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

function no(outcome: Matter | Refusal): Refusal {
  invariant(isRefusal(outcome), 'it is refused');
  return outcome;
}

function voting(table: Table): string {
  const { id } = done(table.open(host, 'council', CALLED));
  expect(done(table.act(host, id, 'meet', MEETING)).state).toBe('voting');
  return id;
}

const vote = (table: Table, who: Seated, id: string, voice: string, more: object = {}) =>
  table.act(who, id, 'vote', { voice, ...more });

describe('a vote', () => {
  it('leaves no act of any voice, and only counts when it is over', () => {
    const table = lay();
    const id = voting(table);
    const before = table.acts.get(id)!.length;
    for (const who of [an, bo, ding]) done(vote(table, who, id, 'for'));
    done(vote(table, chen, id, 'against'));
    expect(table.acts.get(id)).toHaveLength(before);
    expect(JSON.stringify(table.matters.get(id))).not.toContain('against');
    const counted = done(table.act(teller, id, 'count'));
    expect(counted.state).toBe('under-way');
    expect(counted.facts['votes']).toEqual([
      'for:3:57000',
      'against:1:7000',
      'voted:4:64000',
      'roll:4:64000',
    ]);
    expect(JSON.stringify(table.acts.get(id))).not.toMatch(/"(an|bo|chen|ding)"/);
  });

  it('is cast once, by those on the roll only, and by nobody after the count', () => {
    const table = lay();
    const id = voting(table);
    done(vote(table, an, id, 'for'));
    expect(no(vote(table, an, id, 'against')).kind).toBe('already-taken');
    expect(no(vote(table, stranger, id, 'for')).kind).toBe('not-by-you');
    expect(no(vote(table, bo, id, 'maybe')).fields).toMatchObject([
      { field: 'voice', fault: 'not-a-choice' },
    ]);
    table.now += 8 * DAY;
    table.ringClocks();
    expect(table.matters.get(id)!.state).toBe('called');
    expect(no(vote(table, bo, id, 'for')).kind).toBe('not-now');
  });

  it('tells a neighbour nothing of who has voted', () => {
    const table = lay();
    const id = voting(table);
    const asked = (whom: string) => no(vote(table, bo, id, 'for', { 'for-whom': whom }));
    const before = asked('an');
    done(vote(table, an, id, 'for'));
    expect(asked('an')).toEqual(before);
    expect(asked('stranger')).toEqual(before);
    expect(before.fields).toEqual([{ field: 'for-whom', fault: 'not-on-roll' }]);
  });

  it('takes no voice, on paper or handed over, once its time has run out, though nobody has counted yet', () => {
    const table = lay();
    const id = voting(table);
    done(vote(table, an, id, 'for'));
    const { due } = table.matters.get(id)!.clocks.find((clock) => clock.state === 'voting')!;
    table.now = due - 1;
    done(vote(table, bo, id, 'for'));
    table.now = due;
    expect(no(vote(table, chen, id, 'for')).kind).toBe('vote-over');
    expect(no(table.act(chen, id, 'hand-over', { proxy: 'ding' })).kind).toBe('vote-over');
    expect(no(table.act(teller, id, 'vote-on-paper', { voter: 'chen', voice: 'for' })).kind).toBe(
      'vote-over',
    );
    expect(table.allowed(chen, id).find((one) => one.step.name === 'vote')!.refusal?.kind).toBe('vote-over');
    table.ringClocks();
    expect(table.matters.get(id)!.votes!['voting']!.result!.voted.heads).toBe(2);
  });

  it('whoever came to hold the post after it opened is not on the roll', () => {
    const table = lay();
    const id = voting(table);
    const late = patron('late', 100);
    expect(no(vote(table, late, id, 'for')).kind).toBe('not-on-roll');
    expect(table.allowed(late, id).find((one) => one.step.name === 'vote')!.refusal?.kind).toBe(
      'not-on-roll',
    );
  });

  it('needs heads and floor area alike: one large room does not outvote three', () => {
    const table = lay();
    const id = voting(table);
    for (const who of [an, bo, chen]) done(vote(table, who, id, 'for'));
    done(vote(table, ding, id, 'against'));
    expect(done(table.act(teller, id, 'count')).state).toBe('dropped');
  });

  it('without a quorum goes back, and the next vote is another one', () => {
    const table = lay();
    const id = voting(table);
    done(vote(table, an, id, 'for'));
    expect(no(table.act(teller, id, 'count')).words?.en).toContain('Some have not voted yet');
    table.now += 8 * DAY;
    table.ringClocks();
    expect(table.matters.get(id)!.state).toBe('called');
    done(table.act(host, id, 'meet', MEETING));
    done(vote(table, an, id, 'for'));
  });

  it('counts paper and screen in one box, and neither twice', () => {
    const table = lay();
    const id = voting(table);
    done(table.act(teller, id, 'vote-on-paper', { voter: 'an', voice: 'for' }));
    expect(no(vote(table, an, id, 'for')).kind).toBe('already-taken');
    done(vote(table, bo, id, 'for'));
    expect(no(table.act(teller, id, 'vote-on-paper', { voter: 'bo', voice: 'for' })).fields).toMatchObject([
      { field: 'voter', fault: 'voted-already' },
    ]);
    expect(
      no(table.act(teller, id, 'vote-on-paper', { voter: 'stranger', voice: 'for' })).fields,
    ).toMatchObject([{ field: 'voter', fault: 'not-on-roll' }]);
  });

  it('a voice handed over is cast by its holder alone, who speaks for no more than the rule allows', () => {
    const table = lay();
    const id = voting(table);
    done(table.act(an, id, 'hand-over', { proxy: 'bo' }));
    expect(no(vote(table, an, id, 'for')).kind).toBe('handed-over');
    expect(no(vote(table, chen, id, 'for', { 'for-whom': 'an' })).kind).toBe('form');
    expect(no(table.act(chen, id, 'hand-over', { proxy: 'bo' })).fields).toMatchObject([
      { field: 'proxy', fault: 'too-many', limit: 1 },
    ]);
    expect(no(table.act(bo, id, 'hand-over', { proxy: 'chen' })).kind).toBe('form');
    done(vote(table, bo, id, 'against'));
    done(vote(table, bo, id, 'for', { 'for-whom': 'an' }));
    expect(no(vote(table, bo, id, 'for', { 'for-whom': 'an' })).kind).toBe('already-taken');
  });
});

describe('what must hold of the answers', () => {
  it('an agenda that begins otherwise is refused in the rule’s own words, and nothing is lost', () => {
    const table = lay();
    const { id } = done(table.open(host, 'council', CALLED));
    const refusal = no(table.act(host, id, 'meet', { ...MEETING, agenda: ['new-business', 'old-business'] }));
    expect(refusal).toMatchObject({ kind: 'condition-unmet', words: { zh: '先说上次的事' } });
    expect(table.matters.get(id)!.state).toBe('called');
  });

  it('of whom nothing is written counts as absent', () => {
    const table = lay();
    const { id } = done(table.open(host, 'council', CALLED));
    const refusal = no(table.act(host, id, 'meet', { ...MEETING, came: ['hosts:present'] }));
    expect(refusal).toMatchObject({ kind: 'condition-unmet', next: ['send-back'] });
  });

  it('what was settled is taken up again only under a leave in force at this place', () => {
    const table = lay();
    const settled = { ...CALLED, topic: 'name' };
    expect(no(table.open(host, 'council', settled)).words?.zh).toBe('这件事早就定了');
    done(table.open(townHost, 'reopening', { topic: 'name', place: PINE }));
    expect(no(table.open(host, 'council', settled)).kind).toBe('condition-unmet');
    done(table.open(townHost, 'reopening', { topic: 'name', place: GREEN }));
    done(table.open(host, 'council', settled));
  });
});

describe('an order', () => {
  it('while none is in force the mechanism is off for everybody, and it ends by itself', () => {
    const table = lay();
    const asked = { wish: '夜里一壶', place: LOTUS };
    for (const who of [stranger, host, townHost])
      expect(no(table.open(who, 'night-tea', asked)).kind).toBe('no-mandate');
    done(table.open(townHost, 'reopening', { topic: 'kettle', place: GREEN }));
    const tea = done(table.open(stranger, 'night-tea', asked));
    table.now += 31 * DAY;
    table.ringClocks();
    expect(
      no(table.act(host, tea.id, 'serve', { reason: '来了', guest: 'stranger', day: '2026-12-01' })).kind,
    ).toBe('no-mandate');
    expect(table.deeds.filter((deed) => deed.kind === 'purge')).toMatchObject([
      { mechanism: 'night-tea', afterDays: 14 },
    ]);
  });
});

describe('a duty', () => {
  const running = (): { table: Table; id: string } => {
    const table = lay();
    const id = voting(table);
    for (const who of [an, bo, chen, ding]) done(vote(table, who, id, 'for'));
    done(table.act(teller, id, 'count'));
    return { table, id };
  };
  const missed = (table: Table, id: string): number =>
    table.matters.get(id)!.clocks.find((clock) => clock.name === 'report')!.missed ?? 0;

  it('that is missed counts once for each period, is told once, and a late report makes one good', () => {
    const { table, id } = running();
    const told = (): number =>
      table.deeds.filter((deed) => deed.kind === 'remind' && deed.why === 'late' && deed.matter === id)
        .length;
    table.now += 32 * DAY;
    table.ringClocks();
    table.ringClocks();
    expect([missed(table, id), told()]).toEqual([1, 1]);
    table.now += 31 * DAY;
    table.ringClocks();
    expect([missed(table, id), told()]).toEqual([2, 2]);
    done(table.act(host, id, 'report', { reason: '壶已下单' }));
    expect(missed(table, id)).toBe(1);
  });

  it('that is done in time owes nothing until the next period, and doing it again moves nothing', () => {
    const { table, id } = running();
    const due = (): number => table.matters.get(id)!.clocks.find((clock) => clock.name === 'report')!.due;
    const first = due();
    done(table.act(host, id, 'report', { reason: '壶已下单' }));
    const next = due();
    expect(next).toBeGreaterThan(first);
    done(table.act(host, id, 'report', { reason: '壶到了' }));
    expect(due()).toBe(next);
    table.now = first + DAY;
    table.ringClocks();
    expect(missed(table, id)).toBe(0);
  });
});

describe('levels', () => {
  it('whoever opens it says where it belongs; one level up and down keeps one matter and logs each', () => {
    const table = lay();
    const { id } = done(table.open(host, 'council', { ...CALLED, where: 'table' }));
    const patronHere: Seated = { id: 'an', posts: [`patron@${LOTUS}`, `host@${LOTUS}`] };
    expect(table.matters.get(id)).toMatchObject({ rung: 'table', owner: LOTUS });
    done(table.act(patronHere, id, 'lift', { reason: '一桌定不了' }));
    expect(table.matters.get(id)).toMatchObject({ rung: 'garden', owner: GREEN });
    expect(table.acts.get(id)!.filter((act) => act.changes.rung !== undefined)).toHaveLength(1);
  });

  it('a place without the lowest rung begins on the nearest it has', () => {
    const table = lay();
    done(table.open(townHost, 'reopening', { topic: 'kettle', place: GREEN }));
    expect(done(table.open(stranger, 'night-tea', { wish: '一壶', place: GREEN }))).toMatchObject({
      rung: 'garden',
      owner: GREEN,
    });
  });
});

it('a short clock sleeps with the city, and one that may not wait runs on', () => {
  const table = lay();
  table.now = Date.parse('2026-09-07T21:20:00+08:00');
  const pot = done(table.open(stranger, 'pot', { wish: '一壶龙井', tea: 'green', place: LOTUS }));
  const due = pot.clocks.find((clock) => clock.state === 'wished')!.due;
  expect(due).toBe(Date.parse('2026-09-08T07:30:00+08:00') + 10 * MINUTE);
  const council = done(table.open(host, 'council', CALLED));
  expect(council.clocks[0]!.due).toBe(Date.parse('2026-12-07T21:20:00+08:00'));
});
