/** What the engine decided, as the one write that makes it true. */
import { barredKeys, readerKeys } from '#core/engine/keys.ts';
import type { Touched } from '#core/engine/cascade.ts';
import { findClaim } from '#core/engine/claim.ts';
import type { Matter } from '#core/engine/matter.ts';
import { dayNumberOf, dayOf, dayText } from '#core/calendar/workdays.ts';
import type { Item } from '#database/items.ts';
import type { Photo } from '#database/photos.ts';
import type { Booking } from '#database/resources.ts';
import type {
  AdoptionWrite,
  ClaimWrite,
  CommandWrite,
  DisclosureWrite,
  MatterWrite,
  Write,
} from '#database/write.ts';
import type { Installation } from '../installation.ts';
import { bookingWrites } from './booking-writes.ts';
import type { Change } from './changes.ts';
import { clockChanges } from './clock-writes.ts';
import { disclosureWrites } from './disclosure-writes.ts';
import { itemWrites } from './item-writes.ts';
import { fieldReaders, involvementOf, toRow } from './matter-row.ts';
import { noticesOf } from './notices.ts';
import { photoWrites } from './photo-writes.ts';
import { recordActs } from './record-acts.ts';
import type { Standing } from './standing.ts';
import { findTitle, plainTitle } from './title.ts';
import { voteWrites, type Roll } from './vote-writes.ts';
import type { Known } from './world.ts';

/** Read before writing, for the changes that need it. */
export interface Surroundings {
  readonly items: readonly Item[];
  readonly photos: readonly Photo[];
  readonly bookings: readonly Booking[];
  readonly disclosures: readonly DisclosureWrite[];
  readonly rolls: readonly Roll[];
}

export function changesOf(touched: readonly Touched[], known: Known): Change[] {
  const titles = new Map<string, string>();
  return touched.map((one) => {
    const before = known.standing.get(one.matter.id);
    const title = titleOf(one, known, titles);
    titles.set(one.matter.id, title);
    return { touched: one, before, title, readers: readerKeys(one.mechanism, one.matter, known.city.ground) };
  });
}

export function toWrite(
  at: Installation,
  known: Known,
  changes: readonly Change[],
  around: Surroundings,
  actor: string | null,
  command: CommandWrite | undefined,
  now: number,
): Write {
  const { city } = known;
  const area = changes[0]!.touched.matter.area;
  const { newId } = at;
  return {
    area,
    at: new Date(now).toISOString(),
    ...(command ? { command } : {}),
    // A voice was cast: its matter’s line tells nothing of it.
    matters: changes
      .filter(({ touched }) => touched.acts.length > 0)
      .map((change) => matterWrite(at, known, change, changes, now)),
    notices: changes.flatMap(({ touched, before }) =>
      noticesOf(touched, {
        before: before?.matter,
        former: before?.mechanism,
        actor,
        ground: city.ground,
        quiet: city.pack.quietHours,
        now,
        newId,
      }),
    ),
    items: itemWrites(changes, around.items, newId),
    ...bookingWrites(changes, around.bookings, newId),
    ...claimWrites(changes),
    ...voteWrites(changes, around.rolls, city, now, newId),
    photos: photoWrites(changes, around.photos, city),
    disclosures: disclosureWrites(changes, around.disclosures, city, now, newId),
    adoptions: adoptionWrites(at, changes),
  };
}

function matterWrite(
  at: Installation,
  known: Known,
  { touched, before, title }: Change,
  changes: readonly Change[],
  now: number,
): MatterWrite {
  const { matter, mechanism, acts, fromSeq } = touched;
  const { ground } = known.city;
  const recorded = recordActs(matter.area, mechanism, acts, before?.row.head ?? null, at.newId);
  const former = before?.mechanism;
  const row = toRow({ matter, mechanism, former, ground, pack: known.pack, title, head: recorded.head });
  return {
    id: matter.id,
    expectSeq: fromSeq,
    row,
    ...(fromSeq === 0 ? { number: numberOf(matter, known, changes, now) } : {}),
    acts: recorded.acts,
    values: recorded.values.map((value) => {
      const field = mechanism.fields[value.field]!;
      return {
        ...value,
        keepUntil: keptUntil(field.keep.days, matter.open, now),
        readers: fieldReaders(field, mechanism, matter, ground),
      };
    }),
    valueReaders: [
      ...valueReaders(touched, before?.matter, known, now),
      ...valuesLeftBehind(touched, before, known, now),
    ],
    ...clockChanges(before?.matter, matter),
    involvement: involvementOf(matter),
  };
}

function numberOf(
  matter: Matter,
  { city, standing }: Known,
  changes: readonly Change[],
  now: number,
): NonNullable<MatterWrite['number']> {
  const { parent } = matter;
  if (parent === null)
    return {
      series: city.pack.numberPrefix[matter.area] ?? matter.area,
      year: Number(dayOf(now).slice(0, 4)),
    };
  const whole =
    changes.find((one) => one.touched.matter.id === parent.id)?.touched.matter ??
    standing.get(parent.id)?.matter;
  // Ids grow with time, so the order of ids is the order in which parts were asked.
  const order = Object.keys(whole?.parts ?? {})
    .sort()
    .indexOf(matter.id);
  return { partOf: parent.id, nth: order + 1 };
}

function titleOf(
  { mechanism, matter, acts }: Touched,
  known: Known,
  titles: ReadonlyMap<string, string>,
): string {
  const before = known.standing.get(matter.id);
  // A part is known by its whole, unless its rule gives it a name of its own.
  if (matter.parent !== null && mechanism.title === null) {
    const whole = titles.get(matter.parent.id) ?? known.standing.get(matter.parent.id)?.row.title;
    if (whole !== undefined) return whole;
  }
  const named = acts.findLast((act) => findTitle(mechanism, act.facts) !== undefined);
  return (
    (named && findTitle(mechanism, named.facts)) ??
    before?.row.title ??
    plainTitle(mechanism, matter, known.city)
  );
}

/** Values written earlier follow their readers when those change; when the matter ends, their own end is known. */
function valueReaders(
  touched: Touched,
  before: Matter | undefined,
  { city }: Known,
  now: number,
): NonNullable<MatterWrite['valueReaders']> {
  if (!before) return [];
  const { mechanism, matter } = touched;
  const sameBars = isSame(barredKeys(mechanism, before), barredKeys(mechanism, matter));
  return Object.values(mechanism.fields).flatMap((field) => {
    if (!field.personal) return [];
    const was = fieldReaders(field, mechanism, before, city.ground);
    const is = fieldReaders(field, mechanism, matter, city.ground);
    const same = sameBars && isSame(was, is);
    const ends = before.open !== matter.open && field.keep.days !== null;
    if (same && !ends) return [];
    const keepUntil = keptUntil(field.keep.days, matter.open, now);
    return [{ field: field.name, readers: is, ...(ends ? { keepUntil } : {}) }];
  });
}

const isSame = (was: readonly string[], is: readonly string[]): boolean =>
  was.length === is.length && is.every((key) => was.includes(key));
/** Fields the new version does not ask any more: their purpose ends here, so their end is counted from here. */
function valuesLeftBehind(
  { mechanism, matter }: Touched,
  before: Standing | undefined,
  { city }: Known,
  now: number,
): NonNullable<MatterWrite['valueReaders']> {
  if (!before || before.matter.version === matter.version) return [];
  const { fields } = before.mechanism;
  return Object.values(fields).flatMap((field) => {
    if (!field.personal || field.keep.days === null || Object.hasOwn(mechanism.fields, field.name)) return [];
    const readers = fieldReaders(field, before.mechanism, before.matter, city.ground);
    return [{ field: field.name, readers, keepUntil: keptUntil(field.keep.days, false, now) }];
  });
}

/** Kept so many days after the end; while it is open the end is not known. */
function keptUntil(days: number | null, open: boolean, now: number): string | null {
  return days === null || open ? null : dayText(dayNumberOf(now) + days);
}

function adoptionWrites({ rules }: Installation, changes: readonly Change[]): AdoptionWrite[] {
  return changes.flatMap(({ touched }) =>
    touched.deeds.flatMap((deed) =>
      deed.kind === 'adopt' ? [rules.toAdoption(deed, touched.matter.id, touched.acts[0]!.as)] : [],
    ),
  );
}

function claimWrites(changes: readonly Change[]): { claims: ClaimWrite[]; claimsGone: ClaimWrite[] } {
  const claims = changes.flatMap(({ touched }) =>
    touched.deeds.flatMap((deed): ClaimWrite[] =>
      deed.kind === 'claim'
        ? [{ mechanism: touched.mechanism.name, claim: deed.claim, matter: touched.matter.id }]
        : [],
    ),
  );
  // What ends at once, such as a month's theme, keeps its claim; what was open lets go when it ends.
  const claimsGone = changes.flatMap(({ touched: { mechanism, matter }, before }): ClaimWrite[] => {
    const claim = findClaim(mechanism, matter.facts);
    const ended = before?.matter.open === true && !matter.open;
    return claim !== undefined && ended ? [{ mechanism: mechanism.name, claim, matter: matter.id }] : [];
  });
  return { claims, claimsGone };
}
