/** What a version says of open matters leads to states it has. Whether it fits the version before, that version tells. */
import { each, found, type MechanismRule } from './rule.ts';

export const inFlightRules: readonly MechanismRule[] = [
  {
    kind: 'in-flight-nowhere',
    find: ({ inFlight, states }) =>
      each(Object.entries(inFlight?.states ?? {}), ([from, to]) =>
        to in states
          ? undefined
          : found(
              ['in-flight', 'states', from],
              `在办的事要到「${to}」，可是没有这个状态`,
              `Open matters are to go to “${to}”, and there is no such state`,
            ),
      ),
  },
  {
    kind: 'in-flight-no-field',
    find: ({ inFlight, fields }) =>
      each(Object.entries(inFlight?.fields ?? {}), ([from, to]) =>
        to in fields
          ? undefined
          : found(
              ['in-flight', 'fields', from],
              `「${from}」要改叫「${to}」，可是这项机制没有这个字段`,
              `“${from}” is to become “${to}”, and this mechanism has no such field`,
            ),
      ),
  },
];
