/** The cities whose rules this server knows: the one it runs, and the others, whose older matters it may still hold. */
import { checkPack } from '#core/check/check-pack.ts';
import { openGround, type Ground } from '#core/ground/ground.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import { readPack } from '#core/pack/read-pack.ts';
import { invariant } from '#core/invariant.ts';
import type { PackFiles } from '#core/pack/source.ts';
import { overlay } from '../rules/overlay.ts';
import { findPackFolder, readCommon, readFolder, shippedPacks, type PackFolder } from './pack-files.ts';

export interface City {
  readonly pack: Pack;
  readonly ground: Ground;
  /** Where its own files lie. */
  readonly folder: string;
}

export class Cities {
  /** New matters open by its rules. */
  readonly running: City;
  readonly all: readonly City[];
  /** Of all of them. */
  readonly areas: readonly string[];

  constructor(running: City, others: readonly City[]) {
    this.running = running;
    this.all = [running, ...others];
    this.areas = [...new Set(this.all.flatMap((city) => city.pack.areas))];
  }

  /** The city an area belongs to: the running one first, for a city's own pack may replace ours. */
  findByArea(area: string): City | undefined {
    return this.all.find((city) => city.pack.areas.includes(area));
  }

  /** The city by whose rules a matter runs. Its pack may be gone while its area is still served. */
  ofMatter(matter: { readonly pack: string; readonly area: string }): City {
    const city = this.all.find((one) => one.pack.name === matter.pack) ?? this.findByArea(matter.area);
    invariant(city, `the area ${matter.area} belongs to a city we know`);
    return city;
  }
}

export type CitiesLoaded =
  | {
      readonly kind: 'loaded';
      readonly cities: Cities;
      /** The running city's files as its folder has them, nothing adopted laid over. */
      readonly files: PackFiles;
      readonly folder: string;
    }
  | { readonly kind: 'unknown-pack'; readonly named: string; readonly known: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

/** What a city adopted while it ran, of whichever pack. */
export interface Adopted {
  readonly pack: string;
  readonly path: string;
  readonly text: string;
}

/**
 * All packs must pass their check: a rule that does not load is never half applied. `today` is an ISO day, on which
 * no deviation from the law may have ended.
 */
export function loadCities(named: string, today: string, adopted: readonly Adopted[] = []): CitiesLoaded {
  const wanted = findPackFolder(named);
  const shipped = shippedPacks();
  if (!wanted) return { kind: 'unknown-pack', named, known: shipped.map((pack) => pack.name) };
  const common = readCommon();
  const problems: PackProblem[] = [];
  const read = (folder: PackFolder, own: PackFiles['own'] = readFolder(folder.folder)): City | undefined => {
    const over = adopted.filter((one) => one.pack === nameIn(own));
    const isAdopted = new Set(over.map((one) => one.path));
    const reading = readPack({ common, own: overlay(own, over) });
    problems.push(
      ...checkPack(reading, today).map((problem) => ({
        ...problem,
        file: problem.file.startsWith('common/')
          ? problem.file
          : `${folder.name}/${problem.file}${isAdopted.has(problem.file) ? ' (adopted)' : ''}`,
      })),
    );
    return (
      reading.pack && { pack: reading.pack, ground: openGround(reading.pack.ground), folder: folder.folder }
    );
  };
  const files: PackFiles = { common, own: readFolder(wanted.folder) };
  const running = read(wanted, files.own);
  const others = shipped
    .filter((pack) => pack.folder !== wanted.folder && pack.name !== running?.pack.name)
    .map((pack) => read(pack));
  if (problems.length > 0 || !running) return { kind: 'problems', problems };
  return {
    kind: 'loaded',
    files,
    folder: wanted.folder,
    cities: new Cities(
      running,
      others.filter((city) => city !== undefined),
    ),
  };
}

/** A folder may be named otherwise than its pack. */
const nameIn = (own: PackFiles['own']): string | undefined =>
  /^pack:\s*([a-z][a-z0-9-]*)/m.exec(own.find((file) => file.path === 'pack.yaml')?.text ?? '')?.[1];
