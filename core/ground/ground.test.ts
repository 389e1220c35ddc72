import { describe, expect, it } from 'vitest';
import { openGround } from './ground.ts';
import { toOrgId } from './org.ts';
import { toPlaceId, type Place } from './place.ts';
import { readGround } from './read-ground.ts';
import { teaSource } from './tea-ground.ts';

const { data, problems } = readGround(teaSource);
const ground = openGround(data);
const place = (id: string) => toPlaceId(id);
const county = place('990001');
const town = place('990001100');
const green = place('990001100001');
const village = place('990001100201');
const court = place('990001100001-court');
const house = place('990001100001-court-b1');
const park = place('990001100-park');
const today = '2026-11-22';
const before = '2020-12-31';
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

it('reads the tea ground without a problem', () => {
  expect(problems).toEqual([]);
});

describe('the space tree', () => {
  it('knows the way up, nearest first, and what stands on a level above', () => {
    expect(ids(ground.ancestors(house, today))).toEqual([court, green, town, county]);
    expect(ground.atLevel(house, 'town', today)?.id).toBe(town);
    expect(ground.atLevel(town, 'town', today)?.id).toBe(town);
    expect(ground.atLevel(town, 'garden', today)).toBeUndefined();
  });

  it('gives every place its area and a path that begins with its parent’s', () => {
    expect(ground.placeAt(house, today)).toMatchObject({
      area: '990001',
      path: '/990001/990001100/990001100001/990001100001-court/990001100001-court-b1/',
      level: null,
    });
  });

  it('names places short and keeps the name in full, and falls back to Chinese in English', () => {
    expect(ground.placeAt(green, today)).toMatchObject({
      official: '青社区居委会',
      words: { zh: '青社区', en: '青社区' },
    });
  });
});

describe('as of a day', () => {
  it('US-39(1) has the new places from the cut-over day and the old ones until the day before', () => {
    const communities = (on: string) => ground.children(town, on).filter((it) => it.kind === 'community');
    expect(ids(communities('2021-01-01'))).toEqual(['990001100001', '990001100002', '990001100003']);
    expect(ids(communities('2020-12-31'))).toEqual(['old-green', 'old-red']);
    expect(ground.placeAt(green, before)).toBeUndefined();
  });

  it('US-39(2) names predecessors and successors whatever the day', () => {
    expect(ids(ground.predecessors(place('990001100003')))).toEqual(['old-green', 'old-red']);
    expect(ids(ground.successors(place('old-green')))).toEqual(['990001100001', '990001100003']);
    expect(ground.successors(green)).toEqual([]);
  });

  it('has what stands below a place only while the place is there', () => {
    expect(ground.placeAt(court, '2021-01-01')?.id).toBe(court);
    expect(ground.placeAt(court, before)).toBeUndefined();
    expect(ids(ground.orgsAt(green, before))).toEqual([]);
    expect(ids(ground.placesOn('garden', before))).toEqual(['990001100201', 'old-green', 'old-red']);
  });

  it('has a tie from its first day until its org ends', () => {
    const serving = (on: string) => ids(ground.tiesTo(court, on, 'serves').map((tie) => ({ id: tie.from })));
    expect(serving('2021-05-31')).toEqual([]);
    expect(serving('2021-06-01')).toEqual(['990001-kettles']);
    expect(serving('2022-01-01')).toEqual([]);
    expect(ground.tiesFrom(toOrgId('990001-kettles'), '2021-07-01')).toHaveLength(2);
    expect(ground.tiesTo(court, '2021-07-01', 'co-builds')).toEqual([]);
  });
});

describe('the seat above', () => {
  it('climbs the main ladder one rung, past rungs that are not there', () => {
    expect(ground.above(court, today)).toBe(green);
    expect(ground.above(green, today)).toBe(town);
    expect(ground.above(park, today)).toBe(town);
    expect(ground.above(county, today)).toBeUndefined();
  });

  it('starts at the nearest rung for a place that stands on none', () => {
    expect(ground.above(house, today)).toBe(court);
  });

  it('climbs another ladder, through a rung that is an org', () => {
    expect(ground.above(green, today, 'society')).toBe('990001-society');
    expect(ground.above(toOrgId('990001-society'), today, 'society')).toBe(county);
    expect(ground.above(village, today, 'society')).toBe(county);
  });

  it('is its whole for a part, and its place for an org that governs none', () => {
    expect(ground.above(toOrgId('990001-office'), today)).toBe('990001-society');
    expect(ground.above(toOrgId('990001-kettles'), '2021-07-01')).toBe(town);
    expect(ground.above(toOrgId('990001-kettles'), today)).toBeUndefined();
  });

  it('crashes on a ladder nobody drew', () => {
    expect(() => ground.above(green, today, 'snakes')).toThrow('snakes');
  });
});

describe('orgs', () => {
  it('stand at every place of a rung that lists their kind, and only where the kind belongs', () => {
    expect(ids(ground.orgsAt(green, today))).toEqual(['990001100001-committee', '990001100001-centre']);
    expect(ids(ground.orgsAt(village, today))).toEqual(['990001100201-committee']);
  });

  it('give a seat its name, and a role the org that holds it', () => {
    expect(ground.nameOf(green).zh).toBe('青社区');
    expect(ground.nameOf(green, 'clerk').zh).toBe('青社区服务中心');
    expect(ground.nameOf(green, 'secretary').zh).toBe('青社区');
    expect(ground.nameOf(toOrgId('990001-society')).en).toBe('Tea society');
    expect(ground.orgAt(toOrgId('990001100001-committee'), today)?.words.zh).toBe('青社区居委会');
    expect(() => ground.nameOf(place('nowhere'))).toThrow('nowhere');
  });
});

it('US-39(3) keeps a figure as a number and a claim as words only', () => {
  const [figure, claim] = data.facts;
  expect(figure).toMatchObject({ kind: 'figure', value: 205_600, row: 'CX-002' });
  expect(claim).toMatchObject({ kind: 'claim', text: '3万多', row: 'CX-010' });
  expect(claim).not.toHaveProperty('value');
});

it('finds its way among 100,000 places', () => {
  const root = ground.placeAt(county, today)!;
  const places: Place[] = Array.from({ length: 100_000 }, (_, n) => ({
    ...root,
    id: place(`p${n}`),
    level: 'estate',
    parent: n === 0 ? null : place(`p${Math.floor((n - 1) / 8)}`),
    predecessors: [],
  }));
  const large = openGround({ ...data, places, orgs: [], ties: [] });
  const leaf = place('p99999');
  expect(large.ancestors(leaf, today)).toHaveLength(6);
});
