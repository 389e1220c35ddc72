/** What differs in how a vote is held, in what must hold before a step, and in the order a rule needs to be on. */
import type {
  Mechanism,
  MandateRule,
  Requirement,
  Share,
  ShareRule,
  State,
  VoteRule,
} from '../mechanism/mechanism.ts';
import { joinWords } from '../mechanism/phrase.ts';
import { scopeText } from '../mechanism/scope.ts';
import { findShare } from '../mechanism/share.ts';
import type { Words } from '../words.ts';
import {
  became,
  listed,
  lookAt,
  plainly,
  text,
  yesNo,
  type Look,
  type Looks,
  type Side,
  type Sides,
} from './saying.ts';
import { fieldWords, otherwiseWords } from './step-differences.ts';

const voteLabel: Words = { zh: '投票', en: 'The vote' };

export const voteLook: Look<State> = (was, is, sides, property) => {
  const [before, now] = [was.vote ?? null, is.vote];
  if (before !== null && now !== null) return lookAt(voteLooks, before, now, sides);
  const say = (vote: VoteRule | null, side: Side): Words | null => vote && side.said.who(vote.roll);
  return [became(voteLabel, say(before, sides.was), say(now, sides.is), sides, property, 'vote')];
};

const rollLook =
  (label: Words, key: 'roll' | 'tellers'): Look<VoteRule> =>
  (was, is, sides, property) =>
    listed(label, was[key], is[key], sides, property, {
      key: scopeText,
      say: (scope, { said }) => said.scope(scope),
      sharpWhenNew: () => 'vote',
      sharpWhenGone: () => 'vote',
    });

const shareLook =
  (label: Words, key: 'quorum' | 'passes'): Look<VoteRule> =>
  (was, is, sides, property) => [
    became(
      label,
      shareWords(was[key], sides.was),
      shareWords(is[key], sides.is),
      sides,
      property,
      isEasier(was[key], is[key], sides) ? 'vote' : null,
    ),
  ];

function shareOf(rule: ShareRule, { rule: { settings }, vocabulary }: Side): ReturnType<typeof findShare> {
  if (!('setting' in rule)) return rule;
  return findShare(vocabulary.settings[rule.setting] ?? settings[rule.setting]?.value ?? '');
}

function shareWords(rule: ShareRule, side: Side): Words {
  const share = shareOf(rule, side);
  if (share) return shareInWords(share);
  return 'setting' in rule ? { zh: rule.setting, en: rule.setting } : { zh: '—', en: '—' };
}

export const shareInWords = ({ over, of, more }: Share): Words =>
  more
    ? { zh: `超过 ${over}/${of}`, en: `more than ${over}/${of}` }
    : { zh: `至少 ${over}/${of}`, en: `at least ${over}/${of}` };

const isEasier = (was: ShareRule, is: ShareRule, sides: Sides): boolean =>
  sufficesWithLess(shareOf(was, sides.was), shareOf(is, sides.is));

/** Just as much as before may suffice, where before it did not. */
export function sufficesWithLess(before: Share | undefined, now: Share | undefined): boolean {
  if (!before || !now) return false;
  const [less, much] = [now.over * before.of, before.over * now.of];
  return less < much || (less === much && before.more && !now.more);
}

const voteLooks: Looks<VoteRule> = {
  roll: rollLook({ zh: '谁能投票', en: 'Who may vote' }, 'roll'),
  tellers: rollLook({ zh: '谁计票', en: 'Who counts' }, 'tellers'),
  byArea: (was, is, sides, property) => [
    became(
      { zh: '也按面积算', en: 'Weighed by floor area too' },
      yesNo(was.byArea),
      yesNo(is.byArea),
      sides,
      property,
      'vote',
    ),
  ],
  quorum: shareLook({ zh: '多少人投了才有效', en: 'How many must vote' }, 'quorum'),
  passes: shareLook({ zh: '多少人同意才通过', en: 'How many must be for it' }, 'passes'),
  proxies: (was, is, sides, property) => [
    became(
      { zh: '一个人最多替几个人投', en: 'Voices one may cast for others' },
      text(was.proxies),
      text(is.proxies),
      sides,
      property,
      is.proxies > was.proxies ? 'vote' : null,
    ),
  ],
  keepRollDays: (was, is, sides, property) => [
    became(
      { zh: '名册存几天', en: 'Days the roll is kept' },
      text(was.keepRollDays),
      text(is.keepRollDays),
      sides,
      property,
      is.keepRollDays > was.keepRollDays ? 'kept-longer' : null,
    ),
  ],
  field: plainly({ zh: '投什么', en: 'What is voted' }, 'field', fieldWords),
  tally: plainly({ zh: '票数记在', en: 'Where the counts stand' }, 'tally', fieldWords),
};

/** What must hold, with what is said when it does not. */
export const requiresLook: Look<{ readonly requires: readonly Requirement[] }> = (was, is, sides, property) =>
  listed({ zh: '要满足', en: 'It requires' }, was.requires, is.requires, sides, property, {
    key: (one) => JSON.stringify(one),
    say: ({ that, otherwise }, { said }) => {
      const [must, otherwiseSaid] = [said.when(that), otherwiseWords(otherwise)];
      const parts = [must, otherwiseSaid].filter((one) => one !== null);
      return joinWords(parts, '；否则：', '; otherwise: ');
    },
  });

export const onlyUnderLook: Look<Mechanism> = plainly(
  { zh: '只在什么命令下才能用', en: 'The order it works under' },
  'onlyUnder',
  (order, { vocabulary }) => order && orderWords(order, vocabulary.mechanisms[order.mechanism]),
);

function orderWords({ mechanism, states }: MandateRule, rule: Mechanism | undefined): Words {
  const said = states.map((name): Words => rule?.states[name]?.words ?? { zh: name, en: name });
  const { zh, en } = joinWords(said, '或', ' or ');
  return {
    zh: `${rule?.words.zh ?? mechanism}：${zh}`,
    en: `${rule?.words.en ?? mechanism}: ${en}`,
  };
}
