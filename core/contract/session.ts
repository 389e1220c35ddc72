/** Where somebody is signed in, as they may see it: coarse enough that nobody's day can be read from it. */
import { z } from 'zod';
import { words } from './form.ts';

export const ownSession = z
  .object({
    device: words,
    /** The session that asks. */
    here: z.boolean(),
    since: z.iso.date(),
    used_on: z.iso.date(),
    ends_on: z.iso.date(),
  })
  .meta({ id: 'OwnSession' });

export type OwnSession = z.infer<typeof ownSession>;
