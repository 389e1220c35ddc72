/** The rule by which a filled city's matters run: the first kind of report its pack has. */
import { findWaitingKey } from '#core/engine/waiting.ts';
import { begin } from '#core/engine/evolve.ts';
import { personKey, readerKeys } from '#core/engine/keys.ts';
import type { AreaCode, Place } from '#core/ground/place.ts';
import { invariant } from '#core/invariant.ts';
import type { Mechanism, State } from '#core/mechanism/mechanism.ts';
import type { City } from '#server/city/cities.ts';

export interface Rule {
  readonly mechanism: Mechanism;
  /** States that wait for somebody, in the order of the rule. */
  readonly open: readonly string[];
  readonly ended: State;
}

export function ruleOf(city: City): Rule {
  const mechanism = Object.values(city.pack.mechanisms).find(
    ({ face, opens }) => face === 'report' && opens.by.length > 0,
  );
  invariant(mechanism, `${city.pack.name} has a kind of report`);
  const states = Object.values(mechanism.states);
  const ended = states.find((state) => state.final);
  invariant(ended, `${mechanism.name} has an end`);
  const open = states.filter((state) => state.waitsOn !== null && !state.final).map((state) => state.name);
  return { mechanism, open, ended };
}

export interface Keys {
  /** By state; null where it waits on its requester. */
  readonly waits: Readonly<Record<string, string | null>>;
  readonly readers: readonly string[];
}

/** As the engine has it for a matter at that place; the requester is left to be filled in. */
export function keysAt(city: City, rule: Rule, place: Place & { readonly area: AreaCode }, at: number): Keys {
  const requester = 'somebody';
  const begun = {
    area: place.area,
    mechanism: rule.mechanism.name,
    version: 1,
    owner: place.id,
    place: place.id,
    requester,
    rung: place.level,
    asked: null,
    parent: null,
  };
  const waitsIn = (state: string) => {
    const key = findWaitingKey(rule.mechanism, begin('any', begun, state, at), city.ground);
    return key === personKey(requester) ? null : key;
  };
  const matter = begin('any', begun, rule.mechanism.opens.to, at);
  return {
    waits: Object.fromEntries(rule.open.map((state) => [state, waitsIn(state)])),
    readers: readerKeys(rule.mechanism, matter, city.ground).filter((key) => key !== personKey(requester)),
  };
}
