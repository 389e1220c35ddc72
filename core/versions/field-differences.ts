/** What differs in the forms and settings of a rule: what is asked, why, who sees it, how long it is kept. */
import type { Field, Keep } from '../mechanism/field.ts';
import type { Mechanism, PartRule, Setting } from '../mechanism/mechanism.ts';
import { scopeText, type Scope } from '../mechanism/scope.ts';
import type { Words } from '../words.ts';
import { isLonger, readersSharp } from './sharp.ts';
import { findDuration } from '../mechanism/duration.ts';
import { findShare } from '../mechanism/share.ts';
import {
  became,
  isSame,
  listed,
  lookAt,
  plainly,
  text,
  yesNo,
  type Difference,
  type Look,
  type Looks,
  type Sharp,
  type Side,
  type Sides,
} from './saying.ts';
import { named } from './state-differences.ts';
import {
  asksAgainLook,
  asksLook,
  costLook,
  effectsLook,
  fieldWords,
  otherwiseWords,
  stateWords,
} from './step-differences.ts';
import { requiresLook, shareInWords, sufficesWithLess } from './vote-differences.ts';

/** Who reads: each that is new is one more pair of eyes. */
export function readersLook<K extends string>(
  label: Words,
  key: K,
): Look<Readonly<Record<K, readonly Scope[]>>> {
  return (was, is, sides, property) =>
    listed(label, was[key], is[key], sides, property, {
      key: scopeText,
      say: (scope, { said }) => said.scope(scope),
      sharpWhenNew: (scope) => readersSharp(was[key], scope),
    });
}

const fieldLooks: Looks<Field> = {
  earliest: plainly({ zh: '最早哪天', en: 'Not before' }, 'earliest', text),
  asksAgain: asksAgainLook,
  name: () => [],
  type: plainly({ zh: '填什么样的内容', en: 'Kind of answer' }, 'type', text),
  words: plainly({ zh: '叫法', en: 'Its words' }, 'words', (words) => words),
  hint: plainly({ zh: '提示', en: 'Its hint' }, 'hint', (words) => words),
  purpose: plainly({ zh: '用途', en: 'Its purpose' }, 'purpose', (words) => words),
  basis: plainly({ zh: '依据', en: 'Its legal basis' }, 'basis', (words) => words),
  seenBy: readersLook({ zh: '谁能看', en: 'Who may see it' }, 'seenBy'),
  keep: (was, is, sides, property) => [
    became(
      { zh: '存多久', en: 'How long it is kept' },
      was.keep.words,
      is.keep.words,
      sides,
      property,
      daysOf(is.keep) > daysOf(was.keep) ? 'kept-longer' : null,
    ),
  ],
  costsS: plainly({ zh: '要花几秒', en: 'Seconds it takes' }, 'costsS', text),
  max: plainly({ zh: '最多', en: 'At most' }, 'max', text),
  choices: (was, is, sides, property) =>
    listed({ zh: '可选项', en: 'A choice' }, was.choices, is.choices, sides, property, {
      key: (choice) => JSON.stringify(choice),
      say: (choice) => choice.words,
    }),
  from: plainly({ zh: '从哪里选', en: 'Chosen from' }, 'from', (from) =>
    from.length === 0 ? null : { zh: from.join('、'), en: from.join(', ') },
  ),
  knownFrom: plainly({ zh: '从哪里已经知道', en: 'Known already from' }, 'knownFrom', text),
  personal: (was, is, sides, property) => [
    became(
      { zh: '按个人信息保护', en: 'Protected as personal' },
      yesNo(was.personal),
      yesNo(is.personal),
      sides,
      property,
      was.personal ? 'less-protected' : null,
    ),
  ],
};

const daysOf = (keep: Keep): number => keep.days ?? Number.POSITIVE_INFINITY;

export const fieldsLook: Look<Mechanism> = (was, is, sides, property) =>
  named<Field>({ zh: '内容', en: 'Field' }, was.fields, is.fields, sides, property, {
    words: ({ words }) => words,
    where: (name) => ({ of: 'field', name }),
    look: (before, now, inside) => lookAt(fieldLooks, before, now, inside),
    sharpWhenNew: (field) => (field.seenBy.some((scope) => scope.kind === 'public') ? 'public' : null),
  });

const settingLabel: Words = { zh: '设置', en: 'Setting' };

const settingLooks: Looks<Setting> = {
  name: () => [],
  value: () => [],
  ours: plainly({ zh: '默认值是我们定的', en: 'The default is ours' }, 'ours', yesNo),
  words: plainly({ zh: '叫法', en: 'Its words' }, 'words', (words) => words),
};

/** A setting's value is the city's own where it has one, so it is compared even where both rules are the same. */
export function settingsDiffer({ was, is, ...rest }: Sides): Difference[] {
  const sides: Sides = { was, is, ...rest };
  const declared = isSame(was.rule.settings, is.rule.settings)
    ? []
    : named<Setting>(settingLabel, was.rule.settings, is.rule.settings, sides, 'settings', {
        words: ({ words }) => words,
        where: (name) => ({ of: 'setting', name }),
        look: (before, now, inside) => lookAt(settingLooks, before, now, inside),
      });
  const values = Object.keys(is.rule.settings).flatMap((name) => {
    if (!Object.hasOwn(was.rule.settings, name)) return [];
    const [before, now] = [valueOf(name, was), valueOf(name, is)];
    if (before === now && was.rule.settings[name]?.value === is.rule.settings[name]?.value) return [];
    return [settingBecame(name, before, now, sides)];
  });
  return [...declared, ...values];
}

const valueOf = (name: string, { rule, vocabulary }: Side): string =>
  vocabulary.settings[name] ?? rule.settings[name]?.value ?? '';

function settingBecame(name: string, was: string, is: string, sides: Sides): Difference {
  const say = (value: string, { said }: Side): Words => {
    const duration = findDuration(value);
    if (duration) return said.duration(duration);
    const share = findShare(value);
    if (share) return shareInWords(share);
    return value === 'yes' || value === 'no' ? yesNo(value === 'yes') : { zh: value, en: value };
  };
  const label = sides.is.rule.settings[name]!.words;
  return became(
    { zh: `${settingLabel.zh}「${label.zh}」`, en: `${settingLabel.en} “${label.en}”` },
    say(was, sides.was),
    say(is, sides.is),
    { ...sides, where: { of: 'setting', name } },
    'settings',
    settingSharp(was, is, sides),
  );
}

/** A share is of some vote: nothing else is counted against one. */
function settingSharp(was: string, is: string, sides: Sides): Sharp | null {
  const [before, now] = [findDuration(was), findDuration(is)];
  if (before && now && isLonger(before, now, sides)) return 'longer';
  return sufficesWithLess(findShare(was), findShare(is)) ? 'vote' : null;
}

const partLooks: Looks<PartRule> = {
  mechanism: plainly(
    { zh: '用哪项机制', en: 'Which mechanism it uses' },
    'mechanism',
    (name, { vocabulary }) => ({
      zh: vocabulary.mechanisms[name]?.words.zh ?? name,
      en: vocabulary.mechanisms[name]?.words.en ?? name,
    }),
  ),
  to: plainly({ zh: '从哪里开始', en: 'Where it begins' }, 'to', text),
  many: plainly({ zh: '可以同时有几件', en: 'Whether there may be several at a time' }, 'many', (many) =>
    many ? { zh: '可以', en: 'yes' } : null,
  ),
  words: plainly({ zh: '叫什么', en: 'What it is called' }, 'words', (words) => words ?? null),
};

export const partsLook: Look<Mechanism> = (was, is, sides, property) =>
  named<PartRule>({ zh: '分项', en: 'Part' }, was.parts, is.parts, sides, property, {
    words: ({ mechanism, words }, { vocabulary }) =>
      words ?? vocabulary.mechanisms[mechanism]?.words ?? { zh: mechanism, en: mechanism },
    where: (name) => ({ of: 'part', name }),
    look: (before, now, inside) => lookAt(partLooks, before, now, inside),
  });

export const openingLooks: Looks<Mechanism['opens']> = {
  by: plainly({ zh: '谁可以开始', en: 'Who may begin' }, 'by', (by, { said }) =>
    by.length === 0 ? null : said.who(by),
  ),
  otherwise: plainly({ zh: '不能开始时的话', en: 'What is said to those who may not' }, 'otherwise', (one) =>
    otherwiseWords(one),
  ),
  asks: asksLook({ zh: '开始时要填', en: 'Asked at the start' }),
  requires: requiresLook,
  costsS: costLook,
  asksAgain: asksAgainLook,
  ownerField: plainly(
    { zh: '由哪个选项定哪一级主办', en: 'The choice that names the level in charge' },
    'ownerField',
    (name, side) => (name === null ? null : fieldWords(name, side)),
  ),
  owner: plainly({ zh: '哪一级主办', en: 'The level in charge' }, 'owner', (level, { vocabulary }) =>
    level === null ? null : (vocabulary.levelWords[level] ?? { zh: level, en: level }),
  ),
  to: (was, is, sides, property) =>
    sides.stateNow(was.to) === is.to
      ? []
      : [
          became(
            { zh: '从哪里开始', en: 'Where it begins' },
            stateWords(was.to, sides.was),
            stateWords(is.to, sides.is),
            sides,
            property,
          ),
        ],
  does: effectsLook({ zh: '一开始就', en: 'What follows at once' }, 'does'),
};

/** What everybody may read once a matter has ended: null is nothing at all, not even that it was. */
export const publishesLook: Look<Mechanism> = (was, is, sides, property) => {
  const label: Words = { zh: '结束后公开', en: 'Made public when it ends' };
  const none: Words = { zh: '什么都不公开', en: 'nothing at all' };
  const bare: Words = { zh: '只公开结果', en: 'the result alone' };
  if (was.publishes === null || is.publishes === null) {
    const say = (publishes: Mechanism['publishes'], { rule }: Side): Words =>
      publishes === null
        ? none
        : publishes.length === 0
          ? bare
          : {
              zh: publishes.map((name) => rule.fields[name]?.words.zh ?? name).join('、'),
              en: publishes.map((name) => rule.fields[name]?.words.en ?? name).join(', '),
            };
    const sharp = was.publishes === null ? 'public' : null;
    return [
      became(label, say(was.publishes, sides.was), say(is.publishes, sides.is), sides, property, sharp),
    ];
  }
  return listed(label, was.publishes, is.publishes, sides, property, {
    key: (name) => name,
    say: (name, { rule }) => rule.fields[name]?.words ?? { zh: name, en: name },
    sharpWhenNew: () => 'public',
  });
};
