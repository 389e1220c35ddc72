/** The smallest things a mechanism file is written in: names, words, and phrases read elsewhere. */
import { z } from 'zod';

export const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ description: 'Lower-case English words with hyphens' });
export const row = z.string().regex(/^[A-Z]{2}-\d{2,3}$/);

export const wordsShape = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .meta({ description: 'What people read, in both languages' });

export const oneOrMany = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);

export const who = z.string().meta({
  description:
    'requester, helper, recipient, assignee, parties, anyone, public, or role@owner, role@above, role@asked, role@place, role@<level>',
  examples: ['requester', 'desk@owner', 'mediator@above', 'grid-worker@place', 'every party'],
});
export const when = z.string().meta({
  description: 'A fixed phrase, or `cel: …`. Join with `and`; alternatives with `or else`.',
  examples: [
    'every answer is arrived or excused',
    'no tries left and a level above',
    'settings.visit-all-levels',
    'parent is closed',
  ],
});
export const effect = z.string().meta({
  description:
    'ask <field> as <part>, ask all <tie> as <part>, open <mechanism>, open <mechanism> for <field>, remind <who>, assign actor, name <field> as party, use a try, raise, return, book <field>, put in <list>, move from <list> to <list>, strike from <list>, publish <fields>',
});
