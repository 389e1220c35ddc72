/** Every small edit of a compiled rule that leaves it readable: a word, a number, an entry left out, two put the other way round. */
import type { Mechanism } from '../../mechanism/mechanism.ts';

export interface Edit {
  readonly path: string;
  readonly edited: Mechanism;
}

/** Strings that may say anything; others are of a closed vocabulary. */
const FREE = new Set(
  'zh en text to role level field list mechanism setting value outcome lateTo owner title expression hint org'.split(
    ' ',
  ),
);

/** What is kept under a name repeats it, and a name is looked up by its key. */
const NAMED = new Set(['name', 'kind', 'part', 'unit', 'how', 'type', 'face', 'knownFrom', 'clocks', 'from']);

export function editsOf(mechanism: Mechanism): Edit[] {
  return pathsIn(mechanism, []).flatMap((path) =>
    changesAt(path, valueAt(mechanism, path)).map((value, at) => ({
      path: `${path.join('.')}#${at}`,
      edited: put(mechanism, path, value) as Mechanism,
    })),
  );
}

function pathsIn(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function changesAt(path: readonly string[], value: unknown): unknown[] {
  const key = path.at(-1) ?? '';
  if (typeof value === 'string') return FREE.has(key) && !NAMED.has(key) ? [`${value}x`] : [];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.slice(1), ...swapped(value)];
  if (typeof value !== 'object' || value === null || !isRecord(path)) return [];
  const entries = Object.entries(value);
  return entries.length === 0
    ? []
    : [Object.fromEntries(entries.slice(1)), ...swapped(entries).map((one) => Object.fromEntries(one))];
}

const swapped = <T>(list: readonly T[]): T[][] =>
  list.length < 2 || JSON.stringify(list[0]) === JSON.stringify(list[1])
    ? []
    : [[list[1]!, list[0]!, ...list.slice(2)]];

const RECORDS = new Set(['states', 'steps', 'fields', 'settings', 'parts', 'tries', 'with']);
/** What an effect takes along is named freely; of a rhythm's partner nothing can be left out. */
const isRecord = (path: readonly string[]): boolean =>
  RECORDS.has(path.at(-1) ?? '') && path.join('.') !== 'rhythm.with';

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);

function put(into: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(into)) return into.map((one, at) => (String(at) === key ? put(one, rest, value) : one));
  return Object.fromEntries(
    Object.entries(into as object).map(([name, one]) => [name, name === key ? put(one, rest, value) : one]),
  );
}
