/**
 * What packs/common/law.yaml and a city's deviations.yaml look like: the texts that bind us and how each was read,
 * the risks the seeds carry, the rules, and a closed vocabulary of tests that a rule may ask of a city.
 */
import { z } from 'zod';
import { FIELD_TYPES } from '../mechanism/field.ts';
import { wordsShape } from '../mechanism/phrase-shape.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
const row = z.string().regex(/^[A-Z]{2}-\d{2,3}$/);
const risk = z.string().regex(/^F-\d{2}$/);
const days = z.number().int().min(1).max(3650);

export const READ_AT = ['source', 'copy', 'title only', 'not found', 'ours'] as const;
export const EFFECTS = ['impossible', 'off by default', 'on only under a public basis'] as const;
export const APPLIES_TO = [
  'mechanisms',
  'forms',
  'indicators',
  'lists',
  'ledgers',
  'clocks',
  'publicity',
  'posts',
  'installation',
  'records',
] as const;

/** Found by a word of its name, or by what its Chinese words say. */
const found = {
  named: z.array(name).default([]).meta({ description: 'Words of its name, e.g. track finds gps-track' }),
  says: z.array(z.string().min(2)).default([]).meta({ description: 'Chinese it may not contain' }),
};

/** One entry for each test core/law can ask. A new one needs its function in core/law/tests.ts and a planted defect. */
export const lawTestShape = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('no-field'), ...found, types: z.array(z.enum(FIELD_TYPES)).default([]) }),
  z.strictObject({ test: z.literal('no-mechanism'), ...found }),
  z.strictObject({ test: z.literal('no-indicator'), ...found }),
  z.strictObject({ test: z.literal('no-list'), ...found }),
  z.strictObject({
    test: z.literal('no-kept-day'),
    ...found,
    by: z
      .array(name)
      .default([])
      .meta({ description: 'Whatever it is called, where it is a day of people of these roles' }),
  }),
  z.strictObject({ test: z.literal('exits-uncounted') }),
  z.strictObject({ test: z.literal('all-parties-sign') }),
  z.strictObject({ test: z.literal('photos-optional') }),
  z.strictObject({ test: z.literal('rates-organisations') }),
  z.strictObject({ test: z.literal('rated-may-answer') }),
  z.strictObject({
    test: z.literal('personal-ends'),
    purposes: z
      .array(name)
      .default([])
      .meta({ description: 'What is written for these is personal, whatever its field says' }),
  }),
  z.strictObject({
    test: z.literal('clock-at-most'),
    days: days.meta({ description: 'Of every clock where there are parties' }),
  }),
  z.strictObject({
    test: z.literal('clock-at-least'),
    ...found,
    days: days.meta({ description: 'Of every clock of a state that is so named' }),
  }),
  z.strictObject({ test: z.literal('keep-at-most'), ...found, purposes: z.array(name).default([]), days }),
  z.strictObject({
    test: z.literal('asks-beside'),
    ...found,
    field: name.meta({ description: 'The field a form must ask too' }),
  }),
  z.strictObject({
    test: z.literal('unread-by'),
    roles: z.array(name).min(1),
    purposes: z.array(name).min(1),
  }),
  z.strictObject({
    test: z.literal('has-mechanism'),
    named: name,
    by: z.enum(['anyone']).meta({ description: 'Who must be able to open it' }),
  }),
]);

const text = z.strictObject({
  words: wordsShape,
  'read-at': z.enum(READ_AT),
  note: wordsShape.optional().meta({ description: 'What was seen of it, and what was not' }),
});

const cite = z.strictObject({
  text: name,
  articles: z.array(z.number().int().min(1).max(2000)).optional(),
});

const rule = z.strictObject({
  words: wordsShape,
  cites: z.array(cite).min(1),
  risks: z.array(risk).default([]),
  'applies-to': z.array(z.enum(APPLIES_TO)).min(1),
  effect: z.enum(EFFECTS),
  'at-most': z
    .string()
    .regex(/^\d{1,4} days$/)
    .optional()
    .meta({ description: 'Longest that one deviation may last' }),
  tests: z.array(lawTestShape).default([]),
  'enforced-by': z
    .array(z.string().regex(/^(check [a-z][a-z0-9-]*|test [a-z][\w./-]*\.(test|spec)\.ts|not yet built)$/))
    .default([])
    .meta({
      description: 'check <kind>, test <file>, or not yet built. Tests named above count by themselves',
    }),
  how: wordsShape
    .optional()
    .meta({ description: 'The property of the engine that holds it, or what is lacking' }),
});

export const lawShape = z
  .strictObject({
    texts: z.record(name, text),
    risks: z.record(risk, z.strictObject({ words: wordsShape, rows: z.array(row).min(1) })),
    rules: z.record(name, rule),
  })
  .meta({ id: 'Law', title: 'What binds every city, with its source and what holds it' });

const deviation = z.strictObject({
  rule: name,
  mechanism: name.optional(),
  field: name.optional(),
  indicator: name.optional(),
  list: name.optional(),
  'kept-day': name.optional(),
  basis: wordsShape.meta({ description: 'The legal basis, with its number and day' }),
  person: z.string().min(2).max(80).meta({ description: 'Who answers for it, by name and post' }),
  from: z.iso.date(),
  until: z.iso.date(),
  published: z.string().min(4).max(300).optional().meta({ description: 'Where anybody can read the basis' }),
});

export const deviationsShape = z.strictObject({ deviations: z.array(deviation).min(1) }).meta({
  id: 'Deviations',
  title: 'Where a city goes another way than the law guard, and who answers for it',
});

export type LawFile = z.output<typeof lawShape>;
export type LawTest = z.output<typeof lawTestShape>;
export type DeviationsFile = z.output<typeof deviationsShape>;
export type ReadAt = (typeof READ_AT)[number];
export type LawEffect = (typeof EFFECTS)[number];
export type AppliesTo = (typeof APPLIES_TO)[number];
