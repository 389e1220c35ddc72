/** A parsed YAML file that still knows on which line each of its values stands. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Words } from '../words.ts';
import type { PackProblem } from './problem.ts';
import { findTooDeep, firstAlias, odditiesOf, TOO_DEEP } from './yaml-bounds.ts';

export type Path = readonly (string | number)[];

export interface SourceFile {
  /** Path inside packs/, e.g. `cenxi/mechanisms/whistle.yaml`. */
  readonly path: string;
  readonly text: string;
}

export interface PackFiles {
  /** Files of packs/common, paths inside that folder. */
  readonly common: readonly SourceFile[];
  /** Files of the city's own folder, paths inside that folder. */
  readonly own: readonly SourceFile[];
}

export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** Line of the value at a path, or of the nearest value above it; undefined when the file has nothing of it. */
  findLine(path: Path): number | undefined;
  readonly problems: readonly PackProblem[];
}

const known = new WeakMap<SourceFile, Map<string, Source>>();

/** Whoever changes one file of a pack and asks again, as somebody who types does, has the others read already. */
export function readSource(file: SourceFile, folder = ''): Source {
  const inFolders = known.get(file) ?? new Map<string, Source>();
  known.set(file, inFolders);
  const source = inFolders.get(folder) ?? parse({ path: folder + file.path, text: file.text });
  inFolders.set(folder, source);
  return source;
}

const MOST_ALIASES = 50;
/** Who has mended so many asks again. */
const MOST_TOLD = 20;

/** Pack text is data from outside: depth and aliases are bounded and nothing but plain YAML 1.2 is read. */
function parse({ path, text }: SourceFile): Source {
  const notYaml = (line: number, { zh, en }: Words): PackProblem => ({
    kind: 'not-yaml',
    file: path,
    line,
    words: { zh: `这一行不是合格的 YAML：${zh}`, en: `This line is not valid YAML: ${en}` },
  });
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return unread(path, [notYaml(tooDeep, TOO_DEEP)]);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    // Both are slow where there are thousands; the names are asked by odditiesOf.
    prettyErrors: false,
    uniqueKeys: false,
  });
  const at = (offset: number, words: Words): PackProblem => notYaml(lines.linePos(offset).line, words);
  const errors = document.errors.map(({ pos, message }) => at(pos[0], both(firstLine(message))));
  const problems =
    errors.length > 0 ? errors : odditiesOf(document).map(({ offset, words }) => at(offset, words));
  if (problems.length > 0) return unread(path, problems.slice(0, MOST_TOLD));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    return unread(path, [at(firstAlias(document), both(firstLine((error as Error).message)))]);
  }
  return {
    file: path,
    value,
    problems,
    findLine: (wanted) => {
      const offset = findOffset(document.contents, wanted);
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
  };
}

const unread = (file: string, problems: readonly PackProblem[]): Source => ({
  file,
  value: undefined,
  problems,
  findLine: () => undefined,
});

const both = (words: string): Words => ({ zh: words, en: words });

function findOffset(root: Node | null, path: Path): number | undefined {
  let node: unknown = root;
  let offset: number | undefined;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return depth === 0 ? undefined : offset;
      offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset ?? 0;
}

const firstLine = (text: string): string => text.split('\n')[0] ?? text;
