/** What is printed of it, as a mechanism file says it. */
import { z } from 'zod';
import { name, wordsShape } from './phrase-shape.ts';

export const paper = z
  .strictObject({
    words: wordsShape,
    shows: z.array(name).meta({ description: 'Fields of this mechanism, in the order they are printed' }),
    'signed-by': z.array(name).optional().meta({ description: 'Roles, each with a line to sign on' }),
    lines: z
      .number()
      .int()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'Empty numbered rows: name, unit, signature' }),
    parts: z.array(name).optional().meta({ description: 'Parts by name, as a table' }),
  })
  .meta({ description: 'What can be printed; it writes itself from the record' });
