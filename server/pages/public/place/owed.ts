/** What is to be made public once in each period, and whether it was: of any rule that says so and that everybody may read. */
import { dayOf } from '#core/calendar/workdays.ts';
import type { Place } from '#core/ground/place.ts';
import { saidOf } from '#core/engine/setting.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { isPeriod, type Period } from '#core/mechanism/rhythm.ts';
import type { WheelPart } from '#core/rhythm/wheel.ts';
import { rhythmsFor } from '../../../calendar/places.ts';
import { readRhythms, type Kept, type RhythmAt } from '../../../calendar/rhythm-at.ts';
import type { Installation } from '../../../installation.ts';
import { anybody } from '../../../sessions/anybody.ts';

export type Owed =
  | { readonly is: 'told'; readonly number: string }
  | { readonly is: 'missing' | 'not-yet' | 'not-owed' };

export interface OwedRow {
  readonly from: string;
  readonly until: string;
  /** One for each rule, in the order of the head. */
  readonly cells: readonly Owed[];
}

/** Rules that owe by the same period, with those of the last twelve months, the latest first. */
export interface OwedTable {
  readonly period: Period;
  readonly mechanisms: readonly Mechanism[];
  readonly rows: readonly OwedRow[];
}

export interface OwedBelow {
  readonly place: Place;
  readonly due: number;
  readonly told: number;
}

type Each = RhythmAt & {
  readonly period: Period;
  /** How often in each period. */
  readonly times: string;
  readonly parts: readonly WheelPart<Kept>[];
};

export async function owedAt(at: Installation, place: Place): Promise<OwedTable[]> {
  const found = await owedOf(at, [place]);
  const today = dayOf(at.now());
  const byPeriod = Map.groupBy(found, ({ period, times }) => `${period} ${times}`);
  return [...byPeriod.values()].map((each) => ({
    period: each[0]!.period,
    mechanisms: each.map(({ mechanism }) => mechanism),
    rows: (each[0]?.parts ?? []).map(({ occasion }, nth) => ({
      ...occasion,
      cells: each.map(({ parts }) => toOwed(parts[nth]!, today)),
    })),
  }));
}

/** By place, of places that owe anything. */
export async function owedBelow(at: Installation, places: readonly Place[]): Promise<OwedBelow[]> {
  const today = dayOf(at.now());
  const byPlace = Map.groupBy(await owedOf(at, places), ({ place }) => place);
  return [...byPlace].map(([place, each]) => {
    const all = each.flatMap(({ parts }) => parts.map((part) => toOwed(part, today).is));
    const told = all.filter((is) => is === 'told').length;
    return { place, told, due: told + all.filter((is) => is === 'missing').length };
  });
}

/** Of these places, those where anything is owed by period. */
export function owingAmong(at: Installation, places: readonly Place[]): Place[] {
  const wanted = rhythmsFor(at, anybody(at), places).filter(({ mechanism }) => isOwed(mechanism));
  return [...new Set(wanted.map(({ place }) => place))];
}

async function owedOf(at: Installation, places: readonly Place[]): Promise<Each[]> {
  const reader = anybody(at);
  const wanted = rhythmsFor(at, reader, places).filter(({ mechanism }) => isOwed(mechanism));
  const today = dayOf(at.now());
  const first = monthsBefore(today, 11);
  const years = [...new Set([first.slice(0, 4), today.slice(0, 4)])];
  const spans = await Promise.all(years.map((year) => readRhythms(at, reader, wanted, year)));
  return wanted.flatMap(({ mechanism }, nth) => {
    const { when } = mechanism.rhythm;
    const [period, times] =
      'each' in when ? [when.each, when.times].map((said) => saidOf(said, mechanism, reader.city.pack)) : [];
    if (period === undefined || times === undefined || !isPeriod(period)) return [];
    const parts = spans
      .flatMap((of) => of[nth]!.wheel.parts)
      .filter(({ occasion }) => occasion.until >= first && occasion.from <= today)
      .reverse();
    return [{ ...spans[0]![nth]!, period, times, parts }];
  });
}

/** It makes something public, once in each period. */
const isOwed = ({ rhythm, publishes, documents }: Mechanism): boolean =>
  rhythm != null &&
  'each' in rhythm.when &&
  !rhythm.with &&
  (publishes !== null || Object.keys(documents).length > 0);

function toOwed({ is, meeting, occasion }: WheelPart<Kept>, today: string): Owed {
  switch (is) {
    case 'held':
    case 'late':
      return { is: 'told', number: meeting?.matter.number ?? '' };
    case 'before':
    case 'excused':
      return { is: 'not-owed' };
    case 'missed':
      return { is: 'missing' };
    case 'due':
    case 'planned':
    case 'to-come':
      return { is: 'not-yet' };
    case 'called-off':
      // One that was dropped is owed all the same.
      return { is: occasion.until < today ? 'missing' : 'not-yet' };
  }
}

/** The first day of the month so many months before. */
function monthsBefore(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
