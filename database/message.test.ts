import { expect, test } from 'vitest';
import { aliasOf, entering, toLiteral, toStatements } from './message.ts';

const query = (text: string) => ({ name: text, text });

test('a value is in quotes whatever it holds, and cannot leave them', () => {
  expect(toLiteral("'; drop table matter; --")).toBe("'''; drop table matter; --'");
  expect(toLiteral('\\')).toBe("'\\'");
  expect([toLiteral(null), toLiteral(undefined)]).toEqual(['null', 'null']);
  expect([toLiteral(5), toLiteral(true)]).toEqual(["'5'", "'true'"]);
  expect(toLiteral({ tea: "it's" })).toBe(`'{"tea":"it''s"}'`);
  expect(toLiteral(Buffer.from([0, 255]))).toBe("'\\x00ff'");
});

test('so is each value of a list', () => {
  expect(toLiteral([])).toBe("'{}'");
  expect(toLiteral(['a,b', 'NULL', null, '"', '\\', "'", '}'])).toBe(
    `'{"a,b","NULL",NULL,"\\"","\\\\","''","}"}'`,
  );
});

test('what PostgreSQL cannot keep is never sent', () => {
  expect(() => toLiteral('a\0b')).toThrow(/NUL/);
  expect(() => toLiteral(['a\0b'])).toThrow(/NUL/);
  expect(() => toLiteral(() => 1)).toThrow(TypeError);
});

test('nobody enters by a key that hides another, or as the system and somebody', () => {
  expect(() => entering({ areas: [], keys: ['a,system'] })).toThrow(/comma/);
  expect(() => entering({ areas: ['a,b'], keys: [] })).toThrow(/comma/);
  expect(() => entering({ areas: [], keys: ['system', 'a'] })).toThrow(/alone/);
  expect(entering({ areas: ['1', '2'], keys: ["a'b"] })).toEqual([
    "set local app.areas = '1,2'",
    "set local app.keys = 'a''b'",
  ]);
});

test('one text has one name, another text another', () => {
  expect(aliasOf(query('select 1'))).toBe(aliasOf({ name: 'other', text: 'select 1' }));
  expect(aliasOf(query('select 1'))).not.toBe(aliasOf(query('select 2')));
});

test('whoever asks next says who they are, and each question knows where its answer stands', () => {
  const [one, two] = [
    { areas: ['1'], keys: ['a'] },
    { areas: ['1'], keys: ['b'] },
  ];
  const asked = [one, one, two, one].map((viewer) => ({ query: query('select 1'), values: [], viewer }));
  const { statements, places } = toStatements(asked);
  expect(statements.filter((statement) => statement.startsWith('set local app.keys'))).toEqual([
    "set local app.keys = 'a'",
    "set local app.keys = 'b'",
    "set local app.keys = 'a'",
  ]);
  for (const place of places) expect(statements[place]).toMatch(/^execute/);
});
