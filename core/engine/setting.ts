import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Context } from './context.ts';

/** The city’s own value, else the one that came with the rule. */
export function settingOf(name: string, mechanism: Mechanism, context: Pick<Context, 'settings'>): string {
  return context.settings[mechanism.name]?.[name] ?? mechanism.settings[name]?.value ?? '';
}
