/** What a JSON Schema allows at a path of a file. */
import type { Path } from './lenient-yaml.ts';

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
}

/** Every alternative that may stand there, references followed. */
export function schemasAt(root: Schema, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (all, step) => all.flatMap((one) => below(one, step).flatMap((next) => alternatives(next, root))),
    alternatives(root, root),
  );
}

function below(schema: Schema, step: string | number): readonly Schema[] {
  if (typeof step === 'number') return schema.items ? [schema.items] : [];
  const own = Object.entries(schema.properties ?? {}).find(([name]) => name === step)?.[1];
  if (own) return [own];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

function alternatives(schema: Schema, root: Schema): readonly Schema[] {
  const name = /[^/]+$/.exec(schema.$ref ?? '')?.[0];
  const named = name === undefined ? undefined : root.$defs?.[name];
  const { description } = schema;
  // What is said of a value stands beside its alternatives, and holds for each of them.
  const more = [
    ...(named ? [named] : []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ]
    .flatMap((one) => alternatives(one, root))
    .map((one) =>
      description !== undefined && one.description === undefined ? { ...one, description } : one,
    );
  return [schema, ...more];
}

export interface KeyAllowed {
  readonly name: string;
  readonly description: string | undefined;
  /** It holds a map and nothing shorter. */
  readonly opensMap: boolean;
}

export function keysAllowed(root: Schema, path: Path): readonly KeyAllowed[] {
  const keys = new Map<string, KeyAllowed>();
  for (const { properties = {} } of schemasAt(root, path)) {
    for (const [name, schema] of Object.entries(properties)) {
      const all = alternatives(schema, root);
      const description = all.find((one) => one.description !== undefined)?.description;
      keys.set(name, { name, description, opensMap: isMapOnly(all) });
    }
  }
  return [...keys.values()];
}

function isMapOnly(all: readonly Schema[]): boolean {
  const types = all.flatMap(({ type }) => (type === undefined || type === 'null' ? [] : [type]));
  return types.length > 0 && types.every((type) => type === 'object') && !all.some((one) => 'const' in one);
}

/** Fixed values first, examples after them. */
export function valuesAllowed(root: Schema, path: Path): readonly string[] {
  const all = schemasAt(root, path);
  const fixed = all.flatMap((one) => [
    ...(one.enum ?? []),
    ...('const' in one ? [one.const] : []),
    ...(one.type === 'boolean' ? [true, false] : []),
  ]);
  return [...new Set([...fixed, ...all.flatMap((one) => one.examples ?? [])].map(String))];
}
