/** What is wrong with a text, on the lines it is about. */
import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Words } from '#language/words.ts';

export interface Problem {
  readonly line: number;
  readonly words: Words;
  readonly file: string;
}

export function underlined(
  problems: readonly Problem[],
  document: Text,
  say: (words: Words) => string,
): readonly Diagnostic[] {
  return problems
    .map(({ line, words, file }): Diagnostic => {
      const { from, to, text } = document.line(Math.min(Math.max(line, 1), document.lines));
      const indent = text.length - text.trimStart().length;
      return { from: Math.min(from + indent, to), to, severity: 'error', message: say(words), source: file };
    })
    .sort((a, b) => a.from - b.from);
}
