import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openGround } from '../ground/ground.ts';
import { toPlaceId } from '../ground/place.ts';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { lawsOf, watchAll } from './testing/laws.ts';
import { life, live, type Setting } from './testing/lives.ts';
import { LOTUS, teaCalendar, teaGround, teaPack } from './testing/tea-club.ts';

const tea: Setting = { pack: teaPack, ground: teaGround, calendar: teaCalendar, place: toPlaceId(LOTUS) };

function cityAt(city: string, place: string): Setting {
  const { pack } = readPack({ common: filesOf('common'), own: filesOf(city) });
  return { pack: pack!, ground: openGround(pack!.ground), calendar: teaCalendar, place: toPlaceId(place) };
}

const settings: readonly (readonly [string, () => Setting, number])[] = [
  ['the tea club', () => tea, 80],
  ['岑溪', () => cityAt('cenxi', '450481100007-sihu'), 30],
  ['济宁', () => cityAt('jining', '370811011008-jingyuan'), 30],
  ['南宁', () => cityAt('nanning', '450105002001'), 30],
  ['桂林', () => cityAt('guilin', '450304002001-wumeiyuan'), 30],
];

it.each(settings)('whatever happens in %s, every law holds', (_, build, numRuns) => {
  const setting = build();
  const laws = lawsOf(setting);
  const property = fc.property(life(60), (choices) => {
    const faults = live(setting, choices, watchAll(laws));
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  // The report of a life that went wrong, with its seed; undefined when none does.
  const outcome = fc.check(property, { numRuns });
  const why = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : '';
  expect([why, fc.defaultReportMessage(outcome)]).toEqual(['', undefined]);
  expect(laws.filter((law) => law.looked() < 3).map((law) => law.name)).toEqual([]);
});
