/** What everybody may see of an ended matter: superseded by a later one, never edited. */
import { findPrivateNumber } from '#core/disclosure/private-numbers.ts';
import { openedOn } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import { toPlaceId, type PlaceId } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import type { DisclosureWrite, Json } from '#database/write.ts';
import type { City } from '../city/cities.ts';
import { factInWords } from './fact-in-words.ts';
import type { Change } from './changes.ts';

/** What stands in the column `facts` of a disclosure: everything a reader is told, in both languages. */
export interface DisclosedFacts {
  readonly mechanism: Words;
  readonly place: Words | null;
  readonly outcome: Words;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly facts: readonly { readonly field: string; readonly words: Words; readonly text: Words }[];
}

export function disclosureWrites(
  changes: readonly Change[],
  standing: readonly DisclosureWrite[],
  city: City,
  now: number,
  newId: () => string,
): DisclosureWrite[] {
  return changes.flatMap(({ touched, before }) => {
    const deed = touched.deeds.findLast((one) => one.kind === 'publish');
    if (deed?.kind !== 'publish') return [];
    const { matter, mechanism } = touched;
    const place = communityOf(matter, city);
    const at = new Date(now).toISOString();
    const facts: DisclosedFacts = {
      mechanism: mechanism.words,
      place: place === null ? null : city.ground.nameOf(place),
      outcome: mechanism.states[matter.state]!.words,
      openedAt: new Date(matter.openedAt).toISOString(),
      closedAt: at,
      facts: deed.fields.flatMap((name) => disclosedFact(name, mechanism, matter, city)),
    };
    return [
      {
        id: newId(),
        matter: matter.id,
        number: before?.row.number ?? null,
        mechanism: mechanism.name,
        kind: matter.open ? 'reopened' : 'ended',
        place,
        facts: facts as unknown as Json,
        at,
        supersedes: standing.find((one) => one.matter === matter.id)?.id ?? null,
      },
    ];
  });
}

/** Never nearer than the community: a building could tell who it was. */
function communityOf(matter: Matter, city: City): PlaceId | null {
  if (matter.place === null) return null;
  const on = openedOn(matter);
  const community = city.ground.atLevel(matter.place, 'community', on);
  if (community) return community.id;
  return city.ground.placeAt(toPlaceId(matter.owner), on)?.id ?? toPlaceId(matter.area);
}

function disclosedFact(
  name: string,
  mechanism: Mechanism,
  matter: Matter,
  city: City,
): DisclosedFacts['facts'][number][] {
  const field = mechanism.fields[name];
  const value = matter.facts[name];
  if (!field || value === undefined) return [];
  if (BLOCKED.has(field.type)) return [];
  const text = factInWords(field, value, city);
  const said = findPrivateNumber(text.zh) === undefined ? text : WITHHELD;
  return [{ field: name, words: field.words, text: said }];
}

/** Whatever a rule lists, faces and names stay out. */
const BLOCKED = new Set(['person', 'persons', 'photos']);
const WITHHELD: Words = { zh: '含个人信息，未公开', en: 'withheld: personal data' };
