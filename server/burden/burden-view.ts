/** What this city's rules ask of whom, in words and seconds. */
import {
  burdenByRole,
  costByWho,
  expectationOf,
  openingCost,
  stageCost,
  STEP_BASE_S,
  type ActCost,
} from '#core/burden/burden.ts';
import { usualRoad } from '#core/burden/road.ts';
import { knownAndAsked } from '#core/check/asked-again.ts';
import type { BurdenView, WhoBurden } from '#core/contract/burden.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Part } from '#core/mechanism/scope.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Pack } from '#core/pack/pack.ts';
import { plain } from '../matters/view/row.ts';

export function burdenView(pack: Pack): BurdenView {
  const mechanisms = Object.values(pack.mechanisms);
  return {
    base_s: STEP_BASE_S,
    roles: burdenByRole(pack).map(({ role, minutes, budgetMin, budgetIsOurs, of }) => ({
      role,
      words: plain(pack.roles[role]?.words ?? { zh: role, en: role }),
      minutes: tenth(minutes),
      budget_min: budgetMin,
      budget_ours: budgetIsOurs,
      of: of.map(({ mechanism, minutes: share, expected }) => ({
        mechanism: mechanism.name,
        words: plain(mechanism.words),
        minutes: tenth(share),
        matters: expected.matters,
        ours: expected.ours,
      })),
    })),
    mechanisms: mechanisms.map((mechanism) => ({
      name: mechanism.name,
      words: plain(mechanism.words),
      per_matter: perMatter(pack, mechanism),
      acts: actsOf(pack, mechanism),
    })),
    asks_again: mechanisms.flatMap((mechanism) =>
      knownAndAsked(mechanism, pack).map(({ step, field, why }) => ({
        mechanism: mechanism.name,
        words: plain(mechanism.words),
        step: plain(step),
        field: plain(field),
        why: plain(why),
      })),
    ),
  };
}

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

export function perMatter(pack: Pack, mechanism: Mechanism): WhoBurden[] {
  const said = inWords(mechanism, vocabularyOf(pack, mechanism.name));
  return costByWho(mechanism).map(({ who, isRole, seconds }): WhoBurden => {
    if (!isRole) {
      const words = said.scope({ kind: 'part', part: who as Part });
      return { who: plain(words), role: null, seconds, matters: null, ours: false };
    }
    const { matters, ours } = expectationOf(pack, mechanism, who);
    return {
      who: plain(pack.roles[who]?.words ?? { zh: who, en: who }),
      role: who,
      seconds,
      matters,
      ours,
    };
  });
}

type Acts = BurdenView['mechanisms'][number]['acts'];

/** Exits, and naming somebody who may confirm, stand in every state and are told once. */
function actsOf(pack: Pack, mechanism: Mechanism): Acts {
  const road = new Set(usualRoad(mechanism).map(({ step }) => step));
  const told = new Set<string>();
  const opening =
    mechanism.opens.by.length === 0 ? [] : [toAct(pack, mechanism, openingCost(mechanism), true)];
  const steps = Object.values(mechanism.states).flatMap((state) =>
    Object.values(state.steps).flatMap((step) => {
      const everywhere = step.exit || step.name === 'name-helper';
      if (step.bySystem || (everywhere && told.has(step.name))) return [];
      told.add(step.name);
      return [toAct(pack, mechanism, stageCost(mechanism, { state, step }), road.has(step))];
    }),
  );
  return [...opening, ...steps];
}

function toAct(pack: Pack, mechanism: Mechanism, act: ActCost, onRoad: boolean): Acts[number] {
  const said = inWords(mechanism, vocabularyOf(pack, mechanism.name));
  const state = act.state === null ? undefined : mechanism.states[act.state];
  return {
    step: act.step,
    state: state ? plain(state.words) : null,
    words: plain(act.words),
    who: plain(said.who(act.by)),
    seconds: act.seconds,
    on_road: onRoad,
    fields: act.fields.map((field) => ({ words: plain(field.words), seconds: field.costsS })),
  };
}
