/** The invented people take their places: persons, posts, ties of kinship. Doing it again changes nothing. */
import { fixedId } from '#core/pack/fixed-id.ts';
import type { CastPerson } from '#core/pack/people.ts';
import { personKey } from '#core/engine/keys.ts';
import { systemIn } from '#database/connect.ts';
import { savePerson } from '#database/people.ts';
import { savePosts } from '#database/posts.ts';
import { saveTies } from '#database/ties.ts';
import type { Installation } from '../installation.ts';
import { maskPhone } from '../people/phone.ts';

export async function seatCast(
  at: Installation,
  people: readonly CastPerson[],
  since: number,
): Promise<void> {
  const idBySlug = new Map(people.map((person) => [person.slug, person.id]));
  const createdAt = new Date(since).toISOString();
  for (const area of new Set(people.map((person) => person.area))) {
    const here = people.filter((person) => person.area === area);
    const posts = here.flatMap((person) =>
      person.posts.map((post) => ({
        ...post,
        area,
        person: person.id,
        id: fixedId('post', person.id, post.role, post.seat),
      })),
    );
    const ties = here.flatMap((person) =>
      person.related.map((slug) => ({
        area,
        id: fixedId('tie', person.id, slug),
        kind: 'related',
        fromId: person.id,
        toId: idBySlug.get(slug)!,
        since: createdAt.slice(0, 10),
        until: null,
        declaredBy: personKey(person.id),
      })),
    );
    await at.db.as(
      systemIn(area),
      async (tx) => {
        for (const { id, name, phone } of here)
          await savePerson(tx, {
            area,
            id,
            name: name.zh,
            phoneHash: phone === null ? null : at.secret.hash('phone', phone),
            phoneMasked: phone === null ? null : maskPhone(phone),
            birthYear: null,
            helper: null,
            createdAt,
            readers: [personKey(id)],
          });
        await savePosts(tx, posts);
        await saveTies(tx, ties);
      },
      { idempotent: true },
    );
  }
}
