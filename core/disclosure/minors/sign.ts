/** What tells of one child, and what is looked at to know it. */
import type { Day } from '../../ground/span.ts';

export type MinorSign = 'minor-age' | 'minor-birth' | 'minor-class' | 'minor-named';

/** Where a child could be told of, and what must stand there besides. */
export interface Sign {
  readonly sign: MinorSign;
  readonly at: RegExp;
  readonly isOfChild: (found: Found) => boolean;
}

export interface Found {
  readonly match: RegExpExecArray;
  readonly before: string;
  readonly after: string;
  readonly on: Day;
}
