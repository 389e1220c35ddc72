import { expect, test } from 'vitest';
import { toPlaceId } from '#core/ground/place.ts';
import { loadCities } from '../../city/cities.ts';
import { findAround, findPlaces, nextLevel, optionsIn, type Where } from './places.ts';

const loaded = loadCities('cenxi', '2026-03-02');
if (loaded.kind !== 'loaded') throw new Error('cenxi does not load');
const { ground } = loaded.cities.running;
const where: Where = { ground, on: '2026-03-02', level: 'community' };
const namesOf = (text: string): string[] => findPlaces(where, text).map((place) => place.words.zh);

test('a place is found by its name, by part of it, and by the places it lies in', () => {
  expect(namesOf('思湖小区')[0]).toBe('思湖小区');
  expect(namesOf('思湖小区３栋')).toEqual(['思湖小区3栋']);
  expect(namesOf('孝坊 1栋 2单元')).toEqual(['思湖小区1栋2单元']);
  expect(namesOf('sihu estate')[0]).toBe('思湖小区');
  expect(namesOf('   ')).toEqual([]);
  expect(namesOf('没有这个地方')).toEqual([]);
});

test('only places with somebody to handle a report are found, and no more than fit a phone', () => {
  expect(findPlaces(where, '岑城镇')).toEqual([]);
  expect(findPlaces(where, '村').length).toBe(8);
  expect(findPlaces(where, '村').every((place) => findAround(where, place.id) !== undefined)).toBe(true);
});

test('places that are no more are not found', () => {
  const former = findPlaces({ ...where, on: '2020-01-01' }, '城厢社区').map((place) => place.id);
  const today = findPlaces(where, '城厢社区').map((place) => place.id);
  expect(former).toHaveLength(1);
  expect(today).toHaveLength(1);
  expect(today).not.toEqual(former);
});

test('a community lists itself and what lies in it, each below its parent', () => {
  const around = findAround(where, toPlaceId('450481100007-sihu-b1-u2'));
  const options = around ? optionsIn(where, around) : [];
  const at = (id: string): number => options.findIndex((option) => option.place.id === id);
  expect(options[0]?.place.id).toBe('450481100007');
  expect(at('450481100007-sihu-b1')).toBe(at('450481100007-sihu') + 1);
  expect(options[at('450481100007-sihu-b1-u2')]?.depth).toBe(3);
});

test('level by level begins below the city and ends where nothing lies below', () => {
  expect(nextLevel(where, null).map((place) => place.words.zh)).toContain('岑城镇');
  expect(nextLevel(where, toPlaceId('450481100')).length).toBeGreaterThan(15);
  expect(nextLevel(where, toPlaceId('450481100007-lane1'))).toEqual([]);
});
