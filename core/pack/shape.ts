/** What the files of a pack besides its mechanisms and its ground look like. */
import { z } from 'zod';
import { FIELD_TYPES } from '../mechanism/field.ts';
import { wordsShape } from '../mechanism/phrase-shape.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
const row = z.string().regex(/^[A-Z]{2}-\d{2,3}$/);
const area = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(z.string().regex(/^\d{6}$/));
const setting = z
  .union([z.string(), z.boolean()])
  .transform((value) => (value === true ? 'yes' : value === false ? 'no' : value));

const field = z.strictObject({
  type: z.enum(FIELD_TYPES),
  words: wordsShape,
  hint: wordsShape.optional(),
  purpose: name,
  basis: name,
  'seen-by': z.array(z.string()),
  keep: z.string(),
  costs: z.string().regex(/^\d{1,4} s$/),
  max: z.number().int().min(1).max(100_000).optional(),
  from: z
    .union([z.array(name), z.literal('today')])
    .optional()
    .meta({
      description: 'Kinds of org, or lists, to pick from; of a date, `today`: no day that has passed',
    }),
  'known-from': z
    .union([
      z.enum(['sign-in', 'device', 'post', 'parent']),
      z.templateLiteral(['parts.', z.string().regex(/^[a-z][a-z0-9-]*$/)]),
      z.templateLiteral(['said.', z.string().regex(/^[a-z][a-z0-9-]*$/)]),
      z.templateLiteral(['open.', z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/)]),
    ])
    .optional(),
  'asks-again': wordsShape.optional().meta({ description: 'Why every form may ask it although it is known' }),
  /** Left out: text, persons and photos are personal, the rest is not. */
  personal: z.boolean().optional(),
});

export const fieldsShape = z
  .strictObject({
    purposes: z.record(name, wordsShape).default({}),
    bases: z.record(name, wordsShape).default({}),
    fields: z.record(name, field).default({}),
  })
  .meta({ id: 'Fields', title: 'The field register of a pack' });

const item = z.strictObject({
  words: wordsShape,
  /** The org that leads this kind of matter; {area} stands for the area code. */
  org: z.string().optional(),
  /** The class it belongs to, e.g. the line a matter type goes to. */
  class: name.optional(),
  /** What rules may ask of it: cancelled, public-interest. */
  marks: z.array(name).optional(),
  row: row.optional(),
  ours: z.boolean().optional(),
});

const list = z.strictObject({
  words: wordsShape,
  rows: z.array(row).default([]),
  /** Items that rules put in and strike out; their states are counted. */
  holds: z.literal('matters').optional(),
  /** Things with places to book, such as a clinic. */
  resources: z.literal(true).optional(),
  items: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), item).default({}),
});

export const listsShape = z
  .strictObject({
    lists: z.record(name, list).default({}),
    marks: z.record(name, wordsShape).default({}).meta({
      description: 'What an item may be marked as, for rules to ask: cancelled, public-interest',
    }),
  })
  .meta({ id: 'Lists', title: 'The lists of a pack' });

const counted = z.strictObject({
  outcome: z.array(name).optional(),
  state: z.array(name).optional(),
  ended: z.literal(true).optional(),
  rung: z.array(name).optional().meta({ description: 'Only those that ended on these levels' }),
});

const covered = z
  .strictObject({
    places: name.meta({ description: 'Every place of this level or kind' }),
    except: z
      .array(z.union([z.string(), z.int()]).transform(String))
      .optional()
      .meta({ description: 'Places that are left out, with all that lies in them' }),
  })
  .meta({ description: 'Of all these places, those that have one standing in a state of the numerator' });

export const indicatorsShape = z
  .strictObject({
    indicators: z.record(
      name,
      z.strictObject({
        words: wordsShape,
        formula: wordsShape,
        of: name.meta({ description: 'The mechanism whose matters are counted' }),
        numerator: counted,
        denominator: z.union([counted, covered]),
        period: z.enum(['month', 'year']).default('month'),
        rows: z.array(row).default([]),
      }),
    ),
  })
  .meta({ id: 'Indicators', title: 'The indicators of a pack: no rate without its formula' });

const role = z.strictObject({
  words: wordsShape,
  'counts-as': z.array(name).optional(),
  screens: z.array(name).optional(),
  budget: z
    .string()
    .regex(/^\d{1,5} minutes$/)
    .optional()
    .meta({ description: 'Minutes a month that all rules together may ask of one holder' }),
});

const keptDay = z
  .strictObject({
    words: wordsShape,
    about: wordsShape.meta({ description: 'What whoever says their day reads first' }),
    by: name.meta({ description: 'The role whose holders may have it kept, at the place or above it' }),
    'told-to': name.meta({ description: 'The role at that place that is told' }),
    at: name.meta({ description: 'The level of the place' }),
    rows: z.array(row).default([]),
  })
  .meta({ description: 'A yearly day that one person lets themself and one post be reminded of' });

export const packShape = z
  .strictObject({
    pack: name,
    words: wordsShape,
    areas: z.array(area).min(1),
    'number-prefix': z.record(area, z.string().min(1).max(8)).optional().meta({
      description:
        'What a public number starts with, by area: 岑城 gives 岑城-2026-000123. Left out, the name of the area',
    }),
    ladders: z.record(name, z.unknown()),
    'place-kinds': z.record(name, z.unknown()).optional(),
    'org-kinds': z.record(name, z.unknown()).optional(),
    'tie-kinds': z.record(name, z.unknown()).optional(),
    roles: z.record(name, role).optional(),
    mechanisms: z
      .array(name)
      .meta({ description: 'What is switched on. A mechanism not named here is hidden.' }),
    settings: z
      .record(name, z.record(name, setting))
      .optional()
      .meta({ description: 'The city’s own values, by mechanism and setting' }),
    'asks-at-most': z
      .string()
      .regex(/^\d{1,5} s$/)
      .default('900 s')
      .meta({ description: 'Most seconds one matter may ask of one role, every step counted once' }),
    expects: z
      .record(name, z.record(name, z.number().int().min(0).max(10_000)))
      .optional()
      .meta({
        description: 'The city’s own numbers of matters a month for one holder, by mechanism and role',
      }),
    'quiet-hours': z
      .strictObject({
        from: z.string().regex(/^\d{2}:\d{2}$/),
        until: z.string().regex(/^\d{2}:\d{2}$/),
        ours: z.boolean().optional(),
      })
      .optional(),
    'kept-days': z.record(name, keptDay).optional(),
  })
  .meta({ id: 'Pack', title: 'A city as data' });

export const commonShape = z.strictObject({
  'place-kinds': z.record(name, z.unknown()),
  'org-kinds': z.record(name, z.unknown()),
  'tie-kinds': z.record(name, z.unknown()),
  roles: z.record(name, role),
});

export type PackFile = z.output<typeof packShape>;
export type FieldsFile = z.output<typeof fieldsShape>;
