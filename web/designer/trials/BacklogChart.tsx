import { useId, useState } from 'react';
import type { SimulatedView } from '#core/contract/trial.ts';
import { sayCount, sayShortDay } from '#language/figures.ts';
import { simulateWords } from '#language/simulate.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { useServerNow } from '../../device/server-time.ts';
import { Fold } from '../../kit/Fold.tsx';
import { Table } from '../../kit/Table.tsx';
import { useLocale } from '../../speech/locale.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import {
  daysToRead,
  farthestApart,
  isAsOne,
  linesOf,
  pointsOf,
  postsWithBacklog,
  topOf,
  type Drawn,
  type Lines,
} from './chart.ts';

interface Props {
  readonly simulated: SimulatedView;
}

/** What piles up, day by day: a broken line now, a full one by the candidate. The same as a table beneath. */
export function BacklogChart({ simulated }: Props) {
  const speak = useSpeak(trialPanelsWords);
  const chooseId = useId();
  const { days } = simulated;
  const sayDrawn = useSayDrawn(simulated);
  const offered: readonly Drawn[] = [
    'open',
    ...postsWithBacklog(days).map((post): Drawn => `backlog ${post}`),
  ];
  const [chosen, choose] = useState<Drawn>();
  const drawn = chosen ?? farthestApart(days, offered);
  const lines = linesOf(days, drawn);
  return (
    <figure className="stack tight">
      <figcaption className="line-up">
        <label htmlFor={chooseId} className="strong">
          {speak('trial-panels.chart')}
        </label>
        <select
          id={chooseId}
          className="input chart-choice"
          value={drawn}
          onChange={(event) => choose(offered.find((one) => one === event.target.value))}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {sayDrawn(one)}
            </option>
          ))}
        </select>
      </figcaption>
      <Legend compared={lines.candidate !== undefined} />
      <Picture lines={lines} days={days} name={sayDrawn(drawn)} />
      {isAsOne(lines) && <p className="small muted chart-same">{speak('trial-panels.chart-same')}</p>}
      <Fold title={speak('trial-panels.chart-table')}>
        <DayTable lines={lines} days={days} name={sayDrawn(drawn)} />
      </Fold>
    </figure>
  );
}

/** A post is named by the figure that tells its mean backlog. */
function useSayDrawn({ figures }: SimulatedView): (drawn: Drawn) => string {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  return (drawn) => {
    if (drawn === 'open') return speak('trial-panels.chart-open');
    const post = drawn.slice('backlog '.length);
    const figure = figures.find(({ kind, of }) => kind === 'backlog-mean' && of.join('/') === post);
    return speak('trial-panels.chart-backlog', { post: figure ? say(figure.words) : post });
  };
}

function Legend({ compared }: { readonly compared: boolean }) {
  const speak = useSpeak(simulateWords);
  return (
    <ul className="line-up small chart-legend" aria-hidden="true">
      <li className="present">{speak('simulate.present')}</li>
      {compared && <li className="candidate">{speak('simulate.candidate')}</li>}
    </ul>
  );
}

interface PictureProps {
  readonly lines: Lines;
  readonly days: SimulatedView['days'];
  readonly name: string;
}

/** Letters stand outside the picture: they keep their size when it is stretched. */
function Picture({ lines, days, name }: PictureProps) {
  const speak = useSpeak(trialPanelsWords);
  const locale = useLocale();
  const top = topOf(lines);
  const now = useServerNow();
  const dayAt = (at: number): string => sayShortDay(`${days[at]?.day}T00:00:00Z`, now, locale);
  const last = days.length - 1;
  const sayLast = (values: readonly number[]): string => sayCount(Math.round(values[last] ?? 0), locale);
  const said = lines.candidate
    ? speak('trial-panels.chart-said-both', {
        name,
        present: sayLast(lines.present),
        candidate: sayLast(lines.candidate),
      })
    : speak('trial-panels.chart-said', { name, present: sayLast(lines.present) });
  return (
    <div className="chart">
      <p className="chart-scale small muted" aria-hidden="true">
        <span>{sayCount(top, locale)}</span>
        <span>{sayCount(top / 2, locale)}</span>
        <span>0</span>
      </p>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={said}>
        {[0, 50, 100].map((height) => (
          <line key={height} className="chart-grid" x1="0" x2="100" y1={height} y2={height} />
        ))}
        {lines.candidate && <polyline className="chart-candidate" points={pointsOf(lines.candidate, top)} />}
        <polyline className="chart-present" points={pointsOf(lines.present, top)} />
      </svg>
      <p className="chart-days small muted" aria-hidden="true">
        <span>{dayAt(0)}</span>
        <span>{dayAt(last)}</span>
      </p>
    </div>
  );
}

function DayTable({ lines, days, name }: PictureProps) {
  const speak = useSpeak({ ...trialPanelsWords, ...simulateWords });
  const locale = useLocale();
  const now = useServerNow();
  const count = (value: number | undefined): string => sayCount(Math.round((value ?? 0) * 10) / 10, locale);
  const rows = daysToRead(
    days.map(({ day }, at) => ({ day, present: lines.present[at], candidate: lines.candidate?.[at] })),
  );
  const candidate = {
    head: speak('simulate.candidate'),
    cell: (row: (typeof rows)[number]) => count(row.candidate),
    figures: true,
  };
  return (
    <Table
      caption={name}
      rows={rows}
      keyOf={({ day }) => day}
      columns={[
        {
          head: speak('trial-panels.day'),
          cell: ({ day }) => sayShortDay(`${day}T00:00:00Z`, now, locale),
        },
        { head: speak('simulate.present'), cell: ({ present }) => count(present), figures: true },
        ...(lines.candidate ? [candidate] : []),
      ]}
    />
  );
}
