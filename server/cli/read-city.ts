/** A pack read for a command: by its name or by any folder, its problems told by the path a terminal can open. */
import { join, relative } from 'node:path';
import type { PackProblem } from '#core/pack/problem.ts';
import { readPack, type PackReading } from '#core/pack/read-pack.ts';
import {
  commonFolder,
  findPackFolder,
  readCommon,
  readFolder,
  shippedPacks,
  type PackFolder,
} from '../city/pack-files.ts';

export interface CityRead {
  readonly name: string;
  readonly reading: PackReading;
  /** The path of a problem's file from where we stand. */
  pathOf(problem: PackProblem): string;
}

export const knownPacks = (): string[] => shippedPacks().map((pack) => pack.name);

export function findCity(named: string): CityRead | undefined {
  const folder = findPackFolder(named);
  return folder && readCity(folder);
}

export const shippedCities = (): CityRead[] => shippedPacks().map(readCity);

function readCity({ name, folder }: PackFolder): CityRead {
  return {
    name,
    reading: readPack({ common: readCommon(), own: readFolder(folder) }),
    pathOf: ({ file }) => {
      const shared = file.startsWith('common/');
      const path = shared ? join(commonFolder, file.replace(/^common\//, '')) : join(folder, file);
      return relative(process.cwd(), path);
    },
  };
}
