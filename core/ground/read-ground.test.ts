import { describe, expect, it } from 'vitest';
import { lineageFile, orgsFile, placesFile } from './files.ts';
import { wordsOf } from './problem-words.ts';
import type { GroundProblem } from './problem.ts';
import { readGround, type GroundSource } from './read-ground.ts';
import { teaSource } from './tea-ground.ts';

const words = { zh: '词', en: 'word' };
const estate = { name: words, kind: 'estate', in: '990001100' };
const firm = { name: words, kind: 'firm', under: '990001' };
const rungs = teaSource.ladders.main ?? [];

function problemsWith(change: Partial<GroundSource>): readonly GroundProblem[] {
  return readGround({ ...teaSource, ...change }).problems;
}
const withPlace = (id: string, entry: GroundSource['places']['places'][string]) =>
  problemsWith({ places: { facts: [], places: { ...teaSource.places.places, [id]: entry } } });
const withOrg = (id: string, entry: GroundSource['orgs']['orgs'][string]) =>
  problemsWith({ orgs: { ...teaSource.orgs, orgs: { ...teaSource.orgs.orgs, [id]: entry } } });
const withTie = (tie: GroundSource['orgs']['ties'][number]) =>
  problemsWith({ orgs: { ...teaSource.orgs, ties: [tie] } });
const withRung = (rung: (typeof rungs)[number]) =>
  problemsWith({ ladders: { ...teaSource.ladders, main: [...rungs, rung] } });

describe('a fault in the ground is said with its file and place', () => {
  it.each<[string, readonly GroundProblem[], Partial<GroundProblem>]>([
    [
      'an unreadable division',
      problemsWith({ divisions: { 'divisions/99.tsv': '99\tx' } }),
      { kind: 'bad-division-line', file: 'divisions/99.tsv', at: [1], name: '99\tx' },
    ],
    [
      'a division listed twice',
      problemsWith({ divisions: { ...teaSource.divisions, 'divisions/again.tsv': '# twice\n990001\t茶县' } }),
      { kind: 'duplicate-id', file: 'divisions/again.tsv', at: [2], name: '990001' },
    ],
    [
      'a place in a place that is not there',
      withPlace('p', { ...estate, in: 'nowhere' }),
      { kind: 'unknown-place', file: 'places.yaml', at: ['places', 'p'], name: 'nowhere' },
    ],
    [
      'a place of an unknown kind',
      withPlace('p', { ...estate, kind: 'castle' }),
      { kind: 'unknown-place-kind', name: 'castle' },
    ],
    [
      'a division that is not in the codes',
      withPlace('990001200', {}),
      { kind: 'place-without-name', name: '990001200' },
    ],
    [
      'a place hanging in the air',
      withPlace('p', { name: words, kind: 'estate' }),
      { kind: 'place-without-parent', name: 'p' },
    ],
    [
      'a division hung elsewhere by hand',
      withPlace('990001100', { in: '990001', name: words }),
      { kind: 'duplicate-id', file: 'places.yaml', name: '990001100' },
    ],
    [
      'a place that ends before it begins',
      withPlace('p', { ...estate, since: '2024-01-01', until: '2023-01-01' }),
      { kind: 'ends-before-it-begins', name: 'p' },
    ],
    [
      'a place older than the place it stands in',
      withPlace('p', { ...estate, in: '990001100001', since: '2020-01-01' }),
      { kind: 'outside-parent-span', name: 'p' },
    ],
    ['a place inside itself', withPlace('p', { ...estate, in: 'p' }), { kind: 'circle', name: 'p' }],
    [
      'an org of an unknown kind',
      withOrg('o', { ...firm, kind: 'guild' }),
      { kind: 'unknown-org-kind', file: 'orgs.yaml', name: 'guild' },
    ],
    [
      'an org under an unknown place',
      withOrg('o', { ...firm, under: 'nowhere' }),
      { kind: 'unknown-place', name: 'nowhere' },
    ],
    [
      'an org governing an unknown place',
      withOrg('o', { ...firm, governs: 'nowhere' }),
      { kind: 'unknown-place', name: 'nowhere' },
    ],
    [
      'a part of an unknown org',
      withOrg('o', { ...firm, 'part-of': 'nobody' }),
      { kind: 'unknown-org', name: 'nobody' },
    ],
    [
      'an org in the air',
      withOrg('o', { name: words, kind: 'firm' }),
      { kind: 'org-without-place', name: 'o' },
    ],
    [
      'an org named like a place',
      withOrg('990001', firm),
      { kind: 'duplicate-id', file: 'orgs.yaml', name: '990001' },
    ],
    [
      'an org that ends before it begins',
      withOrg('o', { ...firm, since: '2024-01-01', until: '2024-01-01' }),
      { kind: 'ends-before-it-begins', name: 'o' },
    ],
    [
      'an org acting for a level that is there',
      withOrg('o', { ...firm, 'acts-for': 'town' }),
      { kind: 'acts-for-present-level', name: 'town' },
    ],
    [
      'a tie from nobody',
      withTie({ tie: 'serves', from: ['nobody'], to: ['990001'] }),
      { kind: 'unknown-org', name: 'nobody' },
    ],
    [
      'a tie to nowhere',
      withTie({ tie: 'serves', from: ['990001-society'], to: ['nowhere'] }),
      { kind: 'unknown-seat', at: ['ties', 0], name: 'nowhere' },
    ],
    [
      'a tie of an unknown kind',
      withTie({ tie: 'envies', from: ['990001-society'], to: ['990001'] }),
      { kind: 'unknown-tie-kind', name: 'envies' },
    ],
    [
      'a city without a main ladder',
      problemsWith({ ladders: { other: rungs } }),
      { kind: 'no-main-ladder', file: 'pack.yaml' },
    ],
    [
      'a rung where nothing stands',
      withRung({ level: 'air', words, orgs: [] }),
      { kind: 'rung-without-places', name: 'air' },
    ],
    [
      'a kind of place on two levels',
      withRung({ level: 'yard', words, places: ['estate'], orgs: [] }),
      { kind: 'kind-on-two-levels', at: ['ladders', 'main', 4], name: 'estate' },
    ],
    [
      'a rung of an unknown kind of place',
      withRung({ level: 'sky', words, places: ['cloud'], orgs: [] }),
      { kind: 'unknown-place-kind', name: 'cloud' },
    ],
    [
      'a rung with an unknown kind of org',
      withRung({ level: 'house', words, places: ['building'], orgs: ['guild'] }),
      { kind: 'unknown-org-kind', file: 'pack.yaml', name: 'guild' },
    ],
    [
      'a rung that is an unknown org',
      withRung({ level: 'court', words, org: 'nobody', orgs: [] }),
      { kind: 'unknown-org', file: 'pack.yaml', name: 'nobody' },
    ],
    [
      'a change that begins an unknown place',
      problemsWith({
        lineage: { changes: [{ ...teaSource.lineage.changes[0]!, began: { nowhere: ['old-red'] } }] },
      }),
      { kind: 'unknown-place', file: 'lineage.yaml', at: ['changes', 0, 'began', 'nowhere'] },
    ],
    [
      'a place that came from an unknown one',
      problemsWith({
        lineage: { changes: [{ ...teaSource.lineage.changes[0]!, began: { '990001100001': ['lost'] } }] },
      }),
      { kind: 'unknown-place', file: 'lineage.yaml', name: 'lost' },
    ],
    [
      'a fact about nowhere',
      problemsWith({
        places: {
          ...teaSource.places,
          facts: [{ of: 'nowhere', what: 'x', figure: 1, text: 'x', row: 'CX-002', told: '2021-01-01' }],
        },
      }),
      { kind: 'unknown-place', at: ['facts', 0], name: 'nowhere' },
    ],
  ])('%s', (_fault, problems, expected) => {
    const found = problems.filter((problem) => problem.kind === expected.kind);
    expect(found).toContainEqual(expect.objectContaining(expected));
    for (const problem of found) {
      expect(wordsOf(problem).zh).toContain(problem.name);
      expect(wordsOf(problem).en).toContain(problem.name);
    }
  });

  it('says a broken branch once, where it breaks', () => {
    const places = { a: { ...estate, in: 'nowhere' }, b: { ...estate, in: 'a' }, c: { ...estate, in: 'b' } };
    const { data, problems } = readGround({ ...teaSource, places: { facts: [], places } });
    expect(problems.filter((problem) => problem.file === 'places.yaml')).toHaveLength(1);
    expect(data.places.map((place) => place.id)).not.toContain('c');
  });
});

describe('the files', () => {
  it('take codes without quotes and one row or place instead of a list', () => {
    const entry = { name: '金玉湾小区', kind: 'estate', in: 441502003, row: 'SW-20' };
    expect(
      placesFile.parse({ places: { '441502003-jinyuwan': entry } }).places['441502003-jinyuwan'],
    ).toEqual({
      name: { zh: '金玉湾小区', en: '金玉湾小区' },
      kind: 'estate',
      in: '441502003',
      row: ['SW-20'],
    });
    expect(orgsFile.parse({ ties: [{ tie: 'serves', from: 'firm', to: 441502 }] }).ties[0]).toMatchObject({
      to: ['441502'],
    });
  });

  it('refuse a fact that is figure and claim at once, a made-up date and a word of one language', () => {
    const fact = { of: 1, what: 'x', text: 'x', row: 'CX-002', told: '2021-11-29' };
    expect(placesFile.safeParse({ facts: [{ ...fact, claim: true, figure: 30_000 }] }).success).toBe(false);
    expect(placesFile.safeParse({ facts: [{ ...fact, figure: 1, told: '2021-02-30' }] }).success).toBe(false);
    const change = {
      words: { zh: '变' },
      on: '2021-01-01',
      in: 1,
      kind: 'community',
      row: 'CX-010',
      ended: {},
      began: {},
    };
    expect(lineageFile.safeParse({ changes: [change] }).success).toBe(false);
  });
});
