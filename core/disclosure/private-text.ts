/** What keeps a text from everybody. Once public it cannot be taken back, so it is looked for before. */
import type { Day } from '../ground/span.ts';
import { findMinor } from './minors/find-minor.ts';
import type { MinorSign } from './minors/sign.ts';
import { findPrivateNumber } from './private-numbers.ts';

export type PrivateInText = 'private-number' | MinorSign;

/** Undefined when the text may be public on that day. */
export function findPrivate(text: string, on: Day): PrivateInText | undefined {
  return findPrivateNumber(text) === undefined ? findMinor(text, on) : 'private-number';
}
