/** What may be written at a place of a mechanism file: keys, names of this file and of the city, whole phrases. */
import type { RuleVocabulary } from '#core/contract/rules.ts';
import { designerSourceWords } from '#language/designer-source.ts';
import type { Words, WordList } from '#language/words.ts';
import { rolesIn, slotsOf } from './fillings.ts';
import { at, entriesOf, readLenient, textsOf, type Path, type Tree } from './lenient-yaml.ts';
import { namedHere, type Named, type NamedHere } from './named-here.ts';
import { phraseOptions, type Option } from './phrase-options.ts';
import * as phrases from './phrases.ts';
import { keysAllowed, schemasAt, valuesAllowed, type Schema } from './schema-at.ts';
import { findWhere, type Where } from './where.ts';

export interface Completions {
  /** Where the word begins that an option takes the place of. */
  readonly from: number;
  readonly options: readonly Option[];
}

export function completionsAt(
  text: string,
  offset: number,
  schema: Schema,
  vocabulary: RuleVocabulary,
  /** The rule it starts from, read once for many questions. */
  shared: Tree = null,
): Completions | null {
  const where = findWhere(text, offset);
  if (!where) return null;
  // The word being written is no name yet: it would be offered back.
  const behind = /^[^\s,[\]{}"':]*/.exec(text.slice(offset))?.[0] ?? '';
  const tree = readLenient(text.slice(0, where.from) + text.slice(offset + behind.length));
  const here = namedHere(tree, where.path, shared);
  const file: File = { text, offset, tree, here, schema, vocabulary };
  const options = [
    ...(where.role === 'value' ? valueOptions(where, file) : []),
    ...(where.role === 'key' || (where.fresh && where.said === '') ? keyOptions(where, file) : []),
  ];
  return options.length === 0 ? null : { from: where.from, options };
}

interface File {
  readonly text: string;
  readonly offset: number;
  readonly tree: Tree;
  readonly here: NamedHere;
  readonly schema: Schema;
  readonly vocabulary: RuleVocabulary;
}

export const PHRASES_UNDER: Readonly<Record<string, readonly phrases.Phrase[]>> = {
  by: phrases.takers,
  'waits-on': phrases.who,
  'seen-by': phrases.who,
  'requester-seen-by': phrases.who,
  'assignee-seen-by': phrases.who,
  'told-to': phrases.who,
  shows: phrases.oneField,
  'signed-by': phrases.oneRole,
  roll: phrases.who,
  tellers: phrases.who,
  asks: phrases.oneField,
  joins: phrases.oneField,
  title: phrases.oneField,
  inherits: phrases.oneField,
  publishes: phrases.oneField,
  'only-one': phrases.oneField,
  tally: phrases.oneField,
  drops: phrases.oneField,
  to: phrases.oneState,
  before: phrases.oneState,
  'not-solved': phrases.oneState,
  'pauses-in': phrases.oneState,
  passed: phrases.oneState,
  failed: phrases.oneState,
  short: phrases.oneState,
  within: phrases.durations,
  silence: phrases.waits,
  every: phrases.waits,
  on: phrases.comeAgain,
  held: phrases.otherSteps,
  day: phrases.oneField,
  at: phrases.oneLevel,
  value: phrases.values,
  does: phrases.effects,
  late: phrases.effects,
  leaving: phrases.effects,
  silent: phrases.effects,
  when: phrases.conditions,
  that: phrases.conditions,
  unless: phrases.bars,
  do: phrases.otherSteps,
  extends: phrases.oneMechanism,
  'only-under': phrases.standing,
  rungs: phrases.oneLevel,
  owner: phrases.owners,
};

function valueOptions({ path, said }: Where, file: File): readonly Option[] {
  const written = phrasesAt(path, file.schema);
  if (!written) return said === '' ? valuesAllowed(file.schema, path).map(asValue) : [];
  const others = new Set(siblings(path, file.tree));
  return phraseOptions(written, lastPhrase(said), slotsOf(file.here, file.vocabulary)).filter(
    ({ label }) => !others.has(label),
  );
}

/** Undefined where the schema alone knows what may stand there. */
function phrasesAt(path: Path, schema: Schema): readonly phrases.Phrase[] | undefined {
  const all = schemasAt(schema, path);
  if (!all.some(({ type }) => type === 'string') || all.some((one) => 'const' in one || one.enum)) {
    return undefined;
  }
  const [first, second] = path;
  if (first === 'parts') return phrases.oneMechanism;
  if (first === 'in-flight' && second !== 'drops') {
    return second === 'states' ? phrases.oneState : phrases.oneField;
  }
  const keys = path.filter((step) => typeof step === 'string');
  const key = keys[keys.length - 1] ?? '';
  if (key === 'do' && first === 'opens') return phrases.oneMechanism;
  return PHRASES_UNDER[key];
}

/** `remind a and b and`, `a level above and`: what comes after the last `and` begins anew. */
function lastPhrase(said: string): string {
  const several = /^(remind|publish) .* and $/.exec(said)?.[1];
  if (several !== undefined) return `${several} `;
  const clauses = said.split(/ and | or else /);
  return clauses[clauses.length - 1] ?? '';
}

/** What else stands in the same list. */
function siblings(path: Path, tree: Tree): readonly string[] {
  const own = path[path.length - 1];
  if (typeof own !== 'number') return [];
  return textsOf(at(tree, path.slice(0, -1)))
    .filter((_, index) => index !== own)
    .map((text) => text.replace(/\?$/, ''));
}

function keyOptions({ path, fresh }: Where, file: File): readonly Option[] {
  const there = entriesOf(at(file.tree, path)).map(([key]) => key);
  const colon = /^[\w-]*[ \t]*:/.test(file.text.slice(file.offset));
  const known = keysAllowed(file.schema, path).map(({ name, description, opensMap }) => ({
    name,
    words:
      wordsFor('key', name) ?? (description === undefined ? undefined : { zh: description, en: description }),
    after: fresh && opensMap ? ':' : ': ',
  }));
  const named = keysNamed(path, file).map((one) => ({ ...one, after: ': ' }));
  return [...known, ...named]
    .filter(({ name }) => !there.includes(name))
    .map(({ name, words, after }) => ({
      label: name,
      detail: words,
      ...(colon ? {} : { apply: `${name}${after}` }),
    }));
}

/** Names that this file or the city has for the keys of a map whose keys the schema leaves free. */
function keysNamed(path: Path, { here, vocabulary }: File): readonly Named[] {
  const name = path.join('.');
  const bare = (names: readonly string[]): readonly Named[] => names.map((one) => ({ name: one }));
  if (name === 'states') return bare(here.unwritten.states);
  if (name === 'settings') return bare(here.unwritten.settings);
  if (name === 'parts') return bare(here.unwritten.parts);
  if (name === 'documents') return bare(here.unwritten.documents);
  if (name === 'expects') return rolesIn(vocabulary.who.map((one) => one.name));
  if (name === 'in-flight.states') return here.states;
  if (name === 'in-flight.fields') return vocabulary.fields;
  return /^states\.[^.]+\.tries$/.test(name) ? vocabulary.levels : [];
}

const asValue = (name: string): Option => ({ label: name, detail: wordsFor('value', name) });

function wordsFor(kind: 'key' | 'value', name: string): Words | undefined {
  const list: WordList = designerSourceWords;
  return list[kind === 'key' ? `designer-source.key.${name}` : `designer-source.value.${name}`];
}
