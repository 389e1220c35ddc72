/** One row of appointments against the city: is it a phone, a role, a seat of that day? A name of a seat will do. */
import { toOrgId, seatOf } from '#core/ground/org.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { appointWords } from '#language/appoint.ts';
import { sayInAll } from '#language/speak.ts';
import type { City } from '../city/cities.ts';
import { isDay, type AppointmentRow, type Column, type RowProblem } from './appointment-rows.ts';
import { findPhone } from './phone.ts';

export interface CheckedRow {
  readonly line: number | null;
  readonly name: string;
  readonly phone: string;
  readonly role: string;
  readonly seat: string;
  /** The area a person first met through this post belongs to. */
  readonly area: string;
  /** Null: from today on. */
  readonly since: string | null;
  readonly until: string | null;
  /** In hundredths of a square metre; null: not said. */
  readonly floorArea: number | null;
}

const MOST_NAME = 30;
const MOST_SQUARE_METRES = 1_000_000;

/** `isEnd`: whose post ends is known by phone, role and seat. */
export function checkRow(
  row: AppointmentRow,
  city: City,
  today: string,
  isEnd: boolean,
): CheckedRow | { readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const fault = (field: Column, key: keyof typeof appointWords, values: Record<string, string> = {}): void =>
    void problems.push({ line: row.line, field, words: sayInAll(appointWords[key], values) });
  const name = row.name.normalize('NFC').trim();
  if (!isEnd && (name === '' || [...name].length > MOST_NAME || /\p{Cc}/u.test(name)))
    fault('name', 'appoint.no-name');
  const phone = findPhone(row.phone);
  if (phone === undefined) fault('phone', 'appoint.no-phone', { phone: row.phone });
  for (const field of ['since', 'until'] as const)
    if (row[field] !== '' && !isDay(row[field])) fault(field, 'appoint.no-day', { day: row[field] });
  const since = row.since !== '' && isDay(row.since) ? row.since : null;
  const until = row.until !== '' && isDay(row.until) ? row.until : null;
  if (until !== null && until <= (since ?? today))
    fault('until', 'appoint.ends-before', { since: since ?? today, until });
  const floorArea = row['floor-area'] === '' ? null : readArea(row['floor-area']);
  if (floorArea === undefined) fault('floor-area', 'appoint.no-area', { area: row['floor-area'] });
  const role = findRole(row.role, city);
  if (role === undefined) fault('role', 'appoint.no-role', { role: row.role, known: knownRoles(city) });
  const seat = findSeat(row.seat, city, since ?? today, isEnd);
  if ('fault' in seat) fault('seat', seat.fault, seat.values);
  if (
    problems.length > 0 ||
    phone === undefined ||
    role === undefined ||
    floorArea === undefined ||
    'fault' in seat
  )
    return { problems };
  return { line: row.line, name, phone, role, since, until, floorArea, ...seat };
}

/** `87.35`, with or without its unit, in whole hundredths: sums of fractions would not add up. */
function readArea(given: string): number | undefined {
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?\s*(?:m²|㎡|平方米)?$/.exec(given.normalize('NFC').trim());
  if (!match) return undefined;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths > 0 && hundredths <= MOST_SQUARE_METRES * 100 ? hundredths : undefined;
}

function findRole(given: string, { pack }: City): string | undefined {
  if (Object.hasOwn(pack.roles, given)) return given;
  return Object.entries(pack.roles).find(([, { words }]) => words.zh === given)?.[0];
}

const knownRoles = ({ pack }: City): string =>
  Object.entries(pack.roles)
    .map(([name, { words }]) => `${name} ${words.zh}`)
    .join(' · ');

type Seat =
  | { readonly seat: string; readonly area: string }
  | { readonly fault: keyof typeof appointWords; readonly values: Record<string, string> };

/** Posts are held at the place an org governs, never at the org itself. An ended seat may still lose its posts. */
function findSeat(given: string, { pack, ground }: City, on: string, isEnd: boolean): Seat {
  const home = pack.areas[0]!;
  const place = ground.placeAt(toPlaceId(given), on);
  if (place) return { seat: place.id, area: place.area ?? home };
  const org = ground.orgAt(toOrgId(given), on);
  if (org?.governs) return { fault: 'appoint.seat-is-place', values: { seat: given, place: org.governs } };
  if (org) return { seat: org.id, area: org.area ?? home };
  const ever = [...ground.data.places, ...ground.data.orgs].find((one) => one.id === given);
  if (ever && isEnd) return { seat: ever.id, area: ever.area ?? home };
  if (ever) return { fault: 'appoint.seat-not-then', values: { seat: given, day: on } };
  const named = new Map(
    [
      ...ground.data.places
        .filter((one) => ground.placeAt(one.id, on))
        .map((one) => ({ seat: one.id as string, one })),
      ...ground.data.orgs
        .filter((one) => ground.orgAt(one.id, on))
        .map((one) => ({ seat: seatOf(one) as string, one })),
    ]
      .filter(({ one }) => one.words.zh === given)
      .map(({ seat, one }) => [seat, one.area] as const),
  );
  const [only] = named;
  if (!only) return { fault: 'appoint.no-seat', values: { seat: given } };
  if (named.size > 1)
    return {
      fault: 'appoint.seats-alike',
      values: { seat: given, known: [...named.keys()].slice(0, 5).join(' ') },
    };
  return { seat: only[0], area: only[1] ?? home };
}
