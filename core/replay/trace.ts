/** What one rule made of a recorded matter: set down on the way, to be compared with what another made of it. */
import type { Act } from '../engine/act.ts';
import type { Decision } from '../engine/decide.ts';
import type { Deed } from '../engine/deed.ts';
import { STEP_BASE_S } from '../burden/burden.ts';
import { keysOf, readerKeys } from '../engine/keys.ts';
import type { Matter } from '../engine/matter.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import type { Ground } from '../ground/ground.ts';
import type { Ask } from '../mechanism/mechanism.ts';
import type { PastAct, Rule } from './past.ts';

export interface RefusedAct {
  readonly seq: number;
  readonly step: string;
  readonly refusal: Refusal;
}

export interface AskedForm {
  readonly seq: number;
  readonly step: string;
  /** Of the post that filled it in; `residents` for whoever holds none. */
  readonly role: string;
  readonly fields: readonly string[];
  readonly seconds: number;
}

/** What is asked, and what it costs beside its fields. */
export interface Form {
  readonly asks: readonly Ask[];
  readonly costsS?: number | undefined;
}

/** Beside the fields: that there was a matter at all, where, when, and how it ended. */
export const EXISTENCE = 'existence';
export const READS_MATTER = 'matter';
export const READS_REQUESTER = 'requester';
export const READS_ASSIGNEE = 'assignee';
export const RESIDENTS = 'residents';

export class Trace {
  readonly rule: Rule;
  /** Undefined: it never opened. */
  matter: Matter | undefined;
  readonly refused: RefusedAct[] = [];
  readonly forms: AskedForm[] = [];
  /** How often each clock was late, by `state/name`. */
  readonly late = new Map<string, number>();
  /** Who could ever read what: the matter, its requester's name, one of its fields. */
  readonly readers = new Map<string, Set<string>>();
  readonly published = new Set<string>();
  /** Fields the record does not tell, for which something stood in. */
  readonly guessed = new Set<string>();
  readonly #ground: Ground;
  readonly #given = new Set<string>();

  constructor(rule: Rule, ground: Ground) {
    this.rule = rule;
    this.#ground = ground;
  }

  /** What a form asked of whom: what is required, and of the rest what was filled in. */
  asks(act: PastAct, { asks, costsS }: Form, unasked: readonly string[]): void {
    const { mechanism } = this.rule;
    const isGiven = (field: string): boolean => act.facts[field] !== undefined || act.hidden.includes(field);
    for (const field of [...act.hidden, ...unasked]) this.guessed.add(field);
    const fields = asks.filter((ask) => ask.required || isGiven(ask.field)).map((ask) => ask.field);
    for (const field of fields) this.#given.add(field);
    if (act.actor === null) return;
    const seconds = fields.reduce(
      (sum, field) => sum + (mechanism.fields[field]?.costsS ?? 0),
      costsS ?? STEP_BASE_S,
    );
    this.forms.push({ seq: act.seq, step: act.step, role: roleOf(act.as), fields, seconds });
  }

  decided(act: Pick<Act, 'seq' | 'step'>, decision: Decision | Refusal): void {
    if (isRefusal(decision)) {
      this.refused.push({ seq: act.seq, step: act.step, refusal: decision });
      return;
    }
    const { acts, deeds } = decision;
    for (const one of acts) {
      if (one.step.startsWith('clock:')) {
        const clock = `${one.from}/${one.step.slice('clock:'.length)}`;
        this.late.set(clock, (this.late.get(clock) ?? 0) + 1);
      }
    }
    this.matter = decision.matter;
    for (const deed of deeds) this.#publishes(deed);
    this.#looksWhoReads(decision.matter);
  }

  #publishes(deed: Deed): void {
    if (deed.kind !== 'publish') return;
    // A document is public from when it is made; the result, once the matter has ended.
    if (deed.document === null && this.matter?.open !== false) return;
    this.published.add(deed.document ?? EXISTENCE);
    for (const field of deed.fields) this.published.add(field);
  }

  #looksWhoReads(matter: Matter): void {
    const { mechanism } = this.rule;
    this.#read(READS_MATTER, readerKeys(mechanism, matter, this.#ground));
    for (const scope of mechanism.requesterSeenBy)
      this.#read(READS_REQUESTER, keysOf(scope, mechanism, matter, this.#ground));
    for (const scope of mechanism.assigneeSeenBy ?? [])
      this.#read(READS_ASSIGNEE, keysOf(scope, mechanism, matter, this.#ground));
    for (const name of this.#given) {
      for (const scope of mechanism.fields[name]?.seenBy ?? [])
        this.#read(name, keysOf(scope, mechanism, matter, this.#ground));
    }
  }

  #read(what: string, keys: readonly string[]): void {
    let known = this.readers.get(what);
    if (!known) this.readers.set(what, (known = new Set()));
    for (const key of keys) known.add(key);
  }
}

/** `desk@450481100007` is a desk; a person, or anyone, acts for themselves. */
export const roleOf = (key: string): string =>
  key.includes('@') ? key.slice(0, key.indexOf('@')) : RESIDENTS;
