/** A matter as it stands: its row, its snapshot with what is known of it put back, and the rule it is pinned to. */
import type { Facts, Matter, Value } from '#core/engine/matter.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { valuesOf } from '#database/acts.ts';
import type { Tx } from '#database/connect.ts';
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
export async function withValues(tx: Tx, standing: Standing): Promise<Standing> {
  const { row, matter } = standing;
  const values = await valuesOf(tx, row.area, row.id);
  const personal = Object.fromEntries(
    values.map(({ field, value }): [string, Value] => [field, value as Value]),
  );
  return { ...standing, matter: { ...matter, facts: { ...matter.facts, ...personal } } };
}

/** What of the facts stands in the open: personal ones stay behind their commitments. */
export function plainFacts(facts: Facts, mechanism: Mechanism): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !mechanism.fields[name]?.personal));
}

/** Whether following this step may hand personal values on: to a part, to a matter of its own, to the public. */
export function handsOnValues(mechanism: Mechanism, state: string, step: string): boolean {
  if (mechanism.publishes !== null) return true;
  const kinds = new Set(['ask', 'open', 'publish', 'name']);
  const taken = mechanism.states[state]?.steps[step]?.does ?? [];
  const moves = Object.values(mechanism.states).flatMap((one) => one.moves.flatMap((move) => move.does));
  return [...taken, ...moves].some((effect) => kinds.has(effect.kind));
}
