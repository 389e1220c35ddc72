import { expect, test } from 'vitest';
import { isFiltered, isSameSearch, readDeskSearch, withoutFilters } from './desk-search.ts';

test('an address says list, view, filters and the open matter', () => {
  const said = {
    list: 'all',
    view: 'who',
    mechanism: 'whistle',
    state: 'answered',
    under: '450481100007',
    due: 'late',
    q: '楼道灯',
    matter: 'm1',
  };
  expect(readDeskSearch(said)).toEqual(said);
});

test('what waits on me is the list that needs no naming', () => {
  expect(readDeskSearch({ list: 'waiting' })).toEqual({});
  expect(readDeskSearch({})).toEqual({});
});

test('what is unknown, empty or too long is dropped, and the list still opens', () => {
  expect(
    readDeskSearch({
      list: 'urgent',
      view: 'map',
      due: 'yesterday',
      q: ' ',
      matter: 'x'.repeat(65),
      more: 1,
    }),
  ).toEqual({});
});

test('a place named by figures only stays text', () => {
  expect(readDeskSearch({ under: 450481100007 })).toEqual({ under: '450481100007' });
});

test('a state without its mechanism is nobody’s', () => {
  expect(readDeskSearch({ state: 'answered' })).toEqual({});
});

test('taking the filters off keeps the list, the view and the open matter', () => {
  const search = readDeskSearch({ list: 'due', view: 'who', q: '灯', due: 'late', matter: 'm1' });
  expect(isFiltered(search)).toBe(true);
  expect(withoutFilters(search)).toEqual({ list: 'due', view: 'who', matter: 'm1' });
  expect(isFiltered(withoutFilters(search))).toBe(false);
});

test('two searches are the same when they say the same, in whatever order', () => {
  expect(isSameSearch({ list: 'due', matter: 'm1' }, { matter: 'm1', list: 'due' })).toBe(true);
  expect(isSameSearch({ list: 'due' }, { list: 'due', matter: 'm1' })).toBe(false);
  expect(isSameSearch({}, { view: 'who' })).toBe(false);
});
