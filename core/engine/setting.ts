import { findRecurrence, type Recurrence } from '../calendar/recurrence.ts';
import type { Days } from '../mechanism/days.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { settingIn, type Said } from '../mechanism/said.ts';
import type { Context } from './context.ts';

/** The city’s own value, else the one that came with the rule. */
export function settingOf(name: string, mechanism: Mechanism, context: Pick<Context, 'settings'>): string {
  return context.settings[mechanism.name]?.[name] ?? mechanism.settings[name]?.value ?? '';
}

/** A value said outright, or what the setting it names holds. */
export function saidOf(said: Said, mechanism: Mechanism, context: Pick<Context, 'settings'>): string {
  const setting = settingIn(said);
  return setting === undefined ? said : settingOf(setting, mechanism, context);
}

/** The days as the city sets them; undefined where a setting says none, which `check` lets no pack do. */
export function recurrenceOf(
  days: Days,
  mechanism: Mechanism,
  context: Pick<Context, 'settings'>,
): Recurrence | undefined {
  return days.kind === 'fixed'
    ? days.recurrence
    : findRecurrence(settingOf(days.setting, mechanism, context));
}
