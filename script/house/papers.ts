/** Reads our Markdown: the links, commands and files it names, and the parts of it that are printed from code. */

import { glossary } from '#language/glossary.ts';

/** Targets of links, as written; fenced code is left out. */
export function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

/** Files and folders of ours that are named in code spans or blocks, such as `core/engine/decide.ts`. */
export function pathsNamedIn(markdown: string, folders: readonly string[]): readonly string[] {
  const code = [...markdown.matchAll(/^```[\s\S]*?^```|`[^`\n]+`/gm)].map((match) => match[0]).join('\n');
  const named = new RegExp(`(?<![\\w./#@-])(?:${folders.join('|')})/[\\w./*<>-]*`, 'g');
  return [...new Set([...code.matchAll(named)].map((match) => match[0].replace(/[.]$/, '')))];
}

/** The anchors of a page, made from its headings as the forges make them. */
export function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const pictureMark = /(<!-- rooms: drawn by script\/papers -->\n)[\s\S]*?(<!-- \/rooms -->)/;

/** The page with the picture between its marks; throws when the marks are gone. */
export function withPicture(page: string, picture: string): string {
  if (!pictureMark.test(page)) throw new Error('ARCHITECTURE.md has lost the marks around its picture');
  return page.replace(pictureMark, (_, before: string, after: string) => `${before}${picture}\n${after}`);
}

export function glossaryPage(): string {
  const rows = Object.entries(glossary).map(
    ([word, { zh, is, not = [] }]) => `| ${word} | ${zh} | ${is.zh} | ${is.en} | ${not.join(', ')} |`,
  );
  return [
    '# 词汇 · Glossary',
    '',
    '代码、文件、表、网址和屏幕上用的是同一个词。本页由 `script/papers` 从 [language/glossary.ts](../language/glossary.ts) 印出。',
    '',
    'The same word in code, file, table, route and screen. `script/papers` prints this page from',
    '[language/glossary.ts](../language/glossary.ts); a test keeps our names to it.',
    '',
    '| word | 中文 | 是 | is | is not |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
