/** A candidate: a whole pack folder, or one mechanism file put in the place of the one that stands. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { checkPack } from '#core/check/check-pack.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import { readPack } from '#core/pack/read-pack.ts';
import type { PackFiles } from '#core/pack/source.ts';
import { readFolder } from '../city/pack-files.ts';

export type Candidate =
  | { readonly kind: 'read'; readonly pack: Pack }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

/** `files` as they stand, with this text as the city's own file of that mechanism. */
export function withMechanism(files: PackFiles, mechanism: string, text: string): PackFiles {
  const path = `mechanisms/${mechanism}.yaml`;
  return { ...files, own: [...files.own.filter((file) => file.path !== path), { path, text }] };
}

/** A candidate passes the same check as a pack that loads: what does not hold together is not tried. */
export function readCandidate(files: PackFiles, today: string): Candidate {
  const reading = readPack(files);
  const problems = checkPack(reading, today);
  if (!reading.pack || problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'read', pack: reading.pack };
}

/** From what a command line names: a folder with a pack.yaml, or a mechanism's YAML file. Undefined: neither. */
export function findCandidateFiles(named: string, present: PackFiles): PackFiles | undefined {
  const path = resolve(named);
  if (!existsSync(path)) return undefined;
  if (statSync(path).isDirectory())
    return existsSync(join(path, 'pack.yaml')) ? { ...present, own: readFolder(path) } : undefined;
  if (!path.endsWith('.yaml')) return undefined;
  return withMechanism(present, basename(path, '.yaml'), readFileSync(path, 'utf8'));
}
