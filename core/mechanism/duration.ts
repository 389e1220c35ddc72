/** How long: `30 minutes`, `2 hours`, `7 days`, `10 workdays`, `3 months`, `1 year`, `settings.accept`, `until last-day`. */
import { settingIn } from './said.ts';

export type Unit = 'minutes' | 'hours' | 'days' | 'workdays' | 'months' | 'years';

export type Duration =
  | { readonly kind: 'fixed'; readonly count: number; readonly unit: Unit }
  | { readonly kind: 'setting'; readonly setting: string }
  /** To the end of the day a field of the matter names. */
  | { readonly kind: 'until'; readonly field: string };

const FIXED = /^(\d{1,5}) (minutes?|hours?|days?|workdays?|months?|years?)$/;
const UNTIL = /^until ([a-z][a-z0-9-]*)$/;

/** Undefined when the phrase is no duration. Zero is none: a clock that is late at once helps nobody. */
export function findDuration(phrase: string): Duration | undefined {
  const text = phrase.trim();
  const setting = settingIn(text);
  if (setting !== undefined) return { kind: 'setting', setting };
  const until = UNTIL.exec(text);
  if (until?.[1]) return { kind: 'until', field: until[1] };
  const fixed = FIXED.exec(text);
  if (!fixed?.[1] || !fixed[2]) return undefined;
  const count = Number(fixed[1]);
  if (count === 0) return undefined;
  const unit = fixed[2].endsWith('s') ? fixed[2] : `${fixed[2]}s`;
  return { kind: 'fixed', count, unit: unit as Unit };
}
