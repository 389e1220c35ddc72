/** Where a report can lie: found by name, or level by level, down to the level that has somebody to handle it. */
import type { Ground } from '#core/ground/ground.ts';
import type { Place, PlaceId } from '#core/ground/place.ts';
import { holdsOn, type Day } from '#core/ground/span.ts';

export interface Where {
  readonly ground: Ground;
  readonly on: Day;
  /** The level whose seat becomes the owner of a report; null when the rule does not ask for one. */
  readonly level: string | null;
}

export interface PlaceOption {
  readonly place: Place;
  /** Levels below the community whose list it is in. */
  readonly depth: number;
}

const MOST_FOUND = 8;
const MOST_OPTIONS = 150;

/** The community (or whatever level handles it) that a place lies in; undefined when the place is wider than that. */
export function findAround(where: Where, id: PlaceId): Place | undefined {
  return where.level === null
    ? where.ground.placeAt(id, where.on)
    : where.ground.atLevel(id, where.level, where.on);
}

/** The place and what lies in it, each below its parent. Cut at a depth where a phone can still show the list. */
export function optionsIn(where: Where, around: Place): PlaceOption[] {
  let options: PlaceOption[] = [{ place: around, depth: 0 }];
  for (let depth = 0; ; depth += 1) {
    const deeper = options.flatMap((option) =>
      option.depth === depth ? [option, ...childOptions(where, option)] : [option],
    );
    if (deeper.length === options.length || deeper.length > MOST_OPTIONS) return options;
    options = deeper;
  }
}

const childOptions = (where: Where, { place, depth }: PlaceOption): PlaceOption[] =>
  where.ground.children(place.id, where.on).map((child) => ({ place: child, depth: depth + 1 }));

/** The next places to choose from, inside `at` or from the top. */
export function nextLevel(where: Where, at: PlaceId | null): readonly Place[] {
  if (at !== null) return where.ground.children(at, where.on);
  const tops = where.ground.data.places.filter((place) => place.parent === null && holdsOn(place, where.on));
  return tops.flatMap((top) => where.ground.children(top.id, where.on));
}

/** Best first: every word of the text is in the place's name or in the names of the places it lies in. */
export function findPlaces(where: Where, text: string, most = MOST_FOUND): Place[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const whole = wanted.join('');
  const ranked = where.ground.data.places
    .filter((place) => holdsOn(place, where.on))
    .flatMap((place) => {
      const rank = rankOf(where, place, whole, wanted);
      return rank === undefined ? [] : [{ place, rank }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank || depthOf(a.place) - depthOf(b.place) || (a.place.path < b.place.path ? -1 : 1),
    );
  const found: Place[] = [];
  for (const { place } of ranked) {
    if (findAround(where, place.id)) found.push(place);
    if (found.length === most) break;
  }
  return found;
}

function rankOf(where: Where, place: Place, whole: string, wanted: readonly string[]): number | undefined {
  const names = [plain(place.words.zh), plain(place.words.en), plain(place.official)];
  if (names.includes(whole)) return 0;
  if (names.some((name) => name.startsWith(whole))) return 1;
  if (names.some((name) => name.includes(whole))) return 2;
  if (!wanted.some((word) => names.some((name) => name.includes(word)))) return undefined;
  const lineage = [place, ...where.ground.ancestors(place.id, where.on)]
    .map(({ words }) => `${plain(words.zh)} ${plain(words.en)}`)
    .join(' ');
  return wanted.every((word) => lineage.includes(word)) ? 3 : undefined;
}

const depthOf = (place: Place): number => place.path.split('/').length;

/** Full-width digits and capitals are the same to somebody who searches. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
