/** What a client sent, read against its contract. */
import type { z } from 'zod';
import { complain, type Complaint } from './problem.ts';

export type Shaped<T> = { readonly value: T } | { readonly complaint: Complaint };

export function readShape<S extends z.ZodType>(shape: S, given: unknown): Shaped<z.output<S>> {
  if (!isWhole(given)) return { complaint: complain('malformed') };
  const read = shape.safeParse(given ?? {});
  if (read.success) return { value: read.data };
  return { complaint: complain('malformed') };
}

/** Half a character and a number beyond all numbers are lawful JSON, but no record can hold them. */
export function isWhole(given: unknown): boolean {
  // No recursion: how deep it goes is up to the client.
  const left = [given];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string' && !one.isWellFormed()) return false;
    if (typeof one === 'number' && !Number.isFinite(one)) return false;
    if (typeof one === 'object' && one !== null) {
      for (const [name, value] of Object.entries(one)) left.push(name, value);
    }
  }
  return true;
}

/** Postgres keeps no NUL, and no identifier of ours has a control character. */
export const isPlain = (text: string): boolean => text.length <= 200 && !/[\p{Cc}]/u.test(text);
