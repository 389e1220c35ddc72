/** Contract shapes as the schemas of an OpenAPI 3.0 document: named ones by reference, the rest in place. */
import { z } from 'zod';
import * as api from '#core/contract/api.ts';
import * as burden from '#core/contract/burden.ts';
import * as calendar from '#core/contract/calendar.ts';
import * as calendarFeed from '#core/contract/calendar-feed.ts';
import * as disclosure from '#core/contract/disclosure.ts';
import * as form from '#core/contract/form.ts';
import * as join from '#core/contract/join.ts';
import * as keptDay from '#core/contract/kept-day.ts';
import * as law from '#core/contract/law.ts';
import * as matter from '#core/contract/matter.ts';
import * as recusal from '#core/contract/recusal.ts';
import * as rehearsal from '#core/contract/rehearsal.ts';
import * as roll from '#core/contract/roll.ts';
import * as session from '#core/contract/session.ts';
import * as trial from '#core/contract/trial.ts';
import * as vote from '#core/contract/vote.ts';
import * as rules from '#core/contract/rules.ts';

export type Schema = { [key: string]: unknown };

const AT = '#/components/schemas/';

/** Apart from zod's own registry, where packs keep their shapes too. */
const contract = z.registry<{ id: string }>();
for (const shape of Object.values({
  ...api,
  ...burden,
  ...calendar,
  ...calendarFeed,
  ...disclosure,
  ...form,
  ...join,
  ...keptDay,
  ...law,
  ...matter,
  ...recusal,
  ...rehearsal,
  ...roll,
  ...rules,
  ...session,
  ...trial,
  ...vote,
})) {
  const id = shape instanceof z.ZodType ? shape.meta()?.id : undefined;
  if (id !== undefined) contract.add(shape, { id });
}

/** Every shape of the contract that carries a name. What is sent may leave out what has a default; what is answered may not. */
export function namedSchemas(sent: ReadonlySet<string>): Record<string, Schema> {
  const of = (io: 'input' | 'output'): Record<string, Schema> => {
    const uri = (id: string): string => `${AT}${id}`;
    return z.toJSONSchema(contract, { target: 'openapi-3.0', io, uri }).schemas;
  };
  const output = of('output');
  const input = of('input');
  const all = Object.keys(output).sort();
  return Object.fromEntries(all.map((id) => [id, tidy((sent.has(id) ? input : output)[id]!) as Schema]));
}

export function toSchema(shape: z.ZodType, io: 'input' | 'output'): Schema {
  const id = shape.meta()?.id;
  if (id !== undefined) return { $ref: `${AT}${id}` };
  const { definitions: _, ...schema } = z.toJSONSchema(shape, { target: 'openapi-3.0', io }) as Schema;
  return tidy(schema) as Schema;
}

/** Ids of the named shapes inside one. */
export function namesIn(schema: unknown): string[] {
  const text = JSON.stringify(schema);
  return [...text.matchAll(new RegExp(`"\\$ref":"${AT}(\\w+)"`, 'g'))].map((match) => match[1]!);
}

// Formats say what zod's long patterns say; a bound that is only JavaScript's own tells a reader nothing.
function tidy(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(tidy);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === '$id' || key === '$schema') return [];
    if (key === 'pattern' && 'format' in schema) return [];
    if ((key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER)
      return [];
    if (key === '$ref' && typeof value === 'string') return [[key, value.replace('#/definitions/', AT)]];
    return [[key, tidy(value)]];
  });
  return Object.fromEntries(entries);
}
