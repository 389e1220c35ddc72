/** Rows gathered by who is waited on: the board that shows where work stands still, not who works badly. */
import type { MatterRow } from '#core/contract/matter.ts';
import type { Words } from '#language/words.ts';
import { timeLeft } from '../matter/time-left.ts';

export interface WaitedOn {
  readonly name: string;
  /** Null where nobody is waited on. */
  readonly words: Words | null;
  readonly mine: boolean;
  readonly late: number;
  readonly rows: readonly MatterRow[];
}

/** What waits on me comes first, then whoever's time ends first. Rows keep their order. */
export function gatherByWaiting(rows: readonly MatterRow[], now: number): readonly WaitedOn[] {
  const gathered = new Map<string, MatterRow[]>();
  for (const row of rows) {
    const name = row.waiting?.mine ? 'mine' : (row.waiting?.words.zh ?? '');
    const others = gathered.get(name);
    if (others) others.push(row);
    else gathered.set(name, [row]);
  }
  return [...gathered]
    .map(([name, members]) => ({
      name,
      words: members[0]?.waiting?.words ?? null,
      mine: name === 'mine',
      late: members.filter(({ clock }) => clock !== null && timeLeft(clock, now).stands === 'late').length,
      rows: members,
    }))
    .sort((a, b) => Number(b.mine) - Number(a.mine) || firstDue(a) - firstDue(b));
}

function firstDue({ rows, words }: Pick<WaitedOn, 'rows' | 'words'>): number {
  if (words === null) return Number.MAX_VALUE;
  const dues = rows.flatMap(({ clock }) => (clock ? [Date.parse(clock.due)] : []));
  return Math.min(...dues, Number.MAX_SAFE_INTEGER);
}
