// A small tea club's matters, for tests of the database: not a real city, and no rules.

import { v7 } from 'uuid';
import type { MatterFacts, MatterWrite, Write } from '../write.ts';

export const club = '900001';
export const host = 'host@900001101001';
export const hash = 'ab'.repeat(32);

const at = '2026-03-02T01:00:00.000Z';

export function sampleFacts(facts: Partial<MatterFacts> = {}): MatterFacts {
  return {
    mechanism: 'tea',
    version: 1,
    pack: 'club',
    parent: null,
    part: null,
    origin: null,
    state: 'asked',
    open: true,
    outcome: null,
    title: '一壶茶',
    owner: '900001101001',
    here: '900001101001',
    rung: 'community',
    place: '900001101001',
    placePath: '/900001/900001101/900001101001/',
    under: ['900001101', '900001101001'],
    requester: null,
    asked: null,
    waitsOn: host,
    due: '2026-03-03T01:00:00.000Z',
    seq: 1,
    head: hash,
    openedAt: at,
    readers: [host],
    barred: [],
    snapshot: {},
    fallsOn: null,
    ...facts,
  };
}

export function opening(facts: Partial<MatterFacts> = {}, more: Partial<MatterWrite> = {}): MatterWrite {
  const row = sampleFacts({ ...facts, seq: 1 });
  return { id: v7(), expectSeq: 0, row, acts: [sampleAct(1, row)], ...more };
}

/** The next act on a matter as it was written. */
export function following(
  matter: MatterWrite,
  facts: Partial<MatterFacts> = {},
  more: Partial<MatterWrite> = {},
): MatterWrite {
  const expectSeq = matter.row.seq;
  const row = { ...matter.row, ...facts, seq: expectSeq + 1 };
  return { id: matter.id, expectSeq, row, acts: [sampleAct(expectSeq + 1, row)], ...more };
}

export function writing(matters: readonly MatterWrite[], more: Partial<Write> = {}): Write {
  return { area: club, at, matters, ...more };
}

function sampleAct(seq: number, row: MatterFacts): MatterWrite['acts'][number] {
  return {
    seq,
    id: v7(),
    step: seq === 1 ? 'ask' : 'pour',
    fromState: seq === 1 ? null : 'asked',
    toState: row.state,
    at,
    actor: null,
    actorAs: host,
    facts: {},
    prev: seq === 1 ? null : hash,
    hash,
  };
}
