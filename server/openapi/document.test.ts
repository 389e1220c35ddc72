import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';
import { namesIn } from './schemas.ts';

const document = openApiDocument('0.0.0');
const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('the document is one that OpenAPI 3.0 allows', async () => {
  const checked = await new Validator().validate(
    structuredClone(document) as unknown as Record<string, unknown>,
  );
  expect(checked.errors).toBeUndefined();
  expect(checked.valid).toBe(true);
});

test('every operation says in both languages what it is', () => {
  expect(all.length).toBeGreaterThan(20);
  const silent = all.filter(
    ({ operation }) => !/^.*\p{Script=Han}.* · [\x20-\x7e]+$/u.test(String(operation['summary'])),
  );
  expect(silent).toEqual([]);
  expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length);
});

test('every shape that is named is there, and none stands alone', () => {
  const named = new Set(namesIn([document.paths, document.components]));
  const there = Object.keys(document.components.schemas);
  expect(there.length).toBeGreaterThan(20);
  expect([...named].filter((name) => !there.includes(name))).toEqual([]);
  expect(there.filter((name) => !named.has(name))).toEqual([]);
});

test('every parameter in a path is described', () => {
  const lacking = all.filter(({ path, operation }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const described = (operation['parameters'] as { name?: string; in?: string }[])
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => parameter.name);
    return inPath.join() !== described.join();
  });
  expect(lacking).toEqual([]);
});

test('what has a default may be left out of a request, and is always there in an answer', () => {
  expect(document.components.schemas['ActRequest']?.['required']).toEqual(['step']);
});
