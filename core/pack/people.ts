/**
 * The invented people of a pack: those one may sign in as in the demonstration, and the neighbours and colleagues around
 * them. Their phones begin with 1380000, so that no real one can slip in.
 */
import { z } from 'zod';
import type { Ground } from '../ground/ground.ts';
import { toOrgId } from '../ground/org.ts';
import { toPlaceId, type PlaceId } from '../ground/place.ts';
import { wordsShape } from '../mechanism/phrase-shape.ts';
import type { Words } from '../words.ts';
import { fixedId } from './fixed-id.ts';
import type { Pack } from './pack.ts';
import type { PackProblem } from './problem.ts';
import { placed, shapeProblems } from './shape-problems.ts';
import { readSource, type Path, type Source, type PackFiles } from './source.ts';

/** Somebody of the demonstration. A persona (one may sign in as it) is one with `about`. */
export interface CastPerson {
  readonly slug: string;
  /** Made from pack and slug: the same person in every demonstration. */
  readonly id: string;
  readonly area: string;
  readonly name: Words;
  /** One line: who this is and what to try first. */
  readonly about: Words | null;
  readonly lives: PlaceId;
  readonly phone: string | null;
  readonly posts: readonly CastPost[];
  /** Slugs of people this one has declared a tie of kinship with. */
  readonly related: readonly string[];
}

export interface CastPost {
  readonly role: string;
  readonly seat: string;
  readonly since: string;
  readonly until: string | null;
  /** What they stand for in a vote that weighs by floor area, in hundredths of a square metre. */
  readonly floorArea: number | null;
}

export interface PeopleReading {
  readonly people: readonly CastPerson[];
  readonly problems: readonly PackProblem[];
}

const slug = z.string().regex(/^[a-z][a-z0-9-]*$/);
const id = z.union([z.string().regex(/^[\w-]+$/), z.number().int()]).transform(String);
const day = z.iso.date();

const floorArea = z
  .number()
  .positive()
  .max(1_000_000)
  .meta({ description: 'Square metres this person stands for in a vote that weighs by floor area' });

const person = z.strictObject({
  name: wordsShape,
  about: wordsShape
    .optional()
    .meta({ description: 'Who this is and what to try first. Left out: nobody signs in as them' }),
  lives: id,
  phone: z
    .union([z.string(), z.number().int()])
    .transform(String)
    .pipe(z.string().regex(/^1380000\d{4}$/))
    .optional()
    .meta({ description: 'Begins with 1380000: nobody has such a number' }),
  posts: z
    .array(
      z.strictObject({
        role: slug,
        seat: id,
        since: day.optional(),
        until: day.optional(),
        'floor-area': floorArea.optional(),
      }),
    )
    .default([]),
  related: z.array(slug).default([]).meta({ description: 'Declared a tie of kinship with these people' }),
});

export const peopleShape = z
  .strictObject({
    since: day.meta({ description: 'When a post begins that does not say so itself' }),
    people: z.record(slug, person),
  })
  .meta({ id: 'People', title: 'The invented people of a demonstration' });

type PeopleFile = z.output<typeof peopleShape>;

/** A pack without people.yaml has no people, and nothing is wrong with that. */
export function readPeople(files: PackFiles, pack: Pack, ground: Ground): PeopleReading {
  const file = files.own.find((one) => one.path === 'people.yaml');
  if (!file) return { people: [], problems: [] };
  const source = readSource(file);
  if (source.problems.length > 0) return { people: [], problems: source.problems };
  const read = peopleShape.safeParse(source.value ?? {});
  if (!read.success) return { people: [], problems: shapeProblems(read.error, source) };
  return castOf(read.data, source, pack, ground);
}

function castOf(file: PeopleFile, source: Source, pack: Pack, ground: Ground): PeopleReading {
  const problems: PackProblem[] = [];
  const fault = (kind: string, path: Path, zh: string, en: string): void =>
    void problems.push(placed(kind, ['people', ...path], { zh, en }, [source]));
  const phones = new Map<string, string>();
  const people = Object.entries(file.people).map(([name, entry]): CastPerson => {
    const area = ground.placeAt(toPlaceId(entry.lives), file.since)?.area;
    if (!area)
      fault(
        'unknown-place',
        [name, 'lives'],
        `没有「${entry.lives}」这个地方，或它不属于任何区县`,
        `There is no place “${entry.lives}”, or it belongs to no area`,
      );
    const holder = entry.phone === undefined ? undefined : phones.get(entry.phone);
    if (holder !== undefined)
      fault(
        'phone-twice',
        [name, 'phone'],
        `「${holder}」已经用了这个号码`,
        `“${holder}” has this number already`,
      );
    if (entry.phone !== undefined) phones.set(entry.phone, name);
    for (const [at, post] of entry.posts.entries()) {
      if (!pack.roles[post.role])
        fault(
          'unknown-role',
          [name, 'posts', at, 'role'],
          `本市没有角色「${post.role}」`,
          `This city has no role “${post.role}”`,
        );
      if (!isSeat(post.seat, post.since ?? file.since, ground))
        fault(
          'unknown-seat',
          [name, 'posts', at, 'seat'],
          `没有席位「${post.seat}」`,
          `There is no seat “${post.seat}”`,
        );
      if (entry.posts.findIndex((one) => one.role === post.role && one.seat === post.seat) < at)
        fault('post-twice', [name, 'posts', at], `同一任职写了两次`, `The same post is written twice`);
    }
    for (const [at, other] of entry.related.entries()) {
      if (other === name || !(other in file.people))
        fault(
          'unknown-person',
          [name, 'related', at],
          `「${other}」不在这份名单里`,
          `“${other}” is not in this file`,
        );
    }
    return {
      slug: name,
      id: fixedId('person', pack.name, name),
      area: area ?? pack.areas[0]!,
      name: entry.name,
      about: entry.about ?? null,
      lives: toPlaceId(entry.lives),
      phone: entry.phone ?? null,
      posts: entry.posts.map(({ role, seat, since = file.since, until = null, 'floor-area': area }) => ({
        role,
        seat,
        since,
        until,
        floorArea: area === undefined ? null : Math.round(area * 100),
      })),
      related: entry.related,
    };
  });
  return { people, problems };
}

/** Posts are held at the place an org governs, never at the org itself: `desk@450481100007`, not at its committee. */
function isSeat(seat: string, on: string, ground: Ground): boolean {
  const org = ground.orgAt(toOrgId(seat), on);
  return org ? org.governs === null : ground.placeAt(toPlaceId(seat), on) !== undefined;
}
