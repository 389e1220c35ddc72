import { Link } from '@tanstack/react-router';
import { createPortal } from 'react-dom';
import type { WorkList } from '#core/contract/api.ts';
import { deskWords } from '#language/desk.ts';
import { useLayout } from '../device/layout.ts';
import { useMenuSlot } from '../shell/menu-slot.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { LISTS, type DeskSearch, type WorkListName } from './desk-search.ts';

type Counts = WorkList['counts'];

const countOf = {
  waiting: 'waiting_on_me',
  'i-wait': 'i_wait',
  due: 'due_today',
  all: 'all',
} as const satisfies Record<WorkListName, keyof Counts>;

interface Props {
  readonly search: DeskSearch;
  readonly counts: Counts | undefined;
}

/** The address of another list: filters and view stay, the chosen matter does not. */
export function toList(search: DeskSearch, list: WorkListName): DeskSearch {
  const { matter: _matter, list: _list, ...kept } = search;
  return list === 'waiting' ? kept : { ...kept, list };
}

export function toView(search: DeskSearch, who: boolean): DeskSearch {
  const { view: _view, ...kept } = search;
  return who ? { ...kept, view: 'who' } : kept;
}

/** The four lists and the two ways of seeing them: in the menu on a desk, above the rows on a phone. */
export function DeskLists({ search, counts }: Props) {
  const slot = useMenuSlot();
  const layout = useLayout();
  const lists = <Lists search={search} counts={counts} />;
  if (layout === 'phone') return <div className="desk-lists">{lists}</div>;
  return (
    slot &&
    createPortal(
      <div className="desk-lists">
        {lists}
        <Views search={search} />
      </div>,
      slot,
    )
  );
}

function Lists({ search, counts }: Props) {
  const speak = useSpeak(deskWords);
  const { list = 'waiting' } = search;
  return (
    <ul aria-label={speak('desk.lists')}>
      {LISTS.map((name) => (
        <li key={name}>
          <Link
            className="desk-list"
            to="/desk"
            search={toList(search, name)}
            activeOptions={{ exact: name !== list }}
          >
            {speak(`desk.list.${name}`)}
            {counts && <b className={name === 'waiting' ? 'mine' : ''}>{counts[countOf[name]]}</b>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Views({ search }: { readonly search: DeskSearch }) {
  const speak = useSpeak(deskWords);
  return (
    <ul aria-label={speak('desk.view')} className="desk-views">
      {([false, true] as const).map((who) => (
        <li key={String(who)}>
          <Link
            className="desk-list"
            to="/desk"
            search={toView(search, who)}
            activeOptions={{ exact: who !== (search.view === 'who') }}
          >
            {speak(who ? 'desk.view.who' : 'desk.view.rows')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
