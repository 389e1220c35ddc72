/** What invented people fill in: as plain as the field allows, unless the scenario says what they write. */
import { dayOf } from '../calendar/workdays.ts';
import type { Facts, Value } from '../engine/matter.ts';
import type { Ground } from '../ground/ground.ts';
import type { Field } from '../mechanism/field.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import { hashOf, mix } from './chance.ts';
import type { Scenario } from './scenario.ts';

/** For whom and where a form is filled in. */
export interface Filling {
  readonly seed: number;
  readonly at: number;
  readonly area: string;
  readonly place: string | null;
  readonly requester: string | null;
}

type Fill = (filling: Filling) => Value | undefined;

export class Forms {
  readonly #scenario: Scenario;
  readonly #ground: Ground;
  /** By the list of what is asked, which is one object for each step. */
  readonly #byAsks = new Map<readonly Ask[], { fixed: Facts } | { fills: readonly [string, Fill][] }>();

  constructor(scenario: Scenario, ground: Ground) {
    this.#scenario = scenario;
    this.#ground = ground;
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
      this.#answer(mechanism.fields[ask.field]!),
    ]);
    if (fills.every(([, fill]) => typeof fill !== 'function'))
      return { fixed: Object.fromEntries(fills) as Facts };
    return { fills: fills.map(([name, fill]) => [name, typeof fill === 'function' ? fill : () => fill]) };
  }

  #answer(field: Field): Value | Fill {
    const stated = this.#scenario.answers[field.name];
    if (stated) return pickOne(stated, field.name);
    switch (field.type) {
      case 'text':
        return '…';
      case 'number':
      case 'money':
        return 1;
      case 'rating':
        return field.max;
      case 'yes-no':
        return true;
      case 'date':
        return ({ at }) => dayOf(at);
      case 'month':
        return ({ at }) => dayOf(at).slice(0, 7);
      case 'choice':
        return pickOne(
          field.choices.map((choice) => choice.value),
          field.name,
        );
      case 'choices': {
        const values = field.choices.map((choice) => [choice.value]);
        return values.length > 0 ? pickOne(values, field.name) : () => undefined;
      }
      case 'attendance':
        return field.choices.map((choice) => `${choice.value}:present`);
      case 'tally':
        return () => undefined;
      case 'place':
        return ({ place }) => place ?? undefined;
      case 'person':
        return ({ requester, seed }) => `${requester ?? `r${seed}`}-other`;
      case 'persons':
        return ({ requester, seed }) => [requester ?? `r${seed}`, `${requester ?? `r${seed}`}-other`];
      case 'org':
        return ({ area, at }) => this.#orgOf(field, area, at);
      case 'orgs':
        return ({ area, at }) => {
          const org = this.#orgOf(field, area, at);
          return org === undefined ? undefined : [org];
        };
      case 'photos':
        return ['photo'];
      case 'matter':
        return citedIn(field.name);
      case 'resource':
        return 'resource';
    }
  }

  /** The first the form would offer. */
  #orgOf(field: Field, area: string, at: number): string | undefined {
    const on = dayOf(at);
    return this.#ground.data.orgs.find(
      (org) =>
        (field.from.length === 0 || field.from.includes(org.kind)) &&
        (org.area === null || org.area === area) &&
        this.#ground.orgAt(org.id, on) !== undefined,
    )?.id;
  }
}

/** The matter that stands ready to be named in this field. */
export const citedIn = (field: string): string => `named-in-${field}`;

function pickOne(values: readonly Value[], name: string): Value | Fill {
  if (values.length === 1) return values[0]!;
  const salt = hashOf(name);
  return ({ seed }) => values[mix(seed, salt) % values.length];
}
