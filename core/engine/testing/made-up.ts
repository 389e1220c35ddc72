/**
 * Mechanisms nobody wrote, made up at random out of the whole language. Those that `check` lets through must hold in
 * whatever life follows; the others show that it looks.
 */
import fc from 'fast-check';
import { mechanismRules } from '../../check/check-pack.ts';
import { compileMechanism } from '../../mechanism/compile.ts';
import type { Mechanism } from '../../mechanism/mechanism.ts';
import { mechanismShape } from '../../mechanism/shape.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Placing } from '../../pack/placing.ts';
import { teaPack } from './tea-club.ts';

type Written = Readonly<Record<string, unknown>>;

const zh = (en: string) => ({ zh: `叫${en}`, en: `Called ${en}` });
const STATES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
const ENDS = ['over', 'settled'] as const;

const somebody = fc.constantFrom('host@owner', 'brewer@owner', 'requester', 'host@above', 'guide@place');
const state = fc.constantFrom<string>(...STATES);
const where = fc.constantFrom<string>(...STATES, ...ENDS);
const conditions = fc.constantFrom(
  'a level above',
  'no level above',
  'a level below',
  'taken note',
  'not taken note',
  'tea is green',
  'tea is not green or black',
  'tea is not green',
  'tea is green or black',
  'day is given',
  'no parties are named',
  'level is garden',
  'settings.fast',
  'tea is given and a level above',
  'tea is vinegar or else taken note',
  'cel: size(facts) > 2',
);
const effects = fc.constantFrom(
  'raise where possible',
  'raise',
  'return',
  'put in wishes',
  'strike from wishes',
  'move from wishes to memories',
  'remind host@owner',
  'assign actor',
  'assign nobody',
  'restart clock',
);
const clock = fc.record({
  within: fc.constantFrom('30 minutes', '2 hours', '3 workdays', '7 days', '1 month'),
  late: fc.constantFrom(['remind host@owner'], ['remind host@owner and requester', 'raise where possible']),
  to: fc.option(where, { nil: undefined, freq: 4 }),
  nights: fc.option(fc.boolean(), { nil: undefined }),
});
const step = fc.record({
  by: fc.oneof(
    fc.uniqueArray(somebody, { minLength: 1, maxLength: 2 }),
    fc.constant(['requester', 'host@owner']),
  ),
  when: fc.option(conditions, { nil: undefined, freq: 2 }),
  asks: fc.option(
    fc.uniqueArray(fc.constantFrom('reason', 'tasting-note', 'photos?', 'day'), { maxLength: 2 }),
    {
      nil: undefined,
    },
  ),
  does: fc.option(fc.uniqueArray(effects, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  to: fc.option(where, { nil: undefined, freq: 5 }),
  once: fc.option(fc.constantFrom<unknown>(true, 'each'), { nil: undefined, freq: 2 }),
  unless: fc.option(fc.constantFrom(['the requester'], ['of the owner']), { nil: undefined, freq: 2 }),
});
const move = fc.record({ when: fc.option(conditions, { nil: undefined, freq: 8 }), to: where });

const plainState = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  moves: fc.option(fc.array(move, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
  clock,
  note: fc.boolean(),
});
/** The shorter words of the language, each a state of its own. */
const shortForms = fc.oneof(
  fc.record({
    confirm: fc.record({
      by: fc.constant('requester'),
      'not-solved': state,
      silence: fc.constant('7 days'),
      to: fc.option(where, { nil: undefined, freq: 2 }),
    }),
  }),
  fc.record({
    vote: fc.record({
      roll: fc.constant(['patron@owner']),
      tellers: fc.constant(['teller@owner']),
      asks: fc.constant('voice'),
      tally: fc.constant('votes'),
      quorum: fc.constantFrom('at least 1/3', 'settings.quorum'),
      passes: fc.constant('more than 1/2'),
      within: fc.constantFrom('2 days', '7 days'),
      proxies: fc.integer({ min: 0, max: 1 }),
      'keep-roll': fc.constant('30 days'),
      passed: where,
      failed: where,
      short: fc.option(where, { nil: undefined }),
    }),
  }),
  fc.record({
    'waits-on': fc.constant('host@owner'),
    duties: fc.record({
      report: fc.record({
        words: fc.constant(zh('report')),
        by: fc.constant(['host@owner']),
        every: fc.constantFrom('7 days', '1 month'),
        asks: fc.constant(['reason']),
      }),
    }),
    steps: fc.record({
      finish: fc.record({ words: fc.constant(zh('finish')), by: fc.constant(['host@owner']), to: where }),
    }),
    clock,
  }),
  fc.record({
    'waits-on': fc.constant('host@owner'),
    tries: fc.record({ garden: fc.integer({ min: 1, max: 3 }), town: fc.integer({ min: 1, max: 2 }) }),
    steps: fc.constant({
      hold: {
        words: zh('hold'),
        by: ['host@owner'],
        when: 'tries left',
        asks: ['reason'],
        does: ['use a try'],
      },
      'pass-up': {
        words: zh('pass-up'),
        by: ['host@owner'],
        when: 'no tries left and a level above',
        does: ['raise'],
      },
      'give-up': { words: zh('give-up'), by: ['host@owner'], to: 'over' },
    }),
    clock,
  }),
);

const written: fc.Arbitrary<Written> = fc
  .record({
    exits: fc.option(fc.constant(['withdrawal']), { nil: undefined }),
    rungs: fc.constantFrom(['garden', 'town'], ['table', 'garden', 'town']),
    owner: fc.constantFrom('garden', 'nearest'),
    states: fc.array(fc.oneof({ weight: 3, arbitrary: plainState }, { weight: 1, arbitrary: shortForms }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ states, exits, rungs, owner }) => ({
    mechanism: 'made-up',
    words: zh('made-up'),
    face: 'form',
    title: 'wish',
    'seen-by': [
      'requester',
      'helper',
      'assignee',
      'host@place',
      'host@above',
      'brewer@place',
      'guide@place',
      'patron@place',
      'teller@place',
    ],
    rungs,
    ...(exits ? { exits } : {}),
    opens: { by: ['anyone'], asks: ['wish', 'tea', 'place'], owner, to: 'first' },
    states: {
      ...Object.fromEntries(
        states.map((one, at) => [STATES[at]!, within(toState(one as Written, at), states.length)]),
      ),
      over: { words: zh('over'), final: 'over' },
      settled: { words: zh('settled'), final: 'settled' },
    },
    settings: {
      fast: { value: 'yes', ours: true, words: zh('fast') },
      quorum: { value: 'at least 1/2', ours: true, words: zh('quorum') },
    },
  }));

function toState({ steps, note, ...one }: Written, at: number): Written {
  const named = Array.isArray(steps)
    ? Object.fromEntries(
        (steps as Written[]).map((each, nth): [string, Written] => [
          `step-${at}-${nth}`,
          { words: zh(`step-${at}-${nth}`), ...each },
        ]),
      )
    : (steps as Record<string, Written> | undefined);
  const noted = note === true ? { note: { words: zh('note'), by: ['host@owner'], asks: ['reason'] } } : {};
  const first = Object.values(named ?? {})[0]?.['by'] as string[] | undefined;
  return {
    words: zh(STATES[at]!),
    ...(first ? { 'waits-on': first[0] } : {}),
    ...one,
    ...(named ? { steps: { ...named, ...noted } } : {}),
  };
}

/** A state that is not there gives way to one that is. */
function within(state: Written, count: number): Written {
  const text = STATES.slice(count).reduce(
    (said, absent, at) => said.replaceAll(`"${absent}"`, `"${at % 2 === 0 ? 'over' : STATES[at % count]!}"`),
    JSON.stringify(state),
  );
  return JSON.parse(text) as Written;
}

/** Drops what was left undefined, and states nobody can come to: neither is what is to be tried. */
function tidied(file: Written): Written {
  const plain = JSON.parse(JSON.stringify(file)) as { states: Record<string, Written>; settings: Written };
  const text = JSON.stringify(plain.states);
  const reached = new Set(['first']);
  for (const name of reached)
    for (const to of Object.keys(plain.states))
      if (JSON.stringify(plain.states[name]).includes(`"${to}"`)) reached.add(to);
  plain.states = Object.fromEntries(Object.entries(plain.states).filter(([name]) => reached.has(name)));
  plain.settings = Object.fromEntries(
    Object.entries(plain.settings).filter(([name]) => text.includes(`settings.${name}`)),
  );
  return plain;
}

export interface MadeUp {
  readonly mechanism: Mechanism;
  readonly pack: Pack;
  /** Kinds of defect that `check` finds. Empty: it lets the mechanism through. */
  readonly faults: readonly string[];
}

const nowhere: Placing = {
  problem: (kind, about, _paths, words) => ({ kind, file: about, line: 1, words }),
  sources: [],
  isShared: () => false,
};

export function make(file: Written): MadeUp | undefined {
  const read = mechanismShape.safeParse(tidied(file));
  if (!read.success) return undefined;
  const { mechanism, problems } = compileMechanism(read.data, {
    pack: 'tea-club',
    fields: FIELDS,
    levelWords: Object.fromEntries(teaPack.ground.ladders['main']!.map((rung) => [rung.level, rung.words])),
    findOpeningState: () => undefined,
    problem: (kind, _path, words) => ({ kind, file: 'made-up.yaml', line: 1, words }),
  });
  const pack: Pack = { ...teaPack, mechanisms: { 'made-up': mechanism } };
  const found = mechanismRules.flatMap((rule) =>
    rule.find(mechanism, pack, nowhere).length > 0 ? [rule.kind] : [],
  );
  return { mechanism, pack, faults: [...problems.map((one) => one.kind), ...found] };
}

const FIELDS = Object.assign(
  {},
  ...Object.values(teaPack.mechanisms).map((one) => one.fields),
) as Pack['mechanisms'][string]['fields'];

export const madeUp: fc.Arbitrary<Written> = written;
