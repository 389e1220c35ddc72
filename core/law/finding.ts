/** What a test of the law found in a city: about which thing, where it stands, and what to say. */
import type { Subject as File } from '../pack/placing.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Field } from '../mechanism/field.ts';
import type { Subject } from './law.ts';

export interface LawFinding {
  readonly subject: Subject;
  readonly file: File;
  readonly at: readonly Path[];
  readonly zh: string;
  readonly en: string;
}

/** One kind of test: what of a city it looks at, and where the city breaks it. */
export interface LawProbe<Test> {
  readonly looksAt: (test: Test, pack: Pack) => readonly Subject[];
  readonly find: (test: Test, pack: Pack) => readonly LawFinding[];
}

export interface Matching {
  readonly named: readonly string[];
  readonly says: readonly string[];
}

/** `track` is a word of `gps-track`, and none of `soundtrack`. */
export function matches({ named, says }: Matching, name: string, ...zh: readonly string[]): boolean {
  return (
    named.some((word) => `-${name}-`.includes(`-${word}-`)) ||
    says.some((word) => zh.some((text) => plain(text).includes(plain(word))))
  );
}

/** As it reads to the eye: blanks and what nobody sees are no part of a word, and wide letters are the narrow ones. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');

export const mechanismsOf = (pack: Pack): Mechanism[] => Object.values(pack.mechanisms);

/** The fields any rule of the city asks, each once. */
export function fieldsOf(pack: Pack): Field[] {
  const all = mechanismsOf(pack).flatMap((mechanism) => Object.values(mechanism.fields));
  return [...new Map(all.map((field) => [field.name, field])).values()];
}

export const subjectOf = ({ name }: { readonly name: string }): Subject => ({ kind: 'mechanism', name });
export const fieldSubject = ({ name }: Field): Subject => ({ kind: 'field', name });

export const mechanismFile = ({ name }: Mechanism): File => `mechanisms/${name}.yaml`;

export function inMechanism(mechanism: Mechanism, at: readonly Path[], zh: string, en: string): LawFinding {
  return { subject: subjectOf(mechanism), file: mechanismFile(mechanism), at, zh, en };
}

export const ofField = (field: Field, zh: string, en: string, key?: string): LawFinding => ({
  subject: fieldSubject(field),
  file: 'fields.yaml',
  at: key === undefined ? [['fields', field.name]] : [['fields', field.name, key]],
  zh,
  en,
});
