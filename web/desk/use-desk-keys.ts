import { useEffect, useRef, type RefObject } from 'react';
import { FIND_ID } from './DeskFilters.tsx';
import { toList, toView } from './DeskLists.tsx';
import { LISTS, type DeskSearch } from './desk-search.ts';
import { hasMoved, moveChoice, standingOf, type Standing } from './selection.ts';
import { useKeys, type Pressed } from './use-keys.ts';
import { rowId } from './WorkRow.tsx';

interface Desk {
  readonly search: DeskSearch;
  /** The same, as the address has it by now. */
  readonly addressed: () => DeskSearch;
  readonly list: { readonly ids: readonly string[]; readonly groups: readonly (readonly string[])[] };
  readonly chosen: string | undefined;
  readonly aside: RefObject<HTMLElement | null>;
  readonly go: (search: DeskSearch) => void;
  readonly choose: (id: string) => void;
  readonly openPage: (id: string) => void;
  readonly toRow: () => void;
  readonly takeBackNewest: () => boolean;
  readonly showKeys: () => void;
}

/** The keys of the whole desk. Those of the chosen matter's steps are heard where the steps are. */
export function useDeskKeys(desk: Desk): void {
  const { search, list, chosen, aside } = desk;
  const { ids } = list;
  const stood = useRef<Standing & { readonly of: string }>(undefined);
  const moved = useRef(false);
  const order = ids.join();
  useEffect(() => {
    if (chosen === undefined) return;
    const known = stood.current?.of === chosen ? stood.current : undefined;
    if (!ids.includes(chosen)) {
      // The row under the hands has left the list: the matter beside it is what they still hold.
      if (known && document.activeElement === document.body) aside.current?.focus();
    } else if (!known || !hasMoved(ids, chosen, known)) {
      stood.current = { of: chosen, ...standingOf(ids, chosen) };
    }
    // The order is what matters; a new array of the same rows is no change.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen, order, aside]);
  useEffect(() => {
    if (!moved.current || chosen === undefined) return;
    moved.current = false;
    const row = document.getElementById(rowId(chosen));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const moveTo = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    if (id !== chosen) {
      moved.current = true;
      desk.choose(id);
    } else {
      desk.toRow();
    }
    return true;
  };
  const move = (by: 1 | -1): boolean => moveTo(moveChoice(ids, chosen, stood.current, by));
  const moveGroup = (by: 1 | -1): boolean => {
    if (search.view !== 'who') return false;
    const from = list.groups.findIndex((ids) => chosen !== undefined && ids.includes(chosen));
    return moveTo(list.groups[from + by]?.[0]);
  };

  useKeys(({ key, target }: Pressed) => {
    const inAside = aside.current?.contains(target) ?? false;
    switch (key) {
      case 'j':
        return move(1);
      case 'k':
        return move(-1);
      case 'arrowdown':
        return !inAside && move(1);
      case 'arrowup':
        return !inAside && move(-1);
      case 'arrowright':
        return !inAside && moveGroup(1);
      case 'arrowleft':
        return !inAside && moveGroup(-1);
      case 'enter':
        return enter(target);
      case 'escape':
        if (inAside) desk.toRow();
        return inAside;
      case 'z':
        return desk.takeBackNewest();
      case '/':
        document.getElementById(FIND_ID)?.focus();
        return true;
      case '?':
        desk.showKeys();
        return true;
      case '1':
      case '2':
      case '3':
      case '4':
        desk.go(toList(desk.addressed(), LISTS[Number(key) - 1] ?? 'waiting'));
        return true;
      case '5':
        desk.go(toView(desk.addressed(), desk.addressed().view !== 'who'));
        return true;
      default:
        return false;
    }
  });

  /** Links and buttons keep their own Enter; on the chosen row and on nothing it opens the matter. */
  function enter(target: Element): boolean {
    if (chosen === undefined) return false;
    const onRow = target.id === rowId(chosen);
    if (!onRow && target.closest('a, button, summary')) return false;
    if (aside.current) {
      aside.current.querySelector<HTMLElement>('.dispatch button, a, button')?.focus();
      return true;
    }
    desk.openPage(chosen);
    return true;
  }
}
