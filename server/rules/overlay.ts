/** A pack's files as they are in force: the folder's, with what was adopted since in their place. */
import { createHash } from 'node:crypto';
import type { SourceFile } from '#core/pack/source.ts';

export interface AdoptedText {
  readonly path: string;
  readonly text: string;
}

export function overlay(files: readonly SourceFile[], adopted: readonly AdoptedText[]): SourceFile[] {
  const texts = new Map(adopted.map(({ path, text }) => [path, text]));
  const kept = files.filter(({ path }) => !texts.has(path));
  return [...kept, ...[...texts].map(([path, text]) => ({ path, text }))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

export const textAt = (files: readonly SourceFile[], path: string): string | null =>
  files.find((file) => file.path === path)?.text ?? null;

export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As a form keeps a text, with the line end every file of ours has: what is proposed is what is adopted, to the byte. */
export const plainText = (text: string): string =>
  `${text.replaceAll('\r\n', '\n').trim().normalize('NFC')}\n`;

/** The folder says something else than on the day the rule was adopted, and not what was adopted either. */
export interface Conflict {
  readonly path: string;
  readonly since: string;
}

export function findConflicts(
  folder: readonly SourceFile[],
  adopted: readonly (AdoptedText & { readonly folder: string | null; readonly since: string })[],
): Conflict[] {
  return adopted.flatMap(({ path, text, folder: then, since }) => {
    const now = textAt(folder, path);
    const hash = now === null ? null : hashText(now);
    return hash === then || now === text ? [] : [{ path, since }];
  });
}
