// Sends a write and says how it ended: written, sent before, or lost to somebody quicker.

import { invariant } from '#core/invariant.ts';
import type { Query } from './connect.ts';
import { again } from './retry.ts';
import type { Lost, MatterWrite, RepeatedCommand, Write, Written } from './write.ts';
import { alreadyThere, writeStatement } from './write-statement.ts';

type Ask = <Row extends object>(query: Query, values: readonly unknown[]) => Promise<Row[]>;

interface Answer {
  readonly repeated: RepeatedCommand | null;
  readonly lost: readonly Lost[] | null;
  readonly numbers: Readonly<Record<string, string>> | null;
}

const uniqueViolation = '23505';

export function writeActs(ask: Ask, write: Write): Promise<Written> {
  assureConsecutive(write);
  const lists = toLists(write);
  const statement = writeStatement(new Set(Object.keys(lists)));
  const values = [write.area, JSON.stringify({ at: write.at, ...lists })];
  return again(async (attempt) => {
    const written = await writeOnce(() => ask<{ answer: Answer }>(statement, values));
    // A lost connection hides whether the first try was committed: then we lost the race to ourselves.
    if (written.kind !== 'lost' || attempt === 0) return written;
    return (await findOwnActs(ask, write)) ?? written;
  });
}

async function writeOnce(send: () => Promise<{ answer: Answer }[]>): Promise<Written> {
  try {
    return toWritten(await send());
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error;
    // Two wrote the same new row at the same moment; the other is committed now, so this time the statement sees it.
    return toWritten(await send());
  }
}

function toWritten([row]: { answer: Answer }[]): Written {
  invariant(row !== undefined, 'the write answers one row');
  const { repeated, lost, numbers } = row.answer;
  if (repeated !== null)
    return { kind: 'repeated', command: { ...repeated, at: new Date(repeated.at).toISOString() } };
  if (lost !== null) return { kind: 'lost', lost };
  return { kind: 'written', numbers: numbers ?? {} };
}

async function findOwnActs(ask: Ask, write: Write): Promise<Written | undefined> {
  const acts = write.matters.flatMap((matter) =>
    matter.acts.map((act) => ({ matter: matter.id, seq: act.seq, id: act.id })),
  );
  if (acts.length === 0) return undefined;
  const [row] = await ask<{ there: number; numbers: Record<string, string> | null }>(alreadyThere, [
    write.area,
    JSON.stringify(acts),
  ]);
  return row?.there === acts.length ? { kind: 'written', numbers: row.numbers ?? {} } : undefined;
}

function assureConsecutive(write: Write): void {
  for (const { id, expectSeq, acts, row } of write.matters) {
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

/** One list of rows per part of the statement, each row naming its matter; empty lists are left out. */
function toLists(write: Write): Record<string, readonly object[]> {
  const { matters } = write;
  const rows = matters.map(({ id, expectSeq, row, number }, place) => ({
    ...row,
    ...number,
    id,
    expectSeq,
    place_in_write: place,
  }));
  const each = <Part extends object>(parts: (matter: MatterWrite) => readonly Part[] | undefined) =>
    matters.flatMap((matter) => (parts(matter) ?? []).map((part) => ({ matter: matter.id, ...part })));
  const barredOf = (matter: string | null): readonly string[] =>
    matters.find(({ id }) => id === matter)?.row.barred ?? [];
  const lists = {
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
    items: write.items ?? [],
    resources: write.resources ?? [],
    bookings: write.bookings ?? [],
    claims: write.claims ?? [],
    claimsGone: write.claimsGone ?? [],
    photos: (write.photos ?? []).map((photo) => ({ ...photo, barred: barredOf(photo.matter) })),
    disclosures: write.disclosures ?? [],
    votesOpened: write.votesOpened ?? [],
    casts: write.casts ?? [],
    handovers: write.handovers ?? [],
    votesClosed: write.votesClosed ?? [],
    appointed: write.appointed ?? [],
    postsEnded: write.postsEnded ?? [],
    purges: write.purges ?? [],
    adoptions: write.adoptions ?? [],
    command: write.command === undefined ? [] : [write.command],
  };
  const { area } = write;
  const full = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries(full.map(([name, list]) => [name, list.map((row) => ({ ...row, area }))]));
}
