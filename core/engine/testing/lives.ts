/**
 * Lives of a city made up at random: people open matters, take steps they may and steps they may not, and time passes.
 * Every choice comes from a list of numbers, so a failing life can be told and made shorter.
 */
import fc from 'fast-check';
import { dayOf, type WorkCalendar } from '../../calendar/workdays.ts';
import type { Ground } from '../../ground/ground.ts';
import { seatOf } from '../../ground/org.ts';
import type { PlaceId } from '../../ground/place.ts';
import { PRESENCES } from '../../mechanism/condition.ts';
import type { Field } from '../../mechanism/field.ts';
import type { Ask, Mechanism } from '../../mechanism/mechanism.ts';
import type { Pack } from '../../pack/pack.ts';
import { layTable, type Seated, type Table } from '../../play/table.ts';
import type { AllowedStep } from '../allowed.ts';
import type { Matter } from '../matter.ts';
import { isRefusal } from '../refusal.ts';
import { DAY, HOUR, MINUTE, MONDAY } from './scene.ts';

export interface Setting {
  readonly pack: Pack;
  readonly ground: Ground;
  readonly calendar: WorkCalendar;
  /** Where it all happens. */
  readonly place: PlaceId;
}

/** What is watched while a life goes on: each says what it found wrong. */
export interface Watch {
  /** A step is tried that was shown as on or off; `take` tries it. */
  tries(table: Table, who: Seated, matter: Matter, shown: AllowedStep, take: () => object): string[] | void;
  /** After anything happened, at what became different. */
  looks(table: Table, changed: readonly Matter[]): string[];
}

type Choices = readonly [kind: number, what: number, who: number, how: number];
/** Without bias to small numbers, which would open matters and never touch them. */
export const life = (most: number): fc.Arbitrary<Choices[]> =>
  fc.noBias(
    fc.array(fc.tuple(fc.nat(99), fc.nat(999), fc.nat(999), fc.nat(9999)), {
      minLength: 30,
      maxLength: most,
    }),
  );

/** Everything the watch found wrong. */
export function live(setting: Setting, choices: readonly Choices[], watch: Watch): string[] {
  const cast = castOf(setting);
  const table = layTable(setting.pack, setting.ground, setting.calendar, MONDAY, cast);
  table.resources.set('table-1', { capacity: 1, taken: 0 });
  const looked = new Set<Matter>();
  return choices.flatMap((choice) => {
    const tried = happen(table, setting, cast, choice, watch) ?? [];
    const changed = [...table.matters.values()].filter((matter) => !looked.has(matter));
    for (const matter of changed) looked.add(matter);
    return [...tried, ...watch.looks(table, changed)];
  });
}

const PAUSES = [MINUTE, 10 * MINUTE, HOUR, 8 * HOUR, DAY, 8 * DAY];

function happen(
  table: Table,
  setting: Setting,
  cast: readonly Seated[],
  choice: Choices,
  watch: Watch,
): string[] | void {
  const [kind, what, who, how] = choice;
  const matters = [...table.matters.values()];
  if (kind < 15 || matters.length === 0) return openOne(table, setting, cast, choice);
  if (kind < 30) {
    table.now += PAUSES[what % PAUSES.length]!;
    table.ringClocks();
    return undefined;
  }
  // Those still open are where life is; now and then somebody turns to an old one.
  const open = matters.filter((matter) => matter.open);
  const matter = kind < 90 && open.length > 0 ? open[what % open.length]! : matters[what % matters.length]!;
  const shown = cast.flatMap((person) => table.allowed(person, matter.id).map((step) => ({ person, step })));
  const on = shown.filter(({ step }) => step.refusal === null);
  const leading = on.filter(({ step }) => !step.step.exit && step.step.name !== 'name-helper');
  const among = kind < 80 && leading.length > 0 ? leading : kind < 85 && on.length > 0 ? on : shown;
  const chosen = among[who % Math.max(1, among.length)];
  if (!chosen) return undefined;
  const { person, step } = chosen;
  const facts = answers(step.step.asks, setting.pack.mechanisms[matter.mechanism]!, setting, how, table.now);
  return watch.tries(table, person, matter, step, () => table.act(person, matter.id, step.step.name, facts));
}

function openOne(table: Table, setting: Setting, cast: readonly Seated[], [, what, who, how]: Choices): void {
  const kinds = Object.values(setting.pack.mechanisms).filter((mechanism) => mechanism.opens.by.length > 0);
  const mechanism = kinds[what % kinds.length]!;
  const facts = answers(mechanism.opens.asks, mechanism, setting, how, table.now);
  for (let at = 0; at < cast.length; at += 1) {
    const opened = table.open(cast[(who + at) % cast.length]!, mechanism.name, facts);
    if (!isRefusal(opened)) return;
  }
}

export function keysHeldBy(who: Seated, pack: Pack): Set<string> {
  const counted = who.posts.flatMap((post) => {
    const [role = '', seat = ''] = post.split('@');
    return (pack.roles[role]?.countsAs ?? []).map((other) => `${other}@${seat}`);
  });
  return new Set([`person:${who.id}`, 'anyone', 'public', ...who.posts, ...counted]);
}

/** Residents, and one person for every role, who holds it at the place, above it and at every org that may be asked. */
function castOf({ pack, ground, place }: Setting): Seated[] {
  const on = '2026-09-07';
  const above = [place, ...ground.ancestors(place, on).map((one) => one.id)];
  const seats = [...above, ...orgsOf(pack, ground).map((org) => seatOf(org))];
  // Whoever is an ordinary member of the place can be asked to vote, in person or through another.
  const members = Object.keys(pack.roles).filter((role) => /patron|household|resident/.test(role));
  const residents = ['an', 'bo', 'chen'].map((id, at): Seated => ({
    id,
    posts: members.map((role) => `${role}@${above[1] ?? place}`),
    area: 9000 + at,
  }));
  const holders = Object.keys(pack.roles).map((role): Seated => ({
    id: `some-${role}`,
    posts: [...new Set(seats)].map((seat) => `${role}@${seat}`),
  }));
  return [...residents, ...holders];
}

function orgsOf(pack: Pack, ground: Ground) {
  const fields = Object.values(pack.mechanisms).flatMap((mechanism) => Object.values(mechanism.fields));
  const kinds = new Set(
    fields.filter((field) => field.type === 'org' || field.type === 'orgs').flatMap((field) => field.from),
  );
  const named = new Set(fields.flatMap((field) => field.choices.flatMap((choice) => choice.org ?? [])));
  const listed = [...kinds].flatMap((kind) =>
    ground.data.orgs.filter((org) => org.kind === kind).slice(0, 6),
  );
  const leading = ground.data.orgs.filter((org) =>
    [...named].some((id) => org.id.endsWith(id.replace('{area}', ''))),
  );
  return [...new Set([...listed, ...leading])];
}

function answers(
  asks: readonly Ask[],
  mechanism: Mechanism,
  setting: Setting,
  how: number,
  now: number,
): Record<string, unknown> {
  return Object.fromEntries(
    asks
      .filter((ask, at) => ask.required || (how >> at) % 2 === 0)
      .map((ask, at) => [ask.field, answer(mechanism.fields[ask.field]!, setting, how + at, now)]),
  );
}

function answer(field: Field, { pack, ground, place }: Setting, how: number, now: number): unknown {
  const orgs = orgsOf(pack, ground).filter((org) => field.from.length === 0 || field.from.includes(org.kind));
  const org = orgs[how % Math.max(1, orgs.length)]?.id;
  switch (field.type) {
    case 'text':
      return `话 ${how}`;
    case 'number':
    case 'money':
      return how % 12;
    case 'date':
      // A day that may not have passed is one to come; any other, any day.
      if (field.earliest === 'today') return dayOf(now + (how % 28) * DAY);
      return `2026-09-${String(1 + (how % 28)).padStart(2, '0')}`;
    case 'month':
      return `2026-${String(1 + (how % 12)).padStart(2, '0')}`;
    case 'choice':
      return field.choices[how % field.choices.length]!.value;
    case 'choices':
      return [field.choices[how % field.choices.length]!.value];
    case 'attendance':
      return field.choices.map(({ value }, at) => `${value}:${PRESENCES[(how + at) % 3]}`);
    case 'tally':
      return undefined;
    case 'yes-no':
      return how % 2 === 0;
    case 'rating':
      return 1 + (how % field.max);
    case 'person':
      return ['an', 'bo', 'chen'][how % 3];
    case 'persons':
      return [
        ['an', 'bo'],
        ['bo', 'chen'],
        ['an', 'bo', 'chen'],
      ][how % 3];
    case 'org':
      return org;
    case 'orgs':
      return [...new Set([org, orgs[(how >> 3) % Math.max(1, orgs.length)]?.id])];
    case 'place':
      return place;
    case 'photos':
      return [`photo-${how}`];
    case 'matter':
      return `m${1 + (how % 9)}`;
    case 'resource':
      return 'table-1';
  }
}
