import type { Installation } from '../installation.ts';

export const nameOf = (path: string): string => path.replace(/^mechanisms\//, '').replace(/\.yaml$/, '');

/** The file of the pack that says a mechanism. */
export const pathOf = (mechanism: string): string => `mechanisms/${mechanism}.yaml`;

/** Files of mechanisms the running city has switched on; other files of a pack are changed in its folder. */
export const isRulePath = (path: string, at: Pick<Installation, 'cities'>): boolean =>
  /^mechanisms\/[a-z][a-z0-9-]{0,63}\.yaml$/.test(path) &&
  Object.hasOwn(at.cities.running.pack.mechanisms, nameOf(path));
