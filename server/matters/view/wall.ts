/** What a meeting shows its own room: nothing that its rule does not make public, and no vote before it is counted. */
import type { MatterView, ValueView } from '#core/contract/matter.ts';
import { usualRoad } from '#core/burden/road.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { heldOn } from '#core/rhythm/held-on.ts';
import type { Words } from '#core/words.ts';
import { isSaying } from './counts.ts';
import type { Seen } from './matter.ts';
import { publishedBy, questionFields } from './room.ts';

export interface Wall {
  /** Null while nobody has said what it will be about. */
  readonly topic: string | null;
  readonly day: string | null;
  /** What somebody in the room can press now: that they are here, that they were. */
  readonly toPress: Words | null;
  readonly road: readonly { readonly words: Words; readonly is: 'passed' | 'now' | 'ahead' }[];
  readonly isVoting: boolean;
  /** What is put to the vote, while it is open. */
  readonly question: readonly ValueView[];
  readonly tallies: readonly ValueView[];
  readonly decided: readonly ValueView[];
}

export function toWall({ view, eyes }: Seen): Wall {
  const { matter, mechanism } = eyes.standing;
  const state = mechanism.states[matter.state]!;
  const day = mechanism.rhythm && mechanism.fields[mechanism.rhythm.day];
  const isVoting = state.vote !== null;
  const published = publishedBy(mechanism);
  const asked = questionFields(mechanism, matter.state);
  const isPut = ({ field, text }: ValueView): boolean => asked.includes(field) && text !== null;
  return {
    topic: mechanism.title === null ? view.title : textOf(mechanism.title, view),
    day: day && eyes.mayRead(day) ? heldOn(matter, mechanism) : null,
    toPress:
      Object.values(state.steps).find((step) => step.counts !== undefined && !isSaying(step))?.words ?? null,
    road: roadOf(view, mechanism),
    isVoting,
    question: view.values.filter((value) => published.has(value.field) && isPut(value)),
    tallies: isVoting
      ? []
      : view.values.filter(({ type, field }) => type === 'tally' && published.has(field)),
    decided: view.values.filter(
      (value) =>
        published.has(value.field) &&
        value.field !== mechanism.title &&
        value.text !== null &&
        !isPut(value) &&
        !inHead.has(value.type),
    ),
  };
}

const textOf = (field: string, { values }: MatterView): string | null =>
  values.find((value) => value.field === field)?.text ?? null;

const inHead: ReadonlySet<string> = new Set(['date', 'place', 'tally', 'photos']);

/** Where it has been and is, and what usually comes next: ends that it need not come to are left out. */
function roadOf({ ladder, open }: MatterView, mechanism: Mechanism): Wall['road'] {
  const usual = usualRoad(mechanism);
  const ahead = new Set([...usual.map(({ state }) => state.name), usual.at(-1)?.step.to ?? '']);
  const here = ladder.findIndex(({ now }) => now);
  return ladder
    .filter(({ name, passed, now }, at) => passed || now || (open && at > here && ahead.has(name)))
    .map(({ words, passed, now }) => ({ words, is: now ? 'now' : passed ? 'passed' : 'ahead' }));
}
