/** A defect planted in the tea club: which file, which words give way to which, and where it must be said. */
import type { PackFiles } from '../../pack/source.ts';
import { teaFiles } from '../../engine/testing/tea-club.ts';
import { invariant } from '../../invariant.ts';

export interface Plant {
  readonly kind: string;
  readonly file: PlantFile;
  readonly was: string;
  readonly now: string;
  /** Text that stands on the line where it must be said, and the file, where that is another one. */
  readonly at?: string;
  readonly saidIn?: PlantFile;
}

export type PlantFile = `${'own' | 'common'}/${string}`;

/** `at` left out, the line is the one the new words begin on. */
export function plant(
  kind: string,
  file: PlantFile,
  was: string,
  now: string,
  at?: string,
  saidIn?: PlantFile,
): Plant {
  return {
    kind,
    file,
    was,
    now,
    ...(at === undefined ? {} : { at }),
    ...(saidIn === undefined ? {} : { saidIn }),
  };
}

export interface Planted {
  readonly files: PackFiles;
  readonly file: string;
  readonly line: number;
}

export function plantIn({ file, was, now, at, saidIn }: Plant): Planted {
  const [whose, path] = split(file);
  const text = textOf(file);
  invariant(text.split(was).length === 2, `“${was}” stands in ${file} exactly once`);
  const planted = text.replace(was, () => now);
  const files = {
    ...teaFiles,
    [whose]: teaFiles[whose].map((one) => (one.path === path ? { ...one, text: planted } : one)),
  };
  const said = saidIn ?? file;
  const start = text.indexOf(was) + (now.length - now.trimStart().length);
  const where =
    said === file ? (at === undefined ? start : planted.indexOf(at)) : textOf(said).indexOf(at ?? '');
  invariant(where >= 0, `“${at}” stands in ${said}`);
  const before = (said === file ? planted : textOf(said)).slice(0, where);
  const [saidWhose, saidPath] = split(said);
  return {
    files,
    file: saidWhose === 'own' ? saidPath : `common/${saidPath}`,
    line: before.split('\n').length,
  };
}

function split(file: PlantFile): ['own' | 'common', string] {
  const [whose, ...path] = file.split('/');
  return [whose as 'own' | 'common', path.join('/')];
}

function textOf(file: PlantFile): string {
  const [whose, path] = split(file);
  const found = teaFiles[whose].find((one) => one.path === path);
  invariant(found, `${file} is there`);
  return found.text;
}
