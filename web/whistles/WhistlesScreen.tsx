import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MatterView } from '#core/contract/matter.ts';
import { appWords } from '#language/app.ts';
import { whistleBoardWords } from '#language/whistle-board.ts';
import { useServerNow } from '../device/server-time.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { MatterRows } from '../matter/MatterRows.tsx';
import { timeLeft } from '../matter/time-left.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { BlowWhistle } from './BlowWhistle.tsx';
import { CallCard } from './CallCard.tsx';
import { missingOf } from './called-way.ts';
import { useCalls } from './use-calls.ts';
import { useFitting, useTurns, useWall } from './use-wall.ts';
import type { WhistlesSearch } from './whistles-search.ts';
import './whistles.css';

const ON_A_WALL = 4;

/** The duty desk: who was called, who accepted, who is there, and who is missing. */
export function WhistlesScreen() {
  const speak = useSpeak({ ...appWords, ...whistleBoardWords });
  const { blow, wall = false } = useSearch({ from: '/signed-in/whistles' });
  const navigate = useNavigate();
  const { heard, calls, notCalled, unread, wayOfCall, rules } = useCalls();
  const fitting = useFitting(ON_A_WALL, wall);
  const pages = Math.ceil(calls.length / fitting);
  const turn = useTurns(pages, wall);
  useWall(wall);
  const go = (search: WhistlesSearch): void => void navigate({ to: '/whistles', search, resetScroll: false });
  const first = rules[0];
  const blowButton = first && !blow && (
    <Button look="primary" onPress={() => go({ blow: first.name })}>
      {speak('whistle-board.blow')}
    </Button>
  );
  if (heard) return <NotYet heard={heard} />;
  const isEmpty = calls.length + notCalled.length + unread.length === 0;
  const ways = calls.map(wayOfCall);
  const missing = ways.every((way) => way !== undefined)
    ? calls.flatMap((call, at) => missingOf(call.parts, ways[at])).length
    : undefined;
  const shown = wall ? calls.slice(turn * fitting, (turn + 1) * fitting) : calls;
  return (
    <Page
      title={speak('app.whistles')}
      width="full"
      titleHidden={wall}
      tools={
        <div className="line-up">
          {!isEmpty && blowButton}
          <Button onPress={() => go({ wall: true })}>{speak('whistle-board.wall')}</Button>
        </div>
      }
    >
      <div className={blow && !wall ? 'board blowing' : 'board'}>
        {blow && !wall && (
          <BlowWhistle
            rules={rules}
            rule={blow}
            onRule={(rule) => go({ blow: rule })}
            onClose={() => go({})}
          />
        )}
        <div className="board-inside">
          <div className="board-top">
            <Figures calls={calls} notCalled={notCalled.length} missing={missing} />
            {wall && (
              <div className="line-up push">
                {pages > 1 && <span>{speak('whistle-board.page', { page: turn + 1, pages })}</span>}
                <Button look="quiet" onPress={() => go({})}>
                  {speak('whistle-board.wall-end')}
                </Button>
              </div>
            )}
          </div>
          {unread.length > 0 && (
            <Section title={speak('whistle-board.unread')}>
              <MatterRows matters={unread} />
            </Section>
          )}
          {isEmpty && <Empty first={blowButton}>{speak('whistle-board.none')}</Empty>}
          {calls.length > 0 && (
            <section className="section" aria-label={speak('whistle-board.calls')}>
              <div className={wall ? 'unseen' : 'section-head'}>
                <h2>{speak('whistle-board.calls')}</h2>
                <span className="small muted">{speak('whistle-board.calls-about')}</span>
              </div>
              <ul className="calls">
                {shown.map((call) => (
                  <li key={call.id}>
                    <CallCard call={call} way={wayOfCall(call)} wall={wall} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {notCalled.length > 0 && !wall && (
            <Section title={speak('whistle-board.waiting')}>
              <MatterRows matters={notCalled} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

interface FiguresProps {
  readonly calls: readonly MatterView[];
  /** Undefined while it cannot be told. */
  readonly missing: number | undefined;
  readonly notCalled: number;
}

/** What a glance from across the room should bring. */
function Figures({ calls, missing, notCalled }: FiguresProps) {
  const speak = useSpeak(whistleBoardWords);
  const now = useServerNow();
  const late = calls
    .flatMap(({ parts }) => parts)
    .filter(({ open, clock }) => open && clock && timeLeft(clock, now).stands === 'late').length;
  const figures = [
    ['live', calls.length, speak('whistle-board.live'), ''],
    ['late', late, speak('whistle-board.late'), late > 0 ? 'late' : ''],
    ['missing', missing, speak('whistle-board.missing'), ''],
    ['not-called', notCalled, speak('whistle-board.not-called'), ''],
  ] as const;
  return (
    <ul className="board-figures" aria-label={speak('whistle-board.figures')}>
      {figures.map(([name, count, says, look]) => (
        <li key={name} className={look}>
          <b>{count ?? '—'}</b> <span>{says}</span>
        </li>
      ))}
    </ul>
  );
}
