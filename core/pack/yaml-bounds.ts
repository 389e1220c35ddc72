/**
 * What no rule needs and a text from outside may bring: thousands of brackets in each other, at which reading takes
 * seconds or ends the process, aliases of aliases, values that hold themselves, and lists for keys.
 */
import { isNode, isScalar, Lexer, visit, type Document } from 'yaml';
import type { Words } from '../words.ts';

/** A rule of ours comes to seven. */
const DEEPEST = 50;
/** Of what stands before the first word of a line; whatever is nested by indenting is as deep as that at most. */
const WIDEST = 100;

const SCALAR = '\u001F';
const FLOW_ENDS = '\u0018';
const isIndicator = (lexeme: string): boolean => lexeme === '-' || lexeme === '?' || lexeme === ':';

/** The line on which the text is nested too deep to be read; asked of its words alone, before it is read at all. */
export function findTooDeep(text: string): number | undefined {
  let [line, brackets, lead] = [1, 0, 0];
  let [isLeading, isContent] = [true, false];
  for (const lexeme of new Lexer().lex(text)) {
    if (isContent) {
      isContent = false;
      isLeading = false;
      line += linesIn(lexeme);
    } else if (lexeme === SCALAR) isContent = true;
    else if (lexeme === '[' || lexeme === '{') brackets += 1;
    else if (lexeme === ']' || lexeme === '}') brackets = Math.max(0, brackets - 1);
    else if (lexeme === FLOW_ENDS) brackets = 0;
    else if (lexeme === '\n' || lexeme === '\r\n') {
      line += 1;
      [lead, isLeading] = [0, true];
    } else if (isIndicator(lexeme) || lexeme.trim() === '') {
      if (isLeading) lead += lexeme.length;
      if (brackets === 0 && lead > WIDEST && isIndicator(lexeme)) return line;
    } else {
      isLeading = false;
      line += linesIn(lexeme);
    }
    if (brackets > DEEPEST) return line;
  }
  return undefined;
}

export const TOO_DEEP: Words = {
  zh: '这一行套得太深，不像一条规则',
  en: 'This line is nested too deep to be a rule',
};

export interface Oddity {
  readonly offset: number;
  readonly words: Words;
}

/** What reads as YAML, and is no plain value of words, numbers, lists and maps. */
export function odditiesOf(document: Document): Oddity[] {
  const oddities: Oddity[] = [];
  const say = (node: unknown, zh: string, en: string): void => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    oddities.push({ offset, words: { zh, en } });
  };
  visit(document, {
    Map: (_, { items }) => {
      // Asked here, one by one: YAML compares each with each, which takes seconds where there are thousands.
      const before = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) say(key, '名称只能是一个词', 'A name must be a word');
        else if (before.has(String(key.value)))
          say(key, `「${String(key.value)}」写了两次`, `“${String(key.value)}” stands here twice`);
        else before.add(String(key.value));
      }
    },
    Alias: (_, alias, path) => {
      const of = alias.resolve(document);
      if (of === undefined)
        say(alias, `没有 &${alias.source} 可引用`, `There is no &${alias.source} to take`);
      else if (path.includes(of)) say(alias, '它把自己包在了里面', 'It holds itself');
    },
  });
  return oddities;
}

/** Where values are taken from elsewhere the first time. */
export function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

const linesIn = (text: string): number => text.split('\n').length - 1;
