/** What a meeting shows its own room: nothing that its rule does not make public, and no vote before it is counted. */
import type { MatterView, ValueView } from '#core/contract/matter.ts';
import { usualRoad } from '#core/burden/road.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { heldOn } from '#core/rhythm/held-on.ts';
import type { Words } from '#core/words.ts';
import { countedSteps } from './counts.ts';
import type { Seen } from './matter.ts';

export interface Wall {
  /** Null while nobody has said what it will be about. */
  readonly topic: string | null;
  readonly day: string | null;
  /** What somebody in the room can press now: that they are here, that they were. */
  readonly toPress: Words | null;
  readonly road: readonly { readonly words: Words; readonly is: 'passed' | 'now' | 'ahead' }[];
  readonly isVoting: boolean;
  readonly tallies: readonly ValueView[];
  readonly decided: readonly ValueView[];
}

/**
 * Whatever is held with people in a room: they say that they are there, or it comes by a rhythm for everybody to read.
 * What is only written down afterwards has no room that could look at it.
 */
export const hasWall = (mechanism: Mechanism): boolean =>
  countedSteps(mechanism).length > 0 ||
  ((mechanism.rhythm?.held ?? 'open') !== 'open' && mechanism.seenBy.some(({ kind }) => kind === 'public'));

export function toWall({ view, eyes }: Seen): Wall {
  const { matter, mechanism } = eyes.standing;
  const state = mechanism.states[matter.state]!;
  const day = mechanism.rhythm && mechanism.fields[mechanism.rhythm.day];
  const isVoting = state.vote !== null;
  const published = publishedBy(mechanism);
  return {
    topic: mechanism.title === null ? view.title : textOf(mechanism.title, view),
    day: day && eyes.mayRead(day) ? heldOn(matter, mechanism) : null,
    toPress: Object.values(state.steps).find((step) => step.counts !== undefined)?.words ?? null,
    road: roadOf(view, mechanism),
    isVoting,
    tallies: isVoting
      ? []
      : view.values.filter(({ type, field }) => type === 'tally' && published.has(field)),
    decided: view.values.filter(
      ({ field, type, text }) =>
        published.has(field) && field !== mechanism.title && text !== null && !inHead.has(type),
    ),
  };
}

const textOf = (field: string, { values }: MatterView): string | null =>
  values.find((value) => value.field === field)?.text ?? null;

const inHead: ReadonlySet<string> = new Set(['date', 'place', 'tally', 'photos']);

function publishedBy({ states, publishes }: Mechanism): ReadonlySet<string> {
  const steps = Object.values(states).flatMap((state) => Object.values(state.steps));
  const fields = steps.flatMap(({ does }) =>
    does.flatMap((effect) => (effect.kind === 'publish' ? effect.fields : [])),
  );
  return new Set([...fields, ...(publishes ?? [])]);
}

/** Where it has been and is, and what usually comes next: ends that it need not come to are left out. */
function roadOf({ ladder, open }: MatterView, mechanism: Mechanism): Wall['road'] {
  const usual = usualRoad(mechanism);
  const ahead = new Set([...usual.map(({ state }) => state.name), usual.at(-1)?.step.to ?? '']);
  const here = ladder.findIndex(({ now }) => now);
  return ladder
    .filter(({ name, passed, now }, at) => passed || now || (open && at > here && ahead.has(name)))
    .map(({ words, passed, now }) => ({ words, is: now ? 'now' : passed ? 'passed' : 'ahead' }));
}
