/** What a scenario file looks like: synthetic months for a city's rules, stated by the people who know the city. */
import { z } from 'zod';
import { wordsShape } from '../mechanism/phrase-shape.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
const id = z.union([z.string().regex(/^[\w-]+$/), z.number().int()]).transform(String);
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const length = z
  .string()
  .regex(/^\d{1,5}(\.\d+)? (seconds?|minutes?|hours?|days?)$/)
  .meta({ description: '40 seconds, 20 minutes, 1.5 hours, 2 days' });
const spread = z
  .strictObject({
    mean: length,
    as: z.enum(['exponential', 'lognormal', 'constant']).default('lognormal'),
    ratio: z
      .number()
      .positive()
      .max(10)
      .optional()
      .meta({ description: 'Of lognormal: standard deviation divided by the mean; left out, 1' }),
  })
  .meta({ description: 'How long: a mean, and how it spreads around it' });
const hours = { from: time, until: time, days: z.enum(['work', 'all']).default('work') };
const value = z.union([z.string(), z.number(), z.boolean(), z.array(id)]);

const arrivals = z.strictObject({
  open: name.meta({ description: 'The mechanism' }),
  at: id.meta({ description: 'The place where they come from' }),
  'each-day': z
    .number()
    .positive()
    .max(10_000)
    .meta({ description: 'So many a day, on average over the week' }),
  from: time.default('07:00'),
  until: time.default('22:00'),
  week: z
    .array(z.number().min(0))
    .length(7)
    .default([1, 1, 1, 1, 1, 1, 1])
    .meta({ description: 'How lively each day of the week is, Monday first' }),
});

const habit = z.strictObject({
  do: name.meta({ description: 'A step of this state, or `nothing`' }),
  often: z.number().min(0).default(1),
  after: spread.optional().meta({ description: 'How long until it is turned to' }),
});

export const scenarioShape = z
  .strictObject({
    words: wordsShape,
    begins: z.iso.date(),
    'warm-up': z
      .number()
      .int()
      .min(0)
      .max(365)
      .default(14)
      .meta({ description: 'Days that are lived and not counted' }),
    'from-history': z
      .array(z.enum(['arrivals', 'habits']))
      .default([])
      .meta({
        description: 'What is taken from the recorded past instead; what is stated here goes before it',
      }),
    arrivals: z.array(arrivals).default([]),
    staff: z
      .array(
        z.strictObject({
          role: name,
          seat: id,
          people: z.number().int().min(1).max(1000).default(1),
          ...hours,
        }),
      )
      .optional()
      .meta({ description: 'Who works when. Left out, the people of people.yaml in the usual hours' }),
    unstaffed: z
      .enum(['one-person', 'nobody'])
      .default('one-person')
      .meta({ description: 'What becomes of a post the rules ask for and nobody is named in' }),
    hours: z.strictObject(hours).default({ from: '08:30', until: '17:30', days: 'work' }),
    takes: z.record(name, z.record(name, spread)).default({}).meta({
      description: 'Time at work by mechanism and step, `open` for the opening; else what its fields cost',
    }),
    spread: z.enum(['exponential', 'lognormal', 'constant']).default('lognormal'),
    habits: z.record(name, z.record(name, z.array(habit).min(1))).default({}),
    delay: spread
      .default({ mean: '8 hours', as: 'exponential' })
      .meta({ description: 'How long somebody who holds no post waits where no habit says so' }),
    answers: z
      .record(name, z.array(value).min(1))
      .default({})
      .meta({ description: 'What is filled in, by field: one of these each time' }),
  })
  .meta({ id: 'Scenario', title: 'A scenario to simulate' });

export type ScenarioFile = z.output<typeof scenarioShape>;
export type SpreadFile = z.output<typeof spread>;
