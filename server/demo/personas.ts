/** The people one may sign in as: those of the cast that say who they are. */
import type { Persona } from '#core/contract/api.ts';
import type { CastPerson } from '#core/pack/people.ts';
import type { City } from '../city/cities.ts';
import { nameOf } from '../matters/fact-in-words.ts';
import type { Personas } from '../sessions/personas.ts';

export function personasOf(people: readonly CastPerson[]): Personas {
  const bySlug = new Map(
    people.filter((person) => person.about !== null).map((person) => [person.slug, person]),
  );
  return {
    find: (id) => {
      const person = bySlug.get(id);
      return person && { area: person.area, person: person.id };
    },
  };
}

export function personaViews(people: readonly CastPerson[], city: City): Persona[] {
  return people.flatMap(({ slug, name, about, posts }): Persona[] =>
    about === null
      ? []
      : [
          {
            id: slug,
            name: { ...name },
            about: { ...about },
            posts: posts.map(({ role, seat }) => ({
              role: { ...city.pack.roles[role]!.words },
              seat: { ...nameOf(seat, city, role) },
            })),
            home: landingOf(posts, city),
          },
        ],
  );
}

/** The screen their first post leads to; without one, everybody's first screen. */
function landingOf(posts: CastPerson['posts'], { pack }: City): string {
  const [screen] = posts.flatMap(({ role }) => pack.roles[role]?.screens ?? []);
  return screen === undefined ? '/' : `/${screen}`;
}
