/** What a schema of the published document allows, what nearly fits it, and what does not fit at all. */
import fc, { type Arbitrary } from 'fast-check';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
}

export interface Pool {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Texts that mean something here: ids, names of steps and fields, places. */
  readonly texts: readonly string[];
  /** Those that mean something under a certain name. */
  readonly textsByName: Readonly<Record<string, readonly string[]>>;
  /** Filled-in forms. */
  readonly forms: readonly object[];
}

const hostile = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  "'; drop table act; --",
  '../..',
  '%',
  '-1',
  '9'.repeat(30),
  '2026-02-30',
  '2026-02-28',
  '2026-03',
  '😀',
  'x'.repeat(3000),
  'a,b',
];

/** Mostly texts that mean something, or no request would get past the first question. */
export function text({ texts, textsByName }: Pool, name = ''): Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...(textsByName[name] ?? texts)), weight: 12 },
    { arbitrary: fc.constantFrom(...texts), weight: 2 },
    { arbitrary: fc.constantFrom(...hostile), weight: 2 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
  );
}

export function fitting(schema: Schema, pool: Pool, name = ''): Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fitting(pool.schemas[schema.$ref.split('/').at(-1)!]!, pool);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => fitting(one, pool, name)));
  if (schema.type === 'string') return text(pool, name);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array') return fc.array(fitting(schema.items ?? {}, pool), { maxLength: 4 });
  if (schema.type === 'object') return object(schema, pool);
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(fc.integer({ min: -1, max: 3 }), fc.integer(), fc.double());
  return anything(pool);
}

/** Now and then a part of it, or all of it, is something else. */
export function nearly(schema: Schema, pool: Pool): Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: fitting(schema, pool), weight: 8 },
    { arbitrary: anything(pool), weight: 1 },
    {
      arbitrary: fc
        .tuple(fitting(schema, pool), text(pool), anything(pool))
        .map(([fits, name, odd]) => ({ ...(fits as object), [name]: odd })),
      weight: 2,
    },
  );
}

function object(schema: Schema, pool: Pool): Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const named = fc.record(
    Object.fromEntries(properties.map(([name, one]) => [name, fitting(one, pool, name)])),
    {
      requiredKeys: [...(schema.required ?? [])],
    },
  );
  if (schema.additionalProperties === undefined || schema.additionalProperties === false) return named;
  const odd = fc.dictionary(text(pool), anything(pool), { maxKeys: 4 });
  const form = fc.constantFrom(...pool.forms);
  const mixed = fc.tuple(form, odd).map(([one, other]) => ({ ...one, ...other }));
  const more: Arbitrary<object> = fc.oneof({ arbitrary: form, weight: 4 }, mixed, odd);
  return fc.tuple(more, named).map(([one, other]) => ({ ...one, ...other }));
}

function anything(pool: Pool): Arbitrary<unknown> {
  const leaf = fc.oneof(text(pool), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
  return fc.oneof(
    { arbitrary: leaf, weight: 5 },
    { arbitrary: fc.array(leaf, { maxLength: 12 }), weight: 2 },
    { arbitrary: fc.dictionary(text(pool), leaf, { maxKeys: 4 }), weight: 1 },
  );
}
