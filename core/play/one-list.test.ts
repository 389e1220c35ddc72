/** What somebody promised stands on a list, as often as they promised something; to a meeting nobody is asked twice. */
import { expect, it } from 'vitest';
import { plainCalendar } from './testing/five-cities.ts';
import type { Context } from '../engine/context.ts';
import { decide, type Decision } from '../engine/decide.ts';
import type { Matter } from '../engine/matter.ts';
import { open } from '../engine/open.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import { openGround } from '../ground/ground.ts';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from './testing/five-cities.ts';

const WUMEI = '450304002001';
const HOSPITAL = '450304-hospital';

const pack = readPack({ common: filesOf('common'), own: filesOf('guilin') }).pack!;
let ids = 0;
const contextOf = (...keys: readonly string[]): Context => ({
  now: Date.parse('2026-11-10T10:00:00+08:00'),
  actor: { kind: 'person', id: keys[0]!, keys: new Set([...keys, 'anyone']) },
  ground: openGround(pack.ground),
  calendar: plainCalendar,
  settings: pack.settings,
  known: {},
  newId: () => `id-${(ids += 1)}`,
});
const secretary = contextOf(`secretary@${WUMEI}`);
const liaison = contextOf(`desk@${HOSPITAL}`);

function made(outcome: Decision | Refusal): Matter {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.kind}`);
  return outcome.matter;
}

it('two promises of one hospital are open at once', () => {
  const rule = pack.mechanisms['compact']!;
  const facts = { 'compact-title': '契约', partner: HOSPITAL, 'partner-kind': 'resident-unit', place: WUMEI };
  const take = (matter: Matter, step: string, given: Record<string, unknown>, by = secretary): Matter =>
    made(decide(rule, matter, { step, facts: given }, by));
  const talk = {
    'talk-day': '2026-11-10',
    'compact-content': '义诊',
    'compact-way': '上门',
    'compact-time': '每月',
  };
  const begun = made(open(rule, { id: 'm', version: 1, facts }, secretary));
  const signed = take(take(begun, 'talk', talk), 'sign', { 'review-day': '2027-11-10' });
  const item = { 'item-owner': HOSPITAL, 'item-due': '2026-12-10' };
  const kept = take(signed, 'co-sign', {}, liaison);
  const first = take(kept, 'add-item', { ...item, 'item-text': '量血压' });
  const second = take(first, 'add-item', { ...item, 'item-text': '教急救' });
  expect(Object.values(second.parts).filter((part) => part.open && part.seat === HOSPITAL)).toHaveLength(2);
});

it('one hospital is not invited twice to one meeting', () => {
  const rule = pack.mechanisms['conference']!;
  const facts = {
    'session-day': '2026-12-01',
    topic: '停车',
    place: WUMEI,
    'conference-level': 'community',
  };
  const begun = made(open(rule, { id: 'm', version: 1, facts }, secretary));
  const called = made(decide(rule, begun, { step: 'call', facts: { invited: [HOSPITAL] } }, secretary));
  const again = decide(rule, called, { step: 'invite-more', facts: { invited: [HOSPITAL] } }, secretary);
  expect(isRefusal(again) && again.fields).toEqual([{ field: 'invited', fault: 'twice' }]);
});
