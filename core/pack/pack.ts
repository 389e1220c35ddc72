/** A city as data, read and ready. */
import type { GroundData } from '../ground/ground.ts';
import type { Deviation, Law } from '../law/law.ts';
import type { Field } from '../mechanism/field.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Words } from '../words.ts';

export interface Pack {
  readonly name: string;
  readonly words: Words;
  readonly areas: readonly string[];
  /** What a public number starts with, by area. */
  readonly numberPrefix: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, Role>>;
  /** Switched on, in the order of pack.yaml, the parts they open included. */
  readonly mechanisms: Readonly<Record<string, Mechanism>>;
  /** The register: everything a form may ask. */
  readonly fields: Readonly<Record<string, Field>>;
  readonly lists: Readonly<Record<string, List>>;
  /** What the marks on items mean, by name. */
  readonly marks: Readonly<Record<string, Words>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
  /** The city's own values, by mechanism and setting. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Most seconds one matter may ask of one role. */
  readonly asksAtMostS: number;
  /** The city's own numbers of matters a month for one holder, by mechanism and role. */
  readonly expects: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly quietHours: QuietHours | null;
  /** Days people may have kept for them, by name. */
  readonly keptDays: Readonly<Record<string, KeptDay>>;
  /** What anything is asked for, by the name the register gives it. */
  readonly purposes: Readonly<Record<string, Words>>;
  readonly law: Law;
  readonly deviations: readonly Deviation[];
  readonly ground: GroundData;
}

export interface Role {
  readonly words: Words;
  /** Other roles whose steps this one may take at the same seat. */
  readonly countsAs: readonly string[];
  /** Screens in its menu, the first being where it lands. */
  readonly screens: readonly string[];
  /** Minutes a month that all rules together may ask of one holder. Null where nobody has said: ours holds. */
  readonly budgetMin: number | null;
  /** The budget is the city's own. */
  readonly budgetIsCitys: boolean;
}

export interface List {
  readonly name: string;
  readonly words: Words;
  readonly rows: readonly string[];
  readonly holdsMatters: boolean;
  readonly holdsResources: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly name: string;
  readonly words: Words;
  readonly org: string | null;
  readonly class: string | null;
  readonly marks: readonly string[];
  readonly row: string | null;
  readonly ours: boolean;
}

export interface Indicator {
  readonly name: string;
  readonly words: Words;
  readonly formula: Words;
  readonly mechanism: string;
  readonly numerator: Counted;
  readonly denominator: Counted;
  /** Counted are places instead: of all of them, those that have a matter standing in a state of the numerator. */
  readonly covers?: Covered;
  readonly period: 'month' | 'year';
  readonly rows: readonly string[];
}

/** Which ended matters are counted. Empty lists mean any. */
export interface Counted {
  readonly outcomes: readonly string[];
  readonly states: readonly string[];
  /** Levels they ended on. */
  readonly rungs: readonly string[];
}

export interface Covered {
  /** A level or a kind. */
  readonly places: string;
  /** Left out, with all that lies in them. */
  readonly except: readonly string[];
}

/**
 * A yearly day that somebody lets themself and one post be reminded of (GL-024). It is no matter and stands in no record:
 * the person says it and takes it back, and then nothing of it is left.
 */
export interface KeptDay {
  readonly name: string;
  readonly words: Words;
  readonly about: Words;
  /** The role whose holders may have one, at the place or above it. */
  readonly by: string;
  /** The role at that place that is told. */
  readonly toldTo: string;
  /** The level of the place. */
  readonly at: string;
  readonly rows: readonly string[];
}

/** Minutes since midnight in Shanghai; reminders wait until it is day again. */
export interface QuietHours {
  readonly fromMin: number;
  readonly untilMin: number;
  readonly ours: boolean;
}
