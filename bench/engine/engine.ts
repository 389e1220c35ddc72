/** How often the pure engine decides in a second on one core, over the life of one whistle of Cenxi. */
import type { Context } from '#core/engine/context.ts';
import { allowed } from '#core/engine/allowed.ts';
import { decide, type Decision } from '#core/engine/decide.ts';
import type { Matter } from '#core/engine/matter.ts';
import { open } from '#core/engine/open.ts';
import { isRefusal, type Refusal } from '#core/engine/refusal.ts';
import { workCalendar } from '#core/calendar/workdays.ts';
import { invariant } from '#core/invariant.ts';
import type { City } from '#server/city/cities.ts';
import { statechartSteps } from './statechart.ts';

export interface EngineRate {
  readonly what: 'open' | 'decide' | 'allowed' | 'transition of XState';
  readonly perSecond: number;
}

const community = '450481100007';
const resident = 'resident';
const now = Date.parse('2026-11-20T09:00:00+08:00');

/** `seconds` for each, after a second to warm up. */
export function measureEngine(city: City, seconds: number): EngineRate[] {
  const whistle = city.pack.mechanisms['whistle'];
  invariant(whistle, 'Cenxi has whistles');
  const asResident = contextOf(city, resident, 'anyone');
  const asDesk = contextOf(city, 'desk', 'anyone', `desk@${community}`);
  const openOne = () =>
    got(
      open(
        whistle,
        { id: 'one', version: 1, facts: { what: '楼道灯坏了，晚上看不见', place: community } },
        asResident,
      ),
    );
  const whistled = openOne();
  const answered = got(decide(whistle, whistled, { step: 'answer', facts: {} }, asDesk));
  const handled = got(decide(whistle, answered, { step: 'handle', facts: { result: '换了新灯' } }, asDesk));

  const steps = [
    () => got(decide(whistle, whistled, { step: 'answer', facts: {} }, asDesk)),
    () => got(decide(whistle, answered, { step: 'handle', facts: { result: '换了新灯' } }, asDesk)),
    () => got(decide(whistle, handled, { step: 'solved', facts: {} }, asResident)),
  ];
  return [
    { what: 'open', perSecond: rateOf([openOne], seconds) },
    { what: 'decide', perSecond: rateOf(steps, seconds) },
    { what: 'transition of XState', perSecond: rateOf(statechartSteps(), seconds) },
    { what: 'allowed', perSecond: rateOf([() => allowed(whistle, answered, asDesk)], seconds) },
  ];
}

function contextOf(city: City, id: string, ...keys: string[]): Context {
  let ids = 0;
  return {
    now,
    actor: { kind: 'person', id, keys: new Set([`person:${id}`, ...keys]) },
    ground: city.ground,
    calendar: workCalendar(new Map(), '2026-12-31'),
    settings: city.pack.settings,
    known: {},
    newId: () => `id-${(ids += 1)}`,
  };
}

function got(decision: Decision | Refusal): Matter {
  // Said only when it is so: putting a decision into words takes longer than the decision.
  if (isRefusal(decision)) throw new Error(`the engine refuses the step: ${JSON.stringify(decision)}`);
  return decision.matter;
}

function rateOf(works: readonly (() => unknown)[], seconds: number): number {
  run(works, Math.min(seconds, 1));
  const begin = performance.now();
  const rounds = run(works, seconds);
  return Math.round((rounds * works.length) / ((performance.now() - begin) / 1000));
}

function run(works: readonly (() => unknown)[], seconds: number): number {
  const end = performance.now() + seconds * 1000;
  let rounds = 0;
  // Asking for the time costs as much as a small decision, so it is asked once in a hundred.
  while (performance.now() < end) {
    for (let many = 0; many < 100; many += 1) for (const work of works) work();
    rounds += 100;
  }
  return rounds;
}
