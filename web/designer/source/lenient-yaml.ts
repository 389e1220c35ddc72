/** YAML that is still being typed: whatever can be read of it, and never an error. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node } from 'yaml';

export type Path = readonly (string | number)[];
export type Tree = Node | null;

export function readLenient(text: string): Tree {
  return parseDocument(text, { strict: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
    .contents;
}

/** What stands under each key of a map; nothing when it is none. */
export function entriesOf(tree: Tree): readonly (readonly [key: string, value: Tree])[] {
  if (!isMap(tree)) return [];
  return tree.items.flatMap(({ key, value }) =>
    isScalar(key) ? [[textOf(key), value as Tree] as const] : [],
  );
}

export function itemsOf(tree: Tree): readonly Tree[] {
  return isSeq(tree) ? tree.items.map((item) => (isPair(item) ? null : (item as Tree))) : [];
}

export function at(tree: Tree, path: Path): Tree {
  const [step, ...rest] = path;
  if (step === undefined) return tree;
  const next =
    typeof step === 'number' ? itemsOf(tree)[step] : entriesOf(tree).find(([key]) => key === step)?.[1];
  return at(next ?? null, next ? rest : []);
}

/** As it was written, without quotes. */
export const textOf = (tree: Tree): string => (isScalar(tree) ? (tree.source ?? '') : '');

/** One scalar, or each of a list: `by: a` says the same as `by: [a]`. */
export function textsOf(tree: Tree): readonly string[] {
  return isScalar(tree) ? [textOf(tree)] : itemsOf(tree).map(textOf);
}

/** Every scalar that stands under a key of this name, wherever. */
export function textsUnder(tree: Tree, wanted: ReadonlySet<string>): readonly string[] {
  const here = entriesOf(tree).flatMap(([key, value]) => (wanted.has(key) ? textsOf(value) : []));
  const below = [...entriesOf(tree).map(([, value]) => value), ...itemsOf(tree)];
  return [...here, ...below.flatMap((one) => (one ? textsUnder(one, wanted) : []))].filter(
    (text) => text !== '',
  );
}
