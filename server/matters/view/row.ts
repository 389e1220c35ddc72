/** A matter as one line of a list. */
import type { MatterRow } from '#core/contract/matter.ts';
import { allowed, type AllowedStep } from '#core/engine/allowed.ts';
import type { Known } from '#core/engine/context.ts';
import { joinersOf } from '#core/engine/join.ts';
import { findWaitingKey } from '#core/engine/waiting.ts';
import type { Mechanism, Step } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import type { Installation } from '../../installation.ts';
import { contextOf } from '../context.ts';
import { nameOf } from '../fact-in-words.ts';
import { partOf } from '../key-in-words.ts';
import { findClockView } from './clock.ts';
import type { Eyes } from './eyes.ts';

export function toMatterRow(eyes: Eyes, steps: readonly AllowedStep[]): MatterRow {
  const { standing, asker, now } = eyes;
  const { row, matter, mechanism, city } = standing;
  const waits = findWaitingKey(mechanism, matter, city.ground);
  const mine = waits !== null && asker.keys.has(waits);
  const primary = mine ? findPrimary(steps, mechanism) : undefined;
  return {
    id: row.id,
    number: row.number ?? '',
    mechanism: {
      name: mechanism.name,
      words: plain(mechanism.words),
      face: mechanism.face,
      version: row.version,
    },
    title: row.title,
    state: { name: matter.state, words: plain(mechanism.states[matter.state]!.words) },
    open: matter.open,
    outcome: matter.outcome,
    place: matter.place === null ? null : { id: matter.place, words: plain(nameOf(matter.place, city)) },
    owner: { seat: matter.owner, words: plain(nameOf(matter.owner, city)) },
    waiting: waits === null ? null : { words: plain(eyes.who(waits)), mine },
    clock: findClockView(standing, now),
    opened_at: row.openedAt,
    changed_at: row.changedAt,
    also: joinersOf(matter).length,
    part: partOf(asker.person.id, matter) ?? null,
    next_step: primary
      ? {
          name: primary.step.name,
          words: plain(primary.step.words),
          needs_form: primary.step.asks.some((ask) => ask.required),
        }
      : null,
  };
}

/** The one step offered first: on, now, no way out, and nothing that only puts right what stands. */
/** While what comes first is theirs and not open yet, neither a step beside the way nor an end of it is pushed. */
export function findPrimary(steps: readonly AllowedStep[], { states }: Mechanism): AllowedStep | undefined {
  const inCourse = steps.filter(({ later, step }) => !later && !step.exit && !isCorrection(step, states));
  const waits = inCourse.findIndex(({ refusal }) => refusal !== null && refusal.kind !== 'not-by-you');
  return inCourse.find(({ refusal, step: { to } }, at) => {
    if (refusal !== null) return false;
    const leadsOn = to !== null && states[to]?.final === false;
    return leadsOn || waits === -1 || at < waits;
  });
}

/** It may be taken when all is over too, and leaves it there. */
const isCorrection = ({ name, to, counts }: Step, states: Mechanism['states']): boolean =>
  to === null &&
  !counts &&
  Object.values(states).some(({ final, steps }) => final && steps[name]?.to === null);

export function stepsFor(at: Installation, eyes: Eyes, known: Known): AllowedStep[] {
  const { matter, mechanism, city } = eyes.standing;
  return allowed(mechanism, matter, contextOf(at, city, eyes.asker, eyes.now, known));
}

export const plain = ({ zh, en }: Words): Words => ({ zh, en });
