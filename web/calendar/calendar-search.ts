/** What the address of the calendar says. A year or a place of digits arrives as a number. */
export interface CalendarSearch {
  readonly span?: string;
  readonly place?: string;
}

export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const [span, place] = [textOf(search['span']), textOf(search['place'])];
  return {
    ...(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/.test(span) ? { span } : {}),
    ...(place === '' ? {} : { place }),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
