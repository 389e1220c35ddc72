/** A small invented cast: people with posts, made straight in the database, because tests begin where a city already runs. */
import { personKey } from '#core/engine/keys.ts';
import { systemIn } from '#database/connect.ts';
import { addPerson } from '#database/people.ts';
import { savePosts } from '#database/posts.ts';
import { saveTies } from '#database/ties.ts';
import { openSession } from '#database/sessions.ts';
import type { Installation } from '../installation.ts';
import { maskPhone } from '../people/phone.ts';
import { hashToken } from '../sessions/of-request.ts';

export interface Role {
  readonly name: string;
  /** `role@seat`. */
  readonly posts?: readonly string[];
  readonly phone?: string;
}

export async function addMember(at: Installation, area: string, role: Role): Promise<string> {
  const id = at.newId();
  const createdAt = new Date(at.now()).toISOString();
  return at.db.as(systemIn(area), async (tx) => {
    const person = await addPerson(tx, {
      area,
      id,
      name: role.name,
      phoneHash: role.phone === undefined ? null : at.secret.hash('phone', role.phone),
      phoneMasked: role.phone === undefined ? null : maskPhone(role.phone),
      birthYear: null,
      helper: null,
      createdAt,
      readers: [personKey(id)],
    });
    const posts = (role.posts ?? []).map((key) => {
      const [name = '', seat = ''] = key.split('@');
      return { area, id: at.newId(), person, role: name, seat, since: '2020-01-01', until: null };
    });
    if (posts.length > 0) await savePosts(tx, posts);
    return person;
  });
}

export async function relate(at: Installation, area: string, one: string, other: string): Promise<void> {
  const tie = {
    area,
    id: at.newId(),
    kind: 'related',
    fromId: one,
    toId: other,
    since: '2020-01-01',
    until: null,
    declaredBy: personKey(one),
  };
  await at.db.as(systemIn(area), (tx) => saveTies(tx, [tie]));
}

/** A bearer token for the person, as signing in would give; it outlives whatever time a test lets pass. */
export async function giveToken(at: Installation, area: string, person: string): Promise<string> {
  const token = `test-${person}-${Math.random().toString(36).slice(2).padEnd(20, 'x')}`;
  await at.db.local((tx) =>
    openSession(tx, hashToken(token), {
      area,
      person,
      lang: 'zh',
      since: new Date(at.now()).toISOString(),
      expiresAt: new Date(at.now() + 3650 * 86_400_000).toISOString(),
      device: null,
      usedOn: null,
    }),
  );
  return token;
}
