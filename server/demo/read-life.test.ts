import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openGround } from '#core/ground/ground.ts';
import { invariant } from '#core/invariant.ts';
import { readPeople } from '#core/pack/people.ts';
import { readPack } from '#core/pack/read-pack.ts';
import { filesOf } from '#core/play/testing/five-cities.ts';
import { drawPicture, pictureNames } from './pictures.ts';
import { readLife, type LifeReading } from './read-life.ts';

function lifeOf(city: string, instead?: string): LifeReading {
  const own = filesOf(city).filter((file) => instead === undefined || file.path !== 'life.yaml');
  const files = {
    common: filesOf('common'),
    own: instead === undefined ? own : [...own, { path: 'life.yaml', text: instead }],
  };
  const { pack } = readPack(files);
  invariant(pack, `${city} reads`);
  const ground = openGround(pack.ground);
  return readLife(files, { pack, ground, people: readPeople(files, pack, ground).people });
}

const CITIES = ['cenxi', 'jining', 'nanning', 'guilin', 'shanwei'];

describe('what is wrong in life.yaml comes back as a sentence with its line', () => {
  test.each([
    [
      'a mechanism the city lacks',
      'arrivals:\n  - { open: points, by: residents, each-day: 1 }\n',
      'unknown-mechanism',
    ],
    [
      'a mechanism nobody has words for',
      'arrivals:\n  - { open: whistle, by: residents, each-day: 1 }\n',
      'no-topics',
    ],
    [
      'a role the city lacks',
      'topics: { whistle: [{ say: { what: 灯坏了 } }] }\narrivals:\n  - { open: whistle, by: mayor, each-day: 1 }\n',
      'unknown-role',
    ],
    [
      'how many, said twice',
      'topics: { whistle: [{ say: { what: 灯坏了 } }] }\narrivals:\n  - { open: whistle, by: residents, each-day: 1, total: 2 }\n',
      'how-many',
    ],
    [
      'somebody who is not in the cast',
      'stories:\n  one: { open: whistle, by: nobody, at: 1 hours ago, with: { what: 灯 } }\n',
      'unknown-person',
    ],
    [
      'an org that is not there',
      'stories:\n  one:\n    open: whistle\n    by: grandpa-li\n    at: 1 hours ago\n    with: { what: 灯 }\n    scenes:\n      - { at: 5 minutes ago, by: desk-mo, do: accept, in: 450481-moon }\n',
      'unknown-org',
    ],
    [
      'a moment nobody can read',
      'stories:\n  one: { open: whistle, by: grandpa-li, at: yesterday, with: { what: 灯 } }\n',
      'wrong-form',
    ],
    [
      'a duration that runs backwards',
      'habits: { whistle: { whistled: [{ do: answer, after: 9..2 minutes }] } }\n',
      'wrong-form',
    ],
    ['a word that may not stand there', 'weather: fine\n', 'unknown-word'],
  ])('%s', (_, text, kind) => {
    const { problems } = lifeOf('cenxi', text);
    expect(problems.map((problem) => [problem.kind, problem.file])).toContainEqual([kind, 'life.yaml']);
    for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
  });

  test('a city without the file has no life, and nothing is wrong', () => {
    const files = {
      common: filesOf('common'),
      own: filesOf('cenxi').filter((file) => file.path !== 'life.yaml'),
    };
    const { pack } = readPack(files);
    invariant(pack, 'it reads');
    expect(readLife(files, { pack, ground: openGround(pack.ground), people: [] })).toEqual({
      life: undefined,
      problems: [],
    });
  });
});

test('dozens of things are said of each mechanism that people open by themselves', () => {
  for (const city of CITIES) {
    const { life } = lifeOf(city);
    const said = new Set(
      Object.values(life!.topics).flatMap((topics) =>
        topics.flatMap(({ say }) => [...(say['what'] ?? []), ...(say['account'] ?? [])]),
      ),
    );
    expect(said.size, city).toBeGreaterThan(12);
  }
});

describe('the pictures', () => {
  test('every picture somebody hands in has been drawn', () => {
    const known = new Set(pictureNames());
    const handedIn = CITIES.flatMap((city) => {
      const life = lifeOf(city).life!;
      const topics = Object.values(life.topics).flat();
      const scenes = Object.values(life.stories).flatMap((story) => [
        story.with,
        ...story.scenes.map((scene) => scene.with),
      ]);
      return [...topics.flatMap(({ say, asked }) => [say, asked]), ...scenes].flatMap((answers) =>
        (answers?.['photos'] ?? []).flat(),
      );
    });
    expect(handedIn.length).toBeGreaterThan(20);
    expect(handedIn.filter((name) => !known.has(String(name)))).toEqual([]);
  });

  test.each(pictureNames())('%s is a small JPEG', async (name) => {
    const jpeg = await drawPicture(name);
    const { format, width, height } = await sharp(jpeg).metadata();
    expect([format, width, height]).toEqual(['jpeg', 960, 720]);
    expect(jpeg.length).toBeLessThan(80_000);
  });
});
