/**
 * A rehearsal: moves played one after another on a table of its own, from the beginning each time, so that nothing of it
 * need be kept. A move that is refused ends it there.
 */
import { dayOf } from '../calendar/workdays.ts';
import type { RehearsalMove } from '../contract/rehearsal.ts';
import { isRunning } from '../engine/clock.ts';
import { SYSTEM } from '../engine/keys.ts';
import type { Clock, Matter } from '../engine/matter.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { askFor, findAsks, type Asks } from './asked-for.ts';
import { answersFor, choicesOf, type Choice } from './choices.ts';
import { comeTo, findSpot, type Spot } from './door.ts';
import { grantedTo, type Granted } from './granted.ts';
import { findHolder } from './invented-people.ts';
import { layScene, type Scene } from './scene.ts';
import type { Table } from './table.ts';

/** Why a move did not happen. */
export type Why =
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly mechanism: Mechanism;
      readonly matter?: Matter;
      readonly step?: string;
    }
  | { readonly kind: 'begun-by-others' | 'no-matter' | 'nobody' | 'no-clock' | 'clock-stuck' | 'crowded' };

/** Who begins, where, and what is answered where nobody says. */
export interface Beginning {
  /** `system` where another rule begins it. */
  readonly as: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly place: string;
  /** The whole that asks for it, where the rule is a part. */
  readonly asked: { readonly by: Mechanism; readonly owner: string } | null;
}

export interface RunningClock {
  readonly matter: Matter;
  readonly clock: Clock;
}

export interface Played {
  readonly table: Table;
  readonly beginning: Beginning;
  readonly granted: readonly Granted[];
  readonly stopped: { readonly move: number; readonly why: Why } | null;
  readonly choices: readonly Choice[];
  readonly nextClock: RunningClock | null;
}

export function rehearse(mechanism: Mechanism, moves: readonly RehearsalMove[], scene: Scene): Played {
  const table = layScene(scene);
  const way = findWay(mechanism, scene);
  const stopped = playAll(moves, table, way, mechanism, scene);
  return {
    table,
    beginning: beginningOf(way, mechanism, scene),
    granted: grantedOn(table, way, mechanism),
    stopped,
    choices: choicesOf(table, scene),
    nextClock: findNextClock(table) ?? null,
  };
}

/** By somebody at the door, by a whole that asks for it, or by nothing in this city. */
type Way =
  | { readonly kind: 'door'; readonly spot: Spot }
  | { readonly kind: 'part'; readonly asks: Asks }
  | { readonly kind: 'none' };

function findWay(mechanism: Mechanism, scene: Scene): Way {
  // What only rules open is begun as one would, in the name of somebody.
  if (mechanism.face !== 'part') return { kind: 'door', spot: findSpot(mechanism, scene) };
  const asks = findAsks(mechanism, scene);
  return asks ? { kind: 'part', asks } : { kind: 'none' };
}

function beginningOf(way: Way, mechanism: Mechanism, scene: Scene): Beginning {
  switch (way.kind) {
    case 'door': {
      const { as, facts } = comeTo(mechanism, way.spot, {}, scene);
      return { as, facts, place: way.spot.place, asked: null };
    }
    case 'part': {
      const { whole, spot } = way.asks;
      const asked = askFor(mechanism, way.asks, {}, scene);
      return isRefusal(asked)
        ? { as: SYSTEM, facts: {}, place: spot.place, asked: { by: whole, owner: spot.place } }
        : {
            as: SYSTEM,
            facts: asked.facts,
            place: spot.place,
            asked: { by: whole, owner: asked.asking.whole.owner },
          };
    }
    case 'none':
      return { as: SYSTEM, facts: {}, place: scene.pack.areas[0]!, asked: null };
  }
}

/** Of everything that came onto the table, each once. */
function grantedOn({ matters, pack }: Table, way: Way, mechanism: Mechanism): Granted[] {
  const names = new Set([mechanism.name, ...[...matters.values()].map((matter) => matter.mechanism)]);
  const all = [
    ...(way.kind === 'part'
      ? [{ kind: 'whole', mechanism: way.asks.whole.name, state: way.asks.state } as const]
      : []),
    ...[...names].flatMap((name) => grantedTo(pack.mechanisms[name]!)),
  ];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function playAll(
  moves: readonly RehearsalMove[],
  table: Table,
  way: Way,
  mechanism: Mechanism,
  scene: Scene,
): Played['stopped'] {
  for (const [at, move] of moves.entries()) {
    const why = play(move, table, way, mechanism, { ...scene, now: table.now });
    if (why) return { move: at, why };
  }
  return null;
}

/** More than anybody follows on a screen. */
const MOST_MATTERS = 40;

function play(
  move: RehearsalMove,
  table: Table,
  way: Way,
  mechanism: Mechanism,
  scene: Scene,
): Why | undefined {
  if (move.kind === 'wait') return wait(table);
  if (table.matters.size > MOST_MATTERS) return { kind: 'crowded' };
  if (move.kind === 'step') return take(move, table, scene);
  const outcome = begin(move.facts ?? {}, table, way, mechanism, scene);
  if (outcome === undefined) return { kind: 'begun-by-others' };
  return isRefusal(outcome) ? { kind: 'refused', refusal: outcome, mechanism } : undefined;
}

function begin(
  given: Readonly<Record<string, unknown>>,
  table: Table,
  way: Way,
  mechanism: Mechanism,
  scene: Scene,
): Matter | Refusal | undefined {
  switch (way.kind) {
    case 'door': {
      const { who, facts } = comeTo(mechanism, way.spot, given, scene);
      return table.open(who, mechanism.name, facts);
    }
    case 'part': {
      const asked = askFor(mechanism, way.asks, given, scene);
      return isRefusal(asked) ? asked : table.openPart(asked.asking, mechanism.name);
    }
    case 'none':
      return undefined;
  }
}

function take(
  { matter: id, step: name, as, facts }: RehearsalMove & { kind: 'step' },
  table: Table,
  { pack, ground }: Scene,
): Why | undefined {
  const matter = table.matters.get(id);
  if (!matter) return { kind: 'no-matter' };
  const who = findHolder(as, pack, ground, dayOf(table.now));
  if (!who) return { kind: 'nobody' };
  const mechanism = pack.mechanisms[matter.mechanism]!;
  const { steps } = mechanism.states[matter.state]!;
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  const invented = step ? answersFor(step, as, matter, table, ground) : {};
  const outcome = table.act(who, id, name, { ...invented, ...facts });
  return isRefusal(outcome)
    ? { kind: 'refused', refusal: outcome, mechanism, matter, step: name }
    : undefined;
}

function wait(table: Table): Why | undefined {
  const next = findNextClock(table);
  if (!next) return { kind: 'no-clock' };
  const before = table.now;
  table.now = Math.max(before, next.clock.due);
  if (table.ringClocks() > 0) return undefined;
  table.now = before;
  return { kind: 'clock-stuck' };
}

function findNextClock({ matters }: Table): RunningClock | undefined {
  return [...matters.values()]
    .flatMap((matter) =>
      matter.clocks.filter((clock) => isRunning(clock, matter)).map((clock) => ({ matter, clock })),
    )
    .toSorted((a, b) => a.clock.due - b.clock.due)[0];
}
