/** The files of packs on disk. A city may keep its own pack anywhere; what all share comes with us. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '#core/pack/source.ts';

const packsFolder = fileURLToPath(new URL('../../packs/', import.meta.url));
export const commonFolder = join(packsFolder, 'common');
export const schemaFolder = join(packsFolder, 'schema');

export interface PackFolder {
  readonly name: string;
  readonly folder: string;
}

/** The packs that come with us. */
export function shippedPacks(): PackFolder[] {
  return readdirSync(packsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(packsFolder, entry.name, 'pack.yaml')))
    .filter((entry) => entry.name !== 'common')
    .map((entry) => ({ name: entry.name, folder: join(packsFolder, entry.name) }));
}

/** A pack by its name or by the folder it lies in; undefined when it is neither. */
export function findPackFolder(named: string): PackFolder | undefined {
  const shipped = shippedPacks().find((pack) => pack.name === named);
  if (shipped) return shipped;
  const folder = resolve(named);
  if (!existsSync(join(folder, 'pack.yaml'))) return undefined;
  return { name: basename(folder), folder };
}

export const readCommon = (): SourceFile[] => readFolder(commonFolder);

/** Every YAML and division file of the folder, two levels deep, by its path inside it. */
export function readFolder(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|tsv)$/.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));
}
