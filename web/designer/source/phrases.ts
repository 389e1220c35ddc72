/**
 * The phrases a rule may be written in, by what they mean: an `<angle>` is a slot that names fill. A new kind of
 * effect, condition or bar does not compile until it is offered here.
 */
import type { Test } from '#core/mechanism/condition.ts';
import type { Effect } from '#core/mechanism/effect.ts';
import type { Bar } from '#core/mechanism/scope.ts';
import { designerSourceWords } from '#language/designer-source.ts';
import type { Words } from '#language/words.ts';

export const SLOTS = [
  'field',
  'who',
  'role',
  'state',
  'step',
  'clock',
  'part',
  'mechanism',
  'level',
  'list',
  'document',
  'switch',
  'span',
  'days',
  /** Nobody here knows what may stand there; the phrase is offered up to it. */
  'free',
] as const;

export type Slot = (typeof SLOTS)[number];

export interface Phrase {
  readonly says: string;
  readonly words?: Words;
}

const EFFECTS = {
  ask: ['ask <field> as <part>'],
  'ask-tied': ['ask all <free> as <part>'],
  remind: ['remind <who>'],
  publish: ['publish <field>', 'publish <field> as <document>'],
  open: [
    'open <mechanism>',
    'open <mechanism> with <free> from <field>',
    'open <mechanism> for <field> with <free> from <field>',
    'open <mechanism> with <free> as <free>',
  ],
  raise: ['raise', 'raise where possible'],
  return: ['return', 'return to <field>'],
  assign: ['assign actor', 'assign nobody', 'assign <field>'],
  name: ['name <field> as party', 'name <field> as helper', 'name <field> as recipient'],
  'use-try': ['use a try'],
  'restart-clock': ['restart clock', 'restart clock <clock>'],
  book: ['book <field>'],
  attend: ['attend booking'],
  release: ['release booking'],
  list: ['put in <list>'],
  move: ['move from <list> to <list>'],
  strike: ['strike from <list>'],
  schedule: ['schedule <mechanism> on <field>'],
  purge: ['purge <mechanism> after 14 days'],
  appoint: ['appoint <field> as <role> at owner', 'appoint <field> as <role> at owner until <field>'],
  'end-post': ['end the post of <field> as <role> at owner'],
  post: ['post 1 from <free> to <free>', 'post <field> from <free> to <free>'],
  cast: ['cast the vote', 'cast the vote on paper'],
  'hand-over-vote': ['hand over the vote'],
  'count-votes': ['count the votes'],
  rule: ['check <field> as <field> over <field>', 'adopt <field> as <field> over <field>'],
} as const satisfies Record<Effect['kind'], readonly string[]>;

const CONDITIONS = {
  parts: ['every <part> is <free>', 'any <part> is <free>', 'any <part> has become <free>'],
  'parts-count': ['most <part> are <free>'],
  'tries-left': ['tries left', 'no tries left'],
  'rung-above': ['a level above', 'no level above'],
  'rung-below': ['a level below', 'no level below'],
  taken: ['taken <step>', 'not taken <step>'],
  setting: ['<switch>', 'not <switch>'],
  rung: ['level is <level>'],
  fact: ['<field> is <free>', '<field> is not <free>'],
  given: ['<field> is given', '<field> is not given'],
  reached: ['<field> is reached', '<field> is not reached'],
  near: ['<field> is within <span>'],
  falls: ['<field> falls on <days>', '<field> does not fall on <days>'],
  holiday: ['<field> is a holiday', '<field> is no holiday'],
  marked: ['<field> is marked <free>', '<field> is not marked <free>'],
  first: ['first of <field> is <free>'],
  attendance: ['every class of <field> is present', 'every class of <field> is present or excused'],
  named: ['parties are named', 'helper is named', 'recipient is named', 'assignee is named'],
  parent: ['parent is <free>'],
  elsewhere: ['<mechanism> is <free> here', 'no <mechanism> is <free> here'],
  'on-list': ['at least 1 on <list>'],
  balance: ['at least 1 in <free>'],
  booking: ['booking is held', 'booking is waiting'],
  vote: ['the vote passed', 'the vote is counted', 'the vote is short of a quorum', 'the vote is complete'],
  cel: ['cel: <free>'],
} as const satisfies Record<Test['kind'], readonly string[]>;

const BARS = {
  'related-to-a-party': ['related to a party'],
  'own-work': ['own work'],
  'of-owner': ['of the owner'],
  'of-org': ['of <field>'],
  'is-part': ['the requester', 'the assignee'],
} as const satisfies Record<Bar['kind'], readonly string[]>;

function phrasesOf<Kind extends string>(
  table: Readonly<Record<Kind, readonly string[]>>,
  wordsOf: (kind: Kind) => Words,
): readonly Phrase[] {
  return (Object.keys(table) as Kind[]).flatMap((kind) =>
    table[kind].map((says) => ({ says, words: wordsOf(kind) })),
  );
}

export const effectWords = (kind: Effect['kind']): Words =>
  designerSourceWords[`designer-source.effect.${kind}`];
export const conditionWords = (kind: Test['kind']): Words =>
  designerSourceWords[`designer-source.condition.${kind}`];
export const barWords = (kind: Bar['kind']): Words => designerSourceWords[`designer-source.bar.${kind}`];

export const effects = phrasesOf(EFFECTS, effectWords);
export const conditions = phrasesOf(CONDITIONS, conditionWords);
export const bars = phrasesOf(BARS, barWords);

const plain = (...says: string[]): readonly Phrase[] => says.map((one) => ({ says: one }));

const EXAMPLES = ['30 minutes', '2 hours', '7 days', '10 workdays', '3 months', '1 year'];

export const durations = plain('<span>', ...EXAMPLES, 'until <field>');
export const comeAgain = plain(
  '<days>',
  'day 4, 14, 24',
  'day 4, 14, 24 or Thursday',
  '1 March, 1 September',
);
export const waits = plain('<span>', ...EXAMPLES);
export const values = plain(...EXAMPLES, 'yes', 'no');
export const oneField = plain('<field>');
export const oneState = plain('<state>');
export const oneMechanism = plain('<mechanism>');
export const oneLevel = plain('<level>');
export const oneRole = plain('<role>');
export const who = plain('<who>');
export const takers: readonly Phrase[] = [
  ...who,
  { says: 'every party', words: designerSourceWords['designer-source.value.every'] },
];
export const otherSteps = plain('<step>');
export const standing = plain('<mechanism> is <free>');
export const owners: readonly Phrase[] = [
  ...oneLevel,
  { says: 'nearest', words: designerSourceWords['designer-source.value.nearest'] },
  ...oneField,
];
