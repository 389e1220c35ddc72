/** What people do with a matter by habit: which of the steps open to somebody is taken, by whom, and how long after. */
import { dayNumberFrom } from '#core/calendar/workdays.ts';
import { keysOf } from '#core/engine/keys.ts';
import type { Step } from '#core/mechanism/mechanism.ts';
import type { CastPerson } from '#core/pack/people.ts';
import { keysOfPosts } from '../sessions/asker.ts';
import { chanceOf, type Chance } from './chance.ts';
import { canFillIn } from './forms.ts';
import type { Answers, Habit, Topic } from './life-file.ts';
import { findSpan, timeOfDay, whenAwake, type Hours } from './moment.ts';
import type { Scenery } from './life-player.ts';
import type { Life } from './read-life.ts';
import type { Stage, Staged } from './stage.ts';

export interface Turn {
  readonly id: string;
  /** Whoever acts in between makes it void. */
  readonly seq: number;
  readonly at: number;
  readonly habit: Habit;
}

export interface Chosen {
  readonly who: CastPerson;
  readonly step: Step;
  readonly sources: readonly (Answers | undefined)[];
}

const HOUR_MS = 3_600_000;
const AWAKE: Hours = { fromMin: 7 * 60, untilMin: 21 * 60, workdaysOnly: false };

export class Habits {
  readonly #life: Life;
  readonly #stage: Stage;
  readonly #scenery: Scenery;
  readonly #topicOf: (staged: Staged) => Topic | undefined;
  readonly #byKey = new Map<string, CastPerson[]>();
  readonly #planned = new Set<string>();

  constructor(life: Life, stage: Stage, scenery: Scenery, topicOf: (staged: Staged) => Topic | undefined) {
    this.#life = life;
    this.#stage = stage;
    this.#scenery = scenery;
    this.#topicOf = topicOf;
    for (const person of scenery.people) {
      const keys = [`person:${person.id}`, ...keysOfPosts(person.posts, scenery.pack, scenery.ground)];
      for (const key of keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), person]);
    }
  }

  /** Undefined when nobody would do anything, or when this was planned before. */
  planTurn(staged: Staged): Turn | undefined {
    const { matter, number } = staged;
    const name = `${number}/${matter.seq}`;
    const habits = this.#life.habits[matter.mechanism]?.[matter.state];
    if (!habits || this.#planned.has(name)) return undefined;
    const open = habits.filter((habit) => habit.do === 'nothing' || this.#findDoer(staged, habit));
    if (!open.some((habit) => habit.do !== 'nothing')) return undefined;
    this.#planned.add(name);
    const chance = chanceOf(this.#life.seed, name);
    const [habit] = chance.shuffle(open, (one) => one.often);
    if (!habit || habit.do === 'nothing') return undefined;
    const at = this.#momentOf(staged, habit, chance);
    if (at === undefined) return undefined;
    return { id: staged.id, seq: matter.seq, at, habit };
  }

  #momentOf(staged: Staged, habit: Habit, chance: Chance): number | undefined {
    const { matter } = staged;
    const whole = matter.parent ? this.#stage.matters.get(matter.parent.id) : undefined;
    const since = Math.max(staged.at, matter.open ? 0 : (whole?.at ?? 0));
    const hours = this.#hoursOf(staged, habit);
    if (habit.on !== undefined) {
      const day = matter.facts[habit.on];
      if (typeof day !== 'string') return undefined;
      return Math.max(
        since + HOUR_MS,
        timeOfDay(dayNumberFrom(day), hours, () => chance.draw()),
      );
    }
    const span = habit.after === undefined ? undefined : findSpan(habit.after);
    if (!span) return undefined;
    const wanted = since + chance.soonBetween(span.leastMs, span.mostMs);
    return Math.floor(whenAwake(wanted, hours, this.#scenery.calendar, chance.draw()));
  }

  choose(staged: Staged, turn: Turn): Chosen | undefined {
    const who = this.#findDoer(staged, turn.habit);
    if (!who) return undefined;
    const step = this.#stepOf(staged, turn.habit)!;
    return { who, step, sources: this.#sourcesOf(staged, turn.habit) };
  }

  /** Words follow the whole; each part, and each time the same step is taken again, takes the next ones. */
  drawnBy({ matter, number }: Staged, step: string): { about: string; nth: number } {
    const whole = matter.parent ? this.#stage.matters.get(matter.parent.id) : undefined;
    const order = whole ? Object.keys(whole.matter.parts).indexOf(matter.id) : 0;
    return {
      about: `${this.#life.seed}/${whole?.number ?? number}`,
      nth: order + (matter.taken[step]?.length ?? 0),
    };
  }

  #stepOf({ mechanism, matter }: Staged, habit: Habit): Step | undefined {
    return mechanism.states[matter.state]?.steps[habit.do];
  }

  #sourcesOf(staged: Staged, habit: Habit): readonly (Answers | undefined)[] {
    const topic = this.#topicOf(staged);
    const said = staged.matter.parent === null ? topic?.say : topic?.asked;
    return [habit.with, said, this.#life.says];
  }

  /** Somebody of the cast to whom the step is open now, whoever comes first in a drawn order. */
  #findDoer(staged: Staged, habit: Habit): CastPerson | undefined {
    const { mechanism, matter, number, id } = staged;
    const step = this.#stepOf(staged, habit);
    if (!step || (habit.once === true && (matter.taken[step.name]?.length ?? 0) > 0)) return undefined;
    if (!canFillIn(step.asks, this.#sourcesOf(staged, habit))) return undefined;
    const keys = step.by.flatMap((scope) => keysOf(scope, mechanism, matter, this.#scenery.ground));
    const able = [...new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))];
    const order = chanceOf(this.#life.seed, number, matter.seq, 'who').shuffle(able);
    return order.find((person) =>
      this.#stage
        .allowed(person, id)
        .some((one) => one.step.name === step.name && !one.later && one.refusal === null),
    );
  }

  #hoursOf(staged: Staged, habit: Habit): Hours {
    const scope = this.#stepOf(staged, habit)!.by[0];
    const kind = scope?.kind === 'role' ? scope.role : 'residents';
    return this.#life.hours[kind] ?? this.#life.hours['residents'] ?? AWAKE;
  }
}
