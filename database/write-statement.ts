// The one statement that writes, put together from the parts its writes have: an act seldom has more than six of them,
// and an empty part would still cost its share of every act. One name for one set of parts.

import type { Query } from './connect.ts';
import { listParts } from './write-list-parts.ts';
import { matterParts } from './write-matter-parts.ts';
import { postParts } from './write-post-parts.ts';
import type { WritePart } from './write-parts.ts';
import { voteParts } from './write-vote-parts.ts';

// Locks are taken in this order by every write, so that no two wait for each other.
const writeParts = [...matterParts, ...listParts, ...voteParts, ...postParts];
const made = new Map<string, Query>();

/** `lists` are the names of the lists that are not empty. */
export function writeStatement(lists: ReadonlySet<string>): Query {
  const parts = writeParts.filter((part) => lists.has(part.list));
  const name = `write ${parts.map((part) => part.list).join(' ')}`;
  const query = made.get(name) ?? { name: `write-${made.size}`, text: toText(parts) };
  made.set(name, query);
  return query;
}

function toText(parts: readonly WritePart[]): string {
  const has = (list: string) => parts.some((part) => part.list === list);
  const lost = parts.flatMap((part) => part.lost ?? []);
  const expressions = [
    ...parts.flatMap((part) => part.checks ?? []),
    `lost (w, what) as materialized (${lost.join('\n  union all') || 'select null::int, null::jsonb where false'}\n)`,
    `writes as materialized (select w from jsonb_to_recordset($2::jsonb -> 'writes') as x (w int, area text) where area = $1)`,
    `go as materialized (
  select w from writes where w not in (select w from lost)${has('command') ? ' and w not in (select w from sent_before)' : ''}
)`,
    ...(has('opens') ? [] : ['named (id, number) as (select null::uuid, null::text where false)']),
    ...parts.flatMap((part) => part.writes ?? []),
  ];
  return `with recursive ${expressions.join(',')}
select w, jsonb_build_object(
  'repeated', ${has('command') ? "(select to_jsonb(s) - 'w' from sent_before s where s.w = x.w)" : 'null::jsonb'},
  'lost', (select jsonb_agg(what) from lost l where l.w = x.w),
  'numbers', ${has('opens') ? '(select jsonb_object_agg(n.id, n.number) from opening o join named n on n.id = o.id where o.w = x.w and n.number is not null)' : 'null::jsonb'}
) as answer from writes x`;
}

/** How many of these acts are in the record with these very ids, and the numbers of the matters they opened. */
export const alreadyThere: Query = {
  name: 'acts-already-there',
  text: `
with asked as materialized (
  select * from jsonb_to_recordset($2::jsonb) as a (matter uuid, seq int, id uuid)
)
select
  (select count(*)::int from asked a join act x on x.area = $1 and x.matter = a.matter and x.seq = a.seq and x.id = a.id) as there,
  (select jsonb_object_agg(x.id, x.number) from matter x, asked a
    where a.seq = 1 and x.area = $1 and x.id = a.matter and x.number is not null) as numbers`,
};
