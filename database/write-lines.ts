// Writes of one area wait in a line while others are written, and then go together: one transaction for all that came
// meanwhile. Nobody waits for company: whoever finds the line empty goes at once.

import { assureConsecutive } from './write-rows.ts';
import type { Write, Written } from './write.ts';

interface Waiting {
  readonly write: Write;
  readonly touches: readonly string[];
  /** What others may read along with it, but not touch. */
  readonly reads: readonly string[];
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

interface Line {
  waiting: Waiting[];
  /** What the writes under way touch. */
  readonly touched: Set<string>;
  underWay: number;
}

type WriteTogether = (writes: readonly Write[]) => Promise<PromiseSettledResult<Written>[]>;

const MOST_TOGETHER = 32;
/** A write that opens or moves more matters than this goes alone: its neighbours would wait for it. */
const MANY_MATTERS = 20;
const MOST_UNDER_WAY = 2;

export class WriteLines {
  readonly #send: WriteTogether;
  readonly #lines = new Map<string, Line>();

  constructor(send: WriteTogether) {
    this.#send = send;
  }

  write(write: Write): Promise<Written> {
    assureConsecutive(write);
    const line = this.#lines.get(write.area) ?? { waiting: [], touched: new Set(), underWay: 0 };
    this.#lines.set(write.area, line);
    return new Promise((resolve, reject) => {
      line.waiting.push({ write, touches: touchedBy(write), reads: readBy(write), resolve, reject });
      this.#next(line);
    });
  }

  #next(line: Line): void {
    if (line.underWay >= MOST_UNDER_WAY) return;
    const together = take(line);
    if (together.length > 0) void this.#go(line, together);
  }

  async #go(line: Line, together: readonly Waiting[]): Promise<void> {
    line.underWay += 1;
    const ends = await this.#send(together.map(({ write }) => write));
    line.underWay -= 1;
    for (const { touches } of together) for (const one of touches) line.touched.delete(one);
    this.#next(line);
    for (const [nth, { resolve, reject }] of together.entries()) {
      const end = ends[nth]!;
      if (end.status === 'fulfilled') resolve(end.value);
      else reject(end.reason);
    }
  }
}

/** The first in the line that touch nothing in common, with each other or with those under way. */
function take(line: Line): Waiting[] {
  const taken: Waiting[] = [];
  const left: Waiting[] = [];
  const touched = new Set(line.touched);
  const read = new Set<string>();
  for (const one of line.waiting) {
    const { touches, reads } = one;
    const isFree =
      !touches.some((what) => touched.has(what) || read.has(what)) &&
      !reads.some((what) => touched.has(what));
    // Whoever waits for a row keeps it from those behind: the line stays a line.
    for (const what of touches) touched.add(what);
    for (const what of reads) read.add(what);
    const most = isLarge(one) ? 1 : MOST_TOGETHER;
    if (isFree && taken.length < most && !taken.some(isLarge)) taken.push(one);
    else left.push(one);
  }
  line.waiting = left;
  for (const { touches } of taken) for (const one of touches) line.touched.add(one);
  return taken;
}

const isLarge = ({ write }: Waiting): boolean => write.matters.length > MANY_MATTERS;

/** Rows of which two writes in one statement could not both be judged. */
function touchedBy(write: Write): string[] {
  const { matters, command, disclosures, looks, casts, handovers } = write;
  return [
    ...of('matter', matters, ({ id }) => id),
    ...of('command', command ? [command] : [], ({ key }) => key),
    ...of('item', write.items, ({ id }) => id),
    ...of('resource', write.resources, ({ id }) => id),
    ...of('booking', write.bookings, ({ id }) => id),
    ...of(
      'claim',
      [...(write.claims ?? []), ...(write.claimsGone ?? [])],
      (one) => `${one.mechanism} ${one.claim}`,
    ),
    ...of('photo', write.photos, ({ id }) => id),
    ...of('disclosure', disclosures, ({ supersedes, id }) => supersedes ?? id),
    ...of('look', looks, (one) => `${one.matter} ${one.byPerson} ${one.person}`),
    ...of('voter', casts, (one) => `${one.matter} ${one.vote} ${one.voter}`),
    ...of('voter', handovers, (one) => `${one.matter} ${one.vote} ${one.from}`),
    ...of('voter', handovers, (one) => `${one.matter} ${one.vote} ${one.to}`),
    ...of(
      'post',
      [...(write.appointed ?? []), ...(write.postsEnded ?? [])],
      (one) => `${one.person} ${one.role} ${one.seat}`,
    ),
  ];
}

/** A voice counts while its matter stands as it stood; neighbours vote at once. */
const readBy = ({ casts }: Write): string[] => of('matter', casts, ({ matter }) => matter);

function of<Row>(kind: string, rows: readonly Row[] | undefined, name: (row: Row) => string): string[] {
  return (rows ?? []).map((row) => `${kind} ${name(row)}`);
}
