/** What a pack invents: its people and its life. */
import type { CastPerson } from '#core/pack/people.ts';
import { readPeople } from '#core/pack/people.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import type { City } from '../city/cities.ts';
import { findPackFolder, readCommon, readFolder } from '../city/pack-files.ts';
import { readLife, type Life } from './read-life.ts';

export interface Invented {
  readonly people: readonly CastPerson[];
  /** Undefined: nothing has happened to them yet. */
  readonly life: Life | undefined;
}

export interface InventedReading extends Invented {
  readonly problems: readonly PackProblem[];
}

/** `named`: the pack's name, or the folder it lies in. */
export function readInvented(named: string, { pack, ground }: City): InventedReading {
  const folder = findPackFolder(named);
  const files = { common: readCommon(), own: folder ? readFolder(folder.folder) : [] };
  const { people, problems } = readPeople(files, pack, ground);
  const { life, problems: inLife } = readLife(files, { pack, ground, people });
  return { people, life, problems: [...problems, ...inLife] };
}
