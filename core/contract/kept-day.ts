/** A day of every year of which a person lets themself and one post be reminded: what is offered to them, and theirs. */
import { z } from 'zod';
import { words } from './form.ts';

const month = z.number().int().min(1).max(12);
const day = z.number().int().min(1).max(31);

const placeOfKeptDay = z.object({
  id: z.string(),
  words,
  /** The post there that is told, and nobody else. */
  told: words,
});

export const keptDayView = z
  .object({
    name: z.string(),
    words,
    about: words,
    /** Where the asker may have it kept. */
    places: z.array(placeOfKeptDay),
    /** Null: none is kept. Never a year; 29 February falls on the 28th in common years. */
    mine: z.object({ month, day, place: placeOfKeptDay, since: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'KeptDay' });

export const keptDays = z.object({ kept_days: z.array(keptDayView) }).meta({ id: 'KeptDays' });

export const keptDayRequest = z
  .strictObject({ month, day, place: z.string().max(64) })
  .meta({ id: 'KeptDayRequest' });

export type KeptDays = z.infer<typeof keptDays>;
export type KeptDayView = z.infer<typeof keptDayView>;
export type KeptDayRequest = z.infer<typeof keptDayRequest>;
