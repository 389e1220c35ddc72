/** The mechanisms a pack switches on, each extended, read against its shape and compiled. */
import { compileMechanism, partMechanism } from '../mechanism/compile.ts';
import { extendMechanism } from '../mechanism/extend.ts';
import type { Field } from '../mechanism/field.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { mechanismShape, type MechanismFile } from '../mechanism/shape.ts';
import type { Words } from '../words.ts';
import type { PackProblem } from './problem.ts';
import type { PackFile } from './shape.ts';
import { placed, shapeProblems } from './shape-problems.ts';
import { readSource, type Source, type PackFiles } from './source.ts';

interface Given {
  readonly files: PackFiles;
  readonly pack: { readonly source: Source; readonly file: PackFile };
  readonly fields: Readonly<Record<string, Field>>;
  readonly levelWords: Readonly<Record<string, Words>>;
}

interface Read {
  readonly mechanisms: Readonly<Record<string, Mechanism>>;
  readonly sources: Readonly<Record<string, readonly Source[]>>;
  readonly problems: readonly PackProblem[];
}

export function readMechanisms(given: Given): Read {
  const problems: PackProblem[] = [];
  const sources = sourcesOf(given.files);
  const files = new Map<string, { file: MechanismFile; sources: Source[] } | undefined>();
  const fileOf = (name: string): { file: MechanismFile; sources: Source[] } | undefined => {
    if (!files.has(name)) files.set(name, readFile(name, sources, problems));
    return files.get(name);
  };
  const mechanisms: Record<string, Mechanism> = {};
  const sourcesByName: Record<string, readonly Source[]> = {};
  const named = given.pack.file.mechanisms;
  const wanted = [...named];
  for (const [at, name] of wanted.entries()) {
    if (name in mechanisms) continue;
    const read = fileOf(name);
    if (!read) {
      if (at < named.length && !sources.own.has(name) && !sources.common.has(name))
        problems.push(
          placed(
            'unknown-mechanism',
            ['mechanisms', at],
            { zh: `没有名为「${name}」的机制文件`, en: `There is no mechanism file named “${name}”` },
            [given.pack.source],
          ),
        );
      continue;
    }
    const compiled = compileMechanism(read.file, {
      pack: given.pack.file.pack,
      fields: given.fields,
      levelWords: given.levelWords,
      findOpeningState: (part) => fileOf(part)?.file.opens.to,
      problem: (kind, path, words) => placed(kind, path, words, read.sources),
    });
    mechanisms[name] = compiled.mechanism;
    sourcesByName[name] = read.sources;
    problems.push(...compiled.problems);
    wanted.push(...Object.values(read.file.parts ?? {}).map(partMechanism));
  }
  return { mechanisms, sources: sourcesByName, problems };
}

interface Sources {
  readonly own: ReadonlyMap<string, Source>;
  readonly common: ReadonlyMap<string, Source>;
}

function sourcesOf(files: PackFiles): Sources {
  const read = (all: PackFiles['own'], prefix: string): Map<string, Source> =>
    new Map(
      all
        .filter((file) => /^mechanisms\/[^/]+\.yaml$/.test(file.path))
        .map((file) => [
          file.path.replace(/^mechanisms\//, '').replace(/\.yaml$/, ''),
          readSource(file, prefix),
        ]),
    );
  return { own: read(files.own, ''), common: read(files.common, 'common/') };
}

function readFile(
  name: string,
  sources: Sources,
  problems: PackProblem[],
): { file: MechanismFile; sources: Source[] } | undefined {
  const own = sources.own.get(name) ?? sources.common.get(name);
  if (!own) return undefined;
  problems.push(...own.problems);
  if (own.problems.length > 0 || typeof own.value !== 'object' || own.value === null) return undefined;
  const value = own.value as Record<string, unknown>;
  const extended = value['extends'];
  const base = typeof extended === 'string' ? sources.common.get(extended) : undefined;
  problems.push(...(base?.problems ?? []));
  if (base && base.problems.length > 0) return undefined;
  if (extended !== undefined && (!base || typeof base.value !== 'object' || base.value === null)) {
    const what = typeof extended === 'string' ? extended : JSON.stringify(extended);
    problems.push(
      placed(
        'unknown-base',
        ['extends'],
        {
          zh: `「${what}」不在 packs/common 里，无法沿用`,
          en: `“${what}” is not in packs/common, so nothing can start from it`,
        },
        [own],
      ),
    );
    return undefined;
  }
  const both = base ? [own, base] : [own];
  const read = mechanismShape.safeParse(
    base ? extendMechanism(base.value as Record<string, unknown>, value) : value,
  );
  if (!read.success) {
    problems.push(...shapeProblems(read.error, ...both));
    return undefined;
  }
  if (read.data.mechanism !== name) {
    problems.push(
      placed(
        'misnamed',
        ['mechanism'],
        {
          zh: `文件名是「${name}」，里面写的却是「${read.data.mechanism}」`,
          en: `The file is named “${name}” but says “${read.data.mechanism}”`,
        },
        [own],
      ),
    );
  }
  return { file: read.data, sources: both };
}
