/** Days a rule speaks of: as they come again, or as one of its settings says. */
import { findRecurrence, type Recurrence } from '../calendar/recurrence.ts';

export type Days =
  | { readonly kind: 'fixed'; readonly recurrence: Recurrence }
  | { readonly kind: 'setting'; readonly setting: string };

const SETTING = /^settings\.([a-z][a-z0-9-]*)$/;

/** Undefined when the phrase is neither. */
export function findDays(phrase: string): Days | undefined {
  const setting = SETTING.exec(phrase.trim())?.[1];
  if (setting !== undefined) return { kind: 'setting', setting };
  const recurrence = findRecurrence(phrase);
  return recurrence && { kind: 'fixed', recurrence };
}
