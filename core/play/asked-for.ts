/** How an invented part begins: as if a whole that stands elsewhere had asked one org. */
import { dayOf } from '../calendar/workdays.ts';
import { fillForm } from '../engine/form.ts';
import type { Facts, Matter } from '../engine/matter.ts';
import { isRefusal, refuse, type Refusal } from '../engine/refusal.ts';
import { seatOf, toOrgId, type Seat } from '../ground/org.ts';
import type { Effect } from '../mechanism/effect.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { comeTo, findSpot, type Spot } from './door.ts';
import { fillingAt, inventAnswers } from './invented-answers.ts';
import type { Scene } from './scene.ts';
import type { Asking } from './table.ts';

type Given = Readonly<Record<string, unknown>>;

/** The place in a rule that asks for a part: under what name, of whom, and where the whole then stands. */
export interface Asks {
  readonly whole: Mechanism;
  readonly part: string;
  readonly field: string;
  readonly state: string;
  readonly spot: Spot;
}

export interface AskedFor {
  readonly asking: Asking;
  /** What the part takes over. */
  readonly facts: Facts;
}

/** The first rule of the city that asks for it; undefined when none does. */
export function findAsks(mechanism: Mechanism, scene: Scene): Asks | undefined {
  const found = asksIn(scene.pack).find(({ whole, part }) => whole.parts[part]?.mechanism === mechanism.name);
  return found && { ...found, spot: findSpot(found.whole, scene) };
}

/** Of a part's own form there is nothing: what it inherits may be said instead. */
export const asksOfPart = (mechanism: Mechanism): Ask[] =>
  mechanism.inherits.map((field) => ({ field, required: false }));

export function askFor(
  mechanism: Mechanism,
  { whole, part, field, state, spot }: Asks,
  given: Given,
  scene: Scene,
): AskedFor | Refusal {
  const { ground, now } = scene;
  const known = Object.fromEntries(
    Object.entries(given).filter(([name]) => whole.opens.asks.some((ask) => ask.field === name)),
  );
  const { outcome } = comeTo(whole, spot, known, scene);
  if (isRefusal(outcome)) return outcome;
  const filled = fillForm(asksOfPart(mechanism), mechanism.fields, given, { ground, on: dayOf(now) });
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: mechanism.words } });
  const seat = seatAsked(whole, field, outcome, scene);
  if (seat === undefined) return refuse('no-owner', { says: { step: mechanism.words } });
  const facts = { ...pick(outcome.facts, mechanism.inherits), ...filled.facts };
  return { asking: { whole: { ...outcome, id: WHOLE, state, facts }, part, seat }, facts };
}

const WHOLE = 'whole';

function asksIn(pack: Pack): Omit<Asks, 'spot'>[] {
  return Object.values(pack.mechanisms).flatMap((whole) => {
    const asks = (effects: readonly Effect[], state: string) =>
      effects.flatMap((effect) =>
        effect.kind === 'ask' ? [{ whole, part: effect.part, field: effect.field, state }] : [],
      );
    const { opens, states } = whole;
    return [
      ...asks(opens.does, opens.to),
      ...Object.values(states).flatMap((state) => [
        ...Object.values(state.steps).flatMap((step) => asks(step.does, step.to ?? state.name)),
        ...state.moves.flatMap((move) => asks(move.does, move.to)),
      ]),
    ];
  });
}

/** The org the whole's own form would name first. */
function seatAsked(
  whole: Mechanism,
  field: string,
  { area, place }: Matter,
  { ground, now, pack }: Scene,
): Seat | undefined {
  const filling = fillingAt(place ?? area, 0, now, ground);
  const value = inventAnswers([{ field, required: true }], whole, filling, ground, pack.settings)[field];
  const leads = whole.fields[field]?.choices.find((choice) => choice.value === value)?.org;
  const named = leads?.replace('{area}', area) ?? (Array.isArray(value) ? value[0] : value);
  const org = ground.orgAt(toOrgId(String(named ?? '')), dayOf(now));
  return org && seatOf(org);
}

const pick = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
