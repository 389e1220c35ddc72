import type { Tx } from './connect.ts';
import type { ListedIn } from './items.ts';
import type { BookingWrite, Json } from './write.ts';

export interface Resource {
  readonly area: string;
  readonly id: string;
  readonly list: string;
  readonly org: string | null;
  readonly place: string | null;
  readonly words: Json;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Null: no end. */
  readonly capacity: number | null;
  readonly taken: number;
  readonly readers: readonly string[];
}

export interface Booking extends BookingWrite {
  readonly at: string;
}

const columns = `area, id, list, org, place, words, starts_at as "startsAt", ends_at as "endsAt", capacity, taken, readers`;

export async function findResource(tx: Tx, area: string, id: string): Promise<Resource | undefined> {
  const [row] = await tx.rows<Resource>(
    { name: 'resource-by-id', text: `select ${columns} from resource where area = $1 and id = $2` },
    [area, id],
  );
  return row;
}

export function findResources(tx: Tx, area: string, ids: readonly string[]): Promise<Resource[]> {
  return tx.rows<Resource>(
    {
      name: 'resources-by-id',
      text: `select ${columns} from resource where area = $1 and id = any($2::uuid[]) order by id`,
    },
    [area, ids],
  );
}

export function resourcesOf(tx: Tx, area: string, list: string, limit: number): Promise<Resource[]> {
  return tx.rows<Resource>(
    {
      name: 'resources-by-list',
      text: `select ${columns} from resource where area = $1 and list = $2 order by starts_at, id limit $3`,
    },
    [area, list, limit],
  );
}

/** A page of all areas in the order of ids; `after` is the last id of the page before. */
export function resourcesIn(
  tx: Tx,
  { areas, list, places }: ListedIn,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<Resource[]> {
  return tx.rows<Resource>(
    {
      name: 'resources-in',
      text: `select ${columns} from resource
        where area = any($1::text[]) and list = $2 and ($3::text[] is null or place = any($3)) and ($4::uuid is null or id > $4)
        order by id limit $5`,
    },
    [areas, list, places, page.after, page.limit],
  );
}

/** How many the viewer may see are full, and how many have room. */
export function countResources(
  tx: Tx,
  { areas, list, places }: ListedIn,
): Promise<{ readonly isFull: boolean; readonly many: number }[]> {
  return tx.rows(
    {
      name: 'resources-count',
      text: `select coalesce(taken >= capacity, false) as "isFull", count(*)::int as many from resource
        where area = any($1::text[]) and list = $2 and ($3::text[] is null or place = any($3)) group by 1 order by 1`,
    },
    [areas, list, places],
  );
}

/** Adds it, or changes everything but what is taken. */
export async function saveResource(tx: Tx, resource: Omit<Resource, 'taken'>): Promise<void> {
  await tx.rows(
    {
      name: 'resource-save',
      text: `insert into resource (area, id, list, org, place, words, starts_at, ends_at, capacity, readers)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (area, id) do update set words = excluded.words, starts_at = excluded.starts_at,
          ends_at = excluded.ends_at, capacity = excluded.capacity, readers = excluded.readers,
          version = resource.version + 1`,
    },
    [
      resource.area,
      resource.id,
      resource.list,
      resource.org,
      resource.place,
      JSON.stringify(resource.words),
      resource.startsAt,
      resource.endsAt,
      resource.capacity,
      resource.readers,
    ],
  );
}

const bookingColumns = 'id, resource, matter, person, state, position, at, readers';

/** Who holds a place and who waits, in order. */
export function bookingsOf(tx: Tx, area: string, resource: string): Promise<Booking[]> {
  return tx.rows<Booking>(
    {
      name: 'bookings-by-resource',
      text: `select ${bookingColumns} from booking where area = $1 and resource = $2 order by position nulls first, id`,
    },
    [area, resource],
  );
}

export function bookingsBy(tx: Tx, area: string, person: string): Promise<Booking[]> {
  return tx.rows<Booking>(
    {
      name: 'bookings-by-person',
      text: `select ${bookingColumns} from booking where area = $1 and person = $2 order by id desc`,
    },
    [area, person],
  );
}

export function bookingsByMatter(tx: Tx, area: string, matters: readonly string[]): Promise<Booking[]> {
  return tx.rows<Booking>(
    {
      name: 'bookings-by-matter',
      text: `select ${bookingColumns} from booking where area = $1 and matter = any($2::uuid[]) order by id`,
    },
    [area, matters],
  );
}
