/**
 * What a mechanism file looks like. One definition serves the reader, the published JSON Schema
 * (so an editor completes and underlines) and the sentences about what is wrong.
 */
import { z } from 'zod';
import { FACES } from './mechanism.ts';
import { effect, name, oneOrMany, row, when, who, wordsShape } from './phrase-shape.ts';
import { paper } from './paper-shape.ts';
import { rhythm } from './rhythm-shape.ts';

const duration = z
  .string()
  .meta({ description: '30 minutes, 2 hours, 7 days, 10 workdays, or settings.<name>' });
const asks = z
  .array(z.string().regex(/^[a-z][a-z0-9-]*\??$/))
  .meta({ description: 'Fields of the register; a trailing ? makes one optional' });

const requirement = z
  .strictObject({ that: when, ...wordsShape.shape, do: name.optional() })
  .meta({ description: 'What must hold of the answers and the world, and what to say when it does not' });

const costs = z
  .string()
  .regex(/^\d{1,4} s$/)
  .optional()
  .meta({ description: 'Seconds it takes besides answering its fields; left out, 10 s' });

const otherwise = z
  .strictObject({ ...wordsShape.shape, do: name.optional() })
  .meta({ description: 'What to say when it is refused, and the step to offer instead' });

const most = z
  .union([
    z.int().min(1).max(9999).transform(String),
    z.string().regex(/^(?:[1-9]\d{0,3}|settings\.[a-z][a-z0-9-]*)$/),
  ])
  .meta({
    description: 'Where it asks for words: how often one person may say something, or settings.<name>',
  });

const step = z.strictObject({
  words: wordsShape,
  by: oneOrMany(who),
  unless: oneOrMany(z.string()).optional(),
  when: when.optional(),
  otherwise: otherwise.optional(),
  requires: oneOrMany(requirement).optional(),
  asks: asks.optional(),
  does: oneOrMany(effect).nullish(),
  to: name.optional().meta({ description: 'The state it leads to; left out, the step stays' }),
  once: z
    .union([z.boolean(), z.literal('each')])
    .optional()
    .meta({ description: 'true: once; each: once by each person' }),
  costs,
  'asks-again': wordsShape.optional().meta({ description: 'Why it asks what is known already' }),
  'needs-photos': wordsShape.optional().meta({ description: 'Why it cannot do without photos' }),
  counts: z
    .strictObject({
      words: wordsShape,
      'told-to': z.array(who).meta({
        description:
          'Who learns who took it or, where it asks for words, what they were; others read how many',
      }),
      most: most.optional(),
    })
    .optional()
    .meta({ description: 'Many take it, and it is told as a number' }),
});

const clock = z.strictObject({
  within: duration,
  late: oneOrMany(effect).meta({ description: 'remind <who> and <who>, raise' }),
  to: name.optional(),
  'pauses-in': z.array(name).optional(),
  repeats: z
    .boolean()
    .optional()
    .meta({ description: 'It starts again each time, and counts what was missed' }),
  nights: z.boolean().optional().meta({ description: 'true: it runs through the quiet hours' }),
});

const vote = z
  .strictObject({
    roll: oneOrMany(who).meta({
      description: 'Whoever holds these posts when the vote opens, one voice each',
    }),
    tellers: oneOrMany(who).meta({ description: 'They enter paper votes and may count when all have voted' }),
    asks: name.default('vote').meta({ description: 'The choice that holds the voice; “for” passes' }),
    tally: name.default('tally').meta({ description: 'The field that gets the counts' }),
    'weighs-by': z.literal('area').optional(),
    quorum: z.string().meta({ examples: ['at least 2/3', 'settings.quorum'] }),
    passes: z.string().meta({ examples: ['more than 1/2', 'settings.passes'] }),
    within: duration,
    proxies: z.number().int().min(0).max(10).default(0),
    'keep-roll': z.string().regex(/^\d{1,3} days$/),
    passed: name,
    failed: name,
    short: name
      .optional()
      .meta({ description: 'Where it leads without a quorum; left out, as when it fails' }),
  })
  .meta({ description: 'A secret vote: who voted and what was voted are never kept together' });

const duty = z
  .strictObject({
    words: wordsShape,
    by: oneOrMany(who),
    every: duration,
    asks: asks.optional(),
    late: oneOrMany(effect).optional(),
  })
  .meta({ description: 'A report owed again and again while the state lasts' });

const move = z.strictObject({ when: when.optional(), to: name, does: oneOrMany(effect).optional() });

const confirm = z
  .strictObject({
    by: z.literal('requester'),
    'not-solved': name.meta({ description: 'The state “not solved” goes back to' }),
    silence: duration,
    does: oneOrMany(effect).optional(),
    silent: oneOrMany(effect).optional().meta({ description: 'What follows when nobody confirms in time' }),
    to: name.optional().meta({ description: 'Where “solved” leads; left out, to closed' }),
  })
  .meta({
    description: 'Only the requester (or a named helper) confirms; silence ends unconfirmed, never closed',
  });

const state = z.strictObject({
  words: wordsShape,
  before: name
    .optional()
    .meta({ description: 'In a mechanism that extends another: the state it stands before' }),
  'waits-on': who.optional(),
  steps: z.record(name, step).optional(),
  moves: z.array(move).optional(),
  clock: clock.optional(),
  clocks: z.record(name, clock).optional(),
  vote: vote.optional(),
  duties: z.record(name, duty).optional(),
  tries: z.record(name, z.number().int().min(1).max(20)).optional(),
  confirm: confirm.optional(),
  final: name.optional().meta({ description: 'The outcome this end counts as' }),
});

const part = z
  .strictObject({
    is: name.meta({ description: 'The mechanism it is' }),
    words: wordsShape.optional(),
    many: z
      .literal(true)
      .optional()
      .meta({ description: 'The same org may be asked for several at a time: items, not answers' }),
  })
  .meta({ description: 'The mechanism it is, what it is called here, and whether there may be many' });

const setting = z.strictObject({
  value: z
    .union([z.string(), z.boolean()])
    .transform((value) => (value === true ? 'yes' : value === false ? 'no' : value)),
  ours: z.boolean().optional().meta({ description: 'true where the source is silent and the value is ours' }),
  words: wordsShape,
});

const inFlight = z
  .union([
    z.literal('stay'),
    z.strictObject({
      states: z.record(name, name).meta({
        description: 'From every state a matter of the version before may be open in, to one of this file',
      }),
      clocks: z
        .enum(['keep', 'restart'])
        .meta({ description: 'Deadlines go on as they were, or begin anew' }),
      fields: z.record(name, name).optional().meta({ description: 'Former field to the one it is now' }),
      drops: z.array(name).optional().meta({ description: 'Former fields that nobody asks any more' }),
    }),
  ])
  .meta({
    description:
      'What becomes of open matters when this version is adopted. Left out or stay: they keep their version to their end',
  });

export const EXITS = ['court', 'arbitration', 'petition', 'withdrawal'] as const;

export const mechanismShape = z
  .strictObject({
    mechanism: name,
    extends: name.optional().meta({ description: 'A mechanism of packs/common this one starts from' }),
    words: wordsShape,
    about: wordsShape.optional(),
    rows: z.array(row).default([]),
    face: z.enum(FACES),
    title: name.optional(),
    'seen-by': z.array(who),
    'requester-seen-by': z.array(who).optional(),
    'assignee-seen-by': z.array(who).optional().meta({
      description: 'Who learns the name of the one who comes, beside those who learn the requester’s',
    }),
    rungs: z.array(name).optional(),
    'only-one': z.array(name).optional(),
    'only-under': z
      .string()
      .regex(/^[a-z][a-z0-9-]* is [a-z][a-z0-9-]*( or [a-z][a-z0-9-]*)*$/)
      .optional()
      .meta({
        description:
          'Nobody opens it or works on it unless such a matter stands here: closure-order is in-force',
      }),
    publishes: z
      .array(name)
      .optional()
      .meta({ description: 'Fields the public sees once it has ended. Left out, nothing is public' }),
    documents: z.record(name, wordsShape).optional().meta({
      description: 'Documents that steps make public: `publish decision as resolution`',
    }),
    'publishes-as': name.optional().meta({ description: 'An item of the list disclosure-classes' }),
    opens: z.strictObject({
      by: oneOrMany(who).optional(),
      otherwise: otherwise.optional(),
      asks: asks.optional(),
      requires: oneOrMany(requirement).optional(),
      owner: name.optional().meta({
        description:
          'The level whose seat coordinates; nearest, the lowest rung that has one; or a choice whose values are levels',
      }),
      does: oneOrMany(effect).nullish(),
      to: name,
      costs,
      'asks-again': wordsShape.optional().meta({ description: 'Why it asks what is known already' }),
    }),
    expects: z.record(name, z.number().int().min(0).max(10_000)).optional().meta({
      description: 'Matters a month that one holder of a role meets, as we expect; a city may say otherwise',
    }),
    joins: asks.optional().meta({
      description:
        'Others may say “so it is for me” while it is open: the fields they are asked. They are told when it moves, and counted, never named',
    }),
    exits: z.array(z.enum(EXITS)).optional(),
    leaving: oneOrMany(effect).optional().meta({ description: 'What follows when somebody takes an exit' }),
    inherits: z.array(name).optional().meta({
      description:
        'In a part: what it takes over from its whole, so that who is asked knows what it is about',
    }),
    parts: z.record(name, z.union([name, part])).optional(),
    states: z.record(name, state),
    settings: z.record(name, setting).optional(),
    rhythm: rhythm.optional(),
    papers: z.record(name, paper).optional(),
    'in-flight': inFlight.optional(),
  })
  .meta({ id: 'Mechanism', title: 'A mechanism of a city pack' });

export type MechanismFile = z.output<typeof mechanismShape>;
export type StepFile = MechanismFile['states'][string]['steps'] extends Record<string, infer S> | undefined
  ? S
  : never;
export type StateFile = MechanismFile['states'][string];
export type ClockFile = NonNullable<StateFile['clock']>;
