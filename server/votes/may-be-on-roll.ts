import type { Asker } from '../sessions/asker.ts';

/** Whether a rule of the city puts a post of theirs on the roll of a vote. */
export function mayBeOnRoll({ keys, city }: Asker): boolean {
  const voting = Object.values(city.pack.mechanisms).flatMap(({ states }) =>
    Object.values(states).flatMap(({ vote }) => vote?.roll ?? []),
  );
  const roles = new Set(voting.flatMap((scope) => (scope.kind === 'role' ? [scope.role] : [])));
  return [...keys].some((key) => key.includes('@') && roles.has(key.slice(0, key.indexOf('@'))));
}
