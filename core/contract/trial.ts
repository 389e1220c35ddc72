/** Trying a candidate rule: what is asked, and the events that answer. */
import { z } from 'zod';
import { FIGURES } from '../simulate/figure-kinds.ts';

const words = z.object({ zh: z.string(), en: z.string() });
/** As much as a rule or a scenario ever needs; the whole body may hold 256 kB. */
export const trialText = z.string().min(1).max(120_000);
export const trialMechanism = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

export const replayRequest = z
  .strictObject({
    mechanism: trialMechanism,
    text: trialText.meta({ description: 'The YAML of the candidate file' }),
    most: z
      .number()
      .int()
      .min(0)
      .max(500)
      .default(100)
      .meta({ description: 'So many matters are told one by one, of those the asker may read' }),
  })
  .meta({ id: 'ReplayRequest' });

export const simulateRequest = z
  .strictObject({
    mechanism: trialMechanism
      .optional()
      .meta({ description: 'Left out with `text`: the present rules alone' }),
    text: trialText.optional().meta({ description: 'The YAML of the candidate file' }),
    scenario: trialText
      .optional()
      .meta({ description: 'The YAML of a scenario; left out, every rule twice a day' }),
    months: z.number().int().min(1).max(12).default(3),
    runs: z.number().int().min(1).max(20).default(5),
    seed: z.number().int().min(0).max(2_147_483_647).default(1),
  })
  .refine((given) => (given.mechanism === undefined) === (given.text === undefined))
  .meta({ id: 'SimulateRequest' });

export const trialProblems = z.object({
  kind: z.literal('problems'),
  problems: z.array(z.object({ kind: z.string(), file: z.string(), line: z.number().int(), words })),
});
const progress = z.object({ kind: z.literal('progress'), share: z.number().min(0).max(1) });
/** It took too long or too much room. */
const failed = z.object({ kind: z.literal('failed'), words });

const difference = z.object({ kind: z.string(), words, flagged: z.boolean() });

const replayed = z.object({
  kind: z.literal('replayed'),
  sums: z.array(
    z.object({
      mechanism: z.string(),
      words,
      matters: z.number().int(),
      differing: z.number().int(),
      untold: z.number().int().meta({ description: 'Records their own rule cannot follow; left out' }),
      lines: z.array(
        difference.extend({
          matters: z.number().int(),
          count: z.number().meta({ description: 'How often; of forms, seconds' }),
        }),
      ),
    }),
  ),
  matters: z.array(z.object({ number: z.string(), mechanism: z.string(), differences: z.array(difference) })),
  not_told: z.number().int(),
});

const estimate = z.object({ mean: z.number(), within: z.number().nullable() });

const simulated = z.object({
  kind: z.literal('simulated'),
  acts: z.number().int(),
  runs: z.number().int(),
  figures: z.array(
    z.object({
      kind: z.enum(FIGURES),
      unit: z.enum(['count', 'share', 'minutes']),
      of: z.array(z.string()),
      heading: words,
      words,
      present: estimate,
      candidate: estimate.nullable(),
      difference: estimate
        .nullable()
        .meta({ description: 'Run by run: narrower than either, for chance is the same' }),
    }),
  ),
  days: z.array(
    z.object({
      day: z.string(),
      present: z.object({ open: z.number(), backlog: z.record(z.string(), z.number()) }),
      candidate: z.object({ open: z.number(), backlog: z.record(z.string(), z.number()) }).nullable(),
    }),
  ),
  assumed: z
    .array(z.string())
    .meta({ description: 'Posts nobody was named for, in which one person was put' }),
});

export const replayEvent = z
  .discriminatedUnion('kind', [progress, trialProblems, failed, replayed])
  .meta({ id: 'ReplayEvent', description: 'Some of progress, then one of the others' });
export const simulateEvent = z
  .discriminatedUnion('kind', [progress, trialProblems, failed, simulated])
  .meta({ id: 'SimulateEvent', description: 'Some of progress, then one of the others' });

export type ReplayEvent = z.output<typeof replayEvent>;
export type SimulateEvent = z.output<typeof simulateEvent>;
export type Replayed = z.output<typeof replayed>;
export type SimulatedView = z.output<typeof simulated>;
