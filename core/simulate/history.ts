/** Arrivals and habits as the record tells them: how often people come at which hour, what they choose and how soon. */
import type { WorkCalendar } from '../calendar/workdays.ts';
import { SYSTEM } from '../engine/keys.ts';
import { toPlaceId } from '../ground/place.ts';
import type { PastMatter } from '../replay/past.ts';
import { HOURS_OF_WEEK, hourOfWeek } from './arrivals.ts';
import type { Arrivals, ByMechanism, Habit, Scenario } from './scenario.ts';

const WEEK_MS = 7 * 86_400_000;

interface Chosen {
  count: number;
  /** Of those who hold no post: how long after the state was entered. */
  delayMs: number;
  ofResidents: number;
}

export class History {
  readonly #calendar: WorkCalendar;
  readonly #hours = new Map<string, number[]>();
  readonly #choices = new Map<string, Map<string | null, Chosen>>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(calendar: WorkCalendar) {
    this.#calendar = calendar;
  }

  add({ acts }: PastMatter): void {
    const [opening] = acts;
    const begun = opening?.changes.begun;
    if (!opening || !begun) return;
    this.#first = Math.min(this.#first, opening.at);
    this.#last = Math.max(this.#last, opening.at);
    if (opening.as !== SYSTEM && begun.place !== null) {
      const key = `${begun.mechanism}/${begun.place}`;
      let hours = this.#hours.get(key);
      if (!hours) this.#hours.set(key, (hours = Array.from({ length: HOURS_OF_WEEK }, () => 0)));
      hours[hourOfWeek(opening.at, this.#calendar)]! += 1;
    }
    let since = opening.at;
    for (const act of acts.slice(1)) {
      // A clock that led away: nobody did anything in that state.
      const isClock = act.step.startsWith('clock:') && act.from !== act.to;
      if (act.actor !== null || isClock) this.#chose(begun.mechanism, act.from ?? '', act, since);
      if (act.from !== act.to || act.actor !== null) since = act.at;
    }
  }

  #chose(mechanism: string, state: string, act: PastMatter['acts'][number], since: number): void {
    const key = `${mechanism}/${state}`;
    let steps = this.#choices.get(key);
    if (!steps) this.#choices.set(key, (steps = new Map()));
    const step = act.actor === null ? null : act.step;
    let chosen = steps.get(step);
    if (!chosen) steps.set(step, (chosen = { count: 0, delayMs: 0, ofResidents: 0 }));
    chosen.count += 1;
    if (step === null || act.as.includes('@')) return;
    chosen.ofResidents += 1;
    chosen.delayMs += act.at - since;
  }

  get arrivals(): Arrivals[] {
    const weeks = Math.max(1, (this.#last - this.#first) / WEEK_MS);
    return [...this.#hours].map(([key, counts]) => {
      const [mechanism = '', place = ''] = key.split('/');
      return { mechanism, place: toPlaceId(place), hourly: counts.map((count) => count / weeks) };
    });
  }

  get habits(): ByMechanism<readonly Habit[]> {
    const habits: Record<string, Record<string, Habit[]>> = {};
    for (const [key, steps] of this.#choices) {
      const [mechanism = '', state = ''] = key.split('/');
      (habits[mechanism] ??= {})[state] = [...steps].map(
        ([step, { count, delayMs, ofResidents }]): Habit => ({
          step,
          often: count,
          after: ofResidents > 0 ? { kind: 'exponential', meanMs: delayMs / ofResidents } : null,
        }),
      );
    }
    return habits;
  }
}

/** What a scenario states goes before what the past tells. */
export function withHistory(
  scenario: Scenario,
  history: History,
  what: readonly ('arrivals' | 'habits')[],
): Scenario {
  const stated = new Set(scenario.arrivals.map(({ mechanism }) => mechanism));
  const arrivals = history.arrivals.filter(({ mechanism }) => !stated.has(mechanism));
  const { habits } = history;
  const names = new Set([...Object.keys(habits), ...Object.keys(scenario.habits)]);
  return {
    ...scenario,
    ...(what.includes('arrivals') ? { arrivals: [...scenario.arrivals, ...arrivals] } : {}),
    ...(what.includes('habits')
      ? {
          habits: Object.fromEntries(
            [...names].map((name) => [name, { ...habits[name], ...scenario.habits[name] }]),
          ),
        }
      : {}),
  };
}
