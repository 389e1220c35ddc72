/** What a command of `jingwei` is given and what it answers: text and an exit code, so that tests need no process. */
import type { Locale } from '#language/words.ts';

/** Exit codes; `serve` has its own, see server/main.ts. */
export const FINE = 0;
export const HAS_PROBLEMS = 1;
export const USED_WRONGLY = 2;
export const NO_DATABASE = 3;

export interface Given {
  readonly names: readonly string[];
  readonly json: boolean;
  readonly mermaid: boolean;
  readonly dryRun: boolean;
  readonly locale: Locale;
  /** Options with a value that only some commands read: `--phone`, `--end`. */
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** ISO day. */
  readonly today: string;
}

export interface Answer {
  readonly code: number;
  /** For standard output. */
  readonly says: string;
  /** For standard error. */
  readonly complains?: string;
}

export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2);
