import type { MatterView, TimelineEntry } from '#core/contract/matter.ts';

type Count = MatterView['counts'][number];

interface Counted {
  readonly count: Count;
  /** Those these eyes may know, and one's own. */
  readonly takers: readonly TimelineEntry[];
}

/** Each number of people with its own names: whoever means to come did not come by that. */
export function peopleCounted(
  { counts, timeline, open }: Pick<MatterView, 'counts' | 'timeline' | 'open'>,
  isWritten: boolean,
): readonly Counted[] {
  return (
    counts
      // Once it is written down who came, a nought says nothing more.
      .filter(({ of, count }) => of === 'people' && (count > 0 || (!isWritten && open)))
      .map((count) => ({ count, takers: timeline.filter(({ step }) => step === count.step) }))
  );
}
