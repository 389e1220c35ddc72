/**
 * One value of a YAML text changed, and nothing else of it: comments, spacing and the order of keys stay as their author
 * left them. Where a change cannot be made in place the whole text is written anew; either way it then says what was meant.
 */
import { isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Pair } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';

export type Path = readonly (string | number)[];
type Tree = { readonly [key: string]: unknown };

/** Every collection on the way that is not there yet is made. */
export function setIn(text: string, path: Path, value: unknown): string {
  const document = parseDocument(text);
  const meant = parseDocument(text);
  meant.setIn(path, value);
  return inPlace(text, spliceSet(text, document, path, value), meant);
}

/** A collection that nothing is left in goes with its last entry. */
export function removeIn(text: string, path: Path): string {
  const document = parseDocument(text);
  if (!document.hasIn(path)) return text;
  const gone = lastLeft(document, path);
  const meant = parseDocument(text);
  meant.deleteIn(gone);
  return inPlace(text, spliceRemove(text, document, gone), meant);
}

/** The line a path stands on, from 1; of the nearest thing around it where it is not there itself. */
export function lineOf(text: string, path: Path): number {
  const document = parseDocument(text);
  for (let length = path.length; length > 0; length -= 1) {
    const at = startOf(document, path.slice(0, length));
    if (at !== undefined) return text.slice(0, at).split('\n').length;
  }
  return 1;
}

function inPlace(text: string, spliced: string | undefined, meant: Document): string {
  if (spliced !== undefined) {
    const read = parseDocument(spliced);
    if (read.errors.length === 0 && isSame(read.toJS(), meant.toJS())) return spliced;
  }
  return meant.errors.length === 0 ? meant.toString({ lineWidth: 0 }) : text;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function spliceSet(text: string, document: Document, path: Path, value: unknown): string | undefined {
  const there = document.getIn(path, true) as Node | undefined;
  if (there?.range && (isScalar(there) || isFlow(there)))
    return `${text.slice(0, there.range[0])}${flowText(value)}${text.slice(there.range[1])}`;
  if (there) return undefined;
  // The nearest that is there takes the rest as one new entry.
  let depth = path.length - 1;
  while (depth > 0 && !document.hasIn(path.slice(0, depth))) depth -= 1;
  const around = depth === 0 ? document.contents : (document.getIn(path.slice(0, depth), true) as Node);
  const key = path[depth]!;
  const entry = path.slice(depth + 1).reduceRight((inner, name) => ({ [name]: inner }), value);
  if (isMap(around)) return addToMap(text, around, String(key), entry);
  return isSeq(around) ? addToSeq(text, around, entry) : undefined;
}

function addToMap(text: string, map: YAMLMap, key: string, value: unknown): string | undefined {
  if (isFlow(map)) return addToFlow(text, map, `${key}: ${flowText(value)}`);
  const first = map.items[0]?.key as Node | undefined;
  const last = map.items[map.items.length - 1];
  if (!first?.range || !last) return undefined;
  const indent = columnOf(text, first.range[0]);
  const lines = blockLines(key, value, indent).join('\n');
  const end = endOfLine(text, endOf(last));
  return `${text.slice(0, end)}\n${lines}${text.slice(end)}`;
}

function addToSeq(text: string, list: YAMLSeq, value: unknown): string | undefined {
  return isFlow(list) ? addToFlow(text, list, flowText(value)) : undefined;
}

function addToFlow(text: string, around: YAMLMap | YAMLSeq, entry: string): string | undefined {
  if (!around.range) return undefined;
  const [start, end] = around.range;
  const close = end - 1;
  const inside = text.slice(start + 1, close).trimEnd();
  const brackets = [text[start]!, text[close]!] as const;
  const pad = isMap(around) ? ' ' : '';
  const filled = inside.trim() === '' ? `${pad}${entry}${pad}` : `${inside}, ${entry}${pad}`;
  return `${text.slice(0, start)}${brackets[0]}${filled}${brackets[1]}${text.slice(end)}`;
}

function spliceRemove(text: string, document: Document, path: Path): string | undefined {
  const around = path.length === 1 ? document.contents : (document.getIn(path.slice(0, -1), true) as Node);
  const key = path[path.length - 1]!;
  if (isMap(around)) {
    const at = around.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
    const pair = around.items[at];
    const start = (pair?.key as Node | undefined)?.range?.[0];
    if (!pair || start === undefined) return undefined;
    if (!isFlow(around)) return dropLines(text, start, endOf(pair));
    const next = (around.items[at + 1]?.key as Node | undefined)?.range?.[0];
    const before = around.items[at - 1];
    return dropBetween(text, start, endOf(pair), next, before && endOf(before));
  }
  if (isSeq(around) && isFlow(around)) {
    const at = Number(key);
    const [item, next, before] = [at, at + 1, at - 1].map((one) => around.items[one] as Node | undefined);
    if (!item?.range) return undefined;
    return dropBetween(text, item.range[0], item.range[1], next?.range?.[0], before?.range?.[1]);
  }
  return undefined;
}

/** One entry of a flow collection with the comma that parts it from its neighbour. */
function dropBetween(text: string, start: number, end: number, next?: number, before?: number): string {
  if (next !== undefined) return `${text.slice(0, start)}${text.slice(next)}`;
  return `${text.slice(0, before ?? start)}${text.slice(end)}`;
}

function dropLines(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = endOfLine(text, end);
  return `${text.slice(0, from)}${text.slice(until === text.length ? until : until + 1)}`;
}

/** The outermost thing that would be empty without what the path names. */
function lastLeft(document: Document, path: Path): Path {
  let gone = path;
  while (gone.length > 1) {
    const around = document.getIn(gone.slice(0, -1), true);
    const many = isMap(around) || isSeq(around) ? around.items.length : 0;
    if (many !== 1 || gone.length === 2) break;
    gone = gone.slice(0, -1);
  }
  const parent = gone.length > 1 ? document.getIn(gone.slice(0, -1), true) : undefined;
  return isMap(parent) && parent.items.length === 1 ? gone.slice(0, -1) : gone;
}

/** A value with maps inside maps of maps is written line by line, whatever is plainer on one. */
function blockLines(key: string, value: unknown, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (!isTree(value) || depthOf(value) < 3) return [`${margin}${key}: ${flowText(value)}`];
  const inner = Object.entries(value).flatMap(([name, one]) => blockLines(name, one, indent + 2));
  return [`${margin}${key}:`, ...inner];
}

const depthOf = (value: unknown): number =>
  isTree(value) ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

/** As it stands between braces, on one line, spaced as the packs are: `{ by: host }` and `[wish, reason]`. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isTree(value)) {
    const entries = Object.entries(value).map(([key, one]) => `${flowText(key)}: ${flowText(one)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  const listed = stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return listed.slice(1, -1).trim();
}

function startOf(document: Document, path: Path): number | undefined {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path[path.length - 1]!;
  if (isMap(around)) {
    const pair = around.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
    return (pair?.key as Node | undefined)?.range?.[0];
  }
  return isSeq(around) ? (around.items[Number(key)] as Node | undefined)?.range?.[0] : undefined;
}

function endOf(pair: Pair): number {
  const node = (pair.value ?? pair.key) as Node;
  const end = node.range?.[1] ?? 0;
  const last = isMap(node) && !isFlow(node) ? node.items[node.items.length - 1] : undefined;
  return last ? endOf(last) : end;
}

const isFlow = (node: Node): boolean => (isMap(node) || isSeq(node)) && node.flow === true;
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
