/** What somebody has filled in so far. It travels in the form itself, so that no session is needed to keep it. */
import { randomBytes } from 'node:crypto';
import { toPlaceId, type PlaceId } from '#core/ground/place.ts';

export interface Draft {
  /** Names this one report however often it is sent: unguessable, for it also stands for a visitor not yet known. */
  readonly key: string;
  /** By field: text as typed, the value of a choice. */
  readonly answers: Readonly<Record<string, string>>;
  readonly name: string;
  /** Uploaded before. */
  readonly photos: readonly string[];
  readonly place: PlaceId | null;
  /** The community whose places are offered. */
  readonly around: PlaceId | null;
  /** What stands in the search box, and what was last searched for. */
  readonly find: string;
  readonly found: string;
  /** How far down the choice level by level has come. */
  readonly at: PlaceId | null;
  /** What was chosen there last. */
  readonly level: PlaceId | null;
  /** The place whose open matters were shown before sending. */
  readonly nearbyShown: PlaceId | null;
}

const KEY = /^[\w-]{22}$/;
const MOST_PHOTOS_NAMED = 50;

export const freshKey = (): string => randomBytes(16).toString('base64url');

export function emptyDraft(place: PlaceId | null): Draft {
  return {
    key: freshKey(),
    answers: {},
    name: '',
    photos: [],
    place,
    around: null,
    find: '',
    found: '',
    at: null,
    level: null,
    nearbyShown: null,
  };
}

/** Which button sent the form. The key Enter searches while a new name stands in the search box, and sends otherwise. */
export function pressedIn(fields: Fields): string {
  const pressed = one(fields, 'do');
  if (pressed === '') return 'send';
  if (pressed !== 'enter-key') return pressed;
  return one(fields, 'find').trim() === one(fields, 'found') ? 'send' : 'find';
}

/** From the fields of a form; what is missing or odd becomes empty. */
export function readDraft(fields: Fields): Draft {
  const place = (name: string): PlaceId | null =>
    one(fields, name) === '' ? null : toPlaceId(one(fields, name).slice(0, 64));
  const answers = [...fields]
    .filter(([name]) => name.startsWith('fact.'))
    .map(([name, values]): [string, string] => [name.slice('fact.'.length), values[0] ?? '']);
  const isSearching = pressedIn(fields) === 'find';
  // A place picked from the found ones ends the search.
  const hasPicked = place('chosen') !== null && !isSearching;
  return {
    key: KEY.test(one(fields, 'key')) ? one(fields, 'key') : freshKey(),
    answers: Object.fromEntries(answers),
    name: one(fields, 'name'),
    photos: [...new Set(fields.get('kept') ?? [])].slice(0, MOST_PHOTOS_NAMED),
    place: place('chosen') ?? place('place'),
    around: place('around'),
    find: hasPicked ? '' : one(fields, 'find'),
    found: hasPicked ? '' : isSearching ? one(fields, 'find').trim() : one(fields, 'found'),
    at: place('at'),
    level: place('level'),
    nearbyShown: place('nearby'),
  };
}

type Fields = ReadonlyMap<string, readonly string[]>;

const one = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/gu;

/** Nobody can see or delete a control character in a box, so they go before the form comes back. */
export function withoutInvisible(draft: Draft): { draft: Draft; cleaned: boolean } {
  const clean = (text: string): string => text.replace(INVISIBLE, '');
  const answers = Object.fromEntries(
    Object.entries(draft.answers).map(([field, text]) => [field, clean(text)]),
  );
  const cleanDraft = { ...draft, answers, name: clean(draft.name), find: clean(draft.find) };
  const cleaned = JSON.stringify(cleanDraft) !== JSON.stringify(draft);
  return { draft: cleanDraft, cleaned };
}
