/** Mechanisms nobody wrote, in lives nobody planned: what `check` lets through never breaks a law. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPlaceId } from '../ground/place.ts';
import { lawsOf, watchAll } from './testing/laws.ts';
import { life, live, type Setting } from './testing/lives.ts';
import { make, madeUp } from './testing/made-up.ts';
import { LOTUS, teaCalendar, teaGround } from './testing/tea-club.ts';

const RUNS = 400;
const ground = { ground: teaGround, calendar: teaCalendar, place: toPlaceId(LOTUS) };

it('is worth asking: check lets many through, finds many kinds of fault, and none of them by crashing', () => {
  const faults = fc.sample(madeUp, { numRuns: 300, seed: 7 }).map((one) => make(one)?.faults ?? ['shape']);
  expect(faults.filter((one) => one.length === 0).length).toBeGreaterThan(60);
  expect(new Set(faults.flat()).size).toBeGreaterThan(7);
});

it('whatever happens under a mechanism nobody wrote, every law holds', () => {
  const looked = new Map<string, number>();
  const property = fc.property(madeUp, life(40), (written, choices) => {
    const made = make(written);
    fc.pre(made !== undefined && made.faults.length === 0);
    const setting: Setting = { ...ground, pack: made.pack };
    const laws = lawsOf(setting);
    const faults = live(setting, choices, watchAll(laws));
    for (const law of laws) looked.set(law.name, (looked.get(law.name) ?? 0) + law.looked());
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  const outcome = fc.check(property, { numRuns: RUNS, maxSkipsPerRun: 20 });
  const why = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : '';
  expect([why, fc.defaultReportMessage(outcome)]).toEqual(['', undefined]);
  expect([...looked].filter(([, times]) => times < RUNS)).toEqual([]);
  expect(looked.size).toBeGreaterThan(10);
});
