/** The address under which a calendar on a phone reads what its owner may read. */
import { z } from 'zod';

export const calendarFeed = z
  .object({
    /** Null: there is none. The address itself is told once, when it is made. */
    since: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CalendarFeed' });

export const calendarFeedMade = z
  .object({
    since: z.iso.datetime(),
    /** On this server. Whoever has it can read the calendar. */
    path: z.string(),
  })
  .meta({ id: 'CalendarFeedMade' });

export type CalendarFeed = z.infer<typeof calendarFeed>;
export type CalendarFeedMade = z.infer<typeof calendarFeedMade>;
