/** The text of a rule as a form sees it: what it says together with the shared rule it starts from. */
import { extendMechanism } from '#core/mechanism/extend.ts';
import { parseDocument } from 'yaml';
import { removeIn, setIn, type Path } from './edit-text.ts';

export type Tree = { readonly [key: string]: unknown };

export interface RuleText {
  readonly text: string;
  /** The shared rule; empty where the text stands by itself. */
  readonly shared: Tree;
  /** Text and shared rule taken together. */
  readonly whole: Tree;
}

/** Undefined while the text is no YAML that could be a rule. */
export function findRule(text: string, sharedText: string | null): RuleText | undefined {
  const own = findTree(text);
  if (own === undefined) return undefined;
  const shared = (typeof own['extends'] === 'string' && sharedText !== null && findTree(sharedText)) || {};
  return { text, shared, whole: extendMechanism(shared, own) };
}

function findTree(text: string): Tree | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return isTree(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a city writes that has said nothing of its own yet. */
export const startingText = (name: string): string => `extends: ${name}\nmechanism: ${name}\n`;

export const withValue = (rule: RuleText, path: Path, value: unknown): string =>
  setIn(rule.text, path, value);

/** What the shared rule says is taken away by saying so; what only this text says is simply left out. */
export function without(rule: RuleText, path: Path): string {
  return findAt(rule.shared, path) === undefined ? removeIn(rule.text, path) : setIn(rule.text, path, null);
}

export function findAt(tree: unknown, path: Path): unknown {
  let found = tree;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

export function textAt(tree: unknown, path: Path): string {
  const found = findAt(tree, path);
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? String(found)
    : '';
}

export function treeAt(tree: unknown, path: Path): Tree {
  const found = findAt(tree, path);
  return isTree(found) ? found : {};
}

/** One or many, as a list of texts. */
export function listAt(tree: unknown, path: Path): readonly string[] {
  const found = findAt(tree, path);
  if (Array.isArray(found)) return found.map(String);
  const one = textAt(found, []);
  return one === '' ? [] : [one];
}

/** A list of one is written as the one. */
export const oneOrMany = (list: readonly string[]): string | readonly string[] =>
  list.length === 1 ? list[0]! : list;

/** A name of our kind from English words; with a number where it is taken. */
export function nameFrom(english: string, taken: readonly string[]): string {
  const plain = english
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  const base = plain === '' ? 'new' : plain;
  let name = base;
  for (let nth = 2; taken.includes(name); nth += 1) name = `${base}-${nth}`;
  return name;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
