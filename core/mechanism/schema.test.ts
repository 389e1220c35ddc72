import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plantIn } from '../check/testing/plant.ts';
import { plantedFiles } from '../check/testing/planted-files.ts';
import { findSchemaName, schemaNames, schemaText, type SchemaName } from './schema.ts';

const PACKS = fileURLToPath(new URL('../../packs', import.meta.url));
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map(
  schemaNames.map((name) => [name, ajv.compile(JSON.parse(schemaText(name)) as object)]),
);

const files = readdirSync(PACKS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(join(PACKS, path), 'utf8') }))
  .flatMap((file) => {
    const name = findSchemaName(file.path, file.text);
    return name === undefined ? [] : [{ ...file, name }];
  });

function faults(name: SchemaName, text: string): unknown[] {
  const validate = validators.get(name)!;
  return validate(parse(text)) ? [] : (validate.errors ?? []);
}

describe('the published schemas', () => {
  it.each(schemaNames)('%s is what `jingwei pack schema` writes now', (name) => {
    expect(readFileSync(join(PACKS, 'schema', `${name}.json`), 'utf8')).toBe(schemaText(name));
  });

  it('every file of every pack is written by them', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(new Set(files.map((file) => file.name)).size).toBeGreaterThan(8);
    expect(files.flatMap(({ path, text, name }) => faults(name, text).map((fault) => [path, fault]))).toEqual(
      [],
    );
  });

  it('an editor underlines a slip in the shape of a mechanism', () => {
    const kinds = new Set(['unknown-word', 'missing-word', 'wrong-type', 'not-a-choice', 'wrong-form']);
    const slips = plantedFiles.filter((one) => one.file === 'own/mechanisms/pot.yaml' && kinds.has(one.kind));
    expect(slips.length).toBeGreaterThan(6);
    for (const slip of slips) {
      const { text } = plantIn(slip).files.own.find((file) => file.path === 'mechanisms/pot.yaml')!;
      expect(faults('mechanism', text), slip.now).not.toEqual([]);
    }
  });

  it('what extends another may leave out and take away', () => {
    expect(
      faults('extension', 'extends: call\nmechanism: ring\nopens: { does: null }\nstates: { rung: null }'),
    ).toEqual([]);
    expect(faults('extension', 'extends: call\nmechanism: ring\nopen: {}')).not.toEqual([]);
  });
});
it('a file names its schema in its first line, so that an editor needs no setting', () => {
  const wrong = files.filter(({ path, text, name }) => {
    const schema = relative(dirname(join(PACKS, path)), join(PACKS, 'schema', `${name}.json`));
    return text.split('\n')[0] !== `# yaml-language-server: $schema=${schema}`;
  });
  expect(wrong.map((file) => file.path)).toEqual([]);
});
