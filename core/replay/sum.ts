/** What would have differed over a whole past, in sum. */
import type { RefusalKind } from '../engine/refusal.ts';
import type { Difference, DifferenceKind, Replayed } from './difference.ts';
import { roleOf } from './trace.ts';

export interface ReplaySum {
  readonly matters: number;
  readonly differing: number;
  /** Matters whose record their own rule cannot follow; their differences are left out. */
  readonly untold: number;
  readonly lines: readonly SumLine[];
}

/** One line for each way in which matters differ, the gravest kinds first. */
export interface SumLine {
  readonly kind: DifferenceKind;
  /** What it is about: step and refusal, state and state, clock, role. Empty where there is nothing to name. */
  readonly of: readonly string[];
  readonly more: boolean | null;
  readonly matters: number;
  /** How often; for forms, seconds. */
  readonly count: number;
  /** Who sees more or less than before is never a detail. */
  readonly flagged: boolean;
}

/** Who sees what comes first, whatever its number. */
const ORDER: readonly DifferenceKind[] = [
  'reader',
  'publicity',
  'refused',
  'step-gone',
  'taken',
  'would-stay-open',
  'would-end',
  'outcome',
  'state',
  'late',
  'form',
  'unsure',
];

export class Summing {
  #matters = 0;
  #differing = 0;
  #untold = 0;
  readonly #lines = new Map<
    string,
    { line: Omit<SumLine, 'matters' | 'count'>; matters: number; count: number }
  >();

  add({ differences, untold }: Replayed): void {
    this.#matters += 1;
    if (untold) {
      this.#untold += 1;
      return;
    }
    if (differences.length > 0) this.#differing += 1;
    const seen = new Set<string>();
    for (const difference of differences) {
      const line = lineOf(difference);
      const name = JSON.stringify(line);
      let sum = this.#lines.get(name);
      if (!sum) this.#lines.set(name, (sum = { line, matters: 0, count: 0 }));
      if (!seen.has(name)) sum.matters += 1;
      seen.add(name);
      sum.count += countOf(difference);
    }
  }

  get sum(): ReplaySum {
    const lines = [...this.#lines.values()].map(({ line, matters, count }): SumLine => ({
      ...line,
      matters,
      count,
    }));
    lines.sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        b.matters - a.matters ||
        (a.of.join('/') < b.of.join('/') ? -1 : 1),
    );
    return { matters: this.#matters, differing: this.#differing, untold: this.#untold, lines };
  }
}

export function lineOf(difference: Difference): Omit<SumLine, 'matters' | 'count'> {
  const { kind } = difference;
  const line = (of: readonly string[], more: boolean | null = null, flagged = false) => ({
    kind,
    of,
    more,
    flagged,
  });
  switch (difference.kind) {
    case 'refused':
      return line([difference.step, difference.refusal.kind satisfies RefusalKind]);
    case 'step-gone':
    case 'taken':
      return line([difference.step]);
    case 'state':
    case 'outcome':
      return line([difference.before, difference.after]);
    case 'would-end':
    case 'would-stay-open':
      return line([difference.outcome]);
    case 'late':
      return line([difference.state, difference.clock], difference.more > 0);
    case 'reader':
      return line([difference.what, toKind(difference.key)], difference.more, true);
    case 'publicity':
      return line([difference.what], difference.more, true);
    case 'form':
      return line([difference.step, difference.role], difference.seconds > 0);
    case 'unsure':
      return line([difference.field]);
  }
}

export function countOf(difference: Difference): number {
  switch (difference.kind) {
    case 'late':
      return Math.abs(difference.more);
    case 'form':
      return Math.abs(difference.seconds);
    case 'refused':
    case 'step-gone':
    case 'taken':
    case 'state':
    case 'outcome':
    case 'would-end':
    case 'would-stay-open':
    case 'reader':
    case 'publicity':
    case 'unsure':
      return 1;
  }
}

/** In sums a key is only its kind: who exactly is the matter's own affair. */
const toKind = (key: string): string => (key === 'anyone' || key === 'public' ? key : roleOf(key));
