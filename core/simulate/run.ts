/**
 * One run: months of one city on a virtual clock, every move taken by the engine that serves. What happens next is the
 * earliest thing on the agenda; nothing is looked through for it.
 */
import { dayOf } from '../calendar/workdays.ts';
import { cascade, type Touched } from '../engine/cascade.ts';
import { isRunning } from '../engine/clock.ts';
import type { Context } from '../engine/context.ts';
import { decide, decideLate, type Decision } from '../engine/decide.ts';
import { open } from '../engine/open.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import { invariant } from '../invariant.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { Agenda } from './agenda.ts';
import { openSource, type Source } from './arrivals.ts';
import { drawOf, mix } from './chance.ts';
import { choose } from './choose.ts';
import { knownAtTheDoor, knownOf } from './known.ts';
import { endOfWork, nextOnShift } from './shift.ts';
import { Forms } from './forms.ts';
import type { Coming, Happening, Life, Plan } from './life.ts';
import { Lives } from './lives.ts';
import { openerOf } from './opener.ts';
import { CityRules, type CityOfRules } from './city-rules.ts';
import type { Rules } from './rules.ts';
import type { Scenario } from './scenario.ts';
import { lengthOf } from './spread.ts';
import { Staff } from './staff.ts';
import { Tally } from './tally.ts';
import type { Team } from './team.ts';

const DAY_MS = 86_400_000;
const SYSTEM = { kind: 'system' } as const;
/** After so many steps meant and refused in a row nobody tries again until something happens. */
const MOST_REFUSALS = 3;

export class Run {
  now: number;
  readonly countsFrom: number;
  readonly ends: number;
  tally = new Tally();
  readonly staff: Staff;
  readonly lives = new Lives();
  readonly #city: CityOfRules;
  readonly #scenario: Scenario;
  readonly #agenda = new Agenda<Happening>();
  readonly #forms: Forms;
  readonly #rules: CityRules;
  readonly #arrived = new Map<Source, number>();
  #opens: { readonly id: string; readonly seed: number } | undefined;

  constructor(city: CityOfRules, scenario: Scenario, days: number, seed: number) {
    this.#city = city;
    this.#scenario = scenario;
    this.now = scenario.beginsAt;
    this.countsFrom = scenario.beginsAt + scenario.warmUpDays * DAY_MS;
    this.ends = this.countsFrom + days * DAY_MS;
    this.staff = new Staff(scenario, city.pack, city.ground);
    this.#forms = new Forms(scenario, city.ground, city.pack.settings);
    this.#rules = new CityRules(city, scenario, this.lives, this.staff);
    this.#agenda.add(this.countsFrom, { kind: 'count' });
    this.#agenda.add(this.countsFrom + DAY_MS, { kind: 'day' });
    for (const [nth, arrivals] of scenario.arrivals.entries()) {
      const source = openSource(arrivals, nth, seed, city.calendar);
      this.#agenda.add(source.after(this.now), { kind: 'comes', source });
    }
  }

  /** Lives on until that moment, or to the end. */
  until(moment: number): void {
    const last = Math.min(moment, this.ends);
    while (this.#agenda.next <= last) {
      this.now = this.#agenda.next;
      this.#happen(this.#agenda.take()!);
    }
    this.now = last;
  }

  #happen(what: Happening): void {
    switch (what.kind) {
      case 'comes':
        return this.#come(what.source);
      case 'ready':
        return this.#isReady(what.plan);
      case 'worked':
        return this.#isWorked(what.plan);
      case 'late':
        return this.#ring(what.life, what.clock);
      case 'shift-begins':
        return this.#setToWork(what.team);
      case 'day':
        return this.#closeDay();
      case 'count':
        this.tally = new Tally();
        for (const team of this.staff.teams) team.count(this.now);
    }
  }

  #come(source: Source): void {
    const { arrivals } = source;
    this.#agenda.add(source.after(this.now), { kind: 'comes', source });
    const rules = this.#rules.find(arrivals.mechanism);
    if (!rules) return;
    this.tally.of(arrivals.mechanism).arrived += 1;
    // Named by the arrival, never by what happened before: the other version must meet the same person.
    const nth = (this.#arrived.get(source) ?? 0) + 1;
    this.#arrived.set(source, nth);
    const seed = mix(source.seed, nth);
    const coming: Coming = { source, seed, requester: `r${source.seed}.${nth}` };
    const lengthMs = lengthOf(rules.opening, drawOf(seed, 1), drawOf(seed, 2));
    const opener = openerOf(
      rules.mechanism,
      source.arrivals.place,
      coming.requester,
      this.staff,
      this.#city.ground,
      this.now,
    );
    const plan: Plan = { life: null, turn: 0, step: null, coming, lengthMs, readyAt: this.now, ...opener };
    if (plan.team === null) {
      this.tally.residentsMs += lengthMs;
      this.#carryOut(plan);
    } else this.#isReady(plan);
  }

  #isReady(plan: Plan): void {
    const { team, life } = plan;
    if (life !== null && life.turn !== plan.turn) return;
    if (team === null) {
      this.tally.residentsMs += plan.lengthMs;
      return this.#carryOut(plan);
    }
    plan.readyAt = this.now;
    team.queue(plan, this.now);
    this.#setToWork(team);
  }

  #setToWork(team: Team): void {
    const { calendar } = this.#city;
    while (team.busy < team.people && team.waiting > 0) {
      const begins = nextOnShift(this.now, team.hours, calendar);
      if (begins > this.now) {
        if (team.wakesAt < begins) this.#agenda.add((team.wakesAt = begins), { kind: 'shift-begins', team });
        return;
      }
      const plan = team.takeNext(this.now)!;
      if (plan.life !== null && plan.life.turn !== plan.turn) continue;
      team.busy += 1;
      team.waits.add(this.now - plan.readyAt);
      this.#agenda.add(endOfWork(this.now, plan.lengthMs, team.hours, calendar), { kind: 'worked', plan });
    }
  }

  #isWorked(plan: Plan): void {
    const team = plan.team!;
    team.busy -= 1;
    team.workedMs += plan.lengthMs;
    if (plan.life === null || plan.life.turn === plan.turn) this.#carryOut(plan);
    this.#setToWork(team);
  }

  #carryOut(plan: Plan): void {
    const { life, step, coming } = plan;
    if (life === null || step === null) return this.#open(plan, coming!);
    const { context, mechanism } = life.rules;
    const { matter } = life;
    this.#turnTo(context, plan.actor, life);
    const { requester, area, place } = matter;
    const filling = { seed: mix(life.seed, life.turn), at: this.now, area, place, requester };
    const facts = this.#forms.fill(step.asks, mechanism, filling);
    const decision = decide(mechanism, matter, { step: step.name, facts }, context);
    life.turn += 1;
    life.planned = false;
    if (this.#write(mechanism, matter, decision, context)) return;
    this.tally.of(mechanism.name).refused += 1;
    life.refusals += 1;
    if (life.refusals < MOST_REFUSALS) this.#plan(life);
  }

  #open(plan: Plan, coming: Coming): void {
    const { mechanism: name, place } = coming.source.arrivals;
    const rules = this.#rules.get(name);
    const { context, mechanism } = rules;
    this.#turnTo(context, plan.actor, null);
    const area = this.#city.ground.placeAt(place, dayOf(this.now))?.area ?? '';
    const filling = { seed: coming.seed, at: this.now, area, place, requester: coming.requester };
    const facts = this.#forms.fill(mechanism.opens.asks, mechanism, filling);
    context.known = knownAtTheDoor(rules, place, facts, this.lives, this.#city.ground, this.now);
    const id = context.newId();
    this.#opens = { id, seed: coming.seed };
    const decision = open(mechanism, { id, version: 1, facts }, context);
    if (!this.#write(mechanism, undefined, decision, context)) this.tally.of(name).refusedAtTheDoor += 1;
  }

  #ring(life: Life, clock: Life['matter']['clocks'][number]): void {
    const { matter } = life;
    // A clock that was stopped, moved or ended since has another entry, or none.
    if (clock.state !== matter.state || !matter.clocks.includes(clock)) return;
    const { context, mechanism } = life.rules;
    this.#turnTo(context, SYSTEM, life);
    const decision = decideLate(mechanism, matter, clock.name, context);
    if (isRefusal(decision)) return;
    this.tally.of(mechanism.name).clock(clock.state, clock.name).late += 1;
    invariant(
      this.#write(mechanism, matter, decision, context),
      `clock ${clock.name} of ${mechanism.name} rings`,
    );
  }

  #turnTo(context: Rules['context'], actor: Context['actor'], life: Life | null): void {
    context.now = this.now;
    context.actor = actor;
    if (life !== null)
      context.known = knownOf(life, this.lives, this.#rules.box, this.#city.ground, this.now);
  }

  /** False when the engine says no. */
  #write(
    mechanism: Mechanism,
    before: Life['matter'] | undefined,
    decision: Decision | Refusal,
    context: Context,
  ): boolean {
    if (isRefusal(decision)) return false;
    const touched = cascade(mechanism, before, decision, this.#rules.world, context);
    if (isRefusal(touched)) return false;
    for (const one of touched) this.#take(one);
    for (const one of touched) this.#plan(this.lives.get(one.matter.id)!);
    for (const one of touched) this.lives.forget(one.matter.id, this.staff);
    return true;
  }

  #take({ matter, acts, deeds, fromSeq }: Touched): void {
    this.tally.acts += acts.length;
    for (const deed of deeds) this.#rules.box.settle(deed, matter.id);
    const life = this.lives.get(matter.id) ?? this.#begin(matter);
    const before = life.matter;
    life.matter = matter;
    life.refusals = 0;
    if (fromSeq > 0 && acts.some((act) => act.from !== act.to)) {
      life.turn += 1;
      life.planned = false;
    }
    const tally = this.tally.of(matter.mechanism);
    const wasOpen = fromSeq === 0 || before.open;
    if (wasOpen && !matter.open) tally.end(matter.outcome ?? '', this.now - matter.openedAt);
    for (const clock of matter.clocks) {
      const isKnown = fromSeq > 0 && before.clocks.includes(clock);
      if (isKnown || !isRunning(clock, matter)) continue;
      if (clock.startedAt === this.now) tally.clock(clock.state, clock.name).started += 1;
      this.#agenda.add(clock.due, { kind: 'late', life, clock });
    }
  }

  #begin(matter: Life['matter']): Life {
    const opens = this.#opens?.id === matter.id ? this.#opens : undefined;
    // What a rule opened by itself came through no door, and is counted here.
    if (opens === undefined) this.tally.of(matter.mechanism).arrived += 1;
    return this.lives.begin(matter, this.#rules.get(matter.mechanism), opens?.seed);
  }

  /** Sets down who does what next, unless that is set down already. */
  #plan(life: Life): void {
    if (life.planned || (!life.matter.open && life.rules.states[life.matter.state]!.first.length === 0))
      return;
    this.#turnTo(life.rules.context, SYSTEM, life);
    const chosen = choose(life, this.staff, this.#city.ground);
    if (chosen === 'nothing') return;
    if ('missing' in chosen) return this.tally.miss(chosen.missing);
    const { option, actor, team, seed } = chosen;
    const lengthMs = lengthOf(option.takes, drawOf(seed, 101), drawOf(seed, 102));
    const after = option.after ?? (team === null ? this.#scenario.usualDelay : null);
    const plan: Plan = {
      life,
      turn: life.turn,
      step: option.step,
      coming: null,
      actor,
      team,
      lengthMs,
      readyAt: 0,
    };
    life.planned = true;
    if (after === null) this.#isReady(plan);
    else
      this.#agenda.add(this.now + lengthOf(after, drawOf(seed, 103), drawOf(seed, 104)), {
        kind: 'ready',
        plan,
      });
  }

  #closeDay(): void {
    const backlog = this.staff.countBacklog();
    this.tally.days.push({ day: dayOf(this.now - 1), backlog, open: this.lives.countOpen() });
    this.#agenda.add(this.now + DAY_MS, { kind: 'day' });
  }
}
