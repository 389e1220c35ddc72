/** When something is held, as a mechanism file says it. */
import { z } from 'zod';
import { name, oneOrMany, who } from './phrase-shape.ts';

export const rhythm = z
  .strictObject({
    on: z.string().optional().meta({
      description:
        'day 4, 14, 24; Thursday; first Friday; weekend; 1 March; joined by or; or settings.<name>',
    }),
    each: z
      .string()
      .optional()
      .meta({
        description:
          'month, quarter, half-year, year, or settings.<name>: on whatever day its holder chooses',
        examples: ['month', 'quarter', 'half-year', 'year'],
      }),
    times: z
      .union([z.int().min(1).max(99).transform(String), z.string()])
      .optional()
      .meta({ description: 'How many in each period, or settings.<name>; one where nothing is said' }),
    day: name.meta({ description: 'The field that says its day' }),
    fills: z
      .record(name, z.string())
      .optional()
      .meta({ description: 'What else is filled in when one is planned by its rhythm' }),
    at: oneOrMany(name).meta({ description: 'The levels or kinds of the places that hold one' }),
    with: z
      .strictObject({ tie: name, field: name })
      .optional()
      .meta({ description: 'Once with each org that is tied so to the place; the field that names it' }),
    held: name.meta({
      description:
        'The step that, once taken, makes it count as held; open where writing it down is holding it',
    }),
    excused: name.optional().meta({ description: 'The step that says it is not owed' }),
    remind: oneOrMany(who).optional().meta({
      description: 'Who hears, and nobody else, on the last day of a period that it is not held yet',
    }),
  })
  .meta({ description: 'When it is held: on days that come again, or once in each period' });
