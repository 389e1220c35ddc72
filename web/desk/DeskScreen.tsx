import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Me } from '#core/contract/api.ts';
import { deskWords } from '#language/desk.ts';
import { sendAllHeld } from '../api/held.ts';
import { useMe } from '../api/me.ts';
import { useLayout } from '../device/layout.ts';
import type { HeldAct } from '../held/held-act.ts';
import { resumeHeldActs, takeBack, useHeldActs } from '../held/held-acts.ts';
import { HeldTray } from '../held/HeldTray.tsx';
import { Button } from '../kit/Button.tsx';
import { Fold } from '../kit/Fold.tsx';
import { Printed } from '../kit/Printed.tsx';
import { useTitle } from '../kit/use-title.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { DeskFilters } from './DeskFilters.tsx';
import { DeskLists, Views } from './DeskLists.tsx';
import { DeskRows } from './DeskRows.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { MatterBeside } from './MatterBeside.tsx';
import { keepForReopening } from './reopening.ts';
import { rowId } from './WorkRow.tsx';
import { isFiltered, isSameSearch, readDeskSearch, type DeskSearch } from './desk-search.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskList } from './use-desk-list.ts';
import { useRoomBeside } from './use-room-beside.ts';
import './desk.css';
import './desk-lists.css';
import './keys-sheet.css';
import './rows.css';

export function DeskScreen() {
  const me = useMe();
  return me ? <Desk me={me} /> : null;
}

function Desk({ me }: { readonly me: Me }) {
  const speak = useSpeak(deskWords);
  const layout = useLayout();
  const beside = useRoomBeside();
  const search = useSearch({ from: '/signed-in/desk' });
  const navigate = useNavigate();
  const router = useRouter();
  const list = useDeskList(search);
  const acts = useHeldActs();
  const [openStep, setOpenStep] = useState<string>();
  const [keysShown, showKeys] = useState(false);
  const aside = useRef<HTMLElement>(null);
  const chosen = search.matter;
  const title = speak(`desk.list.${search.list ?? 'waiting'}`);

  // A key may come before the screen has followed the one before it: it counts from the address, not from the screen.
  const addressed = (): DeskSearch => readDeskSearch(router.latestLocation.search);
  const go = (next: DeskSearch, replace = false): void => {
    void navigate({ to: '/desk', search: next, replace, resetScroll: false });
  };
  const choose = (id: string): void => {
    setOpenStep(undefined);
    go({ ...addressed(), matter: id }, true);
  };
  const toRow = (): void => {
    if (chosen) document.getElementById(rowId(chosen))?.focus();
  };
  const reopen = (act: HeldAct): void => {
    takeBack(act.key);
    const asks = Object.keys(act.facts).length > 0;
    if (!beside) {
      void navigate({ to: '/matters/$id', params: { id: act.matter } });
      return;
    }
    go({ ...addressed(), matter: act.matter }, true);
    if (asks) void keepForReopening(act).then(() => setOpenStep(act.step));
  };

  useTitle(title);
  useEffect(() => resumeHeldActs(me.id), [me.id]);
  useSendingOnLeave();

  const first = list.ids[0];
  const needsChoice = beside && chosen === undefined && first !== undefined;
  useEffect(() => {
    const { pathname } = router.latestLocation;
    if (needsChoice && pathname === '/desk' && isSameSearch(addressed(), search)) {
      go({ ...search, matter: first }, true);
    }
  });

  useDeskKeys({
    search,
    addressed,
    list,
    chosen,
    aside,
    go,
    choose,
    openPage: (id) => void navigate({ to: '/matters/$id', params: { id } }),
    toRow,
    takeBackNewest: () => {
      const newest = acts.filter(({ stands }) => stands === 'held').pop();
      if (newest) reopen(newest);
      return newest !== undefined;
    },
    showKeys: () => showKeys(true),
  });

  return (
    <div className={beside ? 'desk with-beside' : 'desk'}>
      <DeskLists search={search} counts={list.counts} />
      <section className="desk-main" aria-labelledby="desk-title">
        <header className="desk-bar">
          <div className="desk-head">
            <h1 id="desk-title" className={layout === 'phone' ? 'unseen' : ''}>
              {title}
            </h1>
            {layout === 'desk' && (
              <div className="line-up push">
                <Button shortcut="?" onPress={() => showKeys(true)}>
                  {speak('desk.keys')}
                </Button>
                <Button onPress={() => window.print()}>{speak('desk.print')}</Button>
              </div>
            )}
          </div>
          {layout === 'desk' ? (
            <DeskFilters search={search} onSearch={(next) => go(next)} />
          ) : (
            <Fold title={speak('desk.filters')} open={isFiltered(search)}>
              <Views search={search} />
              <DeskFilters search={search} onSearch={(next) => go(next)} />
            </Fold>
          )}
        </header>
        <DeskRows
          title={title}
          search={search}
          list={list}
          held={acts}
          onChoose={(id) => {
            if (!beside) return false;
            choose(id);
            return true;
          }}
          onClear={(next) => go(next)}
        />
        <Printed />
        {layout === 'desk' && <p className="desk-hint small muted">{speak('desk.hint')}</p>}
      </section>
      {beside && (
        <aside className="desk-beside" aria-label={speak('desk.beside')} tabIndex={-1} ref={aside}>
          <MatterBeside
            id={chosen}
            person={me.id}
            listed={chosen !== undefined && list.ids.includes(chosen)}
            held={acts.find((act) => act.matter === chosen && act.stands !== 'refused')}
            openStep={openStep}
            onOpenStep={setOpenStep}
            onBack={toRow}
          />
        </aside>
      )}
      <HeldTray acts={acts} onTakeBack={reopen} onLook={reopen} onLetGo={(act) => takeBack(act.key)} />
      {keysShown && <KeysSheet onClose={() => showKeys(false)} />}
    </div>
  );
}

/** Another screen has no tray to take anything back in. */
function useSendingOnLeave(): void {
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // React may take a screen off and put it back at once.
    clearTimeout(leaving.current);
    return () => {
      leaving.current = setTimeout(() => void sendAllHeld());
    };
  }, []);
}
