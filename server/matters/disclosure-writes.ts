/** What everybody may see of an ended matter: superseded by a later one, never edited. */
import { dayOf } from '#core/calendar/workdays.ts';
import { findPrivate } from '#core/disclosure/private-text.ts';
import { openedOn } from '#core/engine/keys.ts';
import type { Deed } from '#core/engine/deed.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { Day } from '#core/ground/span.ts';
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
  /** A document of its own, such as a resolution; left out, it is how the matter ended. */
  readonly document?: Words;
  /** 党务、事务、财务, where the rule says so. */
  readonly class?: { readonly name: string; readonly words: Words };
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
  return changes.flatMap(({ touched, before }) =>
    newestOf(touched.deeds).map((deed): DisclosureWrite => {
      const { matter, mechanism } = touched;
      const place = communityOf(matter, city);
      const at = new Date(now).toISOString();
      const { document } = deed;
      const facts: DisclosedFacts = {
        mechanism: mechanism.words,
        ...(document === null ? {} : { document: mechanism.documents[document]! }),
        ...classOf(mechanism, city),
        place: place === null ? null : city.ground.nameOf(place),
        outcome: mechanism.states[matter.state]!.words,
        openedAt: new Date(matter.openedAt).toISOString(),
        closedAt: at,
        facts: deed.fields.flatMap((name) => disclosedFact(name, mechanism, matter, city, dayOf(now))),
      };
      const kind = document ?? (matter.open ? 'reopened' : 'ended');
      return {
        id: newId(),
        matter: matter.id,
        number: before?.row.number ?? null,
        mechanism: mechanism.name,
        kind,
        place,
        facts: facts as unknown as Json,
        at,
        supersedes: standing.find((one) => one.matter === matter.id && isSame(one.kind, kind))?.id ?? null,
      };
    }),
  );
}

type Publishing = Deed & { readonly kind: 'publish' };

/** Of each document the last one said: the same step may end and reopen in one act. */
function newestOf(deeds: readonly Deed[]): Publishing[] {
  const publishing = deeds.filter((deed): deed is Publishing => deed.kind === 'publish');
  return [...new Map(publishing.map((deed) => [deed.document, deed])).values()];
}

/** How a matter ended is one document, whether it ended or was taken up again. */
const isSame = (a: string, b: string): boolean => a === b || (ABOUT_END.has(a) && ABOUT_END.has(b));
const ABOUT_END: ReadonlySet<string> = new Set(['ended', 'reopened']);

function classOf({ publishesAs }: Mechanism, { pack }: City): Pick<DisclosedFacts, 'class'> {
  const item = pack.lists['disclosure-classes']?.items.find((one) => one.name === publishesAs);
  return item ? { class: { name: item.name, words: item.words } } : {};
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
  on: Day,
): DisclosedFacts['facts'][number][] {
  const field = mechanism.fields[name];
  const value = matter.facts[name];
  if (!field || value === undefined) return [];
  if (BLOCKED.has(field.type)) return [];
  const text = factInWords(field, value, city);
  const said = findPrivate(text.zh, on) === undefined ? text : WITHHELD;
  return [{ field: name, words: field.words, text: said }];
}

/** Whatever a rule lists, faces and names stay out. */
const BLOCKED = new Set(['person', 'persons', 'photos']);
const WITHHELD: Words = { zh: '含个人信息，未公开', en: 'withheld: personal data' };
