/** What one person sees of a matter: read in one moment, or known from the act they have just taken. */
import { isCommitment } from '#core/record/commitment.ts';
import { actsIn, valuesIn, type ActValue } from '#database/acts.ts';
import { systemIn, type Tx, type Viewer } from '#database/connect.ts';
import { findMatterIn, type Matter as MatterRow } from '#database/matters.ts';
import { peopleInvolved, type Person } from '#database/people.ts';
import type { ActWrite, MatterWrite, Write } from '#database/write.ts';
import { canRead, type Asker } from '../sessions/asker.ts';
import { recordedFacts } from './record-acts.ts';

export interface Sight {
  readonly row: MatterRow;
  readonly acts: readonly ActWrite[];
  /** Those the person may read. */
  readonly values: readonly ActValue[];
  /** Who has a part in it, for whoever may know them. */
  readonly people: readonly Person[];
}

/** Undefined when it is in none of the areas, or not for this viewer. */
export async function readSight(
  tx: Tx,
  as: (other: Viewer) => Tx,
  areas: readonly string[],
  id: string,
): Promise<Sight | undefined> {
  const [row, acts, values, people] = await Promise.all([
    findMatterIn(tx, areas, id),
    actsIn(tx, areas, id),
    valuesIn(tx, areas, id),
    peopleInvolved(as(systemIn(...areas)), areas, id),
  ]);
  return row && { row, acts, values, people };
}

export type SightAfter =
  | { readonly kind: 'seen'; readonly sight: Sight }
  /** The act ended the person's own sight of the matter. */
  | { readonly kind: 'gone' };

/**
 * What the person sees once the write is written, as the row policies would have it. Undefined when it cannot be told
 * from what was seen before.
 */
export function sightAfter(
  before: Sight | undefined,
  { area, at, matters }: Write,
  numbers: Readonly<Record<string, string>>,
  id: string,
  asker: Asker,
): SightAfter | undefined {
  const written = matters.find((matter) => matter.id === id);
  if (!written || (before?.row.seq ?? 0) !== written.expectSeq) return undefined;
  const acts = [...(before?.acts ?? []), ...written.acts];
  if (acts.length !== written.row.seq || changesWhoReads(written, acts)) return undefined;
  if (!canRead(asker, written.row)) return { kind: 'gone' };
  const { barred } = written.row;
  const values = (written.values ?? []).filter(({ readers }) => canRead(asker, { readers, barred }));
  const row: MatterRow = {
    ...written.row,
    area,
    id,
    number: numbers[id] ?? before?.row.number ?? null,
    changedAt: at,
  };
  return {
    kind: 'seen',
    sight: { row, acts, values: [...(before?.values ?? []), ...values], people: before?.people ?? [] },
  };
}

/** Values written earlier get other readers: whether this person is among them, only the values know. */
function changesWhoReads({ valueReaders, expectSeq }: MatterWrite, acts: readonly ActWrite[]): boolean {
  const fields = new Set((valueReaders ?? []).map(({ field }) => field));
  return (
    fields.size > 0 &&
    acts.some(
      (act) =>
        act.seq <= expectSeq &&
        Object.entries(recordedFacts(act).given).some(
          ([field, given]) => fields.has(field) && isCommitment(given),
        ),
    )
  );
}
