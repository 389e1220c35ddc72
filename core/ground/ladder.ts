import type { Words } from '../words.ts';
import type { OrgId } from './org.ts';

/** One step of a ladder: the places of some kinds, or one org where the city has no place there (城市社区党工委). */
export interface Rung {
  /** One level name means one thing in the whole pack; its words may differ from ladder to ladder. */
  readonly level: string;
  readonly words: Words;
  readonly kinds: readonly string[];
  readonly org: OrgId | null;
  /** Kinds of org that stand at every place of this rung. */
  readonly orgs: readonly string[];
}

/** Highest rung first. */
export type Ladder = readonly Rung[];

/** A city's ladders by purpose. `main` is always there; 岑溪 and 桂林 have a second one. */
export type Ladders = Readonly<Record<string, Ladder>>;
