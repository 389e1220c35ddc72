/** What comes by a rhythm, beside what was held: a month or a year of the places somebody belongs to. */
import { z } from 'zod';
import { SPAN } from '../calendar/recurrence.ts';
import { TURNS } from '../rhythm/wheel.ts';
import { words } from './form.ts';

const day = z.iso.date();
const span = z
  .string()
  .regex(SPAN)
  .meta({ description: 'A month 2026-04 or a year 2026', example: '2026-04' });
const place = z.string().max(64);

export const calendarQuery = z.object({ span, place: place.optional() });

export const meetingOnDay = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    state: words,
    open: z.boolean(),
    held: z.boolean(),
    day,
  })
  .meta({ id: 'MeetingOnDay' });

export const rhythmTurn = z
  .object({
    /** Both the same where the day is fixed; else the period in which one is owed. */
    from: day,
    until: day,
    is: z.enum(TURNS),
    meeting: meetingOnDay.nullable(),
  })
  .meta({ id: 'RhythmTurn' });

export const rhythmView = z
  .object({
    mechanism: z.string(),
    words,
    when: words,
    /** When or how often is ours: neither the source nor the city gives it. */
    ours: z.boolean(),
    place: z.object({ id: z.string(), words }),
    /** The org it is held with; null where it is held with nobody in particular. */
    with: z.object({ id: z.string(), words }).nullable(),
    /** So many of so many that are owed: 11 of 12. */
    held: z.number().int(),
    of: z.number().int(),
    turns: z.array(rhythmTurn),
    /** On days that are none of its own: they count for nothing. */
    besides: z.array(meetingOnDay),
    /** Whether the asker could open one somewhere: of what is owed in a period, somebody says on which day. */
    may_open: z.boolean(),
    /** Days that could be planned now, by whoever asks. */
    to_plan: z.number().int(),
  })
  .meta({ id: 'RhythmView' });

export const keptDayOnDay = z
  .object({
    day,
    name: z.string(),
    words,
    /** Whose it is; “you” where it is the asker's own. */
    who: words,
    mine: z.boolean(),
  })
  .meta({ id: 'KeptDayOnDay' });

export const calendarView = z
  .object({
    span,
    today: day,
    days: z.array(
      z.object({
        day,
        kind: z.enum(['workday', 'rest', 'holiday']),
        words: words.nullable(),
        /** Its year is not published yet (暂定): it may turn out otherwise. */
        provisional: z.boolean(),
      }),
    ),
    /** Those that hold something by a rhythm and that the asker belongs to. */
    places: z.array(z.object({ id: z.string(), words })),
    rhythms: z.array(rhythmView),
    /** One's own, and those one's post is told of. */
    kept_days: z.array(keptDayOnDay),
    /** Of the place that was asked for, or of the only one: where everybody reads its calendar. Null where nothing is public. */
    public_feed: z.object({ path: z.string(), place: words }).nullable(),
  })
  .meta({ id: 'CalendarView' });

export const planRequest = z
  .object({ span, place, with: z.string().max(64).optional() })
  .meta({ id: 'PlanRequest' });

export const planned = z
  .object({
    planned: z.array(meetingOnDay),
    /** Days that had one already. */
    already: z.number().int(),
    /** Days that were refused, each with its reason; the others are planned all the same. */
    refused: z.array(z.object({ day, words })),
    /** Days that are over: nothing is planned for them. */
    over: z.number().int(),
  })
  .meta({ id: 'Planned' });

export type CalendarView = z.infer<typeof calendarView>;
export type RhythmView = z.infer<typeof rhythmView>;
export type RhythmTurn = z.infer<typeof rhythmTurn>;
export type MeetingOnDay = z.infer<typeof meetingOnDay>;
export type Planned = z.infer<typeof planned>;
export type KeptDayOnDay = z.infer<typeof keptDayOnDay>;
