/**
 * Chance that repeats, quickly. Two kinds, both from a seed alone:
 * a stream, for what happens one after another whatever the rule (arrivals), and a draw that is named by what it is about
 * (this matter, this state, the third time), so that under two versions of a rule the same matter has the same luck.
 */

/** The finishing steps of MurmurHash3 (public domain): every bit of both numbers reaches every bit of the result. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b + 0x9e3779b9, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a, for names. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Above 0 and below 1, so that its logarithm is finite. */
export const toUnit = (bits: number): number => (bits + 0.5) / 4_294_967_296;

/** The draw of that name. */
export const drawOf = (seed: number, about: number): number => toUnit(mix(seed, about));

export interface Stream {
  /** Above 0 and below 1. */
  draw(): number;
}

/** sfc32 (Chris Doty-Humphrey's Small Fast Counting generator, public domain), its state filled from the seed. */
export function streamOf(seed: number): Stream {
  let a = mix(seed, 1);
  let b = mix(seed, 2);
  let c = mix(seed, 3);
  let counter = 1;
  const draw = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return toUnit(sum >>> 0);
  };
  for (let warm = 0; warm < 12; warm += 1) draw();
  return { draw };
}
