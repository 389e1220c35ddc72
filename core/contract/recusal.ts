/** Keeping away from a matter for kinship or interest: who declared it, of whom, with whom. */
import { z } from 'zod';
import { words } from './form.ts';

/** Without `person` it is said of oneself: a mediator steps aside. A party names the mediator. */
export const recusalRequest = z
  .object({ person: z.uuid().optional(), party: z.uuid() })
  .meta({ id: 'RecusalRequest' });

export const recusalView = z
  .object({
    id: z.string(),
    matter: z.object({ number: z.string(), mechanism: words }),
    /** Who keeps away. */
    who: words,
    party: words,
    by: words,
    at: z.iso.datetime(),
    /** Whether this reader declared it, and so may withdraw it. */
    mine: z.boolean(),
  })
  .meta({ id: 'Recusal' });

const someone = z.object({ id: z.string(), words });

export const matterRecusals = z
  .object({
    declared: z.array(recusalView),
    /** The reader. */
    me: z.string(),
    /** Whom it may be declared with. Empty: this reader may not declare. */
    parties: z.array(someone),
    /** Whom a party may declare it of; empty for a mediator, who speaks for themself. */
    mediators: z.array(someone),
  })
  .meta({ id: 'MatterRecusals' });

export type RecusalRequest = z.infer<typeof recusalRequest>;
export type RecusalView = z.infer<typeof recusalView>;
export type MatterRecusals = z.infer<typeof matterRecusals>;
