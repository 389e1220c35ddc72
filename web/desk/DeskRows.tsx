import { deskWords } from '#language/desk.ts';
import type { HeldAct } from '../held/held-act.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { isFiltered, withoutFilters, type DeskSearch } from './desk-search.ts';
import type { useDeskList } from './use-desk-list.ts';
import { WaitedBoard, WorkRows } from './WorkRows.tsx';

interface Props {
  readonly title: string;
  readonly search: DeskSearch;
  readonly list: ReturnType<typeof useDeskList>;
  readonly held: readonly HeldAct[];
  readonly onChoose: (id: string) => boolean;
  readonly onClear: (search: DeskSearch) => void;
}

/** The rows, or what will stand there; then how to see more of them. */
export function DeskRows({ title, search, list, held, onChoose, onClear }: Props) {
  const speak = useSpeak(deskWords);
  const { rows, stopped, hasMore, showMore } = list;
  if (rows.length === 0 && stopped) return <NotYet heard={stopped} />;
  if (rows.length === 0) {
    return isFiltered(search) ? (
      <Empty
        first={<Button onPress={() => onClear(withoutFilters(search))}>{speak('desk.filter.none')}</Button>}
      >
        {speak('desk.none.filtered')}
      </Empty>
    ) : (
      <Empty>{speak(`desk.none.${search.list ?? 'waiting'}`)}</Empty>
    );
  }
  const props = { matters: rows, chosen: search.matter, held, onChoose };
  return (
    <>
      {search.view === 'who' ? <WaitedBoard {...props} /> : <WorkRows label={title} {...props} />}
      {stopped?.is === 'refused' && <NotYet heard={stopped} />}
      <div className="desk-more">
        {hasMore ? (
          <>
            <Button onPress={showMore}>{speak('desk.more')}</Button>
            <span className="small muted">{speak('desk.shown', { count: rows.length })}</span>
          </>
        ) : (
          !stopped && <span className="small muted">{speak('desk.end', { count: rows.length })}</span>
        )}
      </div>
    </>
  );
}
