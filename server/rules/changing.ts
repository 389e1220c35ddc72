/** How the city changes its rules: the mechanism of its own that adopts a text, and what its form calls things. */
import { findKey } from '#core/engine/gate.ts';
import { stepsOf } from '#core/check/walk.ts';
import type { RuleView } from '#core/contract/rules.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { Effect } from '#core/mechanism/effect.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { begin } from '#core/engine/evolve.ts';
import { seatAtLevel } from '#core/engine/keys.ts';
import { systemIn } from '#database/connect.ts';
import { findHolder, findMatter } from '#database/matters.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { contextOf } from '../matters/context.ts';
import type { Asker } from '../sessions/asker.ts';
import { nameOf } from './path.ts';

type RuleEffect = Effect & { readonly kind: 'rule' };

type Given = Readonly<Record<string, unknown>>;

export interface Changing {
  readonly mechanism: Mechanism;
  readonly effect: RuleEffect;
}

/** Undefined where a city has none: then its rules are changed in its folder, and nowhere else. */
export function findChanging({ pack }: City): Changing | undefined {
  for (const mechanism of Object.values(pack.mechanisms)) {
    const effect = adoptionBy(mechanism);
    if (effect) return { mechanism, effect };
  }
  return undefined;
}

function adoptionBy(mechanism: Mechanism): RuleEffect | undefined {
  for (const { step } of stepsOf(mechanism)) {
    const effect = step.does.find((one) => one.kind === 'rule' && one.does === 'adopt');
    if (effect?.kind === 'rule') return effect;
  }
  return undefined;
}

/** Whoever may propose a change may read the texts; the engine itself decides it again when somebody does. */
export function isOrganiser(at: Installation, asker: Asker): boolean {
  const { running } = at.cities;
  const changing = findChanging(running);
  if (!changing || asker.city.pack.name !== running.pack.name) return false;
  const { mechanism } = changing;
  const place = homeOf(running);
  const owner = seatAtLevel(mechanism.opens.owner ?? '', { place, openedAt: at.now() }, running.ground);
  if (!owner) return false;
  const { area } = asker;
  const begun = { area, mechanism: mechanism.name, version: 0, owner, rung: null, place };
  const nobody = { requester: null, asked: null, parent: null };
  const matter = begin('', { ...begun, ...nobody }, mechanism.opens.to, at.now());
  const context = contextOf(at, running, asker, at.now(), {});
  return findKey(mechanism.opens.by, mechanism, matter, context) !== undefined;
}

/** Where the changes of a city of many areas are kept: with its first, so that only one of a rule is ever open. */
export const homeOf = ({ pack }: City): ReturnType<typeof toPlaceId> => toPlaceId(pack.areas[0]!);

/** What a form for a new matter says; the change of a rule is at home wherever its form would put it. */
export function keptAtHome(city: City, mechanism: Mechanism, given: Given): Given {
  if (!adoptionBy(mechanism)) return given;
  const places = mechanism.opens.asks.filter(({ field }) => mechanism.fields[field]?.type === 'place');
  return { ...given, ...Object.fromEntries(places.map(({ field }) => [field, homeOf(city)])) };
}

/** What a proposer is asked to write besides the rule itself: why. */
const reasonFields = ({ mechanism, effect }: Changing): string[] =>
  mechanism.opens.asks
    .map(({ field }) => field)
    .filter(
      (field) =>
        mechanism.fields[field]?.type === 'text' && ![effect.file, effect.text, effect.over].includes(field),
    );

export function proposalFacts(
  changing: Changing,
  given: { readonly path: string; readonly text: string; readonly over: string; readonly why: string },
): Record<string, string> {
  const { file, text, over } = changing.effect;
  return {
    [file]: given.path,
    [text]: given.text,
    [over]: given.over,
    ...Object.fromEntries(reasonFields(changing).map((field) => [field, given.why])),
  };
}

/** The proposal that waits for another organiser, if there is one. */
export async function findProposal(
  at: Installation,
  changing: Changing,
  path: string,
  asker: string,
): Promise<RuleView['proposal']> {
  const { mechanism, effect } = changing;
  const area = at.cities.running.pack.areas[0]!;
  return at.db.read(systemIn(area), async (tx) => {
    const id = await findHolder(tx, area, mechanism.name, path);
    const row = id === undefined ? undefined : await findMatter(tx, area, id);
    if (row?.open !== true) return null;
    const { facts, requester, openedAt } = row.snapshot as unknown as Matter;
    const [why] = reasonFields(changing);
    return {
      matter: row.id,
      number: row.number ?? '',
      text: String(facts[effect.text] ?? ''),
      why: String(why === undefined ? '' : (facts[why] ?? '')),
      since: new Date(openedAt).toISOString(),
      own: requester === asker,
    };
  });
}

/** The rule a matter would change; null for every other matter. */
export function ruleChangedBy(city: City, { mechanism, facts }: Matter): string | null {
  const changing = findChanging(city);
  const file = changing?.mechanism.name === mechanism ? facts[changing.effect.file] : undefined;
  return typeof file === 'string' ? nameOf(file) : null;
}
