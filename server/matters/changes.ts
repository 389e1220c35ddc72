/** One matter before and after an act: what the parts of the write are made from. */
import type { Touched } from '#core/engine/cascade.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { Standing } from './standing.ts';

export interface Change {
  readonly touched: Touched;
  readonly before: Standing | undefined;
  readonly title: string;
  readonly readers: readonly string[];
}

/** What it holds a place of. A matter that ended gave its place back, unless somebody attended. */
export function bookingOf(matter: Matter | undefined): Matter['booking'] {
  if (!matter || matter.booking === null) return null;
  return matter.open || matter.booking.is === 'attended' ? matter.booking : null;
}
