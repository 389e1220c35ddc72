/** What one place owes by one rhythm, and what was held there. */
import { findSpan } from '#core/calendar/recurrence.ts';
import { dayText } from '#core/calendar/workdays.ts';
import type { SessionOnDay } from '#core/contract/calendar.ts';
import type { Place } from '#core/ground/place.ts';
import type { Mechanism, RhythmRule } from '#core/mechanism/mechanism.ts';
import { occasionsIn, type Occasion } from '#core/rhythm/occasions.ts';
import { wheelOf, type Session, type Wheel } from '#core/rhythm/wheel.ts';
import type { Tx } from '#database/connect.ts';
import { mattersOnDays, type MatterOnDay } from '#database/days.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';

export interface RhythmAt {
  readonly mechanism: Mechanism;
  readonly rhythm: RhythmRule;
  readonly place: Place;
  readonly wheel: Wheel<Kept>;
}

/** One that is in the database. */
export interface Kept extends Session {
  readonly matter: MatterOnDay;
  /** The version it was opened under. */
  readonly rule: Mechanism;
}

export type WithRhythm = Mechanism & { readonly rhythm: RhythmRule };

export const hasRhythm = (mechanism: Mechanism): mechanism is WithRhythm => mechanism.rhythm != null;

/** Each rhythm at each of the places that hold one, as the viewer sees it. `span` is a month or a year. */
export async function readRhythms(
  at: Installation,
  tx: Tx,
  city: City,
  mechanisms: readonly WithRhythm[],
  places: readonly Place[],
  span: string,
  today: string,
): Promise<RhythmAt[]> {
  const wanted = mechanisms.map((mechanism) => ({
    mechanism,
    occasions: occasionsIn(span, mechanism.rhythm, mechanism, city.pack) ?? [],
    places: places.filter((place) => holds(place, mechanism.rhythm)),
  }));
  const { from, to } = findSpan(span)!;
  const areas = [...new Set(places.flatMap(({ area }) => area ?? []))];
  const kept = await Promise.all(
    areas.map((area) =>
      mattersOnDays(
        tx,
        area,
        mechanisms.map(({ name }) => name),
        places.map(({ id }) => id),
        dayText(from),
        dayText(to),
      ),
    ),
  );
  const sessions = await Promise.all(kept.flat().map((matter) => toKept(at, city, matter)));
  return wanted.flatMap(({ mechanism, occasions, places: here }) =>
    here.map((place): RhythmAt => {
      const own = sessions.filter(
        ({ matter }) => matter.mechanism === mechanism.name && matter.place === place.id,
      );
      return { mechanism, rhythm: mechanism.rhythm, place, wheel: wheelOf(occasions, own, today) };
    }),
  );
}

export const holds = (place: Place, { at }: RhythmRule): boolean => place.level === at || place.kind === at;

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
export const unplanned = ({ rhythm, wheel }: RhythmAt): Occasion[] =>
  'each' in rhythm.when
    ? []
    : wheel.parts.filter(({ is }) => is === 'to-come').map(({ occasion }) => occasion);
