/** A small friendly ground for tests: Tea County with one town, two gardens that became three, and a tea society. */
import type { LineageFile, OrgsFile, PlacesFile } from './files.ts';
import type { GroundSource } from './read-ground.ts';

const words = (en: string) => ({ zh: en, en });

const divisions = `# test
990001\t茶县
990001100\t叶镇
990001100001\t青社区居委会
990001100002\t红社区居委会
990001100003\t白社区居委会
990001100201\t云村村委会
`;

const places: PlacesFile = {
  places: {
    '990001100001-court': { name: words('Green Court'), kind: 'estate', in: '990001100001', row: ['CX-039'] },
    '990001100001-court-b1': {
      name: words('House 1'),
      kind: 'building',
      in: '990001100001-court',
      ours: true,
    },
    '990001100-park': { name: words('Leaf Park'), kind: 'estate', in: '990001100' },
  },
  facts: [
    {
      of: '990001100',
      what: 'population',
      figure: 205_600,
      text: '20.56万',
      row: 'CX-002',
      told: '2021-11-29',
    },
    { of: '990001100', what: 'population', claim: true, text: '3万多', row: 'CX-010', told: '2021-11-29' },
  ],
};

const orgs: OrgsFile = {
  orgs: {
    '990001-society': { name: words('Tea society'), kind: 'society', under: '990001' },
    '990001-office': {
      name: words('Society office'),
      kind: 'society',
      'part-of': '990001-society',
      'acts-for': 'street',
      'ends-when': words('a sub-district begins'),
      since: '2020-01-01',
    },
    '990001-kettles': { name: words('Kettle mender'), kind: 'firm', under: '990001100', until: '2022-01-01' },
  },
  ties: [
    {
      tie: 'serves',
      from: ['990001-kettles'],
      to: ['990001100001-court', '990001100-park'],
      since: '2021-06-01',
    },
  ],
};

const lineage: LineageFile = {
  changes: [
    {
      words: words('Two gardens become three'),
      on: '2021-01-01',
      in: '990001100',
      kind: 'community',
      row: ['CX-010'],
      ended: { 'old-green': words('Old green'), 'old-red': words('Old red') },
      began: {
        '990001100001': ['old-green'],
        '990001100002': ['old-red'],
        '990001100003': ['old-green', 'old-red'],
      },
    },
  ],
};

export const teaSource: GroundSource = {
  divisions: { 'divisions/990001.tsv': divisions },
  places,
  orgs,
  lineage,
  ladders: {
    main: [
      { level: 'county', words: words('County'), places: ['county'], orgs: [] },
      { level: 'town', words: words('Town'), places: ['town'], orgs: [] },
      {
        level: 'garden',
        words: words('Garden'),
        places: ['community', 'village'],
        orgs: ['committee', 'centre'],
      },
      { level: 'estate', words: words('Estate'), places: ['estate'], orgs: [] },
    ],
    society: [
      { level: 'county', words: words('County'), orgs: [] },
      { level: 'society', words: words('Society'), org: '990001-society', orgs: [] },
      { level: 'garden', words: words('Garden'), places: ['community'], orgs: [] },
    ],
  },
  placeKinds: Object.fromEntries(
    ['county', 'town', 'community', 'village', 'estate', 'building'].map((kind) => [
      kind,
      { words: words(kind) },
    ]),
  ),
  orgKinds: {
    committee: { words: { zh: '委员会', en: 'committee' }, named: 'official', roles: [] },
    centre: { words: { zh: '服务中心', en: 'service centre' }, at: ['community'], roles: ['clerk'] },
    society: { words: words('Society'), roles: [] },
    firm: { words: words('Firm'), roles: [] },
  },
  tieKinds: { serves: { words: words('Serves') } },
};
