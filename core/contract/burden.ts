/** What rules ask of people, in seconds at a screen: each act, a matter along its usual road, a month of a holder. */
import { z } from 'zod';
import { words } from './form.ts';

const seconds = z.number().int();

/** One matter along its usual road, for one who takes part. */
export const whoBurden = z
  .object({
    who: words,
    /** Null: not a post, but somebody who asks, is helped, or is a party. */
    role: z.string().nullable(),
    seconds,
    /** Matters a month that one holder is expected to meet; null where nobody holds a post. */
    matters: z.number().int().nullable(),
    /** The number of matters is ours: neither the seed nor the city gives one. */
    ours: z.boolean(),
  })
  .meta({ id: 'WhoBurden' });

export const actBurden = z
  .object({
    step: z.string(),
    /** Null: it opens the matter. */
    state: words.nullable(),
    words,
    who: words,
    seconds,
    on_road: z.boolean(),
    fields: z.array(z.object({ words, seconds })),
  })
  .meta({ id: 'ActBurden' });

export const burdenView = z
  .object({
    /** Counted for every act besides its fields, unless the step says otherwise. Ours. */
    base_s: seconds,
    roles: z.array(
      z.object({
        role: z.string(),
        words,
        minutes: z.number(),
        budget_min: z.number().int(),
        budget_ours: z.boolean(),
        of: z.array(
          z.object({
            mechanism: z.string(),
            words,
            minutes: z.number(),
            matters: z.number().int(),
            ours: z.boolean(),
          }),
        ),
      }),
    ),
    mechanisms: z.array(
      z.object({ name: z.string(), words, per_matter: z.array(whoBurden), acts: z.array(actBurden) }),
    ),
    /** Known, and asked all the same: where, and why. */
    asks_again: z.array(z.object({ mechanism: z.string(), words, step: words, field: words, why: words })),
  })
  .meta({ id: 'Burden' });

export type BurdenView = z.infer<typeof burdenView>;
export type WhoBurden = z.infer<typeof whoBurden>;
