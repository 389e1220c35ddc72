/** The votes on whose rolls I stand: what is asked, whether my voice was given, and never which way. */
import { z } from 'zod';
import { matterQuery } from './api.ts';
import { words } from './form.ts';
import { matterRow } from './matter.ts';

export const ownVoteView = z
  .object({
    /** Its name on the roll: a matter that is voted on again has another vote. */
    vote: z.string(),
    matter: matterRow,
    /** What is put to the vote; empty where its title says it all. */
    question: z.array(z.object({ field: z.string(), words, text: z.string() })),
    open: z.boolean(),
    /** Its time has run out, and it waits to be counted: no voice is taken any more. */
    over: z.boolean(),
    until: z.iso.datetime().nullable(),
    voted: z.boolean(),
    way: z.enum(['own', 'proxy', 'paper']).nullable(),
    handed_over: z.boolean(),
    /** Voices that others handed to me. */
    holds: z.number().int(),
    /** Those of them that are still to be given; which way the others went is not told. */
    holds_left: z.number().int(),
    /** Null while it is open, where it is not mine to read, and once the matter was voted on again. */
    result: z.object({ counts: words, quorum: z.boolean(), passed: z.boolean() }).nullable(),
    /** It ended in another way, such as by being withdrawn: nothing was counted, and nothing was missed. */
    uncounted: z.boolean(),
    /** The last day on which it is known who was asked; null while it is open. */
    kept_until: z.iso.date().nullable(),
  })
  .meta({ id: 'OwnVote' });

export const ownVoteList = z
  .object({ rows: z.array(ownVoteView), cursor: z.string().nullable() })
  .meta({ id: 'OwnVoteList' });

/** `matter`: of one matter alone, by its id. */
export const ownVoteQuery = matterQuery
  .pick({ cursor: true, limit: true })
  .extend({ matter: z.uuid().optional() });

export type OwnVoteView = z.infer<typeof ownVoteView>;
export type OwnVoteList = z.infer<typeof ownVoteList>;
