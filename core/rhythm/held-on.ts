import type { Matter } from '../engine/matter.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';

/** The day it is held on, `YYYY-MM-DD`; null of what comes by no rhythm, or has no day yet. */
export function heldOn({ facts }: Pick<Matter, 'facts'>, { rhythm }: Mechanism): string | null {
  const day = rhythm ? facts[rhythm.day] : undefined;
  return typeof day === 'string' ? day : null;
}
