import { describe, expect, test } from 'vitest';
import { openGround } from '../ground/ground.ts';
import { invariant } from '../invariant.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { readPeople, type PeopleReading } from './people.ts';
import { readPack } from './read-pack.ts';
import type { SourceFile } from './source.ts';

function peopleOf(city: string, instead?: string): PeopleReading {
  const own = filesOf(city);
  const files = {
    common: filesOf('common'),
    own:
      instead === undefined
        ? own
        : [
            ...own.filter((file) => file.path !== 'people.yaml'),
            { path: 'people.yaml', text: instead } satisfies SourceFile,
          ],
  };
  const { pack } = readPack(files);
  invariant(pack, `${city} reads`);
  return readPeople(files, pack, openGround(pack.ground));
}

describe.each(['cenxi', 'jining', 'nanning', 'guilin', 'shanwei', 'example'])('the people of %s', (city) => {
  const { people, problems } = peopleOf(city);

  test('stand at seats that exist, in roles the city has', () => {
    expect(problems).toEqual([]);
    expect(people.filter((person) => person.about !== null).length).toBeGreaterThanOrEqual(6);
    expect(people.flatMap((person) => person.posts).length).toBeGreaterThan(5);
  });

  test('US-40(6) one of them holds two posts on the same day', () => {
    expect(people.some((person) => person.about !== null && person.posts.length >= 2)).toBe(true);
  });

  test('say before anything else that they are invented', () => {
    const text = filesOf(city).find((file) => file.path === 'people.yaml')!.text;
    const [first] = text.split('\n').filter((line) => !line.includes('$schema'));
    expect(first).toMatch(/虚构.*invented/i);
  });

  test('bear the same ids every time, and everyone another', () => {
    expect(peopleOf(city).people.map((person) => person.id)).toEqual(people.map((person) => person.id));
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.name.zh)).size).toBe(people.length);
    for (const { id } of people)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

test('NN-30 the secretary of Fujing heads its residents’ committee as well', () => {
  const secretary = peopleOf('nanning').people.find((person) => person.slug === 'secretary-wei');
  expect(secretary?.posts.map((post) => `${post.role}@${post.seat}`)).toEqual([
    'secretary@450105002018',
    'desk@450105002018',
  ]);
});

describe('what is wrong in people.yaml comes back as a sentence with its line', () => {
  const head = 'since: 2024-01-01\npeople:\n';
  const one = (rest: string): string =>
    `${head}  li: { name: { zh: 李, en: Li }, lives: 450481100007, ${rest} }\n`;

  test.each([
    ['a seat that is not there', one('posts: [{ role: desk, seat: 450481199 }]'), 'unknown-seat'],
    [
      'an org that governs a place taken for its seat',
      one('posts: [{ role: desk, seat: 450481100007-sihu-owners }]'),
      'unknown-seat',
    ],
    ['a role the city does not have', one('posts: [{ role: mayor, seat: 450481 }]'), 'unknown-role'],
    [
      'the same post twice',
      one('posts: [{ role: desk, seat: 450481 }, { role: desk, seat: 450481 }]'),
      'post-twice',
    ],
    ['a phone somebody might hold', one('phone: 13912345678'), 'wrong-form'],
    ['kin who is not there', one('related: [nobody]'), 'unknown-person'],
    [
      'a home that is not there',
      `${head}  li: { name: { zh: 李, en: Li }, lives: nowhere }\n`,
      'unknown-place',
    ],
    [
      'the same phone for two',
      `${one('phone: 13800000001')}  wu: { name: { zh: 吴, en: Wu }, lives: 450481, phone: 13800000001 }\n`,
      'phone-twice',
    ],
  ])('%s', (_, text, kind) => {
    const { problems } = peopleOf('cenxi', text);
    expect(problems.map((problem) => [problem.kind, problem.file])).toContainEqual([kind, 'people.yaml']);
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThanOrEqual(3);
      expect(problem.words.zh).not.toBe(problem.words.en);
    }
  });

  test('a pack without the file has nobody, and nothing is wrong', () => {
    const files = {
      common: filesOf('common'),
      own: filesOf('cenxi').filter((file) => file.path !== 'people.yaml'),
    };
    const { pack } = readPack(files);
    invariant(pack, 'it reads');
    expect(readPeople(files, pack, openGround(pack.ground))).toEqual({ people: [], problems: [] });
  });
});
