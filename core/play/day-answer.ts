/** What invented people say of the day of something that is held by a rhythm: its next one, as planning would. */
import { daysOf } from '../calendar/recurrence.ts';
import { dayNumberOf, dayText } from '../calendar/workdays.ts';
import { recurrenceOf } from '../engine/setting.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { Fill } from './plain-answer.ts';

/** Every recurrence that is one comes within five years, even 29 February. */
const FARTHEST = 5 * 366;

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
    const today = dayNumberOf(at);
    for (let from = today; from < today + FARTHEST; from += 31) {
      const [next] = daysOf(recurrence, from, from + 30);
      if (next !== undefined) return dayText(next);
    }
    return undefined;
  };
}
