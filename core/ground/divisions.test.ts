import { describe, expect, it } from 'vitest';
import { kindOfCode, parentOfCode, readDivisions, shortName } from './divisions.ts';

describe('a division file', () => {
  it('gives code and full name of each line and skips the header', () => {
    const { divisions, bad } = readDivisions('# source\n450481\t岑溪市\n450481100\t岑城镇\n');
    expect(divisions).toEqual([
      { code: '450481', official: '岑溪市', line: 2 },
      { code: '450481100', official: '岑城镇', line: 3 },
    ]);
    expect(bad).toEqual([]);
  });

  it.each(['45048\t岑溪市', '450481 岑溪市', '450481\t', '4504811000\t岑城镇'])(
    'says which line it cannot read: %s',
    (text) => {
      expect(readDivisions(`# source\n${text}\n`).bad).toEqual([{ line: 2, text }]);
    },
  );
});

it.each([
  ['450481', 'county', '4504'],
  ['441502003', 'street', '441502'],
  ['450481100', 'town', '450481'],
  ['450304200', 'town', '450304'],
  ['370811401', 'zone', '370811'],
  ['450481100007', 'community', '450481100'],
  ['370811002401', 'community', '370811002'],
  ['450481100201', 'village', '450481100'],
  ['450110451501', 'village', '450110451'],
])('code %s is a %s below %s', (code, kind, parent) => {
  expect(kindOfCode(code)).toBe(kind);
  expect(parentOfCode(code)).toBe(parent);
});

it.each([
  ['孝坊社区居委会', '孝坊社区'],
  ['金町保利社区居民委员会', '金町保利社区'],
  ['盐町头社区居委', '盐町头社区'],
  ['航运新村居委会', '航运新村'],
  ['探花村村委会', '探花村'],
  ['刘营村委会', '刘营村'],
  ['甄庄村村民委员会', '甄庄村'],
  ['同心社区村委会', '同心社区'],
  ['某某街道办事处', '某某街道'],
  ['岑城镇人民政府', '岑城镇'],
  ['岑城镇', '岑城镇'],
  ['五美社区', '五美社区'],
])('%s is called %s', (official, short) => {
  expect(shortName(official)).toBe(short);
});
