/** A share of a whole: `at least 2/3`, `more than 1/2`. */
import type { Share } from './mechanism.ts';

const SHARE = /^(at least|more than) (\d{1,3})\/(\d{1,3})$/;

/** Undefined when the text is none, or asks for more than everybody. */
export function findShare(text: string): Share | undefined {
  const match = SHARE.exec(text.trim());
  if (!match) return undefined;
  const [over, of, more] = [Number(match[2]), Number(match[3]), match[1] === 'more than'];
  if (of === 0 || over > of || (more && over === of)) return undefined;
  return { over, of, more };
}

/** In whole numbers, so that no rounding decides a vote. */
export function reaches({ over, of, more }: Share, part: number, whole: number): boolean {
  const [have, need] = [part * of, whole * over];
  return more ? have > need : have >= need && part > 0;
}
