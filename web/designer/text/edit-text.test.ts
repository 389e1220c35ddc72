import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lineOf, removeIn, setIn, type Path } from './edit-text.ts';

const TEA = `# How tea is asked for.
mechanism: tea
words: { zh: 茶, en: Tea }     # said on the door
rows: []

opens:
  by: anyone
  asks: [wish, place?]
  to: asked

states:
  asked:
    words: { zh: 已要, en: Asked }
    steps:
      pour:  { words: { zh: 倒, en: Pour }, by: host@owner, to: drunk }
      spill: { words: { zh: 洒了, en: Spill }, by: host@owner }
    clock: { within: 20 minutes, late: remind host@owner }
  drunk: { words: { zh: 喝了, en: Drunk }, final: drunk }
`;

/** The lines of the one that the other has not, and the other way round. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const was = before.split('\n');
  const is = after.split('\n');
  return { gone: was.filter((line) => !is.includes(line)), come: is.filter((line) => !was.includes(line)) };
}

describe('setting', () => {
  it('a word changes that word alone; spacing and comments stay', () => {
    expect(changed(TEA, setIn(TEA, ['words', 'zh'], '喝茶'))).toEqual({
      gone: ['words: { zh: 茶, en: Tea }     # said on the door'],
      come: ['words: { zh: 喝茶, en: Tea }     # said on the door'],
    });
    expect(changed(TEA, setIn(TEA, ['states', 'asked', 'steps', 'pour', 'by'], 'guest@owner')).come).toEqual([
      '      pour:  { words: { zh: 倒, en: Pour }, by: guest@owner, to: drunk }',
    ]);
  });

  it('what needs quotes between braces gets them', () => {
    const text = setIn(TEA, ['words', 'en'], 'Tea, {hot}: now');
    expect(parse(text)).toMatchObject({ words: { zh: '茶', en: 'Tea, {hot}: now' } });
    expect(changed(TEA, text).come).toHaveLength(1);
  });

  it('a new key stands at the end of its own map, on one line or below the last', () => {
    expect(changed(TEA, setIn(TEA, ['states', 'asked', 'steps', 'spill', 'to'], 'drunk'))).toEqual({
      gone: ['      spill: { words: { zh: 洒了, en: Spill }, by: host@owner }'],
      come: ['      spill: { words: { zh: 洒了, en: Spill }, by: host@owner, to: drunk }'],
    });
    expect(changed(TEA, setIn(TEA, ['states', 'asked', 'waits-on'], 'host@owner'))).toEqual({
      gone: [],
      come: ['    waits-on: host@owner'],
    });
    expect(changed(TEA, setIn(TEA, ['about', 'zh'], '说明'))).toEqual({
      gone: [],
      come: ['about: { zh: 说明 }'],
    });
  });

  it('a whole state comes line by line, its steps on one line each', () => {
    const cold = {
      words: { zh: '凉了', en: 'Cold' },
      'waits-on': 'host@owner',
      steps: { warm: { words: { zh: '热', en: 'Warm' }, by: 'host@owner', to: 'asked' } },
    };
    expect(changed(TEA, setIn(TEA, ['states', 'cold'], cold))).toEqual({
      gone: [],
      come: [
        '  cold:',
        '    words: { zh: 凉了, en: Cold }',
        '    waits-on: host@owner',
        '      warm: { words: { zh: 热, en: Warm }, by: host@owner, to: asked }',
      ],
    });
  });

  it('a list is replaced whole, an empty one filled', () => {
    expect(parse(setIn(TEA, ['rows'], ['TE-001']))).toMatchObject({ rows: ['TE-001'] });
    expect(changed(TEA, setIn(TEA, ['opens', 'asks'], ['wish'])).come).toEqual(['  asks: [wish]']);
  });
});

describe('removing', () => {
  it('takes one entry with its comma or its line', () => {
    expect(changed(TEA, removeIn(TEA, ['states', 'asked', 'steps', 'pour', 'to'])).come).toEqual([
      '      pour:  { words: { zh: 倒, en: Pour }, by: host@owner }',
    ]);
    expect(changed(TEA, removeIn(TEA, ['states', 'asked', 'clock']))).toEqual({
      gone: ['    clock: { within: 20 minutes, late: remind host@owner }'],
      come: [],
    });
    expect(changed(TEA, removeIn(TEA, ['opens', 'asks', 0])).come).toEqual(['  asks: [place?]']);
  });

  it('takes what would be left empty with it', () => {
    const one = removeIn(TEA, ['states', 'asked', 'steps', 'pour']);
    const none = removeIn(one, ['states', 'asked', 'steps', 'spill']);
    expect((parse(none) as { states: { asked: object } }).states.asked).not.toHaveProperty('steps');
  });

  it('of what is not there changes nothing', () => {
    expect(removeIn(TEA, ['states', 'cold', 'words'])).toBe(TEA);
  });
});

it('a path is found on its line, or what is around it', () => {
  expect(lineOf(TEA, ['states', 'asked', 'steps', 'spill', 'by'])).toBe(16);
  expect(lineOf(TEA, ['states', 'asked', 'steps', 'none'])).toBe(14);
  expect(lineOf(TEA, ['nothing'])).toBe(1);
});

const FOLDERS = ['common', 'cenxi', 'example', 'jining'].map((pack) => `packs/${pack}/mechanisms`);
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, one]) =>
      pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key as string],
    value,
  );
}

it('whatever is set anywhere in our own rules stands there afterwards, and no line elsewhere changes', () => {
  const where = fc.constantFrom(...FILES).chain((text) =>
    fc.record({
      text: fc.constant(text),
      path: fc.constantFrom(...pathsOf(parse(text)).filter((path) => path.length > 0)),
    }),
  );
  const what = fc.oneof(
    fc.constantFrom('十 个工作日', 'a: b', '{x}', '# no comment', 'yes', '12', ' edge '),
    fc.string(),
    fc.integer(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(where, what, ({ text, path }, value) => {
      const after = setIn(text, path, value);
      expect(valueAt(parse(after), path)).toEqual(value);
      const most = typeof valueAt(parse(text), path) === 'object' ? Infinity : 1;
      expect(changed(text, after).gone.length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 150 },
  );
});

it('whatever is removed from our own rules is gone, and the rest is what it was', () => {
  const where = fc.constantFrom(...FILES).chain((text) =>
    fc.record({
      text: fc.constant(text),
      path: fc.constantFrom(...pathsOf(parse(text)).filter((path) => path.length > 1)),
    }),
  );
  fc.assert(
    fc.property(where, ({ text, path }) => {
      const after = removeIn(text, path);
      expect(after.split('\n').length).toBeLessThanOrEqual(text.split('\n').length);
      // What followed in a list has taken its place.
      const gone = typeof path.at(-1) === 'string' ? valueAt(parse(after), path) : undefined;
      expect(gone).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});
