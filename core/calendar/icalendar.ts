/** A feed as RFC 5545 writes it: whole days, and nothing in it that depends on when it is asked for. */
import { dayNumberFrom, dayText } from './workdays.ts';

export interface Feed {
  readonly name: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** The same for ever, and nowhere else in the world. */
  readonly uid: string;
  /** `2026-04-14` */
  readonly day: string;
  readonly title: string;
  readonly note: string;
  readonly place: string;
  readonly category: string;
  readonly url: string | null;
  readonly calledOff: boolean;
  /** For nobody but whoever reads this calendar: marked so, and rung for at nine the morning before. */
  readonly isPrivate: boolean;
  /** An instant. Of one that says no `METHOD`, RFC 5545 reads `DTSTAMP` as its last change. */
  readonly changedAt: string;
  /** Grows with every change. */
  readonly sequence: number;
}

const MOST_OCTETS = 75;

export function writeFeed({ name, entries }: Feed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jingwei//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    // The standard came late: older calendars know only the second of each pair.
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...entries.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function linesOf(entry: FeedEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(entry.uid)}`,
    `DTSTAMP:${instant(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART;VALUE=DATE:${date(entry.day)}`,
    `DTEND;VALUE=DATE:${date(dayText(dayNumberFrom(entry.day) + 1))}`,
    `SUMMARY:${text(entry.title)}`,
    `DESCRIPTION:${text(entry.note)}`,
    `LOCATION:${text(entry.place)}`,
    `CATEGORIES:${text(entry.category)}`,
    ...(entry.url === null ? [] : [`URL:${address(entry.url)}`]),
    `STATUS:${entry.calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
    // A meeting within a day does not take the day.
    'TRANSP:TRANSPARENT',
    ...(entry.isPrivate ? ['CLASS:PRIVATE', ...alarm(entry.title)] : []),
    'END:VEVENT',
  ];
}

/** A whole day begins at midnight; fifteen hours before it, it is nine in the morning. */
const alarm = (title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(title)}`,
  'TRIGGER:-PT15H',
  'END:VALARM',
];

const date = (day: string): string => day.replaceAll('-', '');
const instant = (at: string): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Whatever any reader takes for the end of a line is told as one, so nothing people write becomes a line of its own. */
function text(words: string): string {
  return words
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, String.raw`\n`)
    .replaceAll(NOT_TEXT, '');
}

// oxlint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/** Written as it is, unescaped: nothing that no address holds may pass. */
const address = (url: string): string => url.replaceAll(/[^\u0021-\u007E]/g, '');

/** At most 75 octets to a line, never within a letter; a line that goes on begins with a space, which counts too. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const more = octetsOf(letter.codePointAt(0)!);
    if (octets + more > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += more;
  }
  return folded;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}
