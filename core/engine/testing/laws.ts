/** What holds in every life, whatever the mechanism. Each law says what broke it, and counts how often it looked. */
import { isDeepStrictEqual } from 'node:util';
import type { Mechanism, Step } from '../../mechanism/mechanism.ts';
import type { Table } from '../../play/table.ts';
import { evolveAll } from '../evolve.ts';
import { keysOf, readerKeys } from '../keys.ts';
import type { Matter } from '../matter.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { findWaitingKey } from '../waiting.ts';
import { keysHeldBy, type Setting, type Watch } from './lives.ts';

export interface Law {
  readonly name: string;
  readonly watch: Watch;
  /** How often there was something to look at: a law that never looked proves nothing. */
  readonly looked: () => number;
}

type Looks = (matter: Matter, mechanism: Mechanism, table: Table, setting: Setting) => string[];

const ofMatters: Readonly<Record<string, Looks>> = {
  'the acts alone give the matter': (matter, mechanism, table) => {
    const acts = table.acts.get(matter.id)!;
    const counted = acts.every((act, at) => act.seq === at + 1);
    return counted && isDeepStrictEqual(evolveAll(acts), matter) ? [] : [`${mechanism.name} is not its acts`];
  },

  'no more tries are used than a rung has': (matter, mechanism) =>
    Object.values(mechanism.states).flatMap((state) =>
      Object.entries(state.tries).flatMap(([level, most]) =>
        (matter.tries[level] ?? 0) <= most ? [] : [`${matter.tries[level]} tries on ${level}`],
      ),
    ),

  'every matter has exactly one owner, a seat that has a name': (matter, _mechanism, _table, { ground }) =>
    ground.nameOf(matter.owner).zh === '' ? [matter.owner] : [],

  'an open matter can always go on: somebody may act or a part is out, and a clock runs': (
    matter,
    mechanism,
    _table,
    { ground },
  ) => {
    const steps = Object.values(mechanism.states[matter.state]!.steps);
    const standsThere = (step: Step): boolean =>
      step.by.some((scope) => keysOf(scope, mechanism, matter, ground).length > 0);
    const somebody = steps.some((step) => !step.exit && standsThere(step));
    const out = Object.values(matter.parts).some((part) => part.open);
    const clock = matter.clocks.some((one) => one.pausedAt === null);
    return !matter.open || ((somebody || out) && clock)
      ? []
      : [`${mechanism.name} is stuck in ${matter.state}`];
  },

  'whom an open matter waits on is somebody': (matter, mechanism, _table, { ground }) =>
    matter.open &&
    mechanism.states[matter.state]!.waitsOn !== null &&
    findWaitingKey(mechanism, matter, ground) === null
      ? [`${mechanism.name} in ${matter.state} waits on nobody`]
      : [],

  'what may be taken once is taken once, and nobody signs twice in a round': (matter, mechanism, table) =>
    Object.values(mechanism.states)
      .flatMap((state) => Object.values(state.steps))
      .flatMap(({ name, once, onceEach, every }) => {
        const times = table.acts.get(matter.id)!.filter((act) => act.step === name).length;
        const takers = matter.taken[name] ?? [];
        const twice = (once && times > 1) || ((every || onceEach) && new Set(takers).size < takers.length);
        return twice ? [`${name} was taken twice`] : [];
      }),

  'a whole knows its parts as they are, and none outlives it': (matter, _mechanism, table) =>
    Object.entries(matter.parts).flatMap(([id, known]) => {
      const part = table.matters.get(id)!;
      const { asked: seat, state, open, stateSince: since } = part;
      const is = { part: part.parent!.part, seat, state, open, since };
      return isDeepStrictEqual(known, is) && (matter.open || !part.open)
        ? []
        : [`${known.part} is ${is.state}, known as ${known.state}`];
    }),

  'a place is taken by those who hold it and by nobody else': (_matter, _mechanism, table) =>
    [...table.resources].flatMap(([id, { taken }]) => {
      const holds = [...table.matters.values()].filter(
        ({ booking }) => booking?.resource === id && booking.is !== 'waiting',
      ).length;
      return taken === holds ? [] : [`${taken} places of ${id} are taken, ${holds} are held`];
    }),

  'what has ended is in an end, and what is open is in none': (matter, mechanism) => {
    const { final, outcome } = mechanism.states[matter.state]!;
    return final === !matter.open && (matter.open ? matter.outcome === null : matter.outcome === outcome)
      ? []
      : [`${mechanism.name} is ${matter.open ? 'open' : 'ended'} in ${matter.state}`];
  },

  'closed is said by whoever asked, or by their helper, and by nobody else': (matter, mechanism, table) => {
    const last = table.acts.get(matter.id)!.findLast((act) => act.from !== act.to);
    if (matter.outcome !== 'confirmed' || last === undefined) return [];
    const theirs = last.actor !== null && [matter.requester, matter.helper].includes(last.actor);
    return theirs ? [] : [`${mechanism.name} was closed by ${last.actor ?? 'the system'}`];
  },

  'no voice stands on anybody’s line': (matter, mechanism, table) => {
    const secret = new Set(
      Object.values(mechanism.states).flatMap((state) =>
        Object.values(state.steps).flatMap((step) => (step.secret ? [step.name] : [])),
      ),
    );
    return table.acts.get(matter.id)!.flatMap((act) => (secret.has(act.step) ? [`${act.step} is told`] : []));
  },
};

export function lawsOf(setting: Setting): Law[] {
  const mechanismOf = (matter: Matter): Mechanism => setting.pack.mechanisms[matter.mechanism]!;
  const plainLaws = Object.entries(ofMatters).map(([name, looks]): Law => {
    let looked = 0;
    return {
      name,
      looked: () => looked,
      watch: {
        tries: (_table, _who, _matter, _shown, take) => void take(),
        looks: (table, changed) =>
          changed.flatMap((matter) => {
            looked += 1;
            return looks(matter, mechanismOf(matter), table, setting);
          }),
      },
    };
  });
  return [onAndOff(), ...plainLaws, actorsRead(setting, mechanismOf), lateOnce()];
}

/** All of them watch one life: each step is taken once, and each law says by its name what it found. */
export function watchAll(laws: readonly Law[]): Watch {
  const named = (law: Law, faults: string[] | void): string[] =>
    (faults ?? []).map((fault) => `${law.name}: ${fault}`);
  return {
    tries: (table, who, matter, shown, take) => {
      let outcome: object | undefined;
      const once = (): object => (outcome ??= take());
      return laws.flatMap((law) => named(law, law.watch.tries(table, who, matter, shown, once)));
    },
    looks: (table, changed) => laws.flatMap((law) => named(law, law.watch.looks(table, changed))),
  };
}

function onAndOff(): Law {
  const seen = { on: 0, off: 0 };
  return {
    name: 'a step shown as on is taken, one shown as off is refused for the same reason, and a refusal changes nothing',
    // That both kinds were seen is what keeps this from proving nothing.
    looked: () => Math.min(seen.on, seen.off),
    watch: {
      looks: () => [],
      tries: (table, _who, matter, shown, take) => {
        const before = [new Map(table.matters), new Map(table.acts), table.deeds.length];
        const outcome = take();
        const name = `${matter.mechanism} › ${shown.step.name}`;
        if (!isRefusal(outcome)) {
          seen.on += 1;
          return shown.refusal === null ? [] : [`${name} was off and taken`];
        }
        seen.off += 1;
        const after = [new Map(table.matters), new Map(table.acts), table.deeds.length];
        if (!isDeepStrictEqual(before, after)) return [`${name} was refused and changed something`];
        if (shown.refusal === null)
          return isAboutAnswers(outcome, shown.step) ? [] : [`${name} was on and refused: ${outcome.kind}`];
        return outcome.kind === shown.refusal.kind
          ? []
          : [`${name}: ${shown.refusal.kind}, then ${outcome.kind}`];
      },
    },
  };
}

const ANSWERS: ReadonlySet<string> = new Set([
  'twice',
  'not-on-roll',
  'voted-already',
  'too-many',
  // The level a matter is sent to, which its place may lack; another matter that is named.
  'not-a-choice',
  'unknown-matter',
]);

/** What only the answers can show: an org that is asked already, a voter who is not on the roll, a condition on them. */
const isAboutAnswers = ({ kind, fields }: Refusal, step: Step): boolean =>
  fields.some(({ fault }) => ANSWERS.has(fault)) || (kind === 'condition-unmet' && step.requires.length > 0);

function actorsRead(setting: Setting, mechanismOf: (matter: Matter) => Mechanism): Law {
  let looked = 0;
  return {
    name: 'whoever may act may read',
    looked: () => looked,
    watch: {
      looks: () => [],
      tries: (_table, who, matter, shown, take) => {
        take();
        looked += 1;
        const held = keysHeldBy(who, setting.pack);
        const reads = readerKeys(mechanismOf(matter), matter, setting.ground).some((key) => held.has(key));
        return shown.refusal !== null || reads
          ? []
          : [`${who.id} takes ${shown.step.name} of what they cannot read`];
      },
    },
  };
}

function lateOnce(): Law {
  let looked = 0;
  return {
    name: 'a lateness is late once',
    looked: () => looked,
    watch: {
      tries: (_table, _who, _matter, _shown, take) => void take(),
      looks: (table) => {
        looked += 1;
        for (let rounds = 0; table.ringClocks() > 0; rounds += 1)
          if (rounds > 40) return ['clocks ring and ring'];
        return table.ringClocks() === 0 ? [] : ['a clock rang twice'];
      },
    },
  };
}
