/** What invented people say of the day of something that is held by a rhythm: its next one, as planning would. */
import { nextDay } from '../calendar/recurrence.ts';
import { dayNumberOf, dayText } from '../calendar/workdays.ts';
import { recurrenceOf } from '../engine/setting.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { Fill } from './plain-answer.ts';

/** Undefined: the rhythm says nothing of this field. */
export function dayAnswer(
  field: string,
  mechanism: Mechanism,
  settings: Pack['settings'],
): string | Fill | undefined {
  const { rhythm } = mechanism;
  if (!rhythm) return undefined;
  if (field !== rhythm.day || !('on' in rhythm.when)) return rhythm.fills[field];
  const recurrence = recurrenceOf(rhythm.when.on, mechanism, { settings });
  if (!recurrence) return undefined;
  return ({ at }) => {
    const next = nextDay(recurrence, dayNumberOf(at));
    return next === undefined ? undefined : dayText(next);
  };
}
