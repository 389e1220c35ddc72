/** A whole past, lived again matter by matter as it is handed over: what differs, by mechanism and for the matters that may be named. */
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { replayMatter, type Difference } from './difference.ts';
import type { PastMatter, Rule, Surroundings } from './past.ts';
import { Summing, type ReplaySum } from './sum.ts';

export interface Recorded {
  readonly mechanism: string;
  readonly version: number;
  /** Null where whoever asks may not read the matter: then it counts in the sum alone. */
  readonly number: string | null;
  readonly past: PastMatter;
}

export interface DifferingMatter {
  readonly number: string;
  readonly mechanism: string;
  readonly differences: readonly Difference[];
}

export interface Replay {
  readonly sums: Readonly<Record<string, ReplaySum>>;
  readonly matters: readonly DifferingMatter[];
  /** Matters that may be named and differ too, past the most that are told one by one. */
  readonly notTold: number;
}

export class Replaying {
  readonly #present: Pack;
  readonly #candidate: Pack;
  readonly #around: Surroundings;
  readonly #most: number;
  readonly #versions = new Map<string, Mechanism>();
  readonly #sums = new Map<string, Summing>();
  readonly #matters: DifferingMatter[] = [];
  #notTold = 0;

  /** `most`: so many matters are told one by one. */
  constructor(present: Pack, candidate: Pack, around: Surroundings, most: number) {
    this.#present = present;
    this.#candidate = candidate;
    this.#around = around;
    this.#most = most;
  }

  /** A version that matters are pinned to. */
  learn(mechanism: Mechanism, version: number): void {
    this.#versions.set(`${mechanism.name}/${version}`, mechanism);
  }

  add({ mechanism: name, version, number, past }: Recorded): void {
    const pinned = this.#versions.get(`${name}/${version}`);
    const mechanism = this.#candidate.mechanisms[name];
    if (!pinned || !mechanism) return;
    const ruleBy = (pack: Pack, rule: Mechanism, number: number): Rule => ({
      mechanism: rule,
      version: number,
      settings: pack.settings,
      quiet: pack.quietHours,
    });
    const present = ruleBy(this.#present, pinned, version);
    const candidate = ruleBy(this.#candidate, mechanism, version + 1);
    const replayed = replayMatter(past, present, candidate, this.#around);
    let summing = this.#sums.get(name);
    if (!summing) this.#sums.set(name, (summing = new Summing()));
    summing.add(replayed);
    if (number === null || replayed.untold || replayed.differences.length === 0) return;
    if (this.#matters.length < this.#most)
      this.#matters.push({ number, mechanism: name, differences: replayed.differences });
    else this.#notTold += 1;
  }

  get replay(): Replay {
    return {
      sums: Object.fromEntries([...this.#sums].map(([name, summing]) => [name, summing.sum])),
      matters: this.#matters,
      notTold: this.#notTold,
    };
  }
}
