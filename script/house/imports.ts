/** Reads what a source file imports, types included, with a real parser. */

import { posix } from 'node:path';
import { parseSync } from 'vite';

/** The modules a file names, as written: `#core/words.ts`, `./matter.ts`, `zod`. */
export function importsOf(path: string, source: string): readonly string[] {
  const parsed = parseSync(path, source);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const named = [
    ...staticImports.map((item) => item.moduleRequest.value),
    ...staticExports.flatMap((item) => item.entries.map((entry) => entry.moduleRequest?.value)),
    ...dynamicImports.map((item) => literal(source.slice(item.moduleRequest.start, item.moduleRequest.end))),
  ];
  return [...new Set(named.filter((name) => name !== undefined))];
}

/** Where an import leads inside the project, as a path from the root; nothing for packages. */
export function findTarget(importer: string, name: string): string | undefined {
  if (name.startsWith('#')) return name.slice(1);
  if (name.startsWith('.')) return posix.join(posix.dirname(importer), name).replace(/\?.*$/, '');
  return undefined;
}

function literal(written: string): string | undefined {
  return /^(['"`])([^$]*)\1$/.exec(written)?.[2];
}
