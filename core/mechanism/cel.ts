/** Conditions beyond the fixed phrases, in Common Expression Language: safe, total, no I/O, bounded in size. */
import { Environment } from '@marcbachmann/cel-js';

export interface CelFacts {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly state: string;
  readonly rung: string | null;
  readonly tries: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, unknown>>;
}

const environment = new Environment({
  limits: { maxAstNodes: 200, maxDepth: 20, maxListElements: 50, maxMapEntries: 50 },
})
  .registerVariable('facts', 'map<string, dyn>')
  .registerVariable('state', 'string')
  .registerVariable('rung', 'dyn')
  .registerVariable('tries', 'map<string, dyn>')
  .registerVariable('parts', 'map<string, dyn>');

type Compiled = ReturnType<typeof environment.parse>;
const compiled = new Map<string, Compiled>();

/** The fault of an expression in one sentence, or undefined when it reads well and gives yes or no. */
export function findCelFault(expression: string): string | undefined {
  try {
    const checked = environment.check(expression);
    if (!checked.valid) return checked.error?.message ?? 'does not type-check';
    if (checked.type !== 'bool' && checked.type !== 'dyn')
      return `gives ${String(checked.type)}, not yes or no`;
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/** A fact that is not there makes a condition false, never an error. */
export function holdsInCel(expression: string, facts: CelFacts): boolean {
  let run = compiled.get(expression);
  if (!run) {
    run = environment.parse(expression);
    compiled.set(expression, run);
  }
  try {
    return run({ ...facts }) === true;
  } catch {
    return false;
  }
}
