/** Days a rule speaks of: as they come again, or as one of its settings says. */
import { findRecurrence, type Recurrence } from '../calendar/recurrence.ts';
import { settingIn } from './said.ts';

export type Days =
  | { readonly kind: 'fixed'; readonly recurrence: Recurrence }
  | { readonly kind: 'setting'; readonly setting: string };

/** Undefined when the phrase is neither. */
export function findDays(phrase: string): Days | undefined {
  const setting = settingIn(phrase.trim());
  if (setting !== undefined) return { kind: 'setting', setting };
  const recurrence = findRecurrence(phrase);
  return recurrence && { kind: 'fixed', recurrence };
}
