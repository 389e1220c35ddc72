/** What a client sent, read against its contract. */
import type { z } from 'zod';
import { complain, type Complaint } from './problem.ts';

export type Shaped<T> = { readonly value: T } | { readonly complaint: Complaint };

export function readShape<S extends z.ZodType>(shape: S, given: unknown): Shaped<z.output<S>> {
  const read = shape.safeParse(given ?? {});
  if (read.success) return { value: read.data };
  return { complaint: complain('malformed') };
}

/** Postgres keeps no NUL, and no identifier of ours has a control character. */
export const isPlain = (text: string): boolean => text.length <= 200 && !/[\p{Cc}]/u.test(text);
