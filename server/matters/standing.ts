/** A matter as it stands: its row, its snapshot with what is known of it put back, and the rule it is pinned to. */
import type { Facts, Matter, Value } from '#core/engine/matter.ts';
import type { Effect } from '#core/mechanism/effect.ts';
import type { Mechanism, State } from '#core/mechanism/mechanism.ts';
import type { ActValue } from '#database/acts.ts';
import type { Matter as MatterRow } from '#database/matters.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';

export interface Standing {
  readonly row: MatterRow;
  readonly matter: Matter;
  readonly mechanism: Mechanism;
  readonly city: City;
}

export async function toStanding(at: Installation, row: MatterRow): Promise<Standing> {
  const mechanism = await at.versions.get(row);
  return { row, matter: row.snapshot as unknown as Matter, mechanism, city: at.cities.ofMatter(row) };
}

/** Personal values live beside the record; rules that hand them on need them back in the facts. */
export function withValues(standing: Standing, values: readonly ActValue[]): Standing {
  if (values.length === 0) return standing;
  const { matter, mechanism } = standing;
  // A field of a former version stays with its act: nothing hands it on any more.
  const known = values.filter(({ field }) => Object.hasOwn(mechanism.fields, field));
  const personal = Object.fromEntries(
    known.map(({ field, value }): [string, Value] => [field, value as Value]),
  );
  return { ...standing, matter: { ...matter, facts: { ...matter.facts, ...personal } } };
}

/** What of the facts stands in the open: personal ones stay behind their commitments. `former`: the version it comes from. */
export function plainFacts(facts: Facts, mechanism: Mechanism, former?: Mechanism): Facts {
  const isPersonal = (name: string): boolean =>
    (mechanism.fields[name] ?? former?.fields[name])?.personal === true;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !isPersonal(name)));
}

/** Whether following this step may read what was answered before: to hand it on, or to do with somebody who was named. */
export function handsOnValues(mechanism: Mechanism, state: string, step: string): boolean {
  const taken = mechanism.states[state]?.steps[step];
  const entered = statesAfter(mechanism, taken?.to ?? state);
  const effects = [
    ...(taken?.does ?? []),
    ...entered.flatMap((one) => one.moves.flatMap((move) => move.does)),
  ];
  if (mechanism.publishes !== null && entered.some((one) => one.final)) return true;
  return effects.some(readsAnswers);
}

/** Whoever is not read back is nobody to these: an effect that reads a field must stand here as one that does. */
const READS_ANSWERS = {
  ask: true,
  'ask-tied': false,
  open: true,
  remind: false,
  assign: true,
  name: true,
  'use-try': false,
  'restart-clock': false,
  raise: false,
  return: true,
  book: true,
  attend: false,
  release: false,
  list: false,
  move: false,
  strike: false,
  publish: true,
  // A voice is in the form that brings it, and nowhere else.
  cast: false,
  'hand-over-vote': false,
  'count-votes': false,
  appoint: true,
  'end-post': true,
  post: true,
  schedule: true,
  purge: false,
  rule: true,
} as const satisfies Record<Effect['kind'], boolean>;

/** Most assign whoever acts, and ask nobody. */
const readsAnswers = (effect: Effect): boolean =>
  effect.kind === 'assign' ? typeof effect.from === 'object' : READS_ANSWERS[effect.kind];

/** The state a step leads to, and all that moves may lead on to at once. */
function statesAfter(mechanism: Mechanism, to: string): State[] {
  const found = new Map<string, State>();
  const queue = [to];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const state = mechanism.states[name];
    if (!state || found.has(name)) continue;
    found.set(name, state);
    queue.push(...state.moves.map((move) => move.to));
  }
  return [...found.values()];
}
