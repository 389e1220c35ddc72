/** Words are in both languages, each in its own, and a button is short enough for a phone. */
import type { Placing } from '../pack/placing.ts';
import type { Path, Source } from '../pack/source.ts';
import { each, found, type Found, type MechanismRule, type PackRule } from './rule.ts';
import { statesOf, stepAt, stepsOf } from './walk.ts';

const CHINESE = /\p{Script=Han}/u;

interface WordsAt {
  readonly source: Source;
  readonly at: Path;
  readonly zh: string;
  readonly en: string;
}

function wordsIn(source: Source, value: unknown = source.value, at: Path = []): WordsAt[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  const here = typeof zh === 'string' && typeof en === 'string' ? [{ source, at, zh, en }] : [];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  const inside = [...keys].flatMap((key) =>
    wordsIn(source, (value as Record<string | number, unknown>)[key], [...at, key]),
  );
  return [...here, ...inside];
}

const everyWord = (placing: Placing): WordsAt[] => placing.sources.flatMap((source) => wordsIn(source));

/** Words are looked for in the files themselves, so the file is known already. */
const inSource = (one: WordsAt, key: 'zh' | 'en', zh: string, en: string): Found => ({
  ...found([...one.at, key], zh, en),
  source: one.source,
});

export const wordRules: readonly PackRule[] = [
  {
    kind: 'zh-not-chinese',
    find: (_, placing) =>
      each(everyWord(placing), (one) =>
        CHINESE.test(one.zh)
          ? undefined
          : inSource(
              one,
              'zh',
              `中文里没有一个汉字：「${one.zh}」`,
              `The Chinese has no Chinese in it: “${one.zh}”`,
            ),
      ),
  },
  {
    kind: 'en-not-english',
    find: (_, placing) =>
      each(everyWord(placing), (one) =>
        CHINESE.test(one.en)
          ? inSource(one, 'en', `英文里有汉字：「${one.en}」`, `The English has Chinese in it: “${one.en}”`)
          : undefined,
      ),
  },
];

const LONGEST_BUTTON = 14;

export const buttonRules: readonly MechanismRule[] = [
  {
    kind: 'long-button',
    find: (mechanism) =>
      each(stepsOf(mechanism), ({ state, step }) =>
        [...step.words.zh].length <= LONGEST_BUTTON
          ? undefined
          : found(
              stepAt({ state, step }, 'words'),
              `按钮上的字太长（${[...step.words.zh].length} 个，最多 ${LONGEST_BUTTON} 个）：「${step.words.zh}」`,
              `Too long for a button (${[...step.words.zh].length} characters, at most ${LONGEST_BUTTON}): “${step.words.zh}”`,
            ),
      ),
  },
  {
    kind: 'same-words',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) => {
        const steps = Object.values(state.steps);
        return each(steps, (step) => {
          const twin = steps.slice(0, steps.indexOf(step)).find((one) => one.words.zh === step.words.zh);
          return twin
            ? found(
                stepAt({ state, step }, 'words'),
                `和步骤「${twin.name}」的字一模一样，按的人分不清`,
                `It reads exactly like the step “${twin.name}”: nobody can tell which to press`,
              )
            : undefined;
        });
      }),
  },
];
