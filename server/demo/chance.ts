/** Chance that repeats: the same seed and the same words give the same draws, whatever was drawn elsewhere before. */
import { createHash } from 'node:crypto';

export interface Chance {
  /** From 0 up to 1, without it. */
  draw(): number;
  /** A whole number from 0 up to `count`, without it. */
  below(count: number): number;
  /** Between two durations, the short ones oftener: most people answer soon, a few late. */
  soonBetween(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** The list in another order, the heavy ones mostly ahead. */
  shuffle<T>(list: readonly T[], weightOf?: (one: T) => number): T[];
}

export function chanceOf(...about: readonly (string | number)[]): Chance {
  const name = about.join('/');
  let drawn = 0;
  const draw = (): number => {
    const hash = createHash('sha256').update(`${name}#${drawn}`).digest();
    drawn += 1;
    return hash.readUIntBE(0, 6) / 2 ** 48;
  };
  const below = (count: number): number => Math.floor(draw() * count);
  return {
    draw,
    below,
    soonBetween: (least, most) => Math.exp(Math.log(least) + draw() * (Math.log(most) - Math.log(least))),
    pick: (list) => list[below(list.length)]!,
    shuffle: (list, weightOf = () => 1) =>
      list
        .map((one) => ({ one, at: -Math.log(1 - draw()) / weightOf(one) }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
  };
}
