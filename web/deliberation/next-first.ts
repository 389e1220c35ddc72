import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';

/** What leads the meeting on comes first; for everybody else to say that they are here, and then to speak. */
export function nextFirst(
  on: readonly AllowedStepView[],
  { counts }: Pick<MatterView, 'counts'>,
): readonly AllowedStepView[] {
  const named = (of: 'people' | 'times') =>
    on.find(({ name }) => counts.some((count) => count.of === of && count.step === name));
  const first = on.find(({ primary }) => primary) ?? named('people') ?? named('times');
  if (!first) return on;
  return [{ ...first, primary: true }, ...on.filter((step) => step !== first)];
}
