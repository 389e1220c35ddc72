import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed } from '../engine/allowed.ts';
import type { Context } from '../engine/context.ts';
import type { Decision } from '../engine/decide.ts';
import { evolve } from '../engine/evolve.ts';
import { keysOf } from '../engine/keys.ts';
import type { Matter } from '../engine/matter.ts';
import {
  contextOf,
  guest,
  made,
  opened,
  system,
  tea,
  when,
  brewer,
  HOUR,
  MONDAY,
} from '../engine/testing/scene.ts';
import { live, life } from '../engine/testing/lives.ts';
import { LOTUS, teaCalendar, teaGround, teaPack } from '../engine/testing/tea-club.ts';
import { invariant } from '../invariant.ts';
import type { InFlight, Mechanism } from '../mechanism/mechanism.ts';
import { findUnfit } from './fit.ts';
import { migrate, type Bound, type Stays } from './migrate.ts';
import { nextVersion } from './testing/next-version.ts';

const pot = tea('pot');
const openStates = Object.values(pot.states).filter((state) => !state.final);
const same: InFlight = {
  states: Object.fromEntries(openStates.map(({ name }) => [name, name])),
  clocks: 'keep',
  fields: {},
  drops: [],
};
const alone: Bound = { whole: null, parts: [] };
const over = (now: number): Context => contextOf(system, { now });

function moved(matter: Matter, after: Mechanism, rule = same, now = MONDAY): Decision {
  const outcome = migrate(pot, { mechanism: after, version: 2 }, rule, matter, alone, over(now));
  invariant('matter' in outcome, `it goes over: ${JSON.stringify(outcome)}`);
  return outcome;
}
const stays = (matter: Matter, after: Mechanism, rule: InFlight | null, bound = alone): Stays => {
  const outcome = migrate(pot, { mechanism: after, version: 2 }, rule, matter, bound, over(MONDAY));
  invariant('stays' in outcome, 'it stays');
  return outcome.stays;
};

/** `brewing` is called `pouring` now, with its clock, and half as long. */
const renamed: Mechanism = JSON.parse(
  JSON.stringify(pot)
    .replaceAll('"brewing"', '"pouring"')
    .replace('"count":3,"unit":"workdays"', '"count":1,"unit":"workdays"'),
);
const renaming: InFlight = { ...same, states: { ...same.states, brewing: 'pouring' } };
const inBrewing = made(when(opened('pot'), brewer, 'brew')).matter;

describe('a matter that goes over to a new version', () => {
  it('goes on in its term, under the name its state has now', () => {
    const { matter } = moved({ ...inBrewing, left: { brewing: 7, gone: 5 } }, renamed, renaming);
    expect(matter.left).toEqual({ pouring: 7, gone: 5 });
    expect(moved(inBrewing, renamed, renaming).matter).not.toHaveProperty('left');
  });

  it('keeps its line: one act says so, and carries the version', () => {
    const { acts, matter } = moved(inBrewing, renamed, renaming, MONDAY + HOUR);
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({
      step: 'migrated',
      seq: inBrewing.seq + 1,
      actor: null,
      as: 'system',
      from: 'brewing',
      to: 'pouring',
      changes: { version: 2 },
    });
    expect(matter).toMatchObject({ id: inBrewing.id, version: 2, state: 'pouring', facts: inBrewing.facts });
    expect(acts.reduce(evolve, inBrewing)).toEqual(matter);
  });

  it('keeps its deadlines where the rule says so, and begins them anew where it says that', () => {
    const [clock] = inBrewing.clocks;
    expect(moved(inBrewing, renamed, renaming, MONDAY + HOUR).matter.clocks).toEqual([
      { ...clock, name: 'pouring', state: 'pouring' },
    ]);
    const anew = moved(inBrewing, renamed, { ...renaming, clocks: 'restart' }, MONDAY + HOUR).matter.clocks;
    expect(anew).toMatchObject([{ name: 'pouring', state: 'pouring', startedAt: MONDAY + HOUR }]);
    expect(anew[0]!.due).toBeLessThan(clock!.due);
  });

  it('ends a clock the new version does not have and starts one it does', () => {
    const { brewing, wished, ...states } = pot.states;
    const clocks = wished!.clocks.map((clock) => ({ ...clock, name: 'taste' }));
    const after: Mechanism = {
      ...pot,
      states: { wished: wished!, ...states, brewing: { ...brewing!, clocks } },
    };
    expect(moved(inBrewing, after).matter.clocks.map((clock) => clock.name)).toEqual(['taste']);
  });

  it('keeps what stands still standing still', () => {
    const poured = made(when(inBrewing, brewer, 'pour', { 'tasting-note': '龙井' })).matter;
    const paused = poured.clocks.find((clock) => clock.state === 'brewing');
    expect(paused?.pausedAt).toBe(MONDAY);
    const { matter } = moved(poured, renamed, renaming, MONDAY + HOUR);
    expect(matter.clocks.find((clock) => clock.state === 'pouring')).toEqual({
      ...paused,
      state: 'pouring',
      name: 'pouring',
    });
  });

  it('knows what was written under a field’s former name', () => {
    const after: Mechanism = JSON.parse(JSON.stringify(pot).replaceAll('"wish"', '"desire"'));
    const { acts, matter } = moved(inBrewing, after, { ...same, fields: { wish: 'desire' } });
    expect(acts[0]!.facts).toEqual({ desire: '一壶龙井' });
    expect(matter.facts).toEqual({ ...inBrewing.facts, desire: '一壶龙井' });
  });

  it('follows the moves that are true there', () => {
    const { wished, ...states } = pot.states;
    const move = { when: [], to: 'brewing', does: [] };
    const after: Mechanism = { ...pot, states: { wished: { ...wished!, moves: [move] }, ...states } };
    expect(moved(opened('pot'), after).acts.map((act) => [act.step, act.to])).toEqual([
      ['migrated', 'wished'],
      ['move', 'brewing'],
    ]);
  });

  it('may be handled under the new version', () => {
    const { matter } = moved(inBrewing, renamed, renaming);
    expect(
      allowed(renamed, matter, contextOf(brewer))
        .filter((step) => step.refusal === null)
        .map((step) => step.step.name),
    ).toContain('pour');
    expect(
      allowed(renamed, matter, contextOf(guest)).find((one) => one.step.name === 'withdrawal')?.refusal,
    ).toBeNull();
  });
});

describe('a matter stays with its version', () => {
  it('when the rule says so, when it has ended, and when its state is not named', () => {
    expect(stays(inBrewing, renamed, null)).toBe('by-rule');
    const ended = made(when(inBrewing, guest, 'withdrawal')).matter;
    expect(stays(ended, renamed, renaming)).toBe('ended');
    const { brewing: _, ...states } = renaming.states;
    expect(stays(inBrewing, renamed, { ...renaming, states })).toBe('unfit');
  });

  it('when its whole asks after its state, or its open parts look for it', () => {
    const parent = tea('pot');
    const fetch = tea('fetch');
    const part: Matter = { ...inBrewing, parent: { id: 'whole', part: 'fetching' }, state: 'brewing' };
    const joins = JSON.parse(
      JSON.stringify(parent).replaceAll('["brought","excused"]', '["brewing","excused"]'),
    ) as Mechanism;
    expect(stays(part, renamed, renaming, { whole: joins, parts: [] })).toBe('whole');
    const looking = JSON.parse(JSON.stringify(fetch)) as Mechanism;
    expect(stays(inBrewing, renamed, renaming, { whole: null, parts: [looking] })).toBe('parts');
    expect(moved(inBrewing, renamed, renaming).matter.state).toBe('pouring');
  });

  it('while it is voted on: the vote ends by the rule it began under', () => {
    const council = tea('council');
    const { name } = Object.values(council.states).find((state) => state.vote !== null)!;
    const states = Object.fromEntries(
      Object.values(council.states).flatMap((state) => (state.final ? [] : [[state.name, state.name]])),
    );
    const voting: Matter = { ...inBrewing, mechanism: 'council', state: name };
    const after = { mechanism: council, version: 2 };
    const rule: InFlight = { ...same, states };
    expect(migrate(council, after, rule, voting, alone, over(MONDAY))).toEqual({ stays: 'vote' });
  });

  it('when a deadline there runs until a day that this matter does not have, though its form asks it now', () => {
    const day = tea('loan').fields['day']!;
    const { brewing } = pot.states;
    const until = { ...brewing!.clocks[0]!, within: { kind: 'until', field: 'day' } } as const;
    const opens = { ...pot.opens, asks: [...pot.opens.asks, { field: 'day', required: true }] };
    const dated: Mechanism = {
      ...pot,
      opens,
      fields: { ...pot.fields, day },
      states: { ...pot.states, brewing: { ...brewing!, clocks: [until] } },
    };
    const restart: InFlight = { ...same, clocks: 'restart' };
    expect(stays(inBrewing, dated, restart)).toBe('unfit');
    // A rule that opened it may have left the day out, though the version before asks it of people.
    const pinned = { mechanism: dated, version: 2 };
    const go = (matter: Matter) => migrate(dated, pinned, restart, matter, alone, over(MONDAY));
    expect(go(inBrewing)).toEqual({ stays: 'day' });
    expect(go({ ...inBrewing, facts: { ...inBrewing.facts, day: '2026-09-20' } })).toHaveProperty('matter');
  });

  it('when nobody could go on with it there', () => {
    const { brewing, ...states } = pot.states;
    const after: Mechanism = {
      ...pot,
      states: { ...states, brewing: { ...brewing!, steps: {}, clocks: [] } },
    };
    expect(stays(inBrewing, after, same)).toBe('stuck');
  });
});

/** Lives of the tea club, each open matter of which is tried on a next version made at random. */
function tried(check: (was: Matter, before: Mechanism, after: Mechanism, went: Decision) => string[]): {
  bad: string[];
  seen: Map<string, number>;
} {
  const seen = new Map<string, number>();
  const setting = { pack: teaPack, ground: teaGround, calendar: teaCalendar, place: LOTUS as never };
  const bad: string[] = [];
  fc.assert(
    fc.property(life(60), fc.array(fc.nat(), { minLength: 400, maxLength: 400 }), (choices, numbers) => {
      let at = 0;
      const dice = (most: number): number => (numbers[(at += 1) % numbers.length]! + at) % most;
      const found = live(setting, choices, {
        tries: (_table, _who, _matter, _shown, take) => void take(),
        looks: (table, changed) =>
          changed.flatMap((matter) => {
            const before = teaPack.mechanisms[matter.mechanism]!;
            const { mechanism, rule } = nextVersion(before, dice);
            const parts = Object.entries(matter.parts)
              .filter(([, part]) => part.open)
              .map(([id]) => teaPack.mechanisms[table.matters.get(id)!.mechanism]!);
            const parent = matter.parent && table.matters.get(matter.parent.id);
            const bound = { whole: parent ? teaPack.mechanisms[parent.mechanism]! : null, parts };
            const pinned = { mechanism, version: 2 };
            const outcome = migrate(before, pinned, rule, matter, bound, {
              ...contextOf(system, { now: table.now }),
              ...(parent ? { known: { parentState: parent.state } } : {}),
            });
            const how = 'stays' in outcome ? outcome.stays : 'went';
            seen.set(how, (seen.get(how) ?? 0) + 1);
            if ('stays' in outcome)
              return (outcome.stays === 'unfit') ===
                (matter.open && findUnfit(before, mechanism, rule).length > 0)
                ? []
                : [`${how} of ${matter.mechanism} in ${matter.state}`];
            return check(matter, before, mechanism, outcome);
          }),
      });
      bad.push(...found);
      return found.length === 0;
    }),
    { numRuns: 150 },
  );
  return { bad, seen };
}

describe('whatever the next version is', () => {
  it('no fact, party, try or part is lost, and the acts alone make the matter again', () => {
    let renamed = 0;
    const { bad, seen } = tried((was, _before, { inFlight }, { matter, acts }) => {
      const now = inFlight!.fields;
      const kept = Object.entries(was.facts).every(
        ([name, value]) => matter.facts[name] === value && matter.facts[now[name] ?? name] === value,
      );
      if (Object.keys(now).some((name) => name in was.facts)) renamed += 1;
      const bound = (one: Matter): unknown => [
        one.id,
        one.parties,
        one.requester,
        one.tries,
        Object.keys(one.parts),
        one.rung,
        one.owner,
      ];
      const again = acts.reduce(evolve, was);
      return [
        ...(kept ? [] : ['a fact is lost']),
        ...(JSON.stringify(bound(was)) === JSON.stringify(bound(matter)) ? [] : ['something is lost']),
        ...(JSON.stringify(again) === JSON.stringify(matter) ? [] : ['the acts make another matter']),
        ...(matter.version === 2 ? [] : ['another version']),
      ];
    });
    expect(bad).toEqual([]);
    expect(seen.get('went')).toBeGreaterThan(200);
    expect(renamed).toBeGreaterThan(20);
    expect(seen.get('unfit')).toBeGreaterThan(50);
  }, 60_000);

  it('what went over is never stuck, and every clock of it has its rule', () => {
    const { bad, seen } = tried((_was, _before, after, { matter }) => {
      const state = after.states[matter.state]!;
      const somebody = Object.values(state.steps).some(
        (step) =>
          !step.exit &&
          step.name !== 'name-helper' &&
          step.by.some((scope) => keysOf(scope, after, matter, teaGround).length > 0),
      );
      const out = Object.values(matter.parts).some((part) => part.open);
      const lates = state.clocks.some((clock) => clock.lateTo !== null);
      const orphan = matter.clocks.find(
        (clock) => !after.states[clock.state]?.clocks.some((rule) => rule.name === clock.name),
      );
      const starts = state.clocks.every((rule) =>
        matter.clocks.some((clock) => clock.state === state.name && clock.name === rule.name),
      );
      return [
        ...(!matter.open || somebody || out || lates ? [] : [`stuck in ${matter.state}`]),
        ...(orphan ? [`the clock ${orphan.name} has no rule`] : []),
        ...(!matter.open || starts ? [] : ['a clock was not started']),
      ];
    });
    expect(bad).toEqual([]);
    expect(seen.get('stuck') ?? 0).toBeGreaterThan(0);
  }, 60_000);
});
