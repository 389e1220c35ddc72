import type { ReactNode } from 'react';
import type { CalendarView, RhythmView } from '#core/contract/calendar.ts';
import { Partners } from './Partners.tsx';
import { RhythmHead } from './RhythmHead.tsx';

interface Props {
  readonly view: CalendarView;
  /** The days or the year of one. */
  readonly children: (rhythm: RhythmView) => ReactNode;
}

/** Each rhythm at each place; what is held with several orgs of a place stands together. */
export function Rhythms({ view, children }: Props) {
  const alone = view.places.length === 1;
  const keyOf = ({ mechanism, place }: RhythmView): string => `${mechanism}@${place.id}`;
  const keys = [...new Set(view.rhythms.map(keyOf))];
  const groups = keys.map((key) => ({ key, rhythms: view.rhythms.filter((one) => keyOf(one) === key) }));
  return groups.map(({ key, rhythms }) =>
    rhythms.some((one) => one.with !== null) ? (
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
