/** The people who hold one post, and what waits for them. They take the oldest first, and each does one thing at a time. */
import type { Actor } from '../engine/context.ts';
import { personKey, postKey } from '../engine/keys.ts';
import type { Pack } from '../pack/pack.ts';
import type { Hours } from './shift.ts';
import type { Plan } from './life.ts';
import { Lengths } from './lengths.ts';
import type { Staffed } from './scenario.ts';

export type Member = Actor & { readonly kind: 'person' };

export class Team {
  readonly role: string;
  readonly seat: string;
  /** Of the ladder; the kind of org where the seat is one. */
  readonly level: string;
  readonly people: number;
  readonly hours: Hours;
  /** Nobody named them: the rule asked for the post. */
  readonly assumed: boolean;
  readonly members: readonly Member[];
  busy = 0;
  /** The moment of a shift already set down; work begins no earlier. */
  wakesAt = Number.NEGATIVE_INFINITY;
  waits = new Lengths();
  workedMs = 0;
  #backlogMs = 0;
  #since = 0;
  #turn = 0;
  #queue: Plan[] = [];
  #head = 0;

  constructor(staffed: Staffed, level: string, pack: Pack, assumed: boolean) {
    this.role = staffed.role;
    this.seat = staffed.seat;
    this.level = level;
    this.people = staffed.people;
    this.hours = staffed.hours;
    this.assumed = assumed;
    const held = [staffed.role, ...(pack.roles[staffed.role]?.countsAs ?? [])];
    this.members = Array.from({ length: staffed.people }, (_, nth): Member => {
      const id = `${staffed.role}.${staffed.seat}.${nth + 1}`;
      const posts = held.map((role) => postKey(role, staffed.seat));
      return { kind: 'person', id, keys: new Set([personKey(id), 'anyone', 'public', ...posts]) };
    });
  }

  /** Whose turn it is: work goes round. */
  nextMember(): Member {
    this.#turn = (this.#turn + 1) % this.members.length;
    return this.members[this.#turn]!;
  }

  /** Waiting, not counting what is in hand. */
  get waiting(): number {
    return this.#queue.length - this.#head;
  }

  queue(plan: Plan, now: number): void {
    this.#settle(now);
    this.#queue.push(plan);
  }

  takeNext(now: number): Plan | undefined {
    if (this.waiting === 0) return undefined;
    this.#settle(now);
    const plan = this.#queue[this.#head]!;
    this.#head += 1;
    if (this.#head > 1024 && this.#head * 2 > this.#queue.length) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
    return plan;
  }

  /** From here on it counts. */
  count(now: number): void {
    this.waits = new Lengths();
    this.workedMs = 0;
    this.#backlogMs = 0;
    this.#since = now;
  }

  /** How many waited, on average over the time since it counts. */
  meanBacklog(from: number, now: number): number {
    this.#settle(now);
    return this.#backlogMs / (now - from);
  }

  #settle(now: number): void {
    this.#backlogMs += this.waiting * (now - this.#since);
    this.#since = now;
  }
}
