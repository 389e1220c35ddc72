/** 我也遇到: what somebody is shown of matters open near a place, and what they see of those they joined. */
import { z } from 'zod';
import { words } from './form.ts';

const day = z.iso.date();

export const nearbyQuery = z.object({
  mechanism: z.string().max(64),
  place: z.string().max(64),
  /** What the person has written so far: only puts what is likest first. */
  typed: z.string().max(200).default(''),
});

export const nearbyView = z
  .object({
    /** The estate or community that was looked in; null where nothing of the kind is open. */
    place: words.nullable(),
    count: z.number().int(),
    /** The field that takes what a joiner has to say; null where the rule asks nothing. */
    says: z.string().nullable(),
    /** A few, the likest to `typed` first, then the latest: since when, and where they stand. Never what was written, nor by whom. */
    rows: z.array(
      z.object({
        /** Stands for the matter towards `POST /joins`. It opens nothing else. */
        handle: z.string(),
        day,
        /** The hour of that day, 0 to 23. */
        hour: z.number().int(),
        state: words,
        /** How many others said that it is so for them too. */
        also: z.number().int(),
        joined: z.boolean(),
        joinable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Nearby' });

export const joinRequest = z
  .object({
    mechanism: z.string().min(1).max(64),
    /** The place it was shown for. */
    place: z.string().min(1).max(64),
    handle: z.string().min(1).max(128),
    facts: z.record(z.string(), z.unknown()).default({}),
  })
  .meta({ id: 'JoinRequest' });

export const joinView = z
  .object({
    handle: z.string(),
    mechanism: words,
    place: words.nullable(),
    day,
    state: words,
    open: z.boolean(),
    /** How many joined, you among them. */
    also: z.number().int(),
  })
  .meta({ id: 'Join' });

export type NearbyView = z.infer<typeof nearbyView>;
export type JoinRequest = z.infer<typeof joinRequest>;
export type JoinView = z.infer<typeof joinView>;
