/**
 * Who keeps away from a matter: a mediator says it of themself, a party of a mediator. It holds at once, for the keys it
 * gives are read with every request (decision 0009). The parties may know who mediates: they may choose the mediator
 * (People's Mediation Law, article 19).
 */
import { dayOf } from '#core/calendar/workdays.ts';
import type { MatterRecusals, RecusalRequest, RecusalView } from '#core/contract/recusal.ts';
import { deciderKeys } from '#core/engine/keys.ts';
import { systemIn, type Tx } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import { postsAt } from '#database/posts.ts';
import { declareRecusal, recusalsOf, type Recusal } from '#database/recusals.ts';
import type { Locale } from '#language/words.ts';
import { complain, type Complaint } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { toStanding, type Standing } from '../matters/standing.ts';
import { lookWith, namesFor } from '../matters/view/eyes.ts';
import { plain } from '../matters/view/row.ts';
import { peopleByIds } from '../people/find-people.ts';
import { keysOfPosts, type Asker } from '../sessions/asker.ts';

interface Found {
  readonly standing: Standing;
  readonly declared: readonly Recusal[];
  /** Who decides between the parties today, by person. */
  readonly mediators: readonly string[];
}

/** Undefined when it is not for this reader, or is no matter that relatives keep away from. */
export async function recusalsFor(
  at: Installation,
  asker: Asker,
  area: string,
  id: string,
  locale: Locale,
): Promise<MatterRecusals | undefined> {
  const found = await find(at, asker, area, id);
  return found && show(at, asker, found, locale);
}

export type Declared = { readonly view: RecusalView } | { readonly complaint: Complaint };

export async function declare(
  at: Installation,
  asker: Asker,
  area: string,
  id: string,
  { person = asker.person.id, party }: RecusalRequest,
  locale: Locale,
): Promise<Declared> {
  const found = await find(at, asker, area, id);
  if (!found) return { complaint: complain('absent') };
  const { matter, row } = found.standing;
  const me = asker.person.id;
  const isParty = matter.parties.includes(me);
  const isMediator = found.mediators.includes(me);
  if (!isParty && !isMediator) return { complaint: complain('recusal-not-by-you') };
  const may = isParty ? found.mediators.includes(person) : person === me;
  if (!may || !matter.parties.includes(party)) return { complaint: complain('recusal-unknown') };
  const recusal: Recusal = {
    area,
    id: at.newId(),
    matter: id,
    person,
    party,
    declaredBy: me,
    declaredAt: new Date(at.now()).toISOString(),
  };
  const declared = await at.db.as(systemIn(area), async (tx) => {
    await declareRecusal(tx, recusal);
    return recusalsOf(tx, area, id);
  });
  at.hints.tell([{ area, matter: id, seq: row.seq, readers: row.readers, barred: row.barred }]);
  const views = (await show(at, asker, { ...found, declared }, locale)).declared;
  const there = declared.findIndex(
    (one) => one.person === person && one.party === party && one.declaredBy === me,
  );
  return { view: views[there]! };
}

async function find(at: Installation, asker: Asker, area: string, id: string): Promise<Found | undefined> {
  const row = await at.db.read(asker.viewer, (tx) => findMatter(tx, area, id));
  if (!row || row.barred.length === 0) return undefined;
  const standing = await toStanding(at, row);
  const { areas } = standing.city.pack;
  return at.db.read(systemIn(...areas), async (tx) => {
    const [declared, mediators] = await Promise.all([
      recusalsOf(tx, area, id),
      mediatorsOf(tx, standing, dayOf(at.now())),
    ]);
    return { standing, declared, mediators };
  });
}

/** Whoever holds a deciding key today, also by a role that counts as it. */
async function mediatorsOf(tx: Tx, { matter, mechanism, city }: Standing, on: string): Promise<string[]> {
  const keys = deciderKeys(mechanism, matter, city.ground);
  const seats = keys.map((key) => key.slice(key.indexOf('@') + 1));
  const posts = await Promise.all(city.pack.areas.map((area) => postsAt(tx, area, seats, on)));
  const holding = posts
    .flat()
    .filter((post) => keysOfPosts([post], city.pack, city.ground).some((key) => keys.includes(key)));
  return [...new Set(holding.map((post) => post.person))].filter(
    (person) => !matter.parties.includes(person),
  );
}

async function show(
  at: Installation,
  asker: Asker,
  { standing, declared, mediators }: Found,
  locale: Locale,
): Promise<MatterRecusals> {
  const { matter, mechanism, row, city } = standing;
  const me = asker.person.id;
  const isParty = matter.parties.includes(me);
  const aside = declared.map((one) => one.person);
  const people = await peopleByIds(at, city.pack.areas, [...mediators, ...aside]);
  const nameOf = new Map(people.map((person) => [person.id, { zh: person.name, en: person.name }]));
  const eyes = lookWith(asker, standing, await namesFor(at, asker, [standing]), at.now(), locale);
  const say = (person: string): { zh: string; en: string } =>
    (person === me ? undefined : nameOf.get(person)) ?? plain(eyes.person(person));
  const someone = (id: string): { id: string; words: { zh: string; en: string } } => ({ id, words: say(id) });
  const free = mediators.filter((person) => !aside.includes(person));
  return {
    declared: declared.map((one) => ({
      id: one.id,
      matter: { number: row.number ?? '', mechanism: plain(mechanism.words) },
      who: say(one.person),
      party: say(one.party),
      by: say(one.declaredBy),
      at: one.declaredAt,
      mine: one.declaredBy === me,
    })),
    me,
    parties: isParty || mediators.includes(me) ? matter.parties.map(someone) : [],
    mediators: isParty ? free.map(someone) : [],
  };
}
