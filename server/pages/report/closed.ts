import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Place } from '#core/ground/place.ts';
import type { Words } from '#core/words.ts';
import type { City } from '../../city/cities.ts';
import type { Frame } from '../frame.ts';
import { closedPage } from './closed-page.ts';
import { findPlaces, type Where } from './places.ts';
import type { ReportWay } from './report-mechanism.ts';

/** Organisations a resident can walk into, nearest first; there is always at least the one above. */
const MOST_TURNED_TO = 4;

export function closedFor(
  frame: Frame,
  city: City,
  way: ReportWay & { kind: 'closed' },
  where: Where,
  find: string,
): string {
  const said = (mechanism: Mechanism): Words =>
    inWords(mechanism, vocabularyOf(city.pack, mechanism.name)).who(mechanism.opens.by);
  return closedPage({
    frame,
    recorded: way.recorded.map((mechanism) => ({
      mechanism: mechanism.words,
      who: said(mechanism),
      otherwise: mechanism.opens.otherwise?.words ?? null,
    })),
    instead: way.instead,
    find,
    found:
      find.trim() === ''
        ? null
        : findPlaces(where, find).map((place) => ({
            place,
            path: city.ground.ancestors(place.id, where.on).slice(0, -1),
            turnTo: turnTo(place, where),
          })),
  });
}

function turnTo(place: Place, { ground, on }: Where): Words[] {
  const line = [place, ...ground.ancestors(place.id, on)];
  return line
    .flatMap((one) => ground.orgsAt(one.id, on))
    .slice(0, MOST_TURNED_TO)
    .map((org) => org.words);
}
