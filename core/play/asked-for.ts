/** How an invented part begins: as if a whole that stands elsewhere had asked one org. */
import { dayOf } from '../calendar/workdays.ts';
import { fillForm } from '../engine/form.ts';
import type { Facts, Matter } from '../engine/matter.ts';
import { isRefusal, refuse, type Refusal } from '../engine/refusal.ts';
import { seatOf, toOrgId, type Seat } from '../ground/org.ts';
import { orgsTied } from '../ground/tied.ts';
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
  /** The field that names whom it is asked of; or the tie that does. */
  readonly of: { readonly field: string } | { readonly tie: string };
  /** What is said in the same breath. */
  readonly asks: readonly Ask[];
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
  { whole, part, of, asks, state, spot }: Asks,
  given: Given,
  scene: Scene,
): AskedFor | Refusal {
  const { ground, now } = scene;
  const known = Object.fromEntries(
    Object.entries(given).filter(([name]) => whole.opens.asks.some((ask) => ask.field === name)),
  );
  const { outcome } = comeTo(whole, spot, known, scene);
  if (isRefusal(outcome)) return outcome;
  const filled = fillForm(asksOfPart(mechanism), mechanism, given, { ground, on: dayOf(now) });
  if ('faults' in filled) return refuse('form', { fields: filled.faults, says: { step: mechanism.words } });
  const seat = seatAsked(whole, of, outcome, scene);
  if (seat === undefined) return refuse('no-owner', { says: { step: mechanism.words } });
  const said = pick(answersTo(asks, whole, outcome, scene), mechanism.inherits);
  const facts = { ...pick(outcome.facts, mechanism.inherits), ...said, ...filled.facts };
  return { asking: { whole: { ...outcome, id: WHOLE, state, facts }, part, seat }, facts };
}

const WHOLE = 'whole';

function asksIn(pack: Pack): Omit<Asks, 'spot'>[] {
  return Object.values(pack.mechanisms).flatMap((whole) => {
    const found = (effects: readonly Effect[], asks: readonly Ask[], state: string): Omit<Asks, 'spot'>[] =>
      effects.flatMap((effect): Omit<Asks, 'spot'>[] => {
        if (effect.kind === 'ask')
          return [{ whole, part: effect.part, of: { field: effect.field }, asks, state }];
        return effect.kind === 'ask-tied'
          ? [{ whole, part: effect.part, of: { tie: effect.tie }, asks, state }]
          : [];
      });
    const { opens, states } = whole;
    return [
      ...found(opens.does, opens.asks, opens.to),
      ...Object.values(states).flatMap((state) => [
        ...Object.values(state.steps).flatMap((step) => found(step.does, step.asks, step.to ?? state.name)),
        ...state.moves.flatMap((move) => found(move.does, [], move.to)),
      ]),
    ];
  });
}

/** What an invented person says when they ask for the part. */
function answersTo(asks: readonly Ask[], whole: Mechanism, matter: Matter, scene: Scene): Facts {
  const answers = invent(asks, whole, matter, scene);
  const filled = fillForm(asks, whole, answers, { ground: scene.ground, on: dayOf(scene.now) });
  return 'faults' in filled ? {} : filled.facts;
}

/** The org the whole's own form would name first, or the first that is tied to its place. */
function seatAsked(whole: Mechanism, of: Asks['of'], matter: Matter, scene: Scene): Seat | undefined {
  const { ground, now } = scene;
  const { area, place } = matter;
  if ('tie' in of) {
    const org = orgsTied(of.tie, place ?? matter.owner, ground, dayOf(now))[0];
    return org && seatOf(org);
  }
  const { field } = of;
  const value = invent([{ field, required: true }], whole, matter, scene)[field];
  const leads = whole.fields[field]?.choices.find((choice) => choice.value === value)?.org;
  const named = leads?.replace('{area}', area) ?? (Array.isArray(value) ? value[0] : value);
  const org = ground.orgAt(toOrgId(String(named ?? '')), dayOf(now));
  return org && seatOf(org);
}

const invent = (
  asks: readonly Ask[],
  whole: Mechanism,
  { area, place }: Matter,
  { ground, now, pack }: Scene,
): Given => inventAnswers(asks, whole, fillingAt(place ?? area, 0, now, ground), ground, pack.settings);

const pick = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
