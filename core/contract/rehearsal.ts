/** A candidate played through on one invented matter: the moves made so far, and what could be done next, by whom. */
import { z } from 'zod';
import { form, words } from './form.ts';
import { trialMechanism, trialProblems, trialText } from './trial.ts';

const instant = z.iso.datetime();
const facts = z.record(z.string(), z.unknown());

export const rehearsalMove = z
  .discriminatedUnion('kind', [
    /** Answers left out are invented, as plain as each field allows. */
    z.strictObject({ kind: z.literal('open'), facts: facts.optional() }),
    z.strictObject({
      kind: z.literal('step'),
      matter: z
        .string()
        .max(40)
        .meta({ description: 'A matter of this rehearsal: `m1`, or one of its parts' }),
      step: z.string().max(64),
      as: z.string().max(120).meta({ description: 'The key of whoever takes it, from `choices`' }),
      facts: facts.optional(),
    }),
    /** Nobody does anything until the next clock has run out. */
    z.strictObject({ kind: z.literal('wait') }),
  ])
  .meta({ id: 'RehearsalMove' });

export const rehearseRequest = z
  .strictObject({ mechanism: trialMechanism, text: trialText, moves: z.array(rehearsalMove).max(60) })
  .meta({ id: 'RehearseRequest' });

const rehearsed = z.object({
  kind: z.literal('rehearsed'),
  /** The move that was refused, why, and what would help; neither it nor what came after it happened. */
  refused: z.object({ move: z.number().int(), words, next: z.array(words) }).nullable(),
  now: instant,
  /** Whatever the rule needs of a world that is not there. */
  assumed: z.array(words),
  /** Who begins, and what is asked; `filled` is what was or would be invented. */
  opening: z.object({ who: words, form, filled: facts }),
  matters: z.array(
    z.object({
      id: z.string(),
      mechanism: z.object({ name: z.string(), words }),
      /** Null for what is no part, or whose whole is not here. */
      part_of: z.string().nullable(),
      owner: words,
      state: z.object({ name: z.string(), words }),
      open: z.boolean(),
      waits_on: words.nullable(),
      clocks: z.array(z.object({ name: z.string(), due: instant })),
    }),
  ),
  happened: z.array(z.object({ at: instant, matter: z.string(), who: words, what: words, to: words })),
  /** Every step of where each matter stands, once for each who might take it. */
  choices: z.array(
    z.object({
      matter: z.string(),
      step: z.string(),
      words,
      as: z.string(),
      who: words,
      on: z.boolean(),
      reason: words.nullable(),
      exit: z.boolean(),
      form,
      filled: facts,
    }),
  ),
  /** The clock that would run out first. */
  next_clock: z.object({ matter: z.string(), at: instant, late: words }).nullable(),
});

export const rehearsal = z.discriminatedUnion('kind', [trialProblems, rehearsed]).meta({ id: 'Rehearsal' });

export type RehearsalMove = z.infer<typeof rehearsalMove>;
export type RehearseRequest = z.infer<typeof rehearseRequest>;
export type Rehearsal = z.infer<typeof rehearsal>;
export type Rehearsed = z.infer<typeof rehearsed>;
