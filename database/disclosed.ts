/** What everybody is told, as lists of it: by place, as it came, and what is in force. */
import type { Tx } from './connect.ts';
import type { DisclosedBefore } from './disclosures.ts';
import type { DisclosureWrite } from './write.ts';

export interface Disclosed extends DisclosureWrite {
  /** When what it supersedes was made public; null: it supersedes nothing. */
  readonly formerAt: string | null;
}

export interface DisclosedList {
  readonly before?: DisclosedBefore | undefined;
  /** Only what is told of one of these places. */
  readonly places?: readonly string[] | undefined;
  /** And of it only what lies in one of these, as far as the viewer may read the matter. */
  readonly mattersAt?: readonly string[] | undefined;
  /** Left out, `results`: what stands, but for matters taken up again. `standing` has these too, `all` also what was superseded. */
  readonly which?: 'results' | 'standing' | 'all';
  readonly limit: number;
}

const columns = `d.id, d.matter, d.number, d.mechanism, d.kind, d.place, d.facts, d.at, d.supersedes,
  (select former.at from disclosure former where former.area = d.area and former.id = d.supersedes) as "formerAt"`;
// Asked of one row after the other, latest first, until the page is full: `not exists` would be joined over all there are.
const standing =
  '(select later.id from disclosure later where later.area = d.area and later.supersedes = d.id limit 1) is null';
// A document tells by itself that the matter ended with it.
const once = `(d.kind <> 'ended' or (select told.id from disclosure told where told.area = d.area
  and told.matter = d.matter and told.at = d.at and told.kind not in ('ended', 'reopened') limit 1) is null)`;

/** Latest first, each act once; `before` is the last one of the page before. */
export function disclosedOf(tx: Tx, areas: readonly string[], list: DisclosedList): Promise<Disclosed[]> {
  const { before, places, mattersAt, which = 'results', limit } = list;
  const narrowed = [
    which === 'results' ? `and d.kind <> 'reopened'` : '',
    which === 'all' ? '' : `and ${standing}`,
    places ? 'and d.place = lies.place' : '',
    mattersAt
      ? 'and exists (select from matter m where m.area = d.area and m.id = d.matter and m.place = any($6::text[]))'
      : '',
  ].join(' ');
  const name = `disclosed${places ? '-at' : ''}${mattersAt ? '-within' : ''}-${which}`;
  return tx.rows<Disclosed>(
    {
      name,
      // One branch for each area and place, merged as they are read: each is the end of an index.
      text: `select found.* from unnest($1::text[]) as of (area)
        ${places ? 'cross join unnest($5::text[]) as lies (place)' : ''} cross join lateral (
          select ${columns} from disclosure d
          where d.area = of.area and ($2::timestamptz is null or (d.at, d.id) < ($2, $3::uuid)) and ${once} ${narrowed}
          order by d.at desc, d.id desc limit $4) as found
        order by at desc, id desc limit $4`,
    },
    [
      areas,
      before?.at,
      before?.id,
      limit,
      ...(places ? [places] : []),
      ...(places && mattersAt ? [mattersAt] : []),
    ],
  );
}

export interface DocumentKind {
  readonly mechanism: string;
  readonly kind: string;
}

/** Documents that stand, of matters that are open at one of these places and that the viewer may read. */
export function inForceAt(
  tx: Tx,
  areas: readonly string[],
  documents: readonly DocumentKind[],
  places: readonly string[],
  limit: number,
): Promise<Disclosed[]> {
  return tx.rows<Disclosed>(
    {
      name: 'disclosed-in-force',
      text: `select ${columns} from unnest($2::text[], $3::text[]) as w (mechanism, kind)
          join matter m on m.area = any($1::text[]) and m.mechanism = w.mechanism and m.open and m.place = any($4::text[])
          join disclosure d on d.area = m.area and d.matter = m.id and d.kind = w.kind and ${standing}
        order by d.at desc, d.id desc limit $5`,
    },
    [areas, documents.map((one) => one.mechanism), documents.map((one) => one.kind), places, limit],
  );
}
