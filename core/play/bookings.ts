/** Places that are held and lines that are stood in, as the tabletop keeps them. */
import type { Deed } from '../engine/deed.ts';

export interface Resource {
  readonly capacity: number;
  taken: number;
}

export function settleBooking(
  deed: Deed,
  matter: string,
  resources: Map<string, Resource>,
  queues: Map<string, string[]>,
): void {
  if (deed.kind === 'book' && deed.is === 'held') resources.get(deed.resource)!.taken += 1;
  if (deed.kind === 'book' && deed.is === 'waiting')
    queues.set(deed.resource, [...(queues.get(deed.resource) ?? []), matter]);
  if (deed.kind !== 'release') return;
  const queue = queues.get(deed.resource) ?? [];
  if (deed.was === 'waiting')
    queues.set(
      deed.resource,
      queue.filter((id) => id !== matter),
    );
  // The place passes straight to the first in line; only without one does it come free.
  else if (queue.length > 0) queues.set(deed.resource, queue.slice(1));
  else resources.get(deed.resource)!.taken -= 1;
}
