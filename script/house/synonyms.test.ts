import { expect, test } from 'vitest';
import { glossary } from '#language/glossary.ts';
import { declaredNames, wordsIn } from './declared-names.ts';
import { projectFiles, readProjectFile, sourceFiles } from './project-files.ts';

// Words that mislead as names of our things, yet are the right name for something else.
const rightElsewhere: Readonly<Record<string, string>> = {
  event: 'what browsers and streams send',
  log: 'what the process writes for its operator',
  lock: 'what the database and the data folder are held by',
  response: 'what HTTP answers',
  account: 'what a ledger is made of',
  case: 'a branch of a switch, and one example in a table of tests',
  group: 'what rows with the same key are gathered into',
  timer: 'what the platform hands out for a callback that is to come',
};

// Files that speak of a neighbour's thing by the neighbour's word.
const exceptions: Readonly<Record<string, string>> = {
  'database/cluster/system-user.ts': 'a user of the operating system, under which PostgreSQL must run',
  'database/roles.ts': 'PostgreSQL’s own users and the membership of its roles',
  'database/access.ts': 'PostgreSQL’s own users',
};

const avoided = new Map(
  Object.entries(glossary)
    .flatMap(([word, { not = [] }]) => not.map((synonym) => [synonym, word] as const))
    .filter(([synonym]) => !(synonym in rightElsewhere)),
);

function findSynonym(name: string): string | undefined {
  const words = wordsIn(name);
  const synonym = [...avoided.keys()].find((word) => words.includes(word) || words.includes(`${word}s`));
  return synonym && `${name}: say ${avoided.get(synonym)}, not ${synonym}`;
}

test('nothing of ours is named by a word the glossary tells us to avoid', () => {
  const files = sourceFiles().filter((path) => !(path in exceptions));
  expect(files.length).toBeGreaterThan(20);
  const names = files.map((path) => ({ path, names: declaredNames(path, readProjectFile(path)) }));
  expect(names.flatMap((file) => file.names).length).toBeGreaterThan(200);
  const found = names.flatMap(({ path, names }) =>
    names
      .map(findSynonym)
      .filter((sentence) => sentence !== undefined)
      .map((sentence) => `${path}: ${sentence}`),
  );
  expect(found).toEqual([]);
});

test('no file or folder of ours is either', () => {
  const paths = projectFiles().filter((path) => !path.startsWith('packs/') && !(path in exceptions));
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.map(findSynonym).filter((sentence) => sentence !== undefined)).toEqual([]);
});

test('nor is a table', () => {
  const sql = projectFiles().filter((path) => path.endsWith('.sql'));
  const tables = sql.flatMap((path) =>
    [...readProjectFile(path).matchAll(/create table (\w+)/gi)].map((match) => match[1] ?? ''),
  );
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.map(findSynonym).filter((sentence) => sentence !== undefined)).toEqual([]);
});

test('every exception is of a file that stands, and gives its reason', () => {
  const files = projectFiles();
  expect(Object.keys(exceptions).filter((path) => !files.includes(path))).toEqual([]);
  for (const [name, reason] of Object.entries({ ...rightElsewhere, ...exceptions })) {
    expect(reason.length, name).toBeGreaterThan(10);
  }
});

test('names are read where they are given, not where they are used', () => {
  const source = `import { user } from 'driver';
    type Ticket = { wallet: number };
    const { tenant: place, ...regions } = window.location;
    const send = async (userId: string, [group] = []) => connect({ user: userId, kpi: 1 });
    function Workflow({ timer = 1 }) {}`;
  expect([...declaredNames('tea.ts', source)].sort()).toEqual(
    ['Ticket', 'Workflow', 'group', 'place', 'regions', 'send', 'timer', 'userId', 'wallet'].sort(),
  );
});

test('a synonym is found inside a longer name, and only as a whole word', () => {
  expect(findSynonym('userId')).toBe('userId: say person, not user');
  expect(findSynonym('openTickets')).toBe('openTickets: say matter, not ticket');
  expect(findSynonym('locationOf')).toBe('locationOf: say place, not location');
  expect(findSynonym('superuser')).toBeUndefined();
  expect(wordsIn('lateAfterMin')).toEqual(['late', 'after', 'min']);
  expect(wordsIn('toHTTPStatus')).toEqual(['to', 'http', 'status']);
});
