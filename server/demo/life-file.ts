/** What life.yaml looks like: who does what, when, and in which words, in the weeks before a demonstration begins. */
import { z } from 'zod';
import { wordsShape } from '#core/mechanism/phrase-shape.ts';
import { findSpan, isMoment } from './moment.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
const id = z.union([z.string().regex(/^[\w-]+$/), z.number().int()]).transform(String);
const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
const span = z
  .string()
  .refine((text) => findSpan(text) !== undefined)
  .meta({ description: 'How long after: 3..24 minutes, 1..6 hours, 2..5 days' });
const moment = z
  .string()
  .refine(isMoment)
  .meta({ description: '55 minutes ago, 3 hours ago, 9 days ago 19:40, 2 workdays ago 10:05' });

const scalar = z.union([z.string(), z.number()]);
/** One answer of a form: a text, a choice, a number of stars, or several ids. */
const answer = z.union([scalar, z.array(scalar.transform(String))]);
const answers = z
  .record(name, z.union([scalar.transform((one): Answer[] => [one]), z.array(answer).min(1)]))
  .meta({
    description:
      'Fields and what is filled in. Of a list each matter takes one; several ids at once are a list inside the list',
  });

const hours = z.strictObject({ from: time, until: time, days: z.enum(['all', 'work']) });

const habit = z.strictObject({
  do: name.meta({ description: 'A step, or `nothing`' }),
  often: z
    .number()
    .min(0)
    .default(1)
    .meta({ description: 'How often it is chosen among the steps open then' }),
  once: z.literal(true).optional().meta({ description: 'Only while nobody has taken this step' }),
  after: span.optional(),
  on: name.optional().meta({ description: 'Instead of `after`: on the day this field names' }),
  with: answers.optional(),
});

const topic = z.strictObject({
  say: answers,
  /** What those say who are asked to come. */
  asked: answers.optional(),
});

const arrival = z.strictObject({
  open: name,
  by: name.meta({ description: '`residents`, or a role' }),
  around: id.optional().meta({ description: 'Only people who live in this place' }),
  topics: name.optional().meta({ description: 'Which topics; left out, those named like the mechanism' }),
  'each-day': z.number().positive().max(50).optional(),
  total: z
    .number()
    .int()
    .positive()
    .max(500)
    .optional()
    .meta({ description: 'Instead of `each-day`: so many in all' }),
  'days-ago': z
    .tuple([z.number().int().min(0), z.number().int().min(0)])
    .optional()
    .meta({ description: 'From so many days ago until so many; left out, the whole time' }),
});

const scene = z.strictObject({
  at: moment,
  by: name,
  do: name,
  in: id.optional().meta({ description: 'The org asked: then the step is taken in its part' }),
  with: answers.optional(),
});

const story = z.strictObject({
  open: name,
  by: name,
  at: moment,
  with: answers,
  scenes: z.array(scene).default([]),
});

const resource = z.strictObject({
  words: wordsShape,
  list: name,
  org: id,
  place: id,
  capacity: z.number().int().positive(),
  'in-days': z.number().int().meta({ description: 'Days from the end of this life; below zero it is over' }),
  from: time,
  until: time,
  ours: z.literal(true).meta({ description: 'No source names the number: it is ours' }),
});

export const lifeShape = z
  .strictObject({
    seed: z.number().int(),
    weeks: z.number().int().min(1).max(12),
    /** How lively each day of the week is, Monday first. */
    week: z.array(z.number().min(0)).length(7),
    hours: z.record(name, hours),
    arrivals: z.array(arrival),
    habits: z.record(name, z.record(name, z.array(habit))),
    topics: z.record(name, z.array(topic).min(1)),
    says: answers,
    resources: z.record(name, resource),
    stories: z.record(name, story),
  })
  .partial()
  .meta({ id: 'Life', title: 'What happened in the demonstration city before it opens' });

export type LifeFile = z.output<typeof lifeShape>;
export type Answers = z.output<typeof answers>;
export type Answer = z.output<typeof answer>;
export type Habit = z.output<typeof habit>;
export type Topic = z.output<typeof topic>;
export type Arrival = z.output<typeof arrival>;
export type Scene = z.output<typeof scene>;
export type Story = z.output<typeof story>;
export type ResourceFile = z.output<typeof resource>;
