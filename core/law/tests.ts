/** Every test a rule of the law may ask, by its name. Whatever a test looks at is listed for the people who read the rule. */
import type { Pack } from '../pack/pack.ts';
import { clockProbes } from './clock-probes.ts';
import { fieldProbes } from './field-probes.ts';
import type { LawFinding, LawProbe } from './finding.ts';
import type { Subject } from './law.ts';
import { mechanismProbes } from './mechanism-probes.ts';
import { nameProbes } from './name-probes.ts';
import type { LawTest } from './shape.ts';

export type TestName = LawTest['test'];
export type TestOf<Name extends TestName> = Extract<LawTest, { readonly test: Name }>;

const probes: { readonly [Name in TestName]: LawProbe<TestOf<Name>> } = {
  ...nameProbes,
  ...fieldProbes,
  ...mechanismProbes,
  ...clockProbes,
};

export const testNames = Object.keys(probes) as TestName[];

// Each probe is given the test of its own name, which the compiler cannot follow through the table.
const probeOf = (test: LawTest): LawProbe<LawTest> => probes[test.test] as LawProbe<LawTest>;

export const findingsOf = (test: LawTest, pack: Pack): readonly LawFinding[] =>
  probeOf(test).find(test, pack);
export const subjectsOf = (test: LawTest, pack: Pack): readonly Subject[] =>
  probeOf(test).looksAt(test, pack);
