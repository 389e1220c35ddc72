/** Fills in a form the way somebody of the cast would: from the story, from what the matter is about, or as people say. */
import { daysOf, findRecurrence, nextDay } from '#core/calendar/recurrence.ts';
import { dayNumberOf, dayOf, dayText } from '#core/calendar/workdays.ts';
import type { Ground } from '#core/ground/ground.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { Field } from '#core/mechanism/field.ts';
import type { Ask, Mechanism } from '#core/mechanism/mechanism.ts';
import type { CastPerson } from '#core/pack/people.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Answer, Answers } from './life-file.ts';
import type { Life } from './read-life.ts';
import type { Facts, Stage } from './stage.ts';

export interface Filling {
  readonly who: CastPerson;
  readonly area: string;
  /** Where the matter lives; for a form that opens one, where the person lives. */
  readonly near: string;
  readonly at: number;
  readonly chance: Chance;
  /** Begins the idempotency keys of what the form hands in. */
  readonly key: string;
  /** The first that has the field wins. */
  readonly sources: readonly (Answers | undefined)[];
  /** What the words are drawn by, and how many such draws went before: nobody repeats the one before them. */
  readonly about: string;
  readonly nth: number;
}

export interface Around {
  readonly life: Life;
  /** When this life ends and the demonstration begins. */
  readonly end: number;
  readonly stage: Stage;
  readonly ground: Ground;
  readonly people: ReadonlyMap<string, CastPerson>;
  /** The matter a story opened, by the name of the story. */
  readonly matterOf: (story: string) => string | undefined;
}

/** People leave out what they need not say about as often as they say it. */
const OPTIONAL_SHARE = 0.55;

/** Undefined when a required field has no answer anywhere: then this step is not for this matter. */
export async function fillIn(
  asks: readonly Ask[],
  mechanism: Mechanism,
  filling: Filling,
  around: Around,
): Promise<Facts | undefined> {
  const facts: Record<string, unknown> = {};
  for (const ask of asks) {
    const field = mechanism.fields[ask.field]!;
    const wanted =
      ask.required || isNamed(ask.field, field, filling) || filling.chance.draw() < OPTIONAL_SHARE;
    const answers = wanted ? findAnswers(ask.field, filling.sources) : undefined;
    const value = answers && (await toValue(field, pickOne(ask.field, answers, filling), filling, around));
    if (value === undefined && ask.required) return undefined;
    if (value !== undefined) facts[ask.field] = value;
  }
  return facts;
}

/** What a story writes down is said; and whoever wants a place in the clinic says so. */
function isNamed(name: string, field: Field, { sources: [first] }: Filling): boolean {
  return first?.[name] !== undefined || field.type === 'resource';
}

/** Whether every required field would find an answer. */
export function canFillIn(asks: readonly Ask[], sources: Filling['sources']): boolean {
  return asks.every((ask) => !ask.required || findAnswers(ask.field, sources) !== undefined);
}

function findAnswers(field: string, sources: Filling['sources']): readonly Answer[] | undefined {
  return sources.find((source) => source?.[field] !== undefined)?.[field];
}

function pickOne(field: string, answers: readonly Answer[], { about, nth }: Filling): Answer {
  return answers[(chanceOf(about, field).below(answers.length) + nth) % answers.length]!;
}

async function toValue(field: Field, answer: Answer, filling: Filling, around: Around): Promise<unknown> {
  const many = (Array.isArray(answer) ? answer : [answer]).map(String);
  const one = many[0]!;
  switch (field.type) {
    case 'photos': {
      const ids: string[] = [];
      for (const [nth, picture] of many.entries())
        ids.push(
          await around.stage.photo(filling.who, filling.area, picture, `${filling.key}/photo-${nth + 1}`),
        );
      return ids;
    }
    case 'person':
      return personOf(one, [], filling, around);
    case 'persons':
      return many.reduce<string[]>((named, name) => [...named, personOf(name, named, filling, around)], []);
    case 'place':
      return placeOf(one, filling, around.ground);
    case 'org':
    case 'orgs': {
      const orgs = many.flatMap((name) => orgOf(name, filling, around.ground));
      if (orgs.length === 0) return undefined;
      return field.type === 'org' ? orgs[0] : [...new Set(orgs)];
    }
    case 'matter':
      return around.matterOf(one);
    case 'resource':
      return around.stage.resource(one);
    case 'date':
      return notPassed(field, dateOf(one, filling.at, around), filling.at);
    case 'month':
      return monthOf(one, filling.at);
    case 'number':
    case 'money':
    case 'rating':
      return Number(one);
    case 'yes-no':
      return one === 'yes';
    case 'choices':
    case 'attendance':
      return many;
    case 'tally':
      return undefined;
    case 'text':
    case 'choice':
      return one;
  }
}

/** `requester`, `neighbour` (somebody else without a post in the same community), or a slug of people.yaml. */
function personOf(
  name: string,
  named: readonly string[],
  filling: Filling,
  { people, ground }: Around,
): string {
  const { who, chance, at } = filling;
  if (name === 'requester') return who.id;
  if (name !== 'neighbour') return people.get(name)!.id;
  const on = dayOf(at);
  const home = (person: CastPerson): string =>
    ground.atLevel(person.lives, 'community', on)?.id ?? person.lives;
  const neighbours = [...people.values()].filter(
    (person) =>
      person.about === null &&
      person.posts.length === 0 &&
      person.id !== who.id &&
      !named.includes(person.id) &&
      home(person) === home(who),
  );
  return chance.pick(neighbours).id;
}

/** `home`, `estate`, `community` of whoever fills it in, or an id. */
function placeOf(name: string, { who, at }: Filling, ground: Ground): string {
  if (name === 'home') return who.lives;
  const on = dayOf(at);
  const above = [ground.placeAt(who.lives, on), ...ground.ancestors(who.lives, on)];
  const found = above.find((place) => place?.kind === name);
  return found?.id ?? (ground.placeAt(toPlaceId(name), on) ? name : who.lives);
}

/** `firm`: the property firm that answers under this community; none where it has none. */
function orgOf(name: string, { near, at }: Filling, ground: Ground): string[] {
  if (name !== 'firm') return [name];
  const on = dayOf(at);
  const around = new Set([near, ...ground.ancestors(toPlaceId(near), on).map((place) => place.id)]);
  const firm = ground.data.orgs.find(
    (org) => org.kind === 'property-firm' && org.under !== null && around.has(org.under),
  );
  return firm ? [firm.id] : [];
}

/** The clinic may be over by the time somebody agrees on its day: then they come at once. */
const notPassed = ({ earliest }: Field, day: string, at: number): string =>
  earliest === 'today' && day < dayOf(at) ? dayOf(at) : day;

/** `first Friday by -3 days`, `Thursday from +1 days`: the nearest such day, counted from the end of this life. */
const COMES_AGAIN = /^(.+) (by|from) ([+-]\d{1,3}) days$/;

/** `+3 days`, `day of eye-clinic`, or one of the days that come again. */
function dateOf(text: string, at: number, { life, end }: Around): string {
  const [, days = '', way, count] = COMES_AGAIN.exec(text) ?? [];
  const recurrence = findRecurrence(days);
  if (recurrence) {
    const from = dayNumberOf(end) + Number(count);
    const found = way === 'by' ? daysOf(recurrence, from - 400, from).at(-1) : nextDay(recurrence, from);
    return dayText(found ?? from);
  }
  const resource = life.resources[text.replace(/^day of /, '')];
  if (resource) return dayText(dayNumberOf(end) + resource['in-days']);
  return dayText(dayNumberOf(at) + Number.parseInt(text, 10));
}

function monthOf(name: string, at: number): string {
  const [year = 0, month = 0] = dayOf(at).split('-').map(Number);
  const later = name === 'next month' ? 1 : name === 'last month' ? -1 : 0;
  const index = year * 12 + (month - 1) + later;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
