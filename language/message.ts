/**
 * The part of ICU MessageFormat that our words use: {name}, {count, plural, …}, {kind, select, …} and # inside
 * a plural. In one kilobyte, because a phone that loads 120 cannot give nine to a parser; `message.test.ts`
 * holds it to a full implementation. Apostrophes are plain letters here: no word quotes a brace.
 */

import type { Locale } from './words.ts';

export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

export type Message = readonly (string | Slot)[];

interface Slot {
  readonly name: string;
  readonly kind: 'value' | 'plural' | 'select' | 'count';
  readonly branches: Readonly<Record<string, Message>>;
}

interface Reader {
  readonly text: string;
  at: number;
}

/** Throws on a text that is no message: an open brace, an unknown kind of slot, a choice without `other`. */
export function parseMessage(text: string): Message {
  const reader = { text, at: 0 };
  const message = readMessage(reader, undefined);
  if (reader.at < text.length) throw notMessage(reader);
  return message;
}

/** A slot without its value stays visible, as {name}. */
export function fillMessage(message: Message, locale: Locale, values: Values): string {
  return message.map((part) => (typeof part === 'string' ? part : fillSlot(part, locale, values))).join('');
}

function fillSlot({ name, kind, branches }: Slot, locale: Locale, values: Values): string {
  const value = values[name];
  if (value === undefined) return `{${name}}`;
  switch (kind) {
    case 'value':
      return String(value);
    case 'count':
      return new Intl.NumberFormat(locale).format(Number(value));
    case 'select':
      return fillMessage(branches[value] ?? branches['other'] ?? [], locale, values);
    case 'plural': {
      const form = new Intl.PluralRules(locale).select(Number(value));
      const branch = branches[`=${value}`] ?? branches[form] ?? branches['other'] ?? [];
      return fillMessage(branch, locale, values);
    }
  }
}

// `counted` is the name that # stands for, inside a plural.
function readMessage(reader: Reader, counted: string | undefined): Message {
  const parts: (string | Slot)[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    const plain = take(reader, counted === undefined ? /[^{}]+/y : /[^{}#]+/y);
    if (plain !== '') parts.push(plain);
    else if (take(reader, /#/y) !== '') parts.push({ name: counted ?? '', kind: 'count', branches: {} });
    else parts.push(readSlot(reader, counted));
  }
  return parts;
}

function readSlot(reader: Reader, counted: string | undefined): Slot {
  expect(reader, /\{\s*/y);
  const name = expect(reader, /\w+/y);
  const kind = take(reader, /\s*,\s*(plural|select)\s*,\s*/y).replace(/[\s,]/g, '');
  const branches: Record<string, Message> = {};
  if (kind === 'plural' || kind === 'select') {
    while (take(reader, /\s*\}/y) === '') {
      const key = expect(reader, /\s*(=\d+|\w+)\s*\{/y).replace(/[\s{]/g, '');
      branches[key] = readMessage(reader, kind === 'plural' ? name : counted);
      expect(reader, /\}/y);
    }
    if (branches['other'] === undefined) throw notMessage(reader);
    return { name, kind, branches };
  }
  expect(reader, /\s*\}/y);
  return { name, kind: 'value', branches };
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? '';
  reader.at += found.length;
  return found;
}

function expect(reader: Reader, pattern: RegExp): string {
  const found = take(reader, pattern);
  if (found === '') throw notMessage(reader);
  return found;
}

function notMessage({ text, at }: Reader): Error {
  return new Error(`Not a message: ${text.slice(0, at)}⟨here⟩${text.slice(at)}`);
}
