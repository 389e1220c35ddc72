/** A form as a generic client sees it: enough to draw it, fill it and check it before sending. */
import { z } from 'zod';
import { ASKED_TYPES } from '../mechanism/field.ts';

export const words = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Words' });

export const fieldType = z.enum(ASKED_TYPES);

export const choice = z
  .object({
    value: z.string(),
    words,
    /** Of something with places to book: how many are left, of how many. */
    free: z.number().int().optional(),
    capacity: z.number().int().optional(),
  })
  .meta({ id: 'Choice' });

export const formField = z
  .object({
    name: z.string(),
    type: fieldType,
    words,
    hint: words.optional(),
    required: z.boolean(),
    /** Longest text in characters, most photos, most stars. */
    max: z.number().int().optional(),
    /** Of a day: none before this one. */
    earliest: z.iso.date().optional(),
    /** Closed answers of a choice; the orgs, resources or persons to pick from, where the list is short. */
    choices: z.array(choice).optional(),
    /** What we already know: filled in, not asked again. */
    known: z.unknown().optional(),
    /** Why it is asked, by what right, who reads it, how long it is kept: shown beside the field. */
    purpose: words,
    basis: words,
    seen_by: z.array(words),
    keep: words,
    costs_s: z.number().int(),
  })
  .meta({ id: 'FormField' });

export const form = z.object({ fields: z.array(formField), costs_s: z.number().int() }).meta({ id: 'Form' });

export type FormField = z.infer<typeof formField>;
export type Form = z.infer<typeof form>;
