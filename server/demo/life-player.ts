/**
 * Plays a life on a stage: stories by their script, everything else by habit, clocks when they run out, all in the order of
 * time. What happens next follows from the seed and from what stands on the stage alone, so that a player that was killed
 * and begins anew finds what is there and goes on as if nothing had been.
 */
import type { WorkCalendar } from '#core/calendar/workdays.ts';
import { isRunning } from '#core/engine/clock.ts';
import type { Clock } from '#core/engine/matter.ts';
import type { Ground } from '#core/ground/ground.ts';
import { seatOf, toOrgId } from '#core/ground/org.ts';
import { invariant } from '#core/invariant.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { CastPerson } from '#core/pack/people.ts';
import { Agenda } from './agenda.ts';
import { comings, type Coming } from './arrivals.ts';
import { chanceOf } from './chance.ts';
import { fillIn, type Around, type Filling } from './forms.ts';
import { Habits, type Turn } from './habits.ts';
import type { Answers, Scene, Story, Topic } from './life-file.ts';
import { momentOf } from './moment.ts';
import type { Life } from './read-life.ts';
import type { Acted, Facts, Stage, Staged } from './stage.ts';

export interface Lived {
  readonly matters: number;
  readonly acts: number;
  /** What was meant to be done and refused: empty when the life fits the rules. */
  readonly refused: readonly string[];
}

export interface Scenery {
  readonly pack: Pack;
  readonly ground: Ground;
  readonly calendar: WorkCalendar;
  readonly people: readonly CastPerson[];
}

type Happening =
  | { readonly kind: 'coming'; readonly coming: Coming }
  | { readonly kind: 'story'; readonly name: string; readonly story: Story }
  | { readonly kind: 'scene'; readonly name: string; readonly nth: number; readonly scene: Scene }
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'late'; readonly id: string; readonly clock: Clock };

const BETWEEN_SCENES_MS = 60_000;
const AT_HOME: Answers = { place: ['home'] };
const openingKey = (name: string): string => `demo/${name}`;

export class LifePlayer {
  readonly #life: Life;
  readonly #stage: Stage;
  readonly #scenery: Scenery;
  readonly #end: number;
  readonly #agenda = new Agenda<Happening>();
  readonly #around: Around;
  readonly #habits: Habits;
  readonly #topics = new Map<string, Topic>();
  readonly #mattersByStory = new Map<string, string>();
  readonly #told = new Set<string>();
  readonly #refused: string[] = [];

  constructor(life: Life, stage: Stage, scenery: Scenery, end: number) {
    this.#life = life;
    this.#stage = stage;
    this.#scenery = scenery;
    this.#end = end;
    this.#around = {
      life,
      end,
      stage,
      ground: scenery.ground,
      people: new Map(scenery.people.map((person) => [person.slug, person])),
      matterOf: (story) => this.#mattersByStory.get(story),
    };
    this.#habits = new Habits(life, stage, scenery, (staged) => this.#topicOf(staged));
  }

  /** `told` is called before each happening with its moment. */
  async play(told: (at: number) => void = () => undefined): Promise<Lived> {
    for (const coming of comings(this.#life, this.#scenery, this.#end)) await this.#expect(coming);
    for (const [name, story] of Object.entries(this.#life.stories)) await this.#expectStory(name, story);
    for (const id of this.#stage.matters.keys()) this.#lookAhead(id);
    for (let next = this.#agenda.takeNext(); next && next.at <= this.#end; next = this.#agenda.takeNext()) {
      told(next.at);
      this.#stage.setNow(next.at);
      await this.#live(next.what, next.at);
    }
    const all = [...this.#stage.matters.values()];
    return {
      matters: all.length,
      acts: all.reduce((sum, { matter }) => sum + matter.seq, 0),
      refused: this.#refused,
    };
  }

  async #expect(coming: Coming): Promise<void> {
    const there = await this.#stage.findOpened(coming.who, openingKey(coming.key));
    if (there !== undefined) this.#topics.set(there, coming.topic);
    else this.#agenda.add({ at: coming.at, label: coming.key, what: { kind: 'coming', coming } });
  }

  async #expectStory(name: string, story: Story): Promise<void> {
    const at = momentOf(story.at, this.#end, this.#scenery.calendar);
    const there = await this.#stage.findOpened(this.#person(story.by), openingKey(name));
    if (there !== undefined) this.#remember(name, there);
    else this.#agenda.add({ at, label: name, what: { kind: 'story', name, story } });
    let last = at;
    for (const [nth, scene] of story.scenes.entries()) {
      last = Math.max(momentOf(scene.at, this.#end, this.#scenery.calendar), last + BETWEEN_SCENES_MS);
      this.#agenda.add({ at: last, label: `${name}/${nth + 1}`, what: { kind: 'scene', name, nth, scene } });
    }
  }

  #remember(story: string, matter: string): void {
    this.#mattersByStory.set(story, matter);
    this.#told.add(matter);
  }

  async #live(what: Happening, at: number): Promise<void> {
    switch (what.kind) {
      case 'coming':
        return this.#come(what.coming, at);
      case 'story':
        return this.#begin(what.name, what.story, at);
      case 'scene':
        return this.#playScene(what.name, what.nth, what.scene, at);
      case 'turn':
        return this.#takeTurn(what.turn, at);
      case 'late': {
        const staged = this.#stage.matters.get(what.id)!;
        if (isStillRunning(what.clock, staged))
          this.#follow(await this.#stage.late(what.id, what.clock), what.clock.name);
      }
    }
  }

  async #come(coming: Coming, at: number): Promise<void> {
    const { who, topic, about, nth } = coming;
    const key = openingKey(coming.key);
    const mechanism = this.#scenery.pack.mechanisms[coming.mechanism]!;
    const sources = [topic.say, AT_HOME, this.#life.says];
    const filling = { ...this.#by(who, at, key), area: who.area, near: who.lives, about, nth, sources };
    const facts = await fillIn(mechanism.opens.asks, mechanism, filling, this.#around);
    if (!facts) return void this.#refused.push(`${key}: its form cannot be filled in`);
    const acted = await this.#stage.open(who, coming.mechanism, facts, key);
    if (acted.kind === 'done') this.#topics.set(acted.matter, topic);
    this.#follow(acted, key);
  }

  async #begin(name: string, story: Story, at: number): Promise<void> {
    const who = this.#person(story.by);
    const key = openingKey(name);
    const mechanism = this.#scenery.pack.mechanisms[story.open]!;
    const filling = { ...this.#by(who, at, key), area: who.area, near: who.lives, about: key, nth: 0 };
    const facts = await this.#fillAsWritten(story.with, mechanism, filling);
    const acted = await this.#stage.open(who, story.open, facts, key);
    if (acted.kind === 'done') this.#remember(name, acted.matter);
    this.#follow(acted, name);
  }

  async #playScene(name: string, nth: number, scene: Scene, at: number): Promise<void> {
    const key = `${openingKey(name)}/${nth + 1}`;
    const label = `${key} (${scene.do})`;
    const root = this.#mattersByStory.get(name);
    const staged = root === undefined ? undefined : this.#findPart(root, scene.in);
    if (!staged) return void this.#refused.push(`${label}: there is no such matter`);
    const who = this.#person(scene.by);
    const filling = {
      ...this.#by(who, at, key),
      area: staged.area,
      near: staged.matter.owner,
      about: key,
      nth: 0,
    };
    const facts = await this.#fillAsWritten(scene.with, staged.mechanism, filling);
    this.#follow(await this.#stage.act(who, staged.id, scene.do, facts, key), label);
  }

  /** A story says exactly what is filled in, whatever the form would leave out. */
  async #fillAsWritten(
    given: Answers | undefined,
    mechanism: Mechanism,
    filling: Omit<Filling, 'sources'>,
  ): Promise<Facts> {
    const asks = Object.keys(given ?? {}).map((field) => ({ field, required: true }));
    return (await fillIn(asks, mechanism, { ...filling, sources: [given] }, this.#around)) ?? {};
  }

  #by(who: CastPerson, at: number, key: string): Pick<Filling, 'who' | 'at' | 'key' | 'chance'> {
    return { who, at, key, chance: chanceOf(this.#life.seed, key) };
  }

  async #takeTurn(turn: Turn, at: number): Promise<void> {
    const staged = this.#stage.matters.get(turn.id)!;
    if (staged.matter.seq !== turn.seq) return;
    const chosen = this.#habits.choose(staged, turn);
    if (!chosen) return;
    const { who, step, sources } = chosen;
    const key = `demo/${staged.number}/${staged.matter.seq}`;
    const { area, matter, mechanism } = staged;
    const drawn = this.#habits.drawnBy(staged, step.name);
    const filling = { ...this.#by(who, at, key), ...drawn, area, near: matter.owner, sources };
    const facts = await fillIn(step.asks, mechanism, filling, this.#around);
    if (facts)
      this.#follow(
        await this.#stage.act(who, staged.id, step.name, facts, key),
        `${staged.number} ${step.name}`,
      );
  }

  #follow(acted: Acted, label: string): void {
    if (acted.kind === 'refused') this.#refused.push(`${label}: ${acted.why}`);
    else for (const id of acted.touched) this.#lookAhead(id);
  }

  /** Sets down when this matter's clocks run out and who will do what about it. */
  #lookAhead(id: string): void {
    const staged = this.#stage.matters.get(id)!;
    const { matter, number } = staged;
    for (const clock of matter.clocks) {
      if (isStillRunning(clock, staged))
        this.#agenda.add({
          // One that had run out before it began, as of a meeting written down weeks later, rings at once.
          at: Math.max(clock.due, staged.at),
          label: `${number}/${clock.state}/${clock.name}`,
          what: { kind: 'late', id, clock },
        });
    }
    if (this.#isTold(staged)) return;
    for (const one of [staged, ...this.#partsOf(staged)]) {
      const turn = this.#habits.planTurn(one);
      if (turn) this.#agenda.add({ at: turn.at, label: one.number, what: { kind: 'turn', turn } });
    }
  }

  #isTold({ id, matter }: Staged): boolean {
    return this.#told.has(matter.parent?.id ?? id);
  }

  #partsOf({ matter }: Staged): Staged[] {
    return Object.keys(matter.parts).flatMap((id) => this.#stage.matters.get(id) ?? []);
  }

  /** A part has its whole's topic; what a rule opened by itself takes one by its number. */
  #topicOf({ id, matter, number }: Staged): Topic | undefined {
    const known = this.#topics.get(matter.parent?.id ?? id);
    if (known) return known;
    const topics = this.#life.topics[matter.mechanism];
    return topics && chanceOf(this.#life.seed, number).pick(topics);
  }

  #findPart(root: string, org: string | undefined): Staged | undefined {
    const staged = this.#stage.matters.get(root);
    if (!staged || org === undefined) return staged;
    // Whoever answers for a place is asked at its seat.
    const asked = this.#scenery.ground.data.orgs.find((one) => one.id === toOrgId(org));
    return this.#partsOf(staged).findLast((part) => asked && part.matter.asked === seatOf(asked));
  }

  #person(slug: string): CastPerson {
    const person = this.#around.people.get(slug);
    invariant(person, `${slug} is one of the cast`);
    return person;
  }
}

function isStillRunning(clock: Clock, { matter }: Staged): boolean {
  return matter.clocks.some(
    (one) =>
      one.name === clock.name && one.state === clock.state && one.due === clock.due && isRunning(one, matter),
  );
}
