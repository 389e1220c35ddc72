import type { Asker } from '../sessions/asker.ts';

/** Keys by which something can wait on this person, or be told to them: not those that everybody holds. */
export const addressesOf = (asker: Asker): string[] =>
  [...asker.keys].filter((key) => key !== 'anyone' && key !== 'public');
