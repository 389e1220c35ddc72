/**
 * Open matters go over to the version in force where it says so: each by a write of its own under its own compare-and-swap,
 * so that whoever stops half-way has done half of it, and goes on from there. First tried on copies, writing nothing.
 */
import type { Pinned } from '#core/engine/cascade.ts';
import type { Context } from '#core/engine/context.ts';
import type { Matter } from '#core/engine/matter.ts';
import { migrate, type Bound, type Stays } from '#core/versions/migrate.ts';
import { systemIn } from '#database/connect.ts';
import { findMatter, type Matter as MatterRow } from '#database/matters.ts';
import { openOnOthers } from '#database/open-matters.ts';
import type { Installation } from '../installation.ts';
import { MOST_TRIES } from '../matters/acts.ts';
import { contextOf } from '../matters/context.ts';
import type { Standing } from '../matters/standing.ts';
import { knowAround, type Known } from '../matters/world.ts';
import { writeOut } from '../matters/write-out.ts';

export interface Fate {
  readonly row: MatterRow;
  /** The state it comes to; null when it stays. */
  readonly to: string | null;
  readonly stays: Stays | null;
}

const BATCH = 200;

/**
 * Every open matter on another version than this one, in batches of ids, so that a million need no more room than a few.
 * `look` answers false to see no more.
 */
export async function eachOnOthers(
  at: Installation,
  { mechanism, version }: Pinned,
  look: (row: MatterRow) => Promise<boolean>,
): Promise<void> {
  const { pack } = at.cities.running;
  const of = { pack: pack.name, mechanism: mechanism.name, version };
  for (const area of pack.areas) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const from = after;
      const ids = await at.db.read(systemIn(area), (tx) => openOnOthers(tx, area, of, from, BATCH));
      for (const id of ids) {
        const row = await at.db.read(systemIn(area), (tx) => findMatter(tx, area, id));
        if (row?.open && !(await look(row))) return;
      }
      if (ids.length < BATCH) break;
      after = ids.at(-1)!;
    }
  }
}

/** What would become of a matter. Reads, and writes nothing. */
export async function tryOn(at: Installation, row: MatterRow, after: Pinned): Promise<Fate> {
  const { decided } = await decideFor(at, row, after);
  if ('stays' in decided) return { row, to: null, stays: decided.stays };
  return { row, to: decided.matter.state, stays: null };
}

export type GoneOver = 'went' | Stays | 'busy' | 'gone';

export async function goOver(at: Installation, area: string, id: string, after: Pinned): Promise<GoneOver> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = await at.db.read(systemIn(area), (tx) => findMatter(tx, area, id));
    if (!row || row.version === after.version) return 'gone';
    const { decided, known, standing, context } = await decideFor(at, row, after);
    if ('stays' in decided) return decided.stays;
    const written = await writeOut(at, known, {
      mechanism: after.mechanism,
      before: standing.matter,
      decision: decided,
      context,
      command: undefined,
    });
    if (written.kind === 'written') return 'went';
    if (written.kind === 'refused') return 'stuck';
  }
  return 'busy';
}

interface DecidedFor {
  readonly decided: ReturnType<typeof migrate>;
  readonly known: Known;
  readonly standing: Standing;
  readonly context: Context;
}

async function decideFor(at: Installation, row: MatterRow, after: Pinned): Promise<DecidedFor> {
  const known = await knowAround(at, row, true);
  const standing = known.standing.get(row.id)!;
  const { matter, mechanism, city } = standing;
  const bound = boundOf(matter, known);
  const parent = matter.parent ? known.standing.get(matter.parent.id)?.matter : undefined;
  const facts = parent ? { parentState: parent.state } : {};
  const context = contextOf(at, city, undefined, at.now(), facts);
  const { inFlight } = after.mechanism;
  return { decided: migrate(mechanism, after, inFlight, matter, bound, context), known, standing, context };
}

function boundOf(matter: Matter, { standing }: Known): Bound {
  const whole = matter.parent ? (standing.get(matter.parent.id)?.mechanism ?? null) : null;
  const parts = Object.entries(matter.parts).flatMap(([id, part]) => {
    const mechanism = part.open ? standing.get(id)?.mechanism : undefined;
    return mechanism ? [mechanism] : [];
  });
  return { whole, parts };
}

export interface Passage {
  readonly mechanism: string;
  readonly version: number;
  readonly went: number;
  readonly stayed: number;
}

/** Takes over whatever may go over to the version in force. Asked twice, the second time finds nothing left to do. */
export async function goOverTo(
  at: Installation,
  after: Pinned,
  onEach: (went: number, stayed: number) => void = () => undefined,
): Promise<Passage> {
  let [went, stayed] = [0, 0];
  if (after.mechanism.inFlight !== null)
    await eachOnOthers(at, after, async ({ area, id }) => {
      const how = await goOver(at, area, id, after);
      if (how === 'went') went += 1;
      else if (how !== 'gone') stayed += 1;
      onEach(went, stayed);
      return true;
    });
  return { mechanism: after.mechanism.name, version: after.version, went, stayed };
}
