/** Who may vote, who has, and nothing of what: for tellers, as long as the roll is kept. */
import { z } from 'zod';
import { words } from './form.ts';

export const rollView = z
  .object({
    /** Empty for whoever is no teller, and once the roll is erased. */
    voters: z.array(
      z.object({
        id: z.string(),
        name: words,
        voted: z.boolean(),
        way: z.enum(['own', 'proxy', 'paper']).nullable(),
        handed_over: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Roll' });

export type RollView = z.infer<typeof rollView>;
