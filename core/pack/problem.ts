/** One thing wrong with a pack: a sentence in both languages, with file and line. */
import type { Words } from '../words.ts';

export interface PackProblem {
  readonly kind: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly words: Words;
}
