/** Places taken and given back: the difference between what matters held before the act and what they hold after it. */
import type { Booking } from '#database/resources.ts';
import type { BookingWrite, ResourceWrite } from '#database/write.ts';
import { bookingOf, type Change } from './changes.ts';

/** `earlier`: bookings already there for the matters of these changes. */
export function bookingWrites(
  changes: readonly Change[],
  earlier: readonly Booking[],
  newId: () => string,
): { bookings: BookingWrite[]; resources: ResourceWrite[] } {
  const takes = new Map<string, number>();
  const take = (resource: string, count: number): void =>
    void takes.set(resource, (takes.get(resource) ?? 0) + count);
  const bookings: BookingWrite[] = [];
  for (const { touched, before, readers } of changes) {
    const was = bookingOf(before?.matter);
    const is = bookingOf(touched.matter);
    if (was?.resource === is?.resource && was?.is === is?.is) continue;
    const { matter } = touched;
    const rowOf = (resource: string, state: BookingWrite['state']): BookingWrite => {
      const row = earlier.find((one) => one.matter === matter.id && one.resource === resource);
      return {
        id: row?.id ?? newId(),
        resource,
        matter: matter.id,
        person: matter.recipient ?? matter.requester,
        state,
        // First come, first served: ids grow with time, so the order of the waiting list needs no count.
        position: null,
        readers,
      };
    };
    if (was !== null && holds(was)) take(was.resource, -1);
    if (is !== null && holds(is)) take(is.resource, 1);
    if (was !== null && was.resource !== is?.resource) bookings.push(rowOf(was.resource, 'cancelled'));
    if (is !== null) bookings.push(rowOf(is.resource, is.is));
  }
  const resources = [...takes].filter(([, count]) => count !== 0).map(([id, count]) => ({ id, take: count }));
  return { bookings, resources };
}

const holds = (booking: { readonly is: 'held' | 'waiting' | 'attended' }): boolean =>
  booking.is !== 'waiting';
