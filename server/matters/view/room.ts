/** What belongs where in the room of a meeting: its agenda, what is put to the vote, its minutes, what is decided. */
import type { MatterView } from '#core/contract/matter.ts';
import { stepsIn, type Mechanism, type Step } from '#core/mechanism/mechanism.ts';
import { findSaid } from '#core/pack/fields.ts';
import { countedSteps } from './counts.ts';

/** By the names of fields, which stand among the values; read off the rule, so that no city's field is named here. */
export function toRoom(mechanism: Mechanism, state: string): MatterView['room'] {
  if (!hasRoom(mechanism)) return null;
  const inHead = new Set(['date', 'place', 'photos']);
  const question = questionFields(mechanism, state);
  const isVoting = mechanism.states[state]?.vote !== null;
  const minutes = minutesFields(mechanism);
  const tallies = Object.values(mechanism.states).flatMap(({ vote }) =>
    vote && !isVoting ? [vote.tally] : [],
  );
  const opened = new Set(mechanism.opens.asks.map(({ field }) => field));
  const put = isVoting ? question : [];
  const decided = [...publishedBy(mechanism), ...tallies].filter(
    (field) =>
      !opened.has(field) &&
      field !== mechanism.title &&
      !put.includes(field) &&
      !minutes.includes(field) &&
      !inHead.has(mechanism.fields[field]?.type ?? '') &&
      (mechanism.fields[field]?.type !== 'tally' || !isVoting),
  );
  const elsewhere = new Set([...question, ...minutes, ...decided]);
  return {
    agenda: agendaFields(mechanism).filter((field) => !elsewhere.has(field)),
    question,
    minutes,
    decided: [...new Set(decided)],
  };
}

/**
 * Whatever is held with people in a room: they say that they are there, or it comes by a rhythm for everybody to read.
 * What is only written down afterwards has no room that could look at it.
 */
export const hasWall = (mechanism: Mechanism): boolean =>
  countedSteps(mechanism).length > 0 ||
  ((mechanism.rhythm?.held ?? 'open') !== 'open' && mechanism.seenBy.some(({ kind }) => kind === 'public'));

/** Where people meet, and where they vote: a vote is met in its room as well. */
const hasRoom = (mechanism: Mechanism): boolean =>
  hasWall(mechanism) || Object.values(mechanism.states).some(({ vote }) => vote !== null);

export function publishedBy(mechanism: Mechanism): ReadonlySet<string> {
  const fields = stepsIn(mechanism).flatMap(({ does }) =>
    does.flatMap((effect) => (effect.kind === 'publish' ? effect.fields : [])),
  );
  return new Set([...fields, ...(mechanism.publishes ?? [])]);
}

/** What the step that leads into a vote asks: that is what the vote is about. */
export const questionFields = (mechanism: Mechanism, state: string): string[] =>
  mechanism.states[state]?.vote
    ? stepsIn(mechanism)
        .filter(({ to }) => to === state)
        .flatMap(({ asks }) => asks.map(({ field }) => field))
        .filter((field) => mechanism.fields[field]?.type !== 'photos')
    : [];

/** What was said goes into them, or it is what is written down once it was held. */
function minutesFields(mechanism: Mechanism): string[] {
  const held = mechanism.rhythm?.held;
  const written = asksOf(
    mechanism,
    stepsIn(mechanism).filter(({ name }) => name === held),
  );
  const told = Object.values(mechanism.fields)
    .filter((field) => findSaid(field.knownFrom) !== undefined)
    .map(({ name }) => name);
  return [...new Set([...written, ...told])];
}

/** What was written before: at the opening, and by steps that lead on and are not an end. */
function agendaFields(mechanism: Mechanism): string[] {
  const leading = stepsIn(mechanism).filter(
    ({ to, onceEach, secret }) =>
      to !== null && mechanism.states[to]?.final === false && !onceEach && !secret,
  );
  const { title, opens } = mechanism;
  const asked = asksOf(mechanism, [opens, ...leading]);
  return [...new Set([...(title === null ? [] : [title]), ...asked])];
}

const WRITTEN: ReadonlySet<string> = new Set(['text', 'choices']);

const asksOf = ({ fields }: Mechanism, steps: readonly Pick<Step, 'asks'>[]): string[] =>
  steps
    .flatMap(({ asks }) => asks.map(({ field }) => field))
    .filter((field) => WRITTEN.has(fields[field]?.type ?? ''));
