/** What invented people fill in: as plain as the field allows, unless the scenario says what they write. */
import type { Facts, Value } from '../engine/matter.ts';
import type { Ground } from '../ground/ground.ts';
import type { Field } from '../mechanism/field.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { dayAnswer } from '../play/day-answer.ts';
import { plainAnswer, type Fill, type Filling } from '../play/plain-answer.ts';
import { hashOf, mix } from './chance.ts';
import type { Scenario } from './scenario.ts';

export class Forms {
  readonly #scenario: Scenario;
  readonly #ground: Ground;
  readonly #settings: Pack['settings'];
  /** By the list of what is asked, which is one object for each step. */
  readonly #byAsks = new Map<readonly Ask[], { fixed: Facts } | { fills: readonly [string, Fill][] }>();

  constructor(scenario: Scenario, ground: Ground, settings: Pack['settings']) {
    this.#scenario = scenario;
    this.#ground = ground;
    this.#settings = settings;
  }

  fill(asks: readonly Ask[], mechanism: Mechanism, filling: Filling): Facts {
    let form = this.#byAsks.get(asks);
    if (!form) this.#byAsks.set(asks, (form = this.#prepare(asks, mechanism)));
    if ('fixed' in form) return form.fixed;
    const facts: Record<string, Value> = {};
    for (const [name, fill] of form.fills) {
      const value = fill(filling);
      if (value !== undefined) facts[name] = value;
    }
    return facts;
  }

  #prepare(
    asks: readonly Ask[],
    mechanism: Mechanism,
  ): { fixed: Facts } | { fills: readonly [string, Fill][] } {
    const asked = asks.filter((ask) => ask.required || ask.field in this.#scenario.answers);
    const fills = asked.map((ask): [string, Value | Fill] => [
      ask.field,
      this.#answer(mechanism.fields[ask.field]!, mechanism),
    ]);
    if (fills.every(([, fill]) => typeof fill !== 'function'))
      return { fixed: Object.fromEntries(fills) as Facts };
    return { fills: fills.map(([name, fill]) => [name, typeof fill === 'function' ? fill : () => fill]) };
  }

  #answer(field: Field, mechanism: Mechanism): Value | Fill {
    const stated = this.#scenario.answers[field.name];
    if (stated) return pickOne(stated, field.name);
    return dayAnswer(field.name, mechanism, this.#settings) ?? plainAnswer(field, this.#ground, pickOne);
  }
}

function pickOne(values: readonly Value[], name: string): Value | Fill {
  if (values.length === 1) return values[0]!;
  const salt = hashOf(name);
  return ({ seed }) => values[mix(seed, salt) % values.length];
}
