import type { ReactNode } from 'react';
import type { CalendarView, RhythmView } from '#core/contract/calendar.ts';
import { Partners } from './Partners.tsx';
import { RhythmHead } from './RhythmHead.tsx';

interface Props {
  readonly view: CalendarView;
  /** The days or the year of one. */
  readonly children: (rhythm: RhythmView) => ReactNode;
}

/** Each rhythm at each place; what is held with several orgs of a place, or once each at several places, stands together. */
export function Rhythms({ view, children }: Props) {
  const alone = view.places.length === 1;
  const keyOf = (one: RhythmView): string =>
    isOnceEach(one) ? one.mechanism : `${one.mechanism}@${one.place.id}`;
  const keys = [...new Set(view.rhythms.map(keyOf))];
  const groups = keys.map((key) => ({ key, rhythms: view.rhythms.filter((one) => keyOf(one) === key) }));
  return groups.map(({ key, rhythms }) =>
    rhythms.length > 1 || rhythms.some((one) => one.with !== null) ? (
      <Partners key={key} rhythms={rhythms} alone={alone} />
    ) : (
      rhythms.map((rhythm) => (
        <section key={key} className="calendar-rhythm">
          <RhythmHead rhythm={rhythm} span={view.span} alone={alone} />
          {children(rhythm)}
        </section>
      ))
    ),
  );
}

/** One row says it all: no days of its own, and no more than one that is owed. */
const isOnceEach = ({ with: partner, turns, besides }: RhythmView): boolean => {
  const [first, ...more] = turns.filter(({ is }) => is !== 'before');
  return (
    partner === null &&
    besides.length === 0 &&
    more.length === 0 &&
    (first === undefined || first.from !== first.until)
  );
};
