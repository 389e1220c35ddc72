/** Opening a matter: its area and owner follow from the place its form names. */
import { refuse, isRefusal } from '#core/engine/refusal.ts';
import type { Known } from '#core/engine/context.ts';
import type { Facts } from '#core/engine/matter.ts';
import { findPlaceGiven, open } from '#core/engine/open.ts';
import type { City } from '../city/cities.ts';
import { findCommandsIn } from '#database/commands.ts';
import { systemIn } from '#database/connect.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Installation } from '../installation.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { keptAtHome } from '../rules/changing.ts';
import { decideWithRule } from '../rules/known-rule.ts';
import type { Asker } from '../sessions/asker.ts';
import { answerAgain, commandOf, MOST_TRIES, type Asked } from './acts.ts';
import { bringPhotos } from './bring-photos.ts';
import { citableKnown } from './citations.ts';
import { contextOf, freePlaces, resourcesIn } from './context.ts';
import { asksTheWorld, elsewhereKnown } from './known-world.ts';
import type { About, Outcome } from './outcome.ts';
import { addPersons, namePersons } from './persons-named.ts';
import { sightAfter } from './sight.ts';
import { knowNothing } from './world.ts';
import { writeOut } from './write-out.ts';

export interface AskedToOpen extends Omit<Asked, 'step'> {
  readonly mechanism: string;
  /** The version whose form was filled in; left out, the newest. */
  readonly version: number | undefined;
}

export async function openMatter(at: Installation, asker: Asker, asked: AskedToOpen): Promise<Outcome> {
  // The write itself finds what was sent to its own area; in a city of many the place may name another the second time.
  const isFarther = asked.key !== undefined && asker.viewer.areas.length > 1;
  const before = isFarther ? await findSent(at, asker, asked) : undefined;
  if (before) return before;
  const outcome = await openNow(at, asker, asked);
  // What is refused now may have been accepted when it was first sent: rules, places and versions move on.
  return outcome.kind === 'refused' ? ((await findSent(at, asker, asked)) ?? outcome) : outcome;
}

async function findSent(at: Installation, asker: Asker, asked: AskedToOpen): Promise<Outcome | undefined> {
  const command = commandOf(asker, asked.key, requestOf(asked), 201, '');
  if (!command) return undefined;
  const { areas } = asker.viewer;
  const [sent] = await at.db.glance(asker.viewer, (tx) => findCommandsIn(tx, areas, command.key));
  return sent && answerAgain(sent, command, sent.area);
}

const requestOf = ({ mechanism, facts, same }: AskedToOpen): object => ({ mechanism, facts: same ?? facts });

async function openNow(at: Installation, asker: Asker, asked: AskedToOpen): Promise<Outcome> {
  const { city } = asker;
  const refused = (kind: 'unknown-mechanism' | 'unknown-version', mechanism?: Mechanism): Outcome => ({
    kind: 'refused',
    refusal: refuse(kind, mechanism ? { says: { step: mechanism.words } } : {}),
    about: { city, mechanism, matter: undefined, step: undefined },
  });
  const current = at.versions.findCurrent(city.pack.name, asked.mechanism);
  if (!current || current.mechanism.opens.by.length === 0) return refused('unknown-mechanism');
  const { mechanism, version } = current;
  if (asked.version !== undefined && asked.version !== version) return refused('unknown-version', mechanism);
  const about: About = { city, mechanism, matter: undefined, step: undefined };
  const given = keptAtHome(city, mechanism, asked.facts);
  const area = areaOf(mechanism, given, asker, at.now());
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const id = at.newId();
    const command = commandOf(asker, asked.key, requestOf(asked), 201, id);
    const named = await namePersons(at, city, area, mechanism, given);
    const known = {
      ...(await knownToOpen(at, city, area, mechanism, named.facts as Facts)),
      ...(await citableKnown(at, asker.viewer, mechanism, named.facts)),
    };
    const { facts } = named;
    let context = contextOf(at, city, asker, at.now(), known);
    const decision = await decideWithRule(at, asker, city, mechanism.opens.does, facts, (rule) => {
      context = contextOf(at, city, asker, at.now(), { ...known, ...rule });
      return open(mechanism, { id, version, facts }, context);
    });
    if (decision === 'busy') return { kind: 'busy' };
    if (isRefusal(decision)) return { kind: 'refused', refusal: decision, about };
    if (!(await addPersons(at, area, named.unknown))) continue;
    await bringPhotos(at, asker, decision.matter.area, decision.acts, mechanism);
    const nothing = knowNothing(at, city);
    const written = await writeOut(at, nothing, { mechanism, before: undefined, decision, context, command });
    switch (written.kind) {
      case 'written': {
        const after = sightAfter(undefined, written.write, written.numbers, id, asker);
        return { kind: 'done', area: decision.matter.area, matter: id, repeated: false, after };
      }
      case 'repeated':
        return answerAgain(written.command, command!, decision.matter.area);
      case 'refused':
        return { kind: 'refused', refusal: written.refusal, about };
      case 'photos-unknown':
        return { kind: 'photos-unknown', field: 'photos', about };
      case 'lost':
    }
  }
  return { kind: 'busy' };
}

async function knownToOpen(
  at: Installation,
  city: City,
  area: string,
  mechanism: Mechanism,
  facts: Facts,
): Promise<Known> {
  const wanted = resourcesIn(mechanism, facts);
  if (wanted.length === 0 && !asksTheWorld(mechanism)) return {};
  const place = findPlaceGiven(mechanism, facts) ?? null;
  const asking = { area, city, mechanism, place, answers: facts, now: at.now() };
  return at.db.read(systemIn(area), async (tx) => {
    const [free, elsewhere] = await Promise.all([freePlaces(tx, area, wanted), elsewhereKnown(tx, asking)]);
    return { free, ...elsewhere };
  });
}

/** The area of the place named; the asker's own where none is. */
function areaOf(
  mechanism: Mechanism,
  given: Readonly<Record<string, unknown>>,
  asker: Asker,
  now: number,
): string {
  const place = findPlaceGiven(mechanism, given);
  return (place && asker.city.ground.placeAt(place, dayOf(now))?.area) ?? asker.area;
}
