/** Where in a mechanism file somebody is writing, also while the YAML around it is not finished. */
import { entriesOf, itemsOf, readLenient, textOf, type Path, type Tree } from './lenient-yaml.ts';

export interface Where {
  /** To the map whose key, or to the value that is being written. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  /** The whole words of this phrase before the one being written: `ask called as `. */
  readonly said: string;
  /** Where the word being written begins. */
  readonly from: number;
  /** Nothing but indentation or dashes stands before it on its line, so that a key may begin here. */
  readonly fresh: boolean;
}

/** Stands in for the word being written; no rule holds such a one. */
const HERE = 'zz-here-zz';

export function findWhere(text: string, offset: number): Where | undefined {
  const before = text.slice(0, offset);
  const word = /[^\s,[\]{}"']*$/.exec(before)?.[0] ?? '';
  if (/^[#&*!|>%@`]/.test(word) || word.includes(HERE)) return undefined;
  const from = offset - word.length;
  // Only what stands before counts: what follows may be read differently once the word is there.
  const found = findHere(readLenient(`${text.slice(0, from)}${HERE}`), []);
  if (!found) return undefined;
  const said = found.text.slice(0, -HERE.length);
  if (!found.text.endsWith(HERE) || /\n/.test(said) || (found.role === 'key' && said !== ''))
    return undefined;
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return { path: found.path, role: found.role, said, from, fresh: /^[\s-]*$/.test(line) };
}

type Found = Pick<Where, 'path' | 'role'> & { readonly text: string };

function findHere(tree: Tree, path: Path): Found | undefined {
  const text = textOf(tree);
  if (text.includes(HERE)) return { path, role: 'value', text };
  const key = entriesOf(tree).find(([name]) => name.includes(HERE));
  if (key) return { path, role: 'key', text: key[0] };
  for (const [name, value] of entriesOf(tree)) {
    const found = findHere(value, [...path, name]);
    if (found) return found;
  }
  for (const [index, item] of itemsOf(tree).entries()) {
    const found = findHere(item, [...path, index]);
    if (found) return found;
  }
  return undefined;
}
