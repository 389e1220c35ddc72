/** Planning a month at a press: one opening for each of its days, by whoever may open one. Pressed twice it plans nothing. */
import type { Installation } from '../installation.ts';
import { openMatter } from '../matters/openings.ts';
import type { Outcome } from '../matters/outcome.ts';
import type { Asker } from '../sessions/asker.ts';
import { factsOn, type RhythmPlace } from './places.ts';
import { readRhythms, unplanned, type RhythmAt } from './rhythm-at.ts';

export interface PlanOutcome {
  /** Days that have one now and had none before. */
  readonly days: ReadonlySet<string>;
  readonly already: number;
  readonly over: number;
  readonly after: RhythmAt;
  readonly refused: readonly { readonly day: string; readonly outcome: Outcome }[];
}

export async function plan(
  at: Installation,
  asker: Asker,
  wanted: RhythmPlace,
  span: string,
): Promise<PlanOutcome> {
  const { mechanism, place, partner } = wanted;
  const read = async (): Promise<RhythmAt> => (await readRhythms(at, asker, [wanted], span))[0]!;
  const before = await read();
  const days = new Set<string>();
  const refused: { day: string; outcome: Outcome }[] = [];
  for (const { from: day } of unplanned(before)) {
    const outcome = await openMatter(at, asker, {
      mechanism: mechanism.name,
      version: undefined,
      facts: factsOn(wanted, day),
      key: ['plan', mechanism.name, place.id, partner?.id, day].filter(Boolean).join('.'),
    });
    if (outcome.kind === 'done') {
      if (!outcome.repeated) days.add(day);
    } else if (!isThere(outcome)) refused.push({ day, outcome });
  }
  // Read again: others may have planned some of it in the same moment.
  const after = await read();
  const { parts } = after.wheel;
  return {
    days,
    already: parts.filter(({ meeting }) => meeting !== null && !days.has(meeting.day)).length,
    over: parts.filter(({ is, meeting }) => meeting === null && (is === 'missed' || is === 'before')).length,
    after,
    refused,
  };
}

/** Somebody planned it in the same moment. */
const isThere = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' && outcome.refusal.kind === 'only-one';
