/** What everybody may see of a matter: how it ended, or a document of its own. */
import { z } from 'zod';
import { listQuery } from './api.ts';
import { words } from './form.ts';

const instant = z.iso.datetime();

export const disclosureView = z
  .object({
    number: z.string(),
    mechanism: words,
    /** A document of its own, such as a resolution; null: how the matter ended. */
    document: words.nullable(),
    /** 党务、事务、财务, where the rule says so. */
    class: words.nullable(),
    place: words.nullable(),
    outcome: words,
    opened_at: instant,
    closed_at: instant,
    facts: z.array(z.object({ words, text: z.string() })),
  })
  .meta({ id: 'Disclosure' });

export const disclosureQuery = listQuery.extend({ number: z.string().max(80).optional() });

export const disclosureList = z
  .object({ rows: z.array(disclosureView), cursor: z.string().nullable() })
  .meta({ id: 'DisclosureList' });

export type DisclosureList = z.infer<typeof disclosureList>;
export type DisclosureView = z.infer<typeof disclosureView>;
