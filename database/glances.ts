// Small questions of many askers travel together: those that come while others are under way wait and then go in one
// message, each as its own viewer. Whoever finds nobody under way goes at once.

import { invariant } from '#core/invariant.ts';
import type { Tx, Viewer } from './connect.ts';
import type { Asked } from './message.ts';

/** Asks everything before anything is answered. `as` asks as somebody else what the viewer may not see. */
export type Glance<Result> = (tx: Tx, as: (other: Viewer) => Tx) => Promise<Result>;

type Ask = (asked: readonly Asked[]) => Promise<object[][]>;

interface Question extends Asked {
  readonly resolve: (rows: object[]) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_UNDER_WAY = 2;
const MOST_TOGETHER = 32;

export class Glances {
  readonly #ask: Ask;
  /** The questions of one glance each. */
  readonly #waiting: (readonly Question[])[] = [];
  #underWay = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async glance<Result>(viewer: Viewer, work: Glance<Result>): Promise<Result> {
    const questions: Question[] = [];
    let isOver = false;
    const as = (asking: Viewer): Tx => ({
      rows: <Row extends object>(query: Question['query'], values: readonly unknown[] = []) =>
        new Promise<Row[]>((resolve, reject) => {
          invariant(!isOver, `${query.name} is asked together with the rest`);
          questions.push({ query, values, viewer: asking, resolve: resolve as Question['resolve'], reject });
        }),
    });
    const result = work(as(viewer), as);
    isOver = true;
    if (questions.length > 0) this.#waiting.push(byViewer(questions, viewer));
    this.#next();
    return result;
  }

  #next(): void {
    if (this.#underWay >= MOST_UNDER_WAY || this.#waiting.length === 0) return;
    void this.#go(this.#waiting.splice(0, MOST_TOGETHER));
  }

  async #go(glances: readonly (readonly Question[])[]): Promise<void> {
    this.#underWay += 1;
    const failed = await this.#answer(glances.flat());
    // Whatever is wrong with one of them is its own affair.
    if (failed && glances.length > 1)
      await Promise.all(
        glances.map(async (questions) => {
          const alone = await this.#answer(questions);
          if (alone) for (const { reject } of questions) reject(alone.error);
        }),
      );
    else if (failed) for (const { reject } of glances.flat()) reject(failed.error);
    this.#underWay -= 1;
    this.#next();
  }

  async #answer(questions: readonly Question[]): Promise<{ readonly error: unknown } | undefined> {
    try {
      const answers = await this.#ask(questions);
      for (const [nth, { resolve }] of questions.entries()) resolve(answers[nth]!);
      return undefined;
    } catch (error) {
      return { error };
    }
  }
}

/** The viewer's own first: everybody has to say who they are only once. */
function byViewer(questions: readonly Question[], viewer: Viewer): Question[] {
  return questions.toSorted((a, b) => Number(a.viewer !== viewer) - Number(b.viewer !== viewer));
}
