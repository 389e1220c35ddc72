/** What one place owes by one rhythm, and what was held there. */
import { findSpan } from '#core/calendar/recurrence.ts';
import { dayOf, dayText } from '#core/calendar/workdays.ts';
import type { SessionOnDay } from '#core/contract/calendar.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { occasionsIn, type Occasion } from '#core/rhythm/occasions.ts';
import { wheelOf, type Session, type Wheel } from '#core/rhythm/wheel.ts';
import { firstDays, mattersOnDays, type MatterOnDay } from '#database/days.ts';
import { versionsOf } from '#database/mechanisms.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import type { RhythmPlace } from './places.ts';

export interface RhythmAt extends RhythmPlace {
  readonly wheel: Wheel<Kept>;
}

/** One that is in the database. */
export interface Kept extends Session {
  readonly matter: MatterOnDay;
  /** The version it was opened under. */
  readonly rule: Mechanism;
}

/** As the asker sees them. `span` is a month or a year. */
export async function readRhythms(
  at: Installation,
  { city, viewer }: Asker,
  wanted: readonly RhythmPlace[],
  span: string,
): Promise<RhythmAt[]> {
  const { from, to } = findSpan(span)!;
  const names = [...new Set(wanted.map(({ mechanism }) => mechanism.name))];
  const places = [...new Set(wanted.map(({ place }) => place.id))];
  const areas = [...new Set(wanted.flatMap(({ place }) => place.area ?? []))];
  const [versions, found] = await Promise.all([
    at.db.local((tx) => versionsOf(tx, city.pack.name)),
    at.db.read(viewer, (tx) =>
      Promise.all(
        areas.map(async (area) => ({
          first: await firstDays(tx, area, names, places),
          kept: await mattersOnDays(tx, area, names, places, dayText(from), dayText(to)),
        })),
      ),
    ),
  ]);
  const sessions = await Promise.all(
    found.flatMap(({ kept }) => kept).map((matter) => toKept(at, city, matter)),
  );
  const firsts = found.flatMap(({ first }) => first);
  return wanted.map(({ mechanism, place }): RhythmAt => {
    const isHere = (one: { readonly mechanism: string; readonly place: string }): boolean =>
      one.mechanism === mechanism.name && one.place === place.id;
    const adopted = versions
      .filter(({ name }) => name === mechanism.name)
      .map(({ adoptedAt }) => dayOf(Date.parse(adoptedAt)));
    // Whoever wrote down what was held before the rule stood here has begun with that.
    const since = [...adopted, ...firsts.filter(isHere).map(({ day }) => day)].sort()[0] ?? '';
    const occasions = occasionsIn(span, mechanism.rhythm, mechanism, city.pack) ?? [];
    const own = sessions.filter(({ matter }) => isHere(matter));
    return { mechanism, place, wheel: wheelOf(occasions, own, since, dayOf(at.now())) };
  });
}

/** Which step makes it count may have changed since it was opened: its own version says. */
async function toKept(at: Installation, { pack }: City, matter: MatterOnDay): Promise<Kept> {
  const { mechanism, version, taken, day, open } = matter;
  const rule = await at.versions.get({ pack: pack.name, mechanism, version });
  return { day, open, held: rule.rhythm ? taken.includes(rule.rhythm.held) : false, matter, rule };
}

export function toSession({ matter, rule }: Kept): SessionOnDay {
  const { id, number, title, state, open, day } = matter;
  return { id, number: number ?? '', title, state: plain(rule.states[state]!.words), open, day };
}

/** What may still be planned: days of its own that nothing stands on and that are not over. */
export const unplanned = ({ mechanism, wheel }: RhythmAt): Occasion[] =>
  'each' in mechanism.rhythm.when
    ? []
    : wheel.parts.filter(({ is }) => is === 'to-come').map(({ occasion }) => occasion);
