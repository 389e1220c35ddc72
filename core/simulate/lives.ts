/** The matters that are still of consequence. What is over is let go, so that years fit into little memory. */
import { mix } from './chance.ts';
import type { Life } from './life.ts';
import type { Rules } from './rules.ts';
import type { Staff } from './staff.ts';

export class Lives {
  readonly #byId = new Map<string, Life>();
  #begun = 0;

  get(id: string): Life | undefined {
    return this.#byId.get(id);
  }

  values(): IterableIterator<Life> {
    return this.#byId.values();
  }

  get size(): number {
    return this.#byId.size;
  }

  countOpen(): number {
    let open = 0;
    for (const life of this.#byId.values()) if (life.matter.open) open += 1;
    return open;
  }

  /** Without a seed of its own a part takes one from its whole, by its place among the parts. */
  begin(matter: Life['matter'], rules: Rules, seed: number | undefined): Life {
    this.#begun += 1;
    const whole = matter.parent === null ? null : (this.#byId.get(matter.parent.id) ?? null);
    const drawn =
      seed ?? (whole === null ? mix(rules.opensSeed, this.#begun) : mix(whole.seed, whole.parts.length + 7));
    const life: Life = { matter, rules, seed: drawn, whole, parts: [], turn: 0, planned: false, refusals: 0 };
    whole?.parts.push(life);
    this.#byId.set(matter.id, life);
    return life;
  }

  /** Gone when it has ended with all its parts and nobody will turn to any of them again. */
  forget(id: string, staff: Staff): void {
    const life = this.#byId.get(id);
    const whole = life?.whole ?? life;
    if (!whole || !isOver(whole) || !whole.parts.every(isOver)) return;
    for (const one of [whole, ...whole.parts]) {
      this.#byId.delete(one.matter.id);
      staff.forget(one.matter.requester);
      for (const party of one.matter.parties) staff.forget(party);
    }
  }
}

const isOver = (life: Life): boolean => !life.matter.open && !life.planned;
