import type { MatterView, ValueView } from '#core/contract/matter.ts';

type Told = Pick<MatterView, 'timeline' | 'values'>;

const valuesAtFirst = ({ timeline }: Told): readonly ValueView[] =>
  timeline.find(({ from }) => from === null)?.values ?? [];

/** What was asked when it was opened, as it stands now: a corrected record shows what is right. Photos of later steps are others, not newer ones. */
export function askedAtFirst(matter: Told): readonly ValueView[] {
  const newest = new Map(matter.values.map((value) => [value.field, value]));
  return valuesAtFirst(matter).map((value) =>
    value.type === 'photos' ? value : (newest.get(value.field) ?? value),
  );
}

/** What was answered at first and has been answered otherwise since: it stays in sight where it was given. */
export function saidOtherwiseSince(matter: Told): readonly ValueView[] {
  const now = askedAtFirst(matter);
  return valuesAtFirst(matter).filter(({ text }, at) => text !== now[at]?.text);
}
