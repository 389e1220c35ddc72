/** Reads a city's files (and those it shares) into a pack, or says in sentences with file and line what is wrong. */
import type { z } from 'zod';
import {
  laddersBlock,
  lineageFile,
  orgKindsBlock,
  orgsFile,
  placeKindsBlock,
  placesFile,
  tieKindsBlock,
} from '../ground/files.ts';
import type { GroundData } from '../ground/ground.ts';
import { wordsOf } from '../ground/problem-words.ts';
import { readGround } from '../ground/read-ground.ts';
import { deviationsOf, NO_LAW, readLaw } from '../law/read-law.ts';
import { deviationsShape, lawShape } from '../law/shape.ts';
import type { Words } from '../words.ts';
import { readRegister } from './fields.ts';
import type { Counted, Indicator, KeptDay, List, Pack, QuietHours, Role } from './pack.ts';
import { placingOf, type Placing, type Subject } from './placing.ts';
import type { PackProblem } from './problem.ts';
import { readMechanisms } from './read-mechanisms.ts';
import { commonShape, fieldsShape, indicatorsShape, listsShape, packShape, type PackFile } from './shape.ts';
import { shapeProblems } from './shape-problems.ts';
import { type PackFiles, readSource, type Source } from './source.ts';

export interface PackReading {
  /** Undefined when the problems leave nothing to run. */
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
  readonly placing: Placing;
}

export function readPack(files: PackFiles): PackReading {
  const problems: PackProblem[] = [];
  const sources = new Map<Subject, readonly Source[]>();
  const sheet = shapeReader(files, problems, sources);
  const common = sheet('common', 'pack.yaml', commonShape);
  const own = sheet('own', 'pack.yaml', packShape);
  if (!common || !own) return { pack: undefined, problems, placing: placingOf(sources) };
  const listFiles = [
    sheet('common', 'lists.yaml', listsShape)?.file,
    sheet('own', 'lists.yaml', listsShape)?.file,
  ];
  const lists = {
    ...listsOf(listFiles[0]),
    ...listsOf(listFiles[1]),
  };
  const fieldSheets = [
    sheet('common', 'fields.yaml', fieldsShape),
    sheet('own', 'fields.yaml', fieldsShape),
  ].filter((one) => one !== undefined);
  const law = sheet('common', 'law.yaml', lawShape);
  const deviations = sheet('own', 'deviations.yaml', deviationsShape);
  if (!files.common.some((file) => file.path === 'law.yaml')) problems.push(NO_GUARD);
  // Every mechanism leans on these: where one does not read, all else would be sentences about what is not there.
  if (problems.length > 0) return { pack: undefined, problems, placing: placingOf(sources) };
  const register = readRegister(fieldSheets, lists);
  const ground = groundOf(files, own.file, common.file, sheet, sources, problems);
  const mechanisms = readMechanisms({
    files,
    pack: own,
    fields: register.fields,
    levelWords: levelWordsOf(ground),
  });
  problems.push(...register.problems, ...mechanisms.problems);
  for (const [name, read] of Object.entries(mechanisms.sources)) sources.set(`mechanisms/${name}.yaml`, read);
  const guard = law ? readLaw(law.file, law.source) : { law: NO_LAW, problems: [] };
  problems.push(...guard.problems);
  const { file } = own;
  const pack: Pack = {
    name: file.pack,
    words: file.words,
    areas: file.areas,
    numberPrefix: Object.fromEntries(
      file.areas.map((area) => [area, file['number-prefix']?.[area] ?? prefixOf(area, ground)]),
    ),
    roles: { ...rolesOf(common.file.roles, false), ...rolesOf(file.roles ?? {}, true) },
    mechanisms: mechanisms.mechanisms,
    fields: register.fields,
    lists,
    marks: { ...listFiles[0]?.marks, ...listFiles[1]?.marks },
    indicators: indicatorsOf(sheet('own', 'indicators.yaml', indicatorsShape)?.file),
    settings: Object.fromEntries(
      Object.entries(file.settings ?? {}).map(([name, values]) => [
        name,
        Object.fromEntries(Object.entries(values).map(([key, setting]) => [key, setting])),
      ]),
    ),
    asksAtMostS: Number.parseInt(file['asks-at-most'], 10),
    expects: file.expects ?? {},
    quietHours: file['quiet-hours'] ? quietHoursOf(file['quiet-hours']) : null,
    keptDays: keptDaysOf(file['kept-days'] ?? {}),
    purposes: register.purposes,
    law: guard.law,
    deviations: deviationsOf(deviations?.file),
    ground,
  };
  return { pack, problems, placing: placingOf(sources) };
}

/** Without it every test of the law would pass. */
const NO_GUARD: PackProblem = {
  kind: 'no-law-file',
  file: 'common/law.yaml',
  line: 1,
  words: {
    zh: '缺少 packs/common/law.yaml：没有法律护栏的方案不能用',
    en: 'There is no packs/common/law.yaml: no pack is used without the law guard',
  },
};

type Whose = 'common' | 'own';
type Sheet = <S extends z.ZodType>(
  whose: Whose,
  path: Subject,
  shape: S,
) => { source: Source; file: z.output<S> } | undefined;

/** Reads one file against its shape. A file that is not there is undefined without a word: `check` says which are needed. */
function shapeReader(
  files: PackFiles,
  problems: PackProblem[],
  sources: Map<Subject, readonly Source[]>,
): Sheet {
  return (whose, path, shape) => {
    const found = files[whose].find((one) => one.path === path);
    if (!found) return undefined;
    const source = readSource(found, whose === 'common' ? 'common/' : '');
    const others = sources.get(path) ?? [];
    sources.set(path, whose === 'own' ? [source, ...others] : [...others, source]);
    problems.push(...source.problems);
    if (source.problems.length > 0) return undefined;
    const read = shape.safeParse(source.value ?? {});
    if (!read.success) {
      problems.push(...shapeProblems(read.error, source));
      return undefined;
    }
    return { source, file: read.data };
  };
}

function groundOf(
  files: PackFiles,
  own: PackFile,
  common: z.output<typeof commonShape>,
  sheet: Sheet,
  sources: ReadonlyMap<Subject, readonly Source[]>,
  problems: PackProblem[],
): GroundData {
  const placing = placingOf(sources);
  const block = <S extends z.ZodType>(shape: S, key: string, value: object): z.output<S> => {
    const read = shape.safeParse(value);
    if (read.success) return read.data;
    const issues = read.error.issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }));
    problems.push(...shapeProblems({ issues }, ...(sources.get('pack.yaml') ?? [])));
    return shape.parse({});
  };
  const reading = readGround({
    divisions: Object.fromEntries(
      files.own.filter((file) => file.path.startsWith('divisions/')).map((file) => [file.path, file.text]),
    ),
    places: sheet('own', 'places.yaml', placesFile)?.file ?? placesFile.parse({}),
    orgs: sheet('own', 'orgs.yaml', orgsFile)?.file ?? orgsFile.parse({}),
    lineage: sheet('own', 'lineage.yaml', lineageFile)?.file ?? lineageFile.parse({}),
    ladders: block(laddersBlock, 'ladders', own.ladders),
    placeKinds: block(placeKindsBlock, 'place-kinds', { ...common['place-kinds'], ...own['place-kinds'] }),
    orgKinds: block(orgKindsBlock, 'org-kinds', { ...common['org-kinds'], ...own['org-kinds'] }),
    tieKinds: block(tieKindsBlock, 'tie-kinds', { ...common['tie-kinds'], ...own['tie-kinds'] }),
  });
  problems.push(
    ...reading.problems.map((problem) =>
      problem.file.endsWith('.tsv')
        ? { kind: problem.kind, file: problem.file, line: Number(problem.at[0]), words: wordsOf(problem) }
        : placing.problem(problem.kind, problem.file as Subject, [problem.at], wordsOf(problem)),
    ),
  );
  return reading.data;
}

/** A level may be called otherwise on a second ladder; its name is the one on the main ladder. */
function levelWordsOf(ground: GroundData): Record<string, Words> {
  const { main = [], ...others } = ground.ladders;
  const rungs = [...Object.values(others).flat(), ...main];
  return Object.fromEntries(rungs.map((rung) => [rung.level, rung.words]));
}

function rolesOf(file: NonNullable<PackFile['roles']>, isCitys: boolean): Record<string, Role> {
  return Object.fromEntries(
    Object.entries(file).map(([name, role]) => [
      name,
      {
        words: role.words,
        countsAs: role['counts-as'] ?? [],
        screens: role.screens ?? [],
        budgetMin: role.budget === undefined ? null : Number.parseInt(role.budget, 10),
        budgetIsCitys: isCitys && role.budget !== undefined,
      },
    ]),
  );
}

function listsOf(file: z.output<typeof listsShape> | undefined): Record<string, List> {
  return Object.fromEntries(
    Object.entries(file?.lists ?? {}).map(([name, list]) => [
      name,
      {
        name,
        words: list.words,
        rows: list.rows,
        holdsMatters: list.holds === 'matters',
        holdsResources: list.resources === true,
        items: Object.entries(list.items).map(([item, entry]) => ({
          name: item,
          words: entry.words,
          org: entry.org ?? null,
          class: entry.class ?? null,
          marks: entry.marks ?? [],
          row: entry.row ?? null,
          ours: entry.ours ?? false,
        })),
      },
    ]),
  );
}

type CountedFile = z.output<typeof indicatorsShape>['indicators'][string]['numerator'];

const countedOf = ({ outcome, state, rung }: CountedFile): Counted => ({
  outcomes: outcome ?? [],
  states: state ?? [],
  rungs: rung ?? [],
});

function indicatorsOf(file: z.output<typeof indicatorsShape> | undefined): Record<string, Indicator> {
  return Object.fromEntries(
    Object.entries(file?.indicators ?? {}).map(([name, one]) => [
      name,
      {
        name,
        words: one.words,
        formula: one.formula,
        mechanism: one.of,
        numerator: countedOf(one.numerator),
        denominator: countedOf('places' in one.denominator ? {} : one.denominator),
        ...('places' in one.denominator
          ? { covers: { places: one.denominator.places, except: one.denominator.except ?? [] } }
          : {}),
        period: one.period,
        rows: one.rows,
      },
    ]),
  );
}

function keptDaysOf(file: NonNullable<PackFile['kept-days']>): Record<string, KeptDay> {
  return Object.fromEntries(
    Object.entries(file).map(([name, { 'told-to': toldTo, ...day }]) => [name, { name, toldTo, ...day }]),
  );
}

function quietHoursOf(file: NonNullable<PackFile['quiet-hours']>): QuietHours {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return { fromMin: minutes(file.from), untilMin: minutes(file.until), ours: file.ours ?? false };
}

/** 秀峰区 → 秀峰: a number starts with the name of its area, since each area counts for itself. */
function prefixOf(area: string, ground: GroundData): string {
  const name = ground.places.find((place) => place.id === area)?.words.zh ?? area;
  return name.replace(/(自治县|新区|区|县|市)$/, '');
}
