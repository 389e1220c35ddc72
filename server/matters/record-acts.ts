/**
 * Acts on their way into the record and back. The record holds a commitment where a personal value stood; the value
 * itself goes beside it. What an act changed is in the record too, so that acts alone make the matter again.
 */
import { randomBytes } from 'node:crypto';
import type { Act, Changes } from '#core/engine/act.ts';
import type { Facts } from '#core/engine/matter.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { PastAct } from '#core/replay/past.ts';
import { hashAct, type RecordedAct } from '#core/record/chain.ts';
import { commitTo, isCommitment } from '#core/record/commitment.ts';
import type { ActWrite, Json, ValueWrite } from '#database/write.ts';

/** What stands in the column `facts` of an act. */
export interface RecordedFacts {
  readonly given: Readonly<Record<string, unknown>>;
  readonly changes: Changes;
}

export interface Recording {
  readonly acts: readonly ActWrite[];
  readonly values: readonly Omit<ValueWrite, 'readers' | 'keepUntil'>[];
  readonly head: string;
}

/** `head` is the hash of the act before; null for a matter that opens. */
export function recordActs(
  area: string,
  mechanism: Mechanism,
  acts: readonly Act[],
  head: string | null,
  newId: () => string,
): Recording {
  const values: Omit<ValueWrite, 'readers' | 'keepUntil'>[] = [];
  let prev = head;
  const written = acts.map((act): ActWrite => {
    const given: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(act.facts)) {
      if (mechanism.fields[field]?.personal) {
        const salt = randomBytes(16).toString('hex');
        values.push({ seq: act.seq, field, value, salt });
        given[field] = commitTo(value, salt);
      } else given[field] = value;
    }
    const facts: RecordedFacts = { given, changes: act.changes };
    const at = new Date(act.at).toISOString();
    const recorded: RecordedAct = { ...act, area, at, facts: { ...facts } };
    const hash = hashAct(recorded, prev);
    const row: ActWrite = {
      seq: act.seq,
      id: newId(),
      step: act.step,
      fromState: act.from,
      toState: act.to,
      at,
      actor: act.actor,
      actorAs: act.as,
      facts: facts as unknown as Json,
      prev,
      hash,
    };
    prev = hash;
    return row;
  });
  return { acts: written, values, head: prev ?? '' };
}

/** As the chain sees it: what `findChainFault` verifies. */
export function toRecorded(
  area: string,
  matter: string,
  row: ActWrite,
): RecordedAct & { prev: string | null; hash: string } {
  return {
    area,
    matter,
    seq: row.seq,
    step: row.step,
    at: row.at,
    actor: row.actor,
    as: row.actorAs,
    from: row.fromState,
    to: row.toState,
    facts: row.facts as Record<string, unknown>,
    prev: row.prev,
    hash: row.hash,
  };
}

export const recordedFacts = (row: ActWrite): RecordedFacts => row.facts as unknown as RecordedFacts;

/** As the engine took it, but for personal values, which the record does not hold. */
export function toAct(matter: string, row: ActWrite): Act {
  const { given, changes } = recordedFacts(row);
  const plain = Object.entries(given).filter(([, value]) => !isCommitment(value));
  return {
    matter,
    seq: row.seq,
    step: row.step,
    at: Date.parse(row.at),
    actor: row.actor,
    as: row.actorAs,
    from: row.fromState,
    to: row.toState,
    facts: Object.fromEntries(plain) as Facts,
    changes,
  };
}

/** The same, with the names of what the record holds only a commitment of. */
export function toPastAct(matter: string, row: ActWrite): PastAct {
  const { given } = recordedFacts(row);
  const hidden = Object.entries(given).flatMap(([field, value]) => (isCommitment(value) ? [field] : []));
  return { ...toAct(matter, row), hidden };
}
