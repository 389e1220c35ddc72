/** What is counted while matters are lived. */
import { Lengths } from './lengths.ts';

export class MechanismTally {
  arrived = 0;
  refusedAtTheDoor = 0;
  refused = 0;
  readonly ended = new Map<string, number>();
  readonly lasted = new Lengths();
  readonly clocks = new Map<string, { started: number; late: number }>();

  end(outcome: string, lastedMs: number): void {
    this.ended.set(outcome, (this.ended.get(outcome) ?? 0) + 1);
    this.lasted.add(lastedMs);
  }

  clock(state: string, name: string): { started: number; late: number } {
    const key = `${state}/${name}`;
    let counted = this.clocks.get(key);
    if (!counted) this.clocks.set(key, (counted = { started: 0, late: 0 }));
    return counted;
  }
}

export class Tally {
  acts = 0;
  readonly mechanisms = new Map<string, MechanismTally>();
  /** Minutes of those who hold no post. */
  residentsMs = 0;
  /** Posts the rule waited for that nobody holds. */
  readonly missing = new Map<string, number>();
  /** One line a day: by post role and level, how much waits or is in hand. */
  readonly days: {
    readonly day: string;
    readonly backlog: ReadonlyMap<string, number>;
    readonly open: number;
  }[] = [];

  of(mechanism: string): MechanismTally {
    let tally = this.mechanisms.get(mechanism);
    if (!tally) this.mechanisms.set(mechanism, (tally = new MechanismTally()));
    return tally;
  }

  miss(role: string): void {
    this.missing.set(role, (this.missing.get(role) ?? 0) + 1);
  }
}
