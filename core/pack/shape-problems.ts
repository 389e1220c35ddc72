/** What a shape found wrong, said as sentences with file and line instead of a library's words. */
import type { z } from 'zod';
import type { Words } from '../words.ts';
import type { PackProblem } from './problem.ts';
import type { Path, Source } from './source.ts';

export function shapeProblems(
  error: Pick<z.ZodError, 'issues'>,
  ...sources: readonly Source[]
): PackProblem[] {
  return error.issues.flatMap((issue) =>
    sentences(issue).map(({ kind, path, words }) => placed(kind, path, words, sources)),
  );
}

/** The first source that has the path: a city's own file before the one it extends. */
export function placed(kind: string, path: Path, words: Words, sources: readonly Source[]): PackProblem {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const wanted = path.slice(0, depth);
    const source = sources.find((one) => one.findLine(wanted) !== undefined && reaches(one.value, wanted));
    if (source) return { kind, file: source.file, line: source.findLine(wanted)!, words };
  }
  return { kind, file: sources[0]!.file, line: 1, words };
}

export function reaches(value: unknown, path: Path): boolean {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !(key in at)) return false;
    at = (at as Record<string | number, unknown>)[key];
  }
  return true;
}

interface Sentence {
  readonly kind: string;
  readonly path: Path;
  readonly words: Words;
}

function sentences(issue: z.core.$ZodIssue): Sentence[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  const where = path.join(' › ') || '—';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownWord(key, path, where));
    case 'invalid_type':
      if (issue.message.includes('undefined')) return [missingWord(path, where)];
      return [
        {
          kind: 'wrong-type',
          path,
          words: {
            zh: `「${where}」的写法不对，应为 ${issue.expected}`,
            en: `“${where}” is written wrongly: expected ${issue.expected}`,
          },
        },
      ];
    case 'invalid_value':
      return [
        {
          kind: 'not-a-choice',
          path,
          words: {
            zh: `「${where}」只能是：${issue.values.map(String).join('、')}`,
            en: `“${where}” may only be: ${issue.values.map(String).join(', ')}`,
          },
        },
      ];
    case 'invalid_union':
      if (issue.errors.flat().every((one) => one.path.length === 0 && one.message.includes('undefined')))
        return [missingWord(path, where)];
      return [
        {
          kind: 'wrong-type',
          path,
          words: { zh: `「${where}」的写法不对`, en: `“${where}” is written wrongly` },
        },
      ];
    case 'invalid_format':
      return [
        {
          kind: 'wrong-form',
          path,
          words: { zh: `「${where}」的写法不合格式`, en: `“${where}” does not have the right form` },
        },
      ];
    case 'too_small':
      return [
        {
          kind: 'too-small',
          path,
          words: { zh: `「${where}」太少或为空`, en: `“${where}” is too small or empty` },
        },
      ];
    case 'too_big':
      return [
        {
          kind: 'too-big',
          path,
          words: { zh: `「${where}」太多或太长`, en: `“${where}” is too big or too long` },
        },
      ];
    case 'invalid_key':
      return [
        {
          kind: 'wrong-form',
          path,
          words: {
            zh: `「${where}」的名字要用小写英文和连字符`,
            en: `The name “${where}” must be lower-case English with hyphens`,
          },
        },
      ];
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return [
        {
          kind: 'wrong-form',
          path,
          words: { zh: `「${where}」的写法不对`, en: `“${where}” is written wrongly` },
        },
      ];
  }
}

const missingWord = (path: Path, where: string): Sentence => ({
  kind: 'missing-word',
  path,
  words: { zh: `缺少「${where}」`, en: `“${where}” is missing` },
});

/** In `{ zh: …, en: Yes, please }` YAML ends the text at the comma: the commonest slip of people who write words. */
function unknownWord(key: string, path: Path, where: string): Sentence {
  const comma = key.includes(' ');
  return {
    kind: 'unknown-word',
    path: [...path, key],
    words: {
      zh: `「${key}」不是这里能写的词（${where}）${comma ? '；文字里有逗号时要加引号' : ''}`,
      en: `“${key}” is no word that may stand here (${where})${comma ? '; put text with a comma in quotes' : ''}`,
    },
  };
}
