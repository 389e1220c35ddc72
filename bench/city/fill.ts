/**
 * Fills a city with matters as a year leaves them, by plain SQL past the engine: only lists read them.
 * Three in a hundred are open: with three working days to handle and seven days of silence a matter stays open
 * about ten days of a year's 365.
 */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { City } from '#server/city/cities.ts';
import type { Rule } from './rule.ts';
import type { Spot } from './spots.ts';

export interface Filled {
  readonly matters: number;
  readonly open: number;
  readonly areas: number;
  readonly places: number;
  /** The table of matters with its indexes. */
  readonly bytes: number;
}

const slots = 50_000;
const chunk = 50_000;
const insert = readFileSync(new URL('matters.sql', import.meta.url), 'utf8');

/** Adds the filled matters after number `from`, up to `to`. `access` must pass row security. */
export async function fillCity(
  access: pg.ClientConfig,
  {
    city,
    rule,
    spots,
    from,
    to,
  }: { city: City; rule: Rule; spots: readonly Spot[]; from: number; to: number },
): Promise<Filled> {
  const client = new pg.Client(access);
  await client.connect();
  try {
    await client.query('create temporary table slot (slot int primary key, spot jsonb)');
    await client.query(
      `insert into slot select (place - 1)::int, spot
       from jsonb_array_elements($1::jsonb) with ordinality as s (spot, place)`,
      [JSON.stringify(toSlots(spots))],
    );
    await client.query('analyze slot');
    const { mechanism, open: states, ended } = rule;
    const { numberPrefix, name: pack } = city.pack;
    const prefix = Object.values(numberPrefix)[0];
    const facts = {
      mechanism: mechanism.name,
      pack,
      prefix,
      open: states,
      state: ended.name,
      outcome: ended.outcome,
    };
    for (let begin = from; begin < to; begin += chunk) {
      await client.query(insert, [begin + 1, Math.min(begin + chunk, to), slots, JSON.stringify(facts)]);
    }
    await client.query('vacuum (analyze) matter, matter_words');
    const { rows } = await client.query<Pick<Filled, 'matters' | 'open'> & { bytes: string }>(
      `select count(*)::int as matters, count(*) filter (where open)::int as open,
         pg_total_relation_size('matter') as bytes from matter`,
    );
    const { matters = 0, open = 0, bytes = '0' } = rows[0] ?? {};
    const areas = new Set(spots.map((spot) => spot.area)).size;
    return { matters, open, areas, places: spots.length, bytes: Number(bytes) };
  } finally {
    await client.end();
  }
}

// Each spot has slots in proportion to its share; a matter falls into one of them by its hash.
function toSlots(spots: readonly Spot[]): object[] {
  let sum = 0;
  return spots.flatMap(({ share, ...spot }) => {
    const begin = Math.round(sum * slots);
    sum += share;
    return Array.from({ length: Math.round(sum * slots) - begin }, () => spot);
  });
}
