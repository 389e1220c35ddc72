/** Steps that many take and that are told as a number: how many did, and whom else these eyes learn. */
import type { MatterView } from '#core/contract/matter.ts';
import { keysOf } from '#core/engine/keys.ts';
import { stepsIn, type Mechanism, type Step } from '#core/mechanism/mechanism.ts';
import type { Asker } from '../../sessions/asker.ts';
import type { Standing } from '../standing.ts';
import { plain } from './row.ts';

/** One of each name: it may stand in several states. */
export function countedSteps(mechanism: Mechanism): Step[] {
  const counted = stepsIn(mechanism).filter((step) => step.counts !== undefined);
  return counted.filter((step, at) => counted.findIndex(({ name }) => name === step.name) === at);
}

/** What the orgs that were asked to come say in their own parts counts as said in the room, where it asks the same. */
export function toCounts({ mechanism, matter }: Standing, parts: readonly Standing[]): MatterView['counts'] {
  const steps = countedSteps(mechanism);
  const sayings = steps.filter(isSaying);
  return steps.map((step) => ({
    step: step.name,
    words: plain(step.counts!.words),
    of: isSaying(step) ? 'times' : 'people',
    count:
      timesTaken(matter, step) +
      parts.reduce(
        (sum, part) =>
          sum + timesSpoken(part, (one) => sayings.find((saying) => asksTheSame(saying, one)) === step),
        0,
      ),
  }));
}

const asksTheSame = (one: Step, other: Step): boolean =>
  one.asks.some(({ field }) => other.asks.some((ask) => ask.field === field));

const timesTaken = ({ taken }: Standing['matter'], { name }: Step): number => (taken[name] ?? []).length;

const timesSpoken = ({ mechanism, matter }: Standing, belongs: (step: Step) => boolean): number =>
  countedSteps(mechanism)
    .filter((step) => isSaying(step) && belongs(step))
    .reduce((sum, step) => sum + timesTaken(matter, step), 0);

/** It asks for words: how often is told, and what to those who run it, and who to nobody. */
export const isSaying = ({ counts, asks }: Step): boolean => counts !== undefined && asks.length > 0;

/** Of the posts that learn who took it, the one these eyes hold. */
const learnsAs = ({ counts }: Step, asker: Asker, standing: Standing): string | undefined =>
  (counts?.toldTo ?? [])
    .flatMap((scope) => keysOf(scope, standing.mechanism, standing.matter, standing.city.ground))
    .find((key) => asker.keys.has(key));

export const learnsWhoTook = (step: Step, asker: Asker, standing: Standing): boolean =>
  learnsAs(step, asker, standing) !== undefined;

export interface ToldOf {
  /** The post that learns it. */
  readonly as: string;
  readonly persons: readonly string[];
}

/** Whoever took such steps, for those who run them. */
export const takersToldTo = (asker: Asker, standing: Standing): ToldOf[] =>
  countedSteps(standing.mechanism).flatMap((step) => {
    if (isSaying(step)) return [];
    const as = learnsAs(step, asker, standing);
    return as === undefined ? [] : [{ as, persons: standing.matter.taken[step.name] ?? [] }];
  });
