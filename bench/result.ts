/** What a run writes down: docs/bench/latest.json. */
import { z } from 'zod';

const positive = z.number().positive();
const amount = z.number().nonnegative();
const count = z.number().int().nonnegative();
const times = { p50Ms: positive, p99Ms: positive, times: count };

export const machine = z.object({
  cores: positive,
  processor: z.string(),
  memoryGiB: positive,
  system: z.string(),
  node: z.string(),
  postgres: z.string(),
  settings: z.record(z.string(), z.string()),
  syncMs: positive,
});

export const engineRate = z.object({
  what: z.enum(['open', 'decide', 'transition of XState', 'allowed']),
  perSecond: positive,
});

export const simulation = z.object({ acts: positive, perSecond: positive });

export const actRate = z.object({
  connections: positive,
  perSecond: positive,
  ...times,
  /** Zeroes where the machine does not tell. */
  coreMsPerAct: z.object({ server: amount, postgres: amount, client: amount }),
  /** What pgbench reached with the same writes in the same minute; null where it is not installed. */
  limit: z
    .object({
      oneStatementPerSecond: positive,
      separateStatementsPerSecond: positive,
      toOneStatement: positive,
      toSeparateStatements: positive,
    })
    .nullable(),
});

export const acts = z.object({
  rates: z.array(actRate).min(1),
  statementsPerAct: positive,
  /** Why there is no limit to compare with. */
  missing: z.string().nullable(),
  pgbench: z.string().nullable(),
  counted: z.object({ acknowledged: positive, found: positive, matters: positive }),
});

export const lists = z.object({
  pack: z.string(),
  filled: z.object({ matters: positive, open: positive, areas: positive, places: positive, bytes: positive }),
  inDatabase: z.array(
    z.object({
      where: z.string(),
      what: z.string(),
      lines: count,
      ...times,
      way: z.object({ scans: z.array(z.string()).min(1).readonly(), thrownAway: count, good: z.boolean() }),
    }),
  ),
  overHttp: z.array(z.object({ where: z.string(), what: z.string(), lines: count, ...times })),
});

export const start = z.object({ home: z.string(), readyMs: positive, starts: positive });
export const memory = z.object({ when: z.string(), serverMiB: count, postgresMiB: count });

export const result = z.object({
  made: z.iso.datetime(),
  quick: z.boolean(),
  tookS: positive,
  machine,
  engine: z.array(engineRate),
  simulation,
  starts: z.array(start),
  memory: z.array(memory),
  acts,
  lists: z.array(lists),
});

export type Result = z.infer<typeof result>;
export type Acts = z.infer<typeof acts>;
export type Lists = z.infer<typeof lists>;
export type Start = z.infer<typeof start>;
export type MemoryThen = z.infer<typeof memory>;
