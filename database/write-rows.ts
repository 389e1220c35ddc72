// Writes as the lists of rows their statement reads.

import { invariant } from '#core/invariant.ts';
import type { MatterWrite, Write } from './write.ts';

type Rows = Record<string, readonly object[]>;

/** One list of rows per part of the statement, each row naming its write, `w`; empty lists are left out. */
export function toLists(writes: readonly Write[]): Rows {
  const lists: Record<string, object[]> = { writes: [] };
  for (const [w, write] of writes.entries()) {
    const { area } = write;
    for (const [name, rows] of Object.entries({ writes: [{}], ...rowsOf(write, w) }))
      if (rows.length > 0) (lists[name] ??= []).push(...rows.map((row) => ({ ...row, area, w })));
  }
  return lists;
}

/** The areas these writes reach: their own, and those in which the persons of their posts were first met. */
export function areasOf(writes: readonly Write[]): string[] {
  const reached = writes.flatMap(({ area, appointed = [], postsEnded = [] }) => [
    area,
    ...[...appointed, ...postsEnded].flatMap((post) => post.areas),
  ]);
  return [...new Set(reached)];
}

/** More matters than this nobody writes at once. */
const MOST_MATTERS = 1_000_000;

function rowsOf(write: Write, w: number): Rows {
  const { matters, at, command } = write;
  const rows = matters.map(({ id, expectSeq, row, number }, place) => ({
    ...row,
    ...number,
    id,
    expectSeq,
    changedAt: at,
    nth_opened: w * MOST_MATTERS + place,
  }));
  const each = <Part extends object>(parts: (matter: MatterWrite) => readonly Part[] | undefined) =>
    matters.flatMap((matter) => (parts(matter) ?? []).map((part) => ({ matter: matter.id, ...part })));
  const barredOf = (matter: string | null): readonly string[] =>
    matters.find(({ id }) => id === matter)?.row.barred ?? [];
  return {
    opens: rows.filter((row) => row.expectSeq === 0),
    moves: rows.filter((row) => row.expectSeq > 0),
    acts: each(({ acts, row: { readers, barred } }) => acts.map((act) => ({ ...act, readers, barred }))),
    values: each(({ values, row: { barred } }) => values?.map((value) => ({ ...value, barred }))),
    valueReaders: each(({ valueReaders, row: { barred } }) =>
      valueReaders?.map((value) => ({ ...value, barred, ends: value.keepUntil !== undefined })),
    ),
    clocks: each((matter) => matter.clocks),
    clocksGone: each((matter) => matter.clocksGone?.map((name) => ({ name }))),
    involvement: each((matter) => matter.involvement),
    notices: (write.notices ?? []).map((notice) => ({ ...notice, barred: barredOf(notice.matter) })),
    items: (write.items ?? []).map((item) => ({ ...item, changedAt: at })),
    resources: write.resources ?? [],
    bookings: (write.bookings ?? []).map((booking) => ({ ...booking, at })),
    claims: write.claims ?? [],
    claimsGone: write.claimsGone ?? [],
    photos: (write.photos ?? []).map((photo) => ({ ...photo, barred: barredOf(photo.matter) })),
    disclosures: write.disclosures ?? [],
    looks: write.looks ?? [],
    votesOpened: write.votesOpened ?? [],
    casts: write.casts ?? [],
    handovers: write.handovers ?? [],
    votesCounted: write.votesCounted ?? [],
    votesClosed: write.votesClosed ?? [],
    appointed: write.appointed ?? [],
    postsEnded: write.postsEnded ?? [],
    purges: write.purges ?? [],
    adoptions: (write.adoptions ?? []).map((adoption) => ({ ...adoption, at })),
    command: command === undefined ? [] : [{ ...command, at }],
  };
}

export function assureConsecutive({ matters }: Write): void {
  for (const { id, expectSeq, acts, row } of matters) {
    for (const [place, act] of acts.entries()) {
      invariant(
        act.seq === expectSeq + place + 1,
        `act ${act.seq} of matter ${id} follows ${expectSeq + place}`,
      );
    }
    invariant(row.seq === expectSeq + acts.length, `matter ${id} ends at the seq of its last act`);
    invariant(expectSeq > 0 || acts.length > 0, `matter ${id} opens with an act`);
    invariant(row.under.length <= 5, `matter ${id} lies under at most five places`);
  }
}
