import type { MatterView, PartView } from '#core/contract/matter.ts';
import type { Matter } from '#core/engine/matter.ts';
import { nameOf } from '../fact-in-words.ts';
import { canRead } from '../../sessions/asker.ts';
import type { Standing } from '../standing.ts';
import { findClockView } from './clock.ts';
import type { Eyes } from './eyes.ts';
import { plain } from './row.ts';

/** Each organisation's answer with its own clock. Whoever reads the whole sees where its parts stand, not what they say. */
export function toPartViews(parts: readonly Standing[], { asker, now, standing }: Eyes): PartView[] {
  return parts.map((part) => {
    const { row, matter, mechanism } = part;
    const seat = matter.asked ?? matter.owner;
    return {
      id: row.id,
      number: row.number ?? '',
      part: matter.parent?.part ?? '',
      words: plain(standing.mechanism.parts[matter.parent?.part ?? '']?.words ?? mechanism.words),
      title: mechanism.title !== null && canRead(asker, row) ? row.title : null,
      org: { seat, words: plain(nameOf(seat, standing.city)) },
      state: { name: matter.state, words: plain(mechanism.states[matter.state]!.words) },
      open: matter.open,
      clock: findClockView(part, now),
      readable: canRead(asker, row),
    };
  });
}

/** States in the order of the rule; passed are those the record has been in. */
export function toLadder(standing: Standing, been: ReadonlySet<string>): MatterView['ladder'] {
  const { mechanism, matter } = standing;
  return Object.values(mechanism.states).map((state) => ({
    name: state.name,
    words: plain(state.words),
    passed: been.has(state.name) && state.name !== matter.state,
    now: state.name === matter.state,
  }));
}

export function toTries({ mechanism, matter }: Standing): MatterView['tries'] {
  const allowed =
    Object.values(mechanism.states).find((state) => Object.keys(state.tries).length > 0)?.tries ?? {};
  return mechanism.rungs.flatMap((rung) => {
    const of = allowed[rung.level];
    return of === undefined
      ? []
      : [{ rung: rung.level, words: plain(rung.words), used: matter.tries[rung.level] ?? 0, of }];
  });
}

export function toRung({
  mechanism,
  matter,
}: {
  mechanism: Standing['mechanism'];
  matter: Matter;
}): MatterView['rung'] {
  const rung = mechanism.rungs.find((one) => one.level === matter.rung);
  return rung ? { name: rung.level, words: plain(rung.words) } : null;
}
