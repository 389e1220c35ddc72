/** What two calendars that others wrote make of a feed. */
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

export interface Read {
  readonly uid: string;
  readonly day: string;
  /** The day after its last one. */
  readonly end: string;
  readonly title: string;
  readonly note: string;
  readonly place: string;
  readonly category: string;
  readonly status: string;
  readonly sequence: number;
  readonly url: string | null;
}

export const foreignReaders: Readonly<Record<string, (feed: string) => Read[]>> = {
  'ical.js': (feed) =>
    new ICAL.Component(ICAL.parse(feed) as unknown[]).getAllSubcomponents('vevent').map((one) => {
      const text = (name: string): string => String(one.getFirstPropertyValue(name) ?? '');
      const { startDate, endDate } = new ICAL.Event(one);
      if (!startDate.isDate || !endDate.isDate) throw new Error('not a whole day');
      return {
        uid: text('uid'),
        day: startDate.toString(),
        end: endDate.toString(),
        title: text('summary'),
        note: text('description'),
        place: text('location'),
        category: text('categories'),
        status: text('status'),
        sequence: Number(text('sequence')),
        url: text('url') || null,
      };
    }),
  'node-ical': (feed) =>
    Object.values(nodeIcal.sync.parseICS(feed))
      .filter((one): one is VEvent => one?.type === 'VEVENT')
      .map((one) => {
        if (one.datetype !== 'date' || !one.end) throw new Error('not a whole day');
        return {
          uid: one.uid,
          day: localDay(one.start),
          end: localDay(one.end),
          title: plain(one.summary),
          note: plain(one.description),
          place: plain(one.location),
          category: one.categories?.join('|') ?? '',
          status: String(one.status),
          sequence: Number(one.sequence),
          url: one.url === undefined ? null : plain(one.url),
        };
      }),
};

const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value);

/** It tells a day as its midnight wherever it runs. */
const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
