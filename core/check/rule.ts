/** What a rule of `check` is: a kind, and a function that finds where a pack breaks it and says so. */
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { Placing, Subject } from '../pack/placing.ts';
import type { Path, Source } from '../pack/source.ts';
import type { Words } from '../words.ts';

/** A defect: where it stands, most exact path first, and what to say. */
export interface Found {
  readonly at: readonly Path[];
  readonly words: Words;
  /** The file, where it is another than the rule's own. */
  readonly about?: Subject;
  /** The very file it was seen in, where one stands in both the city's folder and packs/common. */
  readonly source?: Source;
}

/** Asked of every mechanism that could be read. */
export interface MechanismRule {
  readonly kind: string;
  readonly find: (mechanism: Mechanism, pack: Pack, placing: Placing) => readonly Found[];
}

/** Asked once of a pack of which everything could be read. `today` is an ISO day: deviations end. */
export interface PackRule {
  readonly kind: string;
  readonly find: (pack: Pack, placing: Placing, today: string) => readonly Found[];
}

export function found(at: Path | readonly Path[], zh: string, en: string, about?: Subject): Found {
  const paths = (Array.isArray(at[0]) ? at : [at]) as readonly Path[];
  return { at: paths, words: { zh, en }, ...(about === undefined ? {} : { about }) };
}

/** For rules that ask each thing of its own. */
export const each = <T>(things: Iterable<T>, find: (thing: T) => Found | undefined): Found[] =>
  [...things].flatMap((thing) => find(thing) ?? []);
