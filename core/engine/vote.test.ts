/** One voice, and what it is answered: the roll and the box are told from outside, as the store keeps them. */
import { describe, expect, it } from 'vitest';
import type { Mechanism, VoteRule } from '../mechanism/mechanism.ts';
import type { Actor, Context, VoteKnown } from './context.ts';
import { decide, decideLate, type Decision } from './decide.ts';
import type { Matter } from './matter.ts';
import { open } from './open.ts';
import type { Refusal } from './refusal.ts';
import { contextOf, DAY, host, made, MONDAY, person, refused, system, tea } from './testing/scene.ts';
import { GREEN, LOTUS } from './testing/tea-club.ts';

const council = tea('council');
const an = person('an', `patron@${GREEN}`);
const bo = person('bo', `patron@${GREEN}`);
const teller = person('teller', `teller@${GREEN}`);

const CALLED = { motion: '换一把新壶', topic: 'kettle', place: LOTUS, where: 'garden' };
const MEETING = { agenda: ['old-business'], came: ['hosts:present', 'guests:excused'] };
const called = made(open(council, { id: 'm', version: 1, facts: CALLED }, contextOf(host))).matter;
const met = made(decide(council, called, { step: 'meet', facts: MEETING }, contextOf(host)));
const voting = met.matter;

const ROLL: VoteKnown = {
  roll: new Map([
    ['an', false],
    ['bo', false],
    ['chen', false],
  ]),
  handedTo: {},
  whole: { heads: 3, area: 300 },
  voted: { heads: 0, area: 0 },
  box: {},
};
const over = (known: Partial<VoteKnown>): Partial<Context> => ({ known: { vote: { ...ROLL, ...known } } });
const votedBy = (...names: string[]): Partial<VoteKnown> => ({
  roll: new Map([...ROLL.roll].map(([id]) => [id, names.includes(id)])),
});

const take = (
  who: Actor,
  step: string,
  facts: object,
  known: Partial<VoteKnown> = {},
  { rule = council, matter = voting, now = MONDAY }: { rule?: Mechanism; matter?: Matter; now?: number } = {},
): Decision | Refusal =>
  decide(rule, matter, { step, facts: { ...facts } }, contextOf(who, { ...over(known), now }));
const faults = (outcome: Decision | Refusal) => refused(outcome).fields;

describe('a vote that is opened', () => {
  it('bears the number of the act that opened it, and its roll is whoever holds the posts', () => {
    expect(voting.votes).toEqual({ voting: { name: 'voting/2', result: null } });
    expect(met.deeds).toEqual([
      { kind: 'open-vote', vote: 'voting/2', keys: [`patron@${GREEN}`], byArea: true },
    ]);
  });

  it('may open a matter: nothing was left before it', () => {
    const atOnce = { ...council, opens: { ...council.opens, to: 'voting' } };
    const { deeds } = made(open(atOnce, { id: 'm', version: 1, facts: CALLED }, contextOf(host)));
    expect(deeds).toMatchObject([{ kind: 'open-vote', vote: 'voting/1' }]);
  });

  it('is another vote when it is entered again, and what was counted before is not', () => {
    const lost = take(teller, 'count', {}, { ...votedBy(), voted: ROLL.whole, whole: ROLL.whole });
    const { matter, deeds } = made(lost);
    expect(matter.votes!['voting']!.result).toMatchObject({ quorum: true, passed: false });
    expect(deeds).toContainEqual({ kind: 'close-vote', vote: 'voting/2', eraseAfterDays: 30 });
    const back = { ...matter, state: 'called', open: true };
    const again = made(decide(council, back, { step: 'meet', facts: MEETING }, contextOf(host))).matter;
    expect(again.votes).toEqual({ voting: { name: `voting/${matter.seq + 1}`, result: null } });
  });
});

describe('a voice', () => {
  it('goes into the box under the vote, with who gave it and how', () => {
    const cast = (outcome: Decision | Refusal) => made(outcome).deeds;
    const vote = 'voting/2';
    expect(cast(take(an, 'vote', { voice: 'for' }))).toEqual([
      { kind: 'cast', vote, voter: 'an', way: 'own', choice: 'for' },
    ]);
    expect(
      cast(take(bo, 'vote', { voice: 'against', 'for-whom': 'an' }, { handedTo: { an: 'bo' } })),
    ).toEqual([{ kind: 'cast', vote, voter: 'an', way: 'proxy', choice: 'against' }]);
    expect(cast(take(teller, 'vote-on-paper', { voice: 'for', voter: 'an' }))).toEqual([
      { kind: 'cast', vote, voter: 'an', way: 'paper', choice: 'for' },
    ]);
  });

  it('that was handed over is still given on paper by whoever comes in person', () => {
    const outcome = take(teller, 'vote-on-paper', { voice: 'for', voter: 'an' }, { handedTo: { an: 'bo' } });
    expect(made(outcome).deeds).toMatchObject([{ voter: 'an', way: 'paper' }]);
  });

  it('is not one’s own once it is handed over, also while one still speaks for another', () => {
    const handedTo = { an: 'bo', chen: 'an' };
    expect(faults(take(an, 'vote', { voice: 'for' }, { handedTo }))).toEqual([
      { field: 'for-whom', fault: 'not-on-roll' },
    ]);
    expect(made(take(an, 'vote', { voice: 'for', 'for-whom': 'chen' }, { handedTo })).deeds).toMatchObject([
      { voter: 'chen', way: 'proxy' },
    ]);
  });

  it('for another is offered while that other has not been heard, and no longer', () => {
    const handedTo = { an: 'bo' };
    const mine = take(bo, 'vote', { voice: 'for' }, { ...votedBy('bo'), handedTo });
    expect(faults(mine)).toEqual([{ field: 'for-whom', fault: 'voted-already' }]);
    const both = take(bo, 'vote', { voice: 'for' }, { ...votedBy('an', 'bo'), handedTo });
    expect(refused(both).kind).toBe('already-taken');
  });

  it('may bring about more than itself', () => {
    const { steps } = council.states['voting']!;
    const remind = { kind: 'remind' as const, who: [] };
    const does = (step: string) => ({ ...steps[step]!, does: [remind, ...steps[step]!.does] });
    const more = { ...steps, vote: does('vote'), 'vote-on-paper': does('vote-on-paper') };
    const voting = { ...council.states['voting']!, steps: more };
    const rule = { ...council, states: { ...council.states, voting } };
    const known = { ...votedBy('bo'), handedTo: { an: 'bo' } };
    const proxy = take(bo, 'vote', { voice: 'for', 'for-whom': 'an' }, known, { rule });
    const paper = take(teller, 'vote-on-paper', { voice: 'for', voter: 'an' }, known, { rule });
    for (const outcome of [proxy, paper])
      expect(made(outcome).deeds.map((deed) => deed.kind)).toEqual(['remind', 'cast']);
  });

  it('is refused in words that name the step', () => {
    const says = { step: council.states['voting']!.steps['vote']!.words };
    const vote = (known: Partial<VoteKnown>, now = MONDAY) =>
      refused(take(an, 'vote', { voice: 'for' }, known, { now }));
    expect(vote({ roll: new Map() })).toMatchObject({ kind: 'not-on-roll', says });
    expect(vote({ handedTo: { an: 'bo' } })).toMatchObject({ kind: 'handed-over', says });
    expect(vote(votedBy('an'))).toMatchObject({ kind: 'already-taken', says });
    expect(vote({}, MONDAY + 30 * DAY)).toMatchObject({ kind: 'vote-over', says });
  });

  it('is refused where nothing is known of a roll', () => {
    const unknown = (who: Actor, step: string, facts: object) =>
      refused(decide(council, voting, { step, facts: { ...facts } }, contextOf(who)));
    expect(unknown(an, 'vote', { voice: 'for' }).kind).toBe('not-on-roll');
    expect(unknown(teller, 'vote-on-paper', { voice: 'for', voter: 'an' }).fields).toEqual([
      { field: 'voter', fault: 'not-on-roll' },
    ]);
  });
});

describe('a vote whose time is over', () => {
  const clock = voting.clocks[0]!;
  const late = (matter: Matter): string | null => {
    const outcome = take(an, 'vote', { voice: 'for' }, {}, { matter, now: clock.due });
    return 'refused' in outcome ? outcome.kind : null;
  };
  const withClocks = (...clocks: Matter['clocks']): Matter => ({ ...voting, clocks });

  it('takes no voice, whatever else its clock brings and whatever other clocks run', () => {
    expect(late(voting)).toBe('vote-over');
    expect(late(withClocks(clock, { ...clock, state: 'called', name: 'called' }))).toBe('vote-over');
    const state = council.states['voting']!;
    const [rule] = state.clocks;
    const late2 = [{ kind: 'remind' as const, who: [] }, ...rule!.late];
    const reminding: Mechanism = {
      ...council,
      states: { ...council.states, voting: { ...state, clocks: [{ ...rule!, late: late2 }] } },
    };
    const outcome = take(an, 'vote', { voice: 'for' }, {}, { rule: reminding, now: clock.due });
    expect(refused(outcome).kind).toBe('vote-over');
  });

  it('is over by its own clock only: one that stands still, is of another state or counts nothing ends no vote', () => {
    expect(late(withClocks({ ...clock, pausedAt: MONDAY }))).toBeNull();
    expect(late(withClocks({ ...clock, state: 'called', name: 'called' }))).toBeNull();
    expect(late(withClocks())).toBeNull();
    const state = council.states['voting']!;
    const mere = { ...state.clocks[0]!, late: [{ kind: 'remind' as const, who: [] }] };
    const patient: Mechanism = {
      ...council,
      states: { ...council.states, voting: { ...state, clocks: [mere] } },
    };
    expect(
      made(take(an, 'vote', { voice: 'for' }, {}, { rule: patient, now: clock.due })).deeds,
    ).toHaveLength(1);
  });
});

describe('a voice handed over', () => {
  const hand = (who: Actor, to: string, known: Partial<VoteKnown> = {}, rule = council) =>
    take(who, 'hand-over', { proxy: to }, known, { rule });
  const no = [{ field: 'proxy', fault: 'not-on-roll' }];

  it('is told to the roll', () => {
    expect(made(hand(an, 'bo')).deeds).toEqual([
      { kind: 'hand-over', vote: 'voting/2', from: 'an', to: 'bo' },
    ]);
  });

  it('goes to somebody else who is on the roll', () => {
    expect(faults(hand(an, 'an'))).toEqual(no);
    expect(faults(hand(an, 'ding'))).toEqual(no);
  });

  it('goes to nobody who has handed theirs over, and from nobody who holds another’s', () => {
    expect(faults(hand(an, 'bo', { handedTo: { bo: 'chen' } }))).toEqual(no);
    expect(faults(hand(an, 'bo', { handedTo: { chen: 'an' } }))).toEqual(no);
  });

  it('counts against those its holder holds, and only those', () => {
    expect(refused(hand(an, 'bo', { handedTo: { chen: 'bo' } }))).toMatchObject({
      kind: 'form',
      fields: [{ field: 'proxy', fault: 'too-many', limit: 1 }],
    });
    const roll = new Map([...ROLL.roll, ['ding', false] as const, ['en', false] as const]);
    expect(made(hand(an, 'bo', { roll, handedTo: { chen: 'ding' } })).deeds).toHaveLength(1);
  });

  it('is not handed over twice, nor after it was given', () => {
    expect(refused(hand(an, 'chen', { handedTo: { an: 'bo' } })).kind).toBe('handed-over');
    expect(refused(hand(an, 'bo', votedBy('an'))).kind).toBe('already-taken');
    // Who still holds a voice may cast it, and hands nothing over that they have given.
    expect(refused(hand(an, 'bo', { ...votedBy('an'), handedTo: { chen: 'an' } })).kind).toBe(
      'already-taken',
    );
  });
});

describe('counting', () => {
  const counted = (known: Partial<VoteKnown>, more: Partial<VoteRule> = {}, settings = {}) => {
    const state = council.states['voting']!;
    const vote = { ...state.vote!, ...more };
    const rule = { ...council, states: { ...council.states, voting: { ...state, vote } } };
    const context = contextOf(system, { ...over(known), settings, now: MONDAY + 8 * DAY });
    return made(decideLate(rule, voting, state.clocks[0]!.name, context));
  };
  const box = { against: { heads: 1, area: 70 }, for: { heads: 2, area: 230 } };

  it('writes what was counted in the order of the choices, and nothing of who was heard', () => {
    const { matter, acts } = counted({ voted: ROLL.whole, box });
    expect(acts[0]!.facts).toEqual({ votes: ['for:2:230', 'against:1:70', 'voted:3:300', 'roll:3:300'] });
    expect(matter.state).toBe('under-way');
    expect(matter.votes!['voting']).toEqual({
      name: 'voting/2',
      result: { whole: ROLL.whole, voted: ROLL.whole, box, quorum: true, passed: true },
    });
  });

  it('by heads alone says heads alone', () => {
    const { acts } = counted({ voted: ROLL.whole, box }, { byArea: false });
    expect(acts[0]!.facts).toEqual({ votes: ['for:2', 'against:1', 'voted:3', 'roll:3'] });
  });

  it('brings about nothing but the counts and the end of the vote', () => {
    expect(counted({ voted: ROLL.whole, box }).deeds.map((deed) => deed.kind)).toEqual(['close-vote']);
  });

  it('needs as many as the city says', () => {
    const two = { voted: { heads: 2, area: 200 }, box: { for: { heads: 2, area: 200 } } };
    expect(counted(two).matter.state).toBe('under-way');
    expect(counted(two, {}, { council: { quorum: 'at least 3/4' } }).matter.state).toBe('called');
    expect(() => counted(two, {}, { council: { quorum: 'many' } })).toThrow('is a share');
  });
});
