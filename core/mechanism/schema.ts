/**
 * The published shapes of a pack's files as JSON Schema, so that an editor completes, explains and underlines.
 * They say what may be written; whether it holds together is `check`'s.
 */
import { z } from 'zod';
import {
  laddersBlock,
  lineageFile,
  orgKindsBlock,
  orgsFile,
  placeKindsBlock,
  placesFile,
  tieKindsBlock,
} from '../ground/files.ts';
import { commonShape, fieldsShape, indicatorsShape, listsShape, packShape } from '../pack/shape.ts';
import { deviationsShape, lawShape } from '../law/shape.ts';
import { scenarioShape } from '../simulate/scenario-shape.ts';
import { mechanismShape } from './shape.ts';

// The reader takes these blocks apart later; an editor should know them at once.
const grounds = {
  'place-kinds': placeKindsBlock,
  'org-kinds': orgKindsBlock,
  'tie-kinds': tieKindsBlock,
};
const ownGrounds = z.object(grounds).partial().extend({ ladders: laddersBlock });

const SHAPES = {
  mechanism: mechanismShape,
  extension: mechanismShape,
  pack: packShape.extend(ownGrounds.shape),
  common: commonShape.extend(grounds),
  fields: fieldsShape,
  lists: listsShape,
  indicators: indicatorsShape,
  places: placesFile,
  orgs: orgsFile,
  lineage: lineageFile,
  law: lawShape,
  deviations: deviationsShape,
  scenario: scenarioShape,
} as const;

export type SchemaName = keyof typeof SHAPES;
export const schemaNames = Object.keys(SHAPES) as SchemaName[];

/** As written in YAML, before defaults are filled in. */
export function schemaText(name: SchemaName): string {
  const { $schema, ...schema } = z.toJSONSchema(SHAPES[name], { io: 'input', unrepresentable: 'any' });
  const published = name === 'extension' ? loosened(schema) : schema;
  return `${JSON.stringify({ $schema, ...(published as object) }, null, 2)}\n`;
}

/** What extends another mechanism may leave out what that one says, and take it away with null. */
function loosened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosened);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { required: _, ...rest } = schema as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      if (key === 'additionalProperties' && typeof value === 'object') return [key, orNull(value)];
      if (key !== 'properties' || typeof value !== 'object' || value === null) return [key, loosened(value)];
      return [key, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, orNull(one)]))];
    }),
  );
}

const orNull = (schema: unknown): unknown => ({ anyOf: [loosened(schema), { type: 'null' }] });

/** The schema a file of a pack is written against, by its path under packs/; undefined when it has none. */
export function findSchemaName(path: string, text: string): SchemaName | undefined {
  const [folder, ...inside] = path.split('/');
  const file = inside.join('/');
  if (/^mechanisms\/[^/]+\.yaml$/.test(file)) return /^extends:/m.test(text) ? 'extension' : 'mechanism';
  if (file === 'pack.yaml') return folder === 'common' ? 'common' : 'pack';
  if (/^scenarios\/[^/]+\.yaml$/.test(file)) return 'scenario';
  const name = schemaNames.find((one) => file === `${one}.yaml`);
  return name === 'mechanism' || name === 'extension' || name === 'common' || name === 'scenario'
    ? undefined
    : name;
}
