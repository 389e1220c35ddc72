/** What one place owes by one rhythm, and what was held there. */
import { findSpan } from '#core/calendar/recurrence.ts';
import { dayNumberFrom, dayOf, dayText } from '#core/calendar/workdays.ts';
import type { MeetingOnDay } from '#core/contract/calendar.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { occasionsIn, type Occasion } from '#core/rhythm/occasions.ts';
import { wheelOf, type Meeting, type Wheel } from '#core/rhythm/wheel.ts';
import { firstHeld, mattersOnDays, type DayRule, type HeldThere, type MatterOnDay } from '#database/days.ts';
import { versionsOf } from '#database/mechanisms.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import type { Reader } from '../sessions/asker.ts';
import type { RhythmPlace, WithRhythm } from './places.ts';

export interface RhythmAt extends RhythmPlace {
  readonly wheel: Wheel<Kept>;
  /** All of them: a wheel shows one for each turn. */
  readonly meetings: readonly Kept[];
}

/** One that is in the database. */
export interface Kept extends Meeting {
  readonly matter: MatterOnDay;
  /** The version it was opened under. */
  readonly rule: Mechanism;
}

/** As the reader sees them. `span` is a month or a year. */
export async function readRhythms(
  at: Installation,
  { city, viewer }: Reader,
  wanted: readonly RhythmPlace[],
  span: string,
): Promise<RhythmAt[]> {
  const owed = wanted.map((one) => ({
    ...one,
    occasions: occasionsIn(span, one.mechanism.rhythm, one.mechanism, city.pack) ?? [],
  }));
  // A period reaches beyond the month that was asked: what was held in it counts.
  const bounds = findSpan(span)!;
  const [from, to] = [dayText(bounds.from), dayText(bounds.to)];
  const all = owed.flatMap(({ occasions }) => occasions);
  const first = [from, ...all.map((one) => one.from)].sort()[0]!;
  const last = [to, ...all.map((one) => one.until)].sort().at(-1)!;
  const rules = [...new Set(wanted.map(({ mechanism }) => mechanism))].map(toDayRule);
  const places = [...new Set(wanted.map(({ place }) => place.id))];
  const areas = [...new Set(wanted.flatMap(({ place }) => place.area ?? []))];
  const [versions, found] = await Promise.all([
    at.db.local((tx) => versionsOf(tx, city.pack.name)),
    at.db.read(viewer, (tx) =>
      Promise.all(
        areas.map(async (area) => ({
          first: await firstHeld(tx, area, rules, places),
          kept: await mattersOnDays(tx, area, rules, places, first, last),
        })),
      ),
    ),
  ]);
  const meetings = await Promise.all(
    found.flatMap(({ kept }) => kept).map((matter) => toKept(at, city, matter)),
  );
  const firsts = found.flatMap((one) => one.first);
  const began = await beganWithRhythm(at, city, versions);
  return owed.map(({ occasions, ...one }): RhythmAt => {
    const { mechanism, place, partner } = one;
    const isHere = (held: HeldThere): boolean =>
      held.mechanism === mechanism.name && held.place === place.id && held.partner === (partner?.id ?? null);
    const since = sinceOf(
      [...(began.get(mechanism.name) ?? [])].sort()[0] ?? '',
      firsts.filter(isHere).map(({ day }) => day),
      stoodSince(one, city, at.now()),
    );
    // Another rhythm's longer period may have made us read further than this one goes.
    const isShown = (day: string): boolean =>
      (day >= from && day <= to) || occasions.some((other) => day >= other.from && day <= other.until);
    const own = meetings.filter(({ matter, day }) => isHere(matter) && isShown(day));
    return { ...one, wheel: wheelOf(occasions, own, since, dayOf(at.now())), meetings: own };
  });
}

/**
 * From which day on it is owed there: since the rule, the place and the tie all stand. Whoever wrote down what was held
 * before the rule came has begun with that, a year before it at most: one mistyped year makes nobody owe decades.
 */
function sinceOf(rule: string, held: readonly string[], stood: string): string {
  const earliest = rule === '' ? '' : dayText(dayNumberFrom(rule) - 366);
  const first = [rule, ...held.filter((day) => day >= earliest)].sort()[0] ?? '';
  return first > stood ? first : stood;
}

/** The day from which both the place and its tie to the org have stood. */
function stoodSince(
  { mechanism: { rhythm }, place, partner }: RhythmPlace,
  { ground }: City,
  now: number,
): string {
  const tie =
    partner && ground.tiesFrom(partner.id, dayOf(now), rhythm.with?.tie).find(({ to }) => to === place.id);
  return [place.since ?? '', tie?.since ?? ''].sort().at(-1) ?? '';
}

export const toDayRule = ({ name, rhythm }: WithRhythm): DayRule => ({
  mechanism: name,
  held: rhythm.held,
  partnerField: rhythm.with?.field ?? null,
  inPeriods: 'each' in rhythm.when,
});

/** The days on which versions with a rhythm came, by rule: what a rule did not say yet, nobody owed. */
async function beganWithRhythm(
  at: Installation,
  { pack }: City,
  versions: readonly { readonly name: string; readonly version: number; readonly adoptedAt: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const began = new Map<string, readonly string[]>();
  for (const { name, version, adoptedAt } of versions) {
    if (!pack.mechanisms[name]?.rhythm) continue;
    const rule = await at.versions.find(pack.name, name, version);
    if (rule?.rhythm) began.set(name, [...(began.get(name) ?? []), dayOf(Date.parse(adoptedAt))]);
  }
  return began;
}

/** Which step makes it count may have changed since it was opened: its own version says. */
async function toKept(at: Installation, { pack }: City, matter: MatterOnDay): Promise<Kept> {
  const { mechanism, version, taken, takenAt, openedAt, day, open } = matter;
  const rule = await at.versions.get({ pack: pack.name, mechanism, version });
  const { held: step, excused } = rule.rhythm ?? {};
  const isRecord = step === 'open';
  const written = isRecord ? openedAt : takenAt?.[step ?? ''];
  return {
    day,
    open,
    held: step !== undefined && (isRecord || taken.includes(step)),
    writtenOn: written === undefined ? null : dayOf(Date.parse(written)),
    excused: excused !== undefined && taken.includes(excused),
    matter,
    rule,
  };
}

export function toMeeting({ matter, rule, held }: Kept): MeetingOnDay {
  const { id, number, title, state, open, day } = matter;
  return { id, number: number ?? '', title, state: plain(rule.states[state]!.words), open, held, day };
}

/** What may still be planned: days of its own that nothing stands on and that are not over. */
export const unplanned = ({ mechanism, wheel }: RhythmAt): Occasion[] =>
  'each' in mechanism.rhythm.when
    ? []
    : wheel.parts.filter(({ is }) => is === 'to-come').map(({ occasion }) => occasion);
