/** What the address of the desk says: which list, how it is filtered and seen, and which matter is open beside it. */

export const LISTS = ['waiting', 'i-wait', 'due', 'all'] as const;
export type WorkListName = (typeof LISTS)[number];

export const DUES = ['late', 'today', 'week'] as const;
export type Due = (typeof DUES)[number];

export interface DeskSearch {
  readonly list?: Exclude<WorkListName, 'waiting'>;
  readonly view?: 'who';
  readonly mechanism?: string;
  readonly state?: string;
  readonly under?: string;
  readonly due?: Due;
  readonly q?: string;
  readonly matter?: string;
}

const FILTERS = ['mechanism', 'state', 'under', 'due', 'q'] as const;

/** What is unknown is dropped: an old link still opens the list. */
export function readDeskSearch(search: Readonly<Record<string, unknown>>): DeskSearch {
  const text = (name: string, most: number): string | undefined => {
    const value = search[name];
    const said = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    return said === '' || said.length > most ? undefined : said;
  };
  const read = {
    list: LISTS.find((list) => list !== 'waiting' && list === text('list', 10)),
    view: text('view', 10) === 'who' ? 'who' : undefined,
    mechanism: text('mechanism', 64),
    // A state belongs to a mechanism; alone it would name another one's.
    state: text('mechanism', 64) && text('state', 200),
    under: text('under', 64),
    due: DUES.find((due) => due === text('due', 10)),
    q: text('q', 80),
    matter: text('matter', 64),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as DeskSearch;
}

export function isFiltered(search: DeskSearch): boolean {
  return FILTERS.some((name) => search[name] !== undefined);
}

export function withoutFilters(search: DeskSearch): DeskSearch {
  return Object.fromEntries(
    Object.entries(search).filter(([name]) => !(FILTERS as readonly string[]).includes(name)),
  ) as DeskSearch;
}

export function isSameSearch(one: DeskSearch, other: DeskSearch): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as ReadonlySet<keyof DeskSearch>;
  return [...names].every((name) => one[name] === other[name]);
}
