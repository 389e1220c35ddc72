/** Where the things of a pack stand: which file, which line. The city's own file goes before the one it starts from. */
import type { Words } from '../words.ts';
import type { PackProblem } from './problem.ts';
import { placed, reaches } from './shape-problems.ts';
import type { Path, Source } from './source.ts';

/** A file by its path inside the pack; the same path in packs/common lies beneath it. */
export type Subject = `${string}.yaml`;

export interface Placing {
  /** The paths of one thing, most exact first: short forms leave some of them unwritten. */
  readonly problem: (kind: string, about: Subject, paths: readonly Path[], words: Words) => PackProblem;
  /** Whole files, for what may stand anywhere in them. */
  readonly sources: readonly Source[];
  /** Written in packs/common, so that several cities lean on it. */
  readonly isShared: (about: Subject) => boolean;
}

export function placingOf(bySubject: ReadonlyMap<Subject, readonly Source[]>): Placing {
  const own = bySubject.get('pack.yaml') ?? [];
  return {
    problem: (kind, about, paths, words) => {
      const sources = bySubject.get(about) ?? own;
      const path =
        paths.find((one) => sources.some((source) => reaches(source.value, one))) ?? paths.at(-1) ?? [];
      return placed(kind, path, words, sources);
    },
    sources: [...new Set([...bySubject.values()].flat())],
    isShared: (about) => bySubject.get(about)?.[0]?.file.startsWith('common/') ?? false,
  };
}
