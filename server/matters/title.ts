import type { Facts, Matter } from '#core/engine/matter.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { heldOn } from '#core/rhythm/held-on.ts';
import type { Words } from '#core/words.ts';
import { sayDay } from '#language/figures.ts';
import type { Locale } from '#language/words.ts';
import type { City } from '../city/cities.ts';

const MOST = 80;

/** The first line of the field that names the matter; undefined when these facts do not name it. */
export function findTitle(mechanism: Mechanism, facts: Facts): string | undefined {
  const value = mechanism.title === null ? undefined : facts[mechanism.title];
  if (value === undefined || mechanism.title === null) return undefined;
  const choice = mechanism.fields[mechanism.title]?.choices.find((one) => one.value === value);
  const line = (choice?.words.zh ?? String(value)).split('\n')[0]!.trim();
  const letters = [...line];
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : line;
}

/** Where nothing names it: what it is and where. */
export function plainTitle(mechanism: Mechanism, matter: Matter, city: City): string {
  const where = matter.place === null ? null : city.ground.nameOf(matter.place);
  // Many come by one rhythm: the day tells them apart.
  return unnamedTitle(mechanism.words, where, heldOn(matter, mechanism), 'zh');
}

export const unnamedTitle = (what: Words, where: Words | null, day: string | null, locale: Locale): string =>
  [what[locale], ...(where ? [where[locale]] : []), ...(day === null ? [] : [sayDay(day, locale)])].join(
    ' · ',
  );
