/** A city's life.yaml laid over the one all cities share, or what is wrong with it, in sentences with file and line. */
import type { Ground } from '#core/ground/ground.ts';
import { toOrgId } from '#core/ground/org.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { CastPerson } from '#core/pack/people.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import type { PackFiles } from '#core/pack/source.ts';
import { placed, shapeProblems } from '#core/pack/shape-problems.ts';
import { readSource, type Path, type Source } from '#core/pack/source.ts';
import {
  lifeShape,
  type Answers,
  type Arrival,
  type Habit,
  type LifeFile,
  type ResourceFile,
  type Story,
  type Topic,
} from './life-file.ts';
import type { Hours } from './moment.ts';

export interface Life {
  readonly seed: number;
  readonly weeks: number;
  readonly week: readonly number[];
  readonly hours: Readonly<Record<string, Hours>>;
  readonly arrivals: readonly Arrival[];
  /** By mechanism and state. */
  readonly habits: Readonly<Record<string, Readonly<Record<string, readonly Habit[]>>>>;
  readonly topics: Readonly<Record<string, readonly Topic[]>>;
  readonly says: Answers;
  readonly resources: Readonly<Record<string, ResourceFile>>;
  readonly stories: Readonly<Record<string, Story>>;
}

export interface LifeReading {
  /** Undefined when the city has no life.yaml: then nothing has happened in it. */
  readonly life: Life | undefined;
  readonly problems: readonly PackProblem[];
}

interface Around {
  readonly pack: Pack;
  readonly ground: Ground;
  readonly people: readonly CastPerson[];
}

export function readLife(files: PackFiles, around: Around): LifeReading {
  const problems: PackProblem[] = [];
  const read = (whose: 'common' | 'own'): { source: Source; file: LifeFile } | undefined => {
    const found = files[whose].find((one) => one.path === 'life.yaml');
    if (!found) return undefined;
    const source = readSource({ ...found, path: whose === 'common' ? 'common/life.yaml' : 'life.yaml' });
    problems.push(...source.problems);
    const shape = lifeShape.safeParse(source.value ?? {});
    if (!shape.success) problems.push(...shapeProblems(shape.error, source));
    return shape.success ? { source, file: shape.data } : undefined;
  };
  const common = read('common')?.file ?? {};
  const own = read('own');
  if (!own) return { life: undefined, problems };
  const life = merge(common, own.file);
  return { life, problems: [...problems, ...unknownNames(life, own.source, around)] };
}

function merge(common: LifeFile, own: LifeFile): Life {
  const hours = Object.entries({ ...common.hours, ...own.hours }).map(([role, one]): [string, Hours] => [
    role,
    { fromMin: minuteOf(one.from), untilMin: minuteOf(one.until), workdaysOnly: one.days === 'work' },
  ]);
  return {
    seed: own.seed ?? 1,
    weeks: own.weeks ?? 5,
    week: own.week ?? common.week ?? [1, 1, 1, 1, 1, 1, 1],
    hours: Object.fromEntries(hours),
    arrivals: own.arrivals ?? [],
    habits: { ...common.habits, ...own.habits },
    topics: own.topics ?? {},
    says: { ...common.says, ...own.says },
    resources: own.resources ?? {},
    stories: own.stories ?? {},
  };
}

export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function unknownNames(life: Life, source: Source, { pack, ground, people }: Around): PackProblem[] {
  const problems: PackProblem[] = [];
  const slugs = new Set(people.map((person) => person.slug));
  const fault = (kind: string, path: Path, zh: string, en: string): void =>
    void problems.push(placed(kind, path, { zh, en }, [source]));
  const mechanism = (name: string, path: Path): void => {
    if (!pack.mechanisms[name])
      fault('unknown-mechanism', path, `本市没有机制「${name}」`, `This city has no mechanism “${name}”`);
  };
  const person = (name: string, path: Path): void => {
    if (!slugs.has(name))
      fault('unknown-person', path, `people.yaml 里没有「${name}」`, `“${name}” is not in people.yaml`);
  };
  const org = (name: string, path: Path): void => {
    const found = ground.data.orgs.some((one) => one.id === toOrgId(name));
    if (!found) fault('unknown-org', path, `没有组织「${name}」`, `There is no org “${name}”`);
  };
  for (const [at, arrival] of life.arrivals.entries()) {
    mechanism(arrival.open, ['arrivals', at, 'open']);
    const kind = arrival.topics ?? arrival.open;
    if (!life.topics[kind])
      fault(
        'no-topics',
        ['arrivals', at, 'open'],
        `没有名为「${kind}」的话题`,
        `There are no topics named “${kind}”`,
      );
    if ((arrival['each-day'] === undefined) === (arrival.total === undefined))
      fault('how-many', ['arrivals', at], '要么写 each-day，要么写 total', 'Write either each-day or total');
    if (arrival.by !== 'residents' && !pack.roles[arrival.by])
      fault(
        'unknown-role',
        ['arrivals', at, 'by'],
        `本市没有角色「${arrival.by}」`,
        `This city has no role “${arrival.by}”`,
      );
  }
  for (const [name, resource] of Object.entries(life.resources))
    org(resource.org, ['resources', name, 'org']);
  for (const [name, story] of Object.entries(life.stories)) {
    mechanism(story.open, ['stories', name, 'open']);
    person(story.by, ['stories', name, 'by']);
    for (const [at, scene] of story.scenes.entries()) {
      person(scene.by, ['stories', name, 'scenes', at, 'by']);
      if (scene.in !== undefined) org(scene.in, ['stories', name, 'scenes', at, 'in']);
    }
  }
  return problems;
}
