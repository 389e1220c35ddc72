/** All the rules of a city made ready for one run, and the world as its acts find it. */
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { World } from '../engine/cascade.ts';
import type { Ground } from '../ground/ground.ts';
import { invariant } from '../invariant.ts';
import type { Pack } from '../pack/pack.ts';
import { voteBox, type VoteBox } from '../play/vote-box.ts';
import type { Lives } from './lives.ts';
import { rulesOf, type Rules } from './rules.ts';
import type { Scenario } from './scenario.ts';
import type { Staff } from './staff.ts';

export interface CityOfRules {
  readonly pack: Pack;
  readonly ground: Ground;
  readonly calendar: WorkCalendar;
}

export class CityRules {
  readonly world: World;
  /** Rolls and boxes of the votes that are open. */
  readonly box: VoteBox;
  readonly #byName = new Map<string, Rules>();
  #ids = 0;

  constructor({ pack, ground, calendar }: CityOfRules, scenario: Scenario, lives: Lives, staff: Staff) {
    this.box = voteBox((keys) => staff.holdersOf(keys));
    for (const mechanism of Object.values(pack.mechanisms)) {
      const context = {
        now: scenario.beginsAt,
        actor: { kind: 'system' } as const,
        ground,
        calendar,
        quiet: pack.quietHours,
        settings: pack.settings,
        known: {},
        newId: () => `m${(this.#ids += 1)}`,
      };
      this.#byName.set(mechanism.name, rulesOf(mechanism, scenario, context));
    }
    this.world = {
      findMatter: (id) => lives.get(id)?.matter,
      pinnedTo: (matter) => this.get(matter.mechanism).mechanism,
      current: (name) => {
        const mechanism = this.#byName.get(name)?.mechanism;
        return mechanism && { mechanism, version: 1 };
      },
      // Whoever books finds a place: how many there are is not simulated.
      nextWaiting: () => undefined,
    };
  }

  find(name: string): Rules | undefined {
    return this.#byName.get(name);
  }

  get(name: string): Rules {
    const rules = this.#byName.get(name);
    invariant(rules, `mechanism ${name} is simulated`);
    return rules;
  }
}
