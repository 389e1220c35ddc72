/**
 * What differs between two versions of a rule, each thing said in one plain sentence, so that whoever adopts it knows
 * what they adopt. Whatever a rule can say is looked at: one more property of the type does not compile until it is said here.
 */
import { inWords } from '../mechanism/in-words.ts';
import { rhythmInWords } from '../mechanism/days-in-words.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { RhythmRule } from '../mechanism/rhythm.ts';
import { joinWords } from '../mechanism/phrase.ts';
import { scopesInWords } from '../mechanism/scope-in-words.ts';
import type { Vocabulary } from '../mechanism/vocabulary.ts';
import type { Words } from '../words.ts';
import {
  fieldsLook,
  openingLooks,
  partsLook,
  publishesLook,
  readersLook,
  settingsDiffer,
} from './field-differences.ts';
import { inFlightLook } from './in-flight-differences.ts';
import {
  listed,
  lookAt,
  plainly,
  text,
  type Difference,
  type Look,
  type Looks,
  type Sides,
  became,
  type Side,
} from './saying.ts';
import { papersLook } from './paper-differences.ts';
import { asksLook } from './step-differences.ts';
import { renamedStates, statesLook } from './state-differences.ts';
import { onlyUnderLook } from './vote-differences.ts';

/** A rule with the city it is said in. */
export interface Spoken {
  readonly mechanism: Mechanism;
  readonly vocabulary: Vocabulary;
}

export function difference(before: Spoken, after: Spoken): Difference[] {
  const renamed = renamedStates(before.mechanism, after.mechanism);
  const side = ({ mechanism, vocabulary }: Spoken): Sides['was'] => ({
    rule: mechanism,
    vocabulary,
    said: inWords(mechanism, vocabulary),
  });
  const sides: Sides = {
    was: side(before),
    is: side(after),
    where: { of: 'rule' },
    stateNow: (name) => renamed.get(name) ?? name,
  };
  return [...lookAt(ruleLooks, before.mechanism, after.mechanism, sides), ...settingsDiffer(sides)];
}

const words: Look<Mechanism> = plainly({ zh: '叫法', en: 'Its words' }, 'words', (one) => one);

const names =
  (label: Words, key: 'rows' | 'inherits' | 'onlyOne'): Look<Mechanism> =>
  (was, is, sides, property) =>
    listed(label, was[key], is[key], sides, property, {
      key: (name) => name,
      say: (name, { rule }) => rule.fields[name]?.words ?? { zh: name, en: name },
    });

const ruleLooks: Looks<Mechanism> = {
  name: plainly({ zh: '名字', en: 'Its name' }, 'name', text),
  pack: plainly({ zh: '哪个城市方案', en: 'Whose pack' }, 'pack', text),
  words,
  about: plainly({ zh: '说明', en: 'What it says of itself' }, 'about', (one) => one),
  rows: names({ zh: '出处', en: 'Its source' }, 'rows'),
  face: plainly({ zh: '样式', en: 'Its face' }, 'face', text),
  rungs: (was, is, sides, property) =>
    listed({ zh: '走哪几级', en: 'A level it may live on' }, was.rungs, is.rungs, sides, property, {
      key: (rung) => JSON.stringify(rung),
      say: (rung) => rung.words,
    }),
  seenBy: readersLook({ zh: '谁看得到', en: 'Who may read it' }, 'seenBy'),
  requesterSeenBy: readersLook({ zh: '谁知道是谁提的', en: 'Who learns who asked' }, 'requesterSeenBy'),
  assigneeSeenBy: (was, is, sides, property) =>
    readersLook({ zh: '谁知道是谁接手的', en: 'Who learns who comes' }, 'assigneeSeenBy')(
      { assigneeSeenBy: was.assigneeSeenBy ?? [] },
      { assigneeSeenBy: is.assigneeSeenBy ?? [] },
      sides,
      property,
    ),
  joins: joinsLook,
  expects: plainly(
    { zh: '一个人一个月约办几件', en: 'Matters a month for one holder' },
    'expects',
    (expects, side) => (expects === undefined ? null : expectsWords(expects, side)),
  ),
  opens: (was, is, sides) =>
    lookAt(openingLooks, was.opens, is.opens, { ...sides, where: { of: 'opening' } }),
  states: statesLook,
  fields: fieldsLook,
  // Said with the city's own values, of all settings at once.
  settings: () => [],
  inherits: names({ zh: '从总事项带来', en: 'Taken over from the whole' }, 'inherits'),
  parts: partsLook,
  onlyOne: names({ zh: '只许有一件：相同的', en: 'Only one for the same' }, 'onlyOne'),
  publishes: publishesLook,
  title: plainly({ zh: '用什么当标题', en: 'What names it in lists' }, 'title', (name, { rule }) =>
    name === null ? null : (rule.fields[name]?.words ?? { zh: name, en: name }),
  ),
  documents: (was, is, sides, property) =>
    listed(
      { zh: '另外公开的文件', en: 'A document it makes public' },
      Object.entries(was.documents),
      Object.entries(is.documents),
      sides,
      property,
      { key: (pair) => JSON.stringify(pair), say: ([, one]) => one, sharpWhenNew: () => 'public' },
    ),
  publishesAs: plainly({ zh: '公开归在哪一类', en: 'The class of what is public' }, 'publishesAs', text),
  onlyUnder: onlyUnderLook,
  rhythm: plainly({ zh: '什么时候办', en: 'When it is held' }, 'rhythm', (rhythm, { rule, vocabulary }) =>
    rhythm ? rhythmSaid(rhythm, rule, vocabulary) : null,
  ),
  papers: papersLook,
  inFlight: inFlightLook,
};

/** When and where, what it begins with, which steps make it count or excuse it, and who hears that it is not held yet. */
function rhythmSaid(rhythm: RhythmRule, rule: Mechanism, vocabulary: Vocabulary): Words {
  const { zh, en } = rhythmInWords(rhythm, rule, vocabulary);
  const step = (name: string): Words =>
    Object.values(rule.states).flatMap(({ steps }) => steps[name] ?? [])[0]?.words ?? { zh: name, en: name };
  const held = step(rhythm.held);
  const excused = rhythm.excused === undefined ? null : step(rhythm.excused);
  const reminded = rhythm.remind && scopesInWords(rhythm.remind, vocabulary, { zh: '和', en: ' and ' });
  const fills = Object.entries(rhythm.fills).map(([field, value]) => `${field}=${value}`);
  const given = [rhythm.day, ...fills].join(', ');
  return {
    zh:
      `${zh}；做了「${held.zh}」才算` +
      (excused ? `，做了「${excused.zh}」就不用办` : '') +
      (reminded ? `，期末还没办提醒${reminded.zh}` : '') +
      `（${given}）`,
    en:
      `${en}; counts once “${held.en}” is taken` +
      (excused ? `, not owed once “${excused.en}” is` : '') +
      (reminded ? `, reminds ${reminded.en} on the last day` : '') +
      ` (${given})`,
  };
}

/** 我也遇到: what is asked of those who join; null: nobody may. */
function joinsLook(was: Mechanism, is: Mechanism, sides: Sides, property: string): Difference[] {
  const label: Words = { zh: '「我也遇到」要填', en: '“Me too” asks' };
  const [before, now] = [was.joins ?? null, is.joins ?? null];
  if (before !== null && now !== null)
    return asksLook<{ readonly asks: readonly Ask[] }>(label)(
      { asks: before },
      { asks: now },
      sides,
      property,
    );
  const say = (joins: readonly Ask[] | null): Words =>
    joins === null ? { zh: '不能加入', en: 'nobody may join' } : { zh: '可以加入', en: 'others may join' };
  return [became(label, say(before), say(now), sides, property)];
}

function expectsWords(expects: Readonly<Record<string, number>>, { vocabulary }: Side): Words {
  const said = Object.entries(expects).map(([role, many]): Words => {
    const words = vocabulary.roles[role]?.words ?? { zh: role, en: role };
    return { zh: `${words.zh} ${many}`, en: `${words.en} ${many}` };
  });
  return joinWords(said, '，', ', ');
}

export interface Grouped {
  /** Null for what is said of the whole rule. */
  readonly state: string | null;
  readonly words: Words;
  readonly differences: readonly Difference[];
}

/** By state, in the order of the new ladder; what is said of the whole rule goes first, what is gone last. */
export function groupByState(
  differences: readonly Difference[],
  before: Mechanism,
  after: Mechanism,
): Grouped[] {
  const stateOf = ({ where }: Difference): string | null => ('state' in where ? where.state : null);
  const order = [null, ...new Set([...Object.keys(after.states), ...Object.keys(before.states)])];
  return order.flatMap((state): Grouped[] => {
    const found = differences.filter((one) => stateOf(one) === state);
    const said = state === null ? undefined : (after.states[state] ?? before.states[state])?.words;
    return found.length === 0
      ? []
      : [{ state, words: said ?? { zh: '整条规则', en: 'The whole rule' }, differences: found }];
  });
}
