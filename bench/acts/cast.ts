/** The people who act and ask in the benchmark, with posts and sessions as the server itself keeps them. */
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Access } from '#database/access.ts';
import { Database, systemIn, type Tx } from '#database/connect.ts';
import { savePerson } from '#database/people.ts';
import { savePosts } from '#database/posts.ts';
import { openSession } from '#database/sessions.ts';
import { hashToken } from '#server/sessions/of-request.ts';
import type { Spot } from '../city/spots.ts';

export interface SignedIn {
  readonly token: string;
  readonly person: string;
}

export interface Cast {
  readonly area: string;
  readonly community: string;
  readonly resident: SignedIn;
  /** Whoever a matter in the community waits on first. */
  readonly desk: SignedIn;
  /** Secretaries from the community up to the city, by seat. */
  readonly secretaries: readonly (SignedIn & { readonly seat: string })[];
}

export async function signInCast(access: Access, spot: Spot): Promise<Cast> {
  const { area, community } = spot;
  const db = new Database(access, { app: 1, writing: 1 });
  const [deskRole = '', deskSeat = ''] = firstAwaited(spot).split('@');
  try {
    const resident = await signIn(db, area, undefined);
    const desk = await signIn(db, area, { role: deskRole, seat: deskSeat });
    const secretaries = [];
    for (const seat of spot.path.split('/').filter(Boolean).toReversed()) {
      secretaries.push({ seat, ...(await signIn(db, area, { role: 'secretary', seat })) });
    }
    return { area, community, resident, desk, secretaries };
  } finally {
    await db.end();
  }
}

export function firstAwaited({ waits }: Spot): string {
  return Object.values(waits).find((key) => key !== null) ?? '';
}

async function signIn(
  db: Database,
  area: string,
  post: { role: string; seat: string } | undefined,
): Promise<SignedIn> {
  const person = v7();
  const token = randomBytes(32).toString('base64url');
  const since = new Date();
  const expiresAt = new Date(since.getTime() + 30 * 86_400_000).toISOString();
  const add = async (tx: Tx) => {
    await savePerson(tx, {
      area,
      id: person,
      name: '测试员',
      phoneMasked: null,
      birthYear: null,
      helper: null,
      phoneHash: null,
      createdAt: since.toISOString(),
      readers: [],
    });
    if (post) await savePosts(tx, [{ area, id: v7(), person, ...post, since: '2024-01-01', until: null }]);
  };
  await db.as(systemIn(area), add);
  await db.local((tx) =>
    openSession(tx, hashToken(token), {
      area,
      person,
      lang: 'zh',
      since: since.toISOString(),
      expiresAt,
      device: null,
      usedOn: null,
    }),
  );
  return { token, person };
}
