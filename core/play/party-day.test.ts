/** 岑溪's Party-member day, where the calendar says more than it did when the day was planned. */
import { expect, it } from 'vitest';
import { workCalendar, type DayKind } from '../calendar/workdays.ts';
import type { Context } from '../engine/context.ts';
import { decide, type Decision } from '../engine/decide.ts';
import type { Matter } from '../engine/matter.ts';
import { open } from '../engine/open.ts';
import { isRefusal, type Refusal } from '../engine/refusal.ts';
import { openGround } from '../ground/ground.ts';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from './testing/five-cities.ts';

const SIHU = '450481100007-sihu';
const NEW_YEAR = '2027-01-01';

function scene() {
  const pack = readPack({ common: filesOf('common'), own: filesOf('cenxi') }).pack!;
  const rule = pack.mechanisms['party-day']!;
  const ground = openGround(pack.ground);
  const contextOf = (days: Readonly<Record<string, DayKind>>): Context => ({
    now: Date.parse('2026-12-10T10:00:00+08:00'),
    actor: { kind: 'person', id: 'tan', keys: new Set([`branch-secretary@${SIHU}`, 'anyone']) },
    ground,
    calendar: workCalendar(new Map(Object.entries(days)), '2027-12-31'),
    settings: pack.settings,
    known: {},
    newId: () => 'new',
  });
  const facts = { 'session-day': NEW_YEAR, 'session-kind': 'scheduled', place: SIHU };
  const planned = made(open(rule, { id: 'm', version: 1, facts }, contextOf({})));
  const take = (matter: Matter, step: string, given: Record<string, unknown>, days = {}): Matter =>
    made(decide(rule, matter, { step, facts: given }, contextOf(days)));
  return { planned, take };
}

function made(outcome: Decision | Refusal): Matter {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.kind}`);
  return outcome.matter;
}

it('a holiday that is published after the day was planned is asked about when its agenda is set, and once', () => {
  const { planned, take } = scene();
  expect(planned.state).toBe('planned');
  const published = { [NEW_YEAR]: 'holiday' };
  const agenda = { 'agenda-items': ['first-topic'] };
  const asked = take(planned, 'agenda', agenda, published);
  expect(asked.state).toBe('holiday');
  // The agenda that was set stays set.
  expect(take(asked, 'keep-day', {}, published).state).toBe('on-agenda');
  expect(take(planned, 'agenda', agenda).state).toBe('on-agenda');
});
