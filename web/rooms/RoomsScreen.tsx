import { Link, useSearch } from '@tanstack/react-router';
import type { MatterRow } from '#core/contract/matter.ts';
import { appWords } from '#language/app.ts';
import { mediationRoomWords } from '#language/mediation-room.ts';
import { useQuestion } from '../api/question.ts';
import { mattersQuestion, mechanismsQuestion } from '../api/questions.ts';
import { useLayout } from '../device/layout.ts';
import { Empty } from '../kit/Empty.tsx';
import { Fold } from '../kit/Fold.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { MyRecusals } from './MyRecusals.tsx';
import { Room } from './Room.tsx';
import '../kit/sheet.css';
import './rooms.css';

/** Disputes in the care of this mediator, by their kind and never by who is in them. */
export function RoomsScreen() {
  const speak = useSpeak({ ...appWords, ...mediationRoomWords });
  const layout = useLayout();
  const { room } = useSearch({ from: '/signed-in/rooms' });
  const mechanisms = useQuestion(mechanismsQuestion);
  const ladders =
    mechanisms.is === 'answered' ? mechanisms.value.filter(({ face }) => face === 'ladder') : [];
  const names = ladders.map(({ name }) => name).join(',');
  const heard = useQuestion(names === '' ? undefined : mattersQuestion({ mechanism: names, limit: 100 }));
  if (mechanisms.is !== 'answered') return <NotYet heard={mechanisms} />;
  if (names !== '' && heard.is !== 'answered') return <NotYet heard={heard} />;
  const rows = heard.is === 'answered' ? heard.value.rows : [];
  const open = rows.filter((row) => row.open);
  const ended = rows.filter((row) => !row.open);
  const showList = layout === 'desk' || room === undefined;
  return (
    <Page title={speak('app.rooms')} width="full" titleHidden={!showList}>
      <div className="rooms">
        {showList && (
          <div className="rooms-list">
            {open.length === 0 ? (
              <Empty>{speak('mediation-room.none')}</Empty>
            ) : (
              <RoomRows rows={open} chosen={room} label={speak('mediation-room.open')} />
            )}
            {ended.length > 0 && (
              <Fold title={speak('mediation-room.ended', { count: ended.length })}>
                <RoomRows
                  rows={ended}
                  chosen={room}
                  label={speak('mediation-room.ended', { count: ended.length })}
                />
              </Fold>
            )}
            <MyRecusals />
          </div>
        )}
        {room !== undefined && <Room key={room} id={room} alone={!showList} />}
        {room === undefined && layout === 'desk' && open.length > 0 && (
          <Empty>{speak('mediation-room.choose')}</Empty>
        )}
      </div>
    </Page>
  );
}

interface RowsProps {
  readonly rows: readonly MatterRow[];
  readonly chosen: string | undefined;
  readonly label: string;
}

// What is waited on may be a name; a list that lies open on a desk says only whose turn it is.
function RoomRows({ rows, chosen, label }: RowsProps) {
  const speak = useSpeak(mediationRoomWords);
  const say = useSay();
  return (
    <ul className="rows" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            className="row-link room-row"
            to="/rooms"
            search={{ room: row.id }}
            activeOptions={{ exact: row.id !== chosen }}
          >
            <span className="strong">{row.title}</span>
            <span className="small muted">{row.number}</span>
            <span className="small">
              {say(row.state.words)}
              {row.open && row.waiting && (
                <>
                  {' · '}
                  {speak(row.waiting.mine ? 'mediation-room.next-mine' : 'mediation-room.next-others')}
                </>
              )}
            </span>
            {row.open && row.clock && (
              <span className="small">
                <TimeLeft clock={row.clock} />
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
