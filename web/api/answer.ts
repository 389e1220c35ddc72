/** An answer of the server: a value, or a problem that says why not and what next. */
import type { Problem } from '#core/contract/api.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function refused(problem: Problem): Answer<never> {
  return { ok: false, problem };
}

/** Whether trying the same again may help: no connection, or a server that is starting. */
export function isPassing(problem: Problem): boolean {
  return problem.status === 0 || problem.status === 429 || problem.status >= 500;
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'kind' in body && 'words' in body && 'status' in body;
}
