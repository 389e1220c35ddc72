/** The folder of a pack with what was adopted laid over it: what a city keeps in its own repository, and starts from again. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { AdoptedText } from './overlay.ts';

export interface ExportedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file of the folder, whatever it is, to the byte; adopted texts in the place of those they replaced. */
export function exportFiles(folder: string, adopted: readonly AdoptedText[]): ExportedFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
  const texts = new Map(adopted.map(({ path, text }) => [path, text]));
  return [...new Set([...paths, ...texts.keys()])].sort().map((path) => {
    const text = texts.get(path);
    const bytes = text === undefined ? readFileSync(join(folder, path)) : Buffer.from(text, 'utf8');
    return { path, bytes };
  });
}

/** The same files give the same archive: no time of day is kept in it. */
const ALWAYS = new Date('1980-01-02T00:00:00Z');

export function toZip(folder: string, files: readonly ExportedFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [`${folder}/${path}`, [new Uint8Array(bytes), { mtime: ALWAYS }]]),
  );
  return zipSync(entries, { level: 6 });
}
