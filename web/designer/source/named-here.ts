/** The names a mechanism file gives to things of its own, and those it speaks of without having them yet. */
import type { Words } from '#language/words.ts';
import { at, entriesOf, textOf, textsOf, textsUnder, type Path, type Tree } from './lenient-yaml.ts';

export interface Named {
  readonly name: string;
  readonly words?: Words | undefined;
}

export interface NamedHere {
  readonly states: readonly Named[];
  readonly steps: readonly Named[];
  readonly clocks: readonly Named[];
  readonly parts: readonly Named[];
  readonly documents: readonly Named[];
  /** With the value in front of what people call it. */
  readonly settings: readonly (Named & { readonly value: string })[];
  /** Fields that the step or opening around the path asks. */
  readonly askedNear: readonly string[];
  readonly asked: readonly string[];
  readonly who: readonly string[];
  readonly mechanisms: readonly string[];
  readonly lists: readonly string[];
  readonly unwritten: {
    readonly states: readonly string[];
    readonly settings: readonly string[];
    readonly parts: readonly string[];
    readonly documents: readonly string[];
  };
}

const WHO = new Set([
  'by',
  'waits-on',
  'seen-by',
  'requester-seen-by',
  'assignee-seen-by',
  'told-to',
  'roll',
  'tellers',
]);
const EFFECTS = new Set(['does', 'late', 'leaving', 'silent']);
const LEADS = new Set(['to', 'not-solved', 'passed', 'failed', 'short']);

/** `shared`: the rule it starts from, whose names are its own too. */
export function namedHere(tree: Tree, path: Path, shared: Tree = null): NamedHere {
  const inBoth = (key: string): (readonly [key: string, value: Tree])[] =>
    [tree, shared].flatMap((one) => [...entriesOf(at(one, [key]))]);
  const states = inBoth('states');
  const inStates = (key: string): Named[] => states.flatMap(([, state]) => namedIn(at(state, [key])));
  const effects = textsUnder(tree, EFFECTS);
  const after = (pattern: RegExp): string[] =>
    effects.flatMap((effect) => [...effect.matchAll(pattern)].map((match) => match[1] ?? ''));
  const own = {
    states: unique(states.map(([name, state]) => ({ name, words: wordsOf(at(state, ['words'])) }))),
    parts: unique(inBoth('parts').map(([name]) => ({ name }))),
    documents: unique(inBoth('documents').map(([name, words]) => ({ name, words: wordsOf(words) }))),
    settings: unique(
      inBoth('settings').map(([name, setting]) => ({
        name,
        words: wordsOf(at(setting, ['words'])),
        value: textOf(at(setting, ['value'])),
      })),
    ),
  };
  return {
    ...own,
    steps: unique([...inStates('steps'), ...inStates('duties')]),
    clocks: unique([...inStates('clocks'), ...inStates('duties')]),
    askedNear: askedAround(tree, path),
    asked: fieldsOf(textsUnder(tree, new Set(['asks', 'inherits']))),
    who: distinct(textsUnder(tree, WHO)),
    mechanisms: distinct([
      ...entriesOf(at(tree, ['parts'])).map(([, value]) => textOf(value)),
      ...after(/^(?:open|schedule|purge) ([a-z][a-z0-9-]*)/g),
    ]),
    lists: distinct(after(/(?:in|from|to) ([a-z][a-z0-9-]*)/g)),
    unwritten: {
      states: missing(textsUnder(tree, LEADS), own.states),
      settings: missing(settingsSpokenOf(tree), own.settings),
      parts: missing(after(/^ask \S+ as ([a-z][a-z0-9-]*)$/g), own.parts),
      documents: missing(after(/^publish .+ as ([a-z][a-z0-9-]*)$/g), own.documents),
    },
  };
}

const namedIn = (tree: Tree): Named[] =>
  entriesOf(tree).map(([name, value]) => ({ name, words: wordsOf(at(value, ['words'])) }));

function wordsOf(tree: Tree): Words | undefined {
  const [zh, en] = [textOf(at(tree, ['zh'])), textOf(at(tree, ['en']))];
  return zh === '' && en === '' ? undefined : { zh, en };
}

function askedAround(tree: Tree, path: Path): readonly string[] {
  const around = path
    .map((_, taken) => at(tree, [...path.slice(0, path.length - taken), 'asks']))
    .find((asks) => asks !== null);
  return fieldsOf(textsOf(around ?? null));
}

const fieldsOf = (asks: readonly string[]): string[] => distinct(asks.map((name) => name.replace(/\?$/, '')));

const SETTING = /^settings\.([a-z][a-z0-9-]*)$/;

function settingsSpokenOf(tree: Tree): readonly string[] {
  const spoken = textsUnder(tree, new Set(['within', 'silence', 'every', 'quorum', 'passes', 'most']));
  const said = textsUnder(tree, new Set(['when', 'that'])).flatMap((line) =>
    line.split(/ and | or else |^not /),
  );
  return [...spoken, ...said].flatMap((text) => SETTING.exec(text)?.[1] ?? []);
}

const distinct = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))];

const missing = (names: readonly string[], there: readonly Named[]): string[] =>
  distinct(names).filter((name) => !there.some((one) => one.name === name));

const unique = <N extends Named>(all: readonly N[]): N[] =>
  all.filter((one, index) => all.findIndex(({ name }) => name === one.name) === index);
