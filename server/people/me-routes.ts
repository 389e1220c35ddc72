import type { FastifyInstance } from 'fastify';
import type { Me } from '#core/contract/api.ts';
import { toPlaceId } from '#core/ground/place.ts';
import { countUnseen } from '#database/notices.ts';
import { hasCalendar } from '../calendar/places.ts';
import { hasKeptDays } from '../kept-days/offered.ts';
import { mayBeOnRoll } from '../votes/may-be-on-roll.ts';
import type { Installation } from '../installation.ts';
import { nameOf } from '../matters/fact-in-words.ts';
import { addressesOf } from '../matters/addresses.ts';
import { plain } from '../matters/view/row.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { countWaiting } from '../work/routes.ts';

export function installMe(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/me',
    signedIn(at, async (asker): Promise<Me> => {
      const now = at.now();
      const moment = new Date(now).toISOString();
      const counts = await at.db.read(asker.viewer, async (tx) => {
        const unseen = asker.viewer.areas.map((area) => countUnseen(tx, area, addressesOf(asker), moment));
        return {
          waiting_on_me: await countWaiting(tx, asker),
          notices: (await Promise.all(unseen)).reduce((sum, many) => sum + many, 0),
        };
      });
      const { city, person } = asker;
      return {
        id: person.id,
        name: { zh: person.name, en: person.name },
        area: asker.area,
        city: plain(city.pack.words),
        posts: postsOf(asker, now),
        screens: screensOf(at, asker),
        demo: at.demo,
        counts,
      };
    }),
  );
}

function postsOf({ posts, city }: Asker, now: number): Me['posts'] {
  return posts.map(({ role, seat, since, until }) => ({
    role,
    words: plain(city.pack.roles[role]?.words ?? { zh: role, en: role }),
    seat: { id: seat, words: plain(nameOf(seat, city, role)) },
    level: city.ground.placeAt(toPlaceId(seat), dayOf(now))?.level ?? null,
    since,
    until,
  }));
}

/** Everybody may report and see their own; posts add their screens, the first one leading. */
function screensOf(at: Installation, asker: Asker): string[] {
  const { posts, city } = asker;
  const byPosts = posts.flatMap(({ role }) => city.pack.roles[role]?.screens ?? []);
  const more = [
    ...(hasCalendar(at, asker) || hasKeptDays(at, asker) ? ['calendar'] : []),
    ...(mayBeOnRoll(asker) ? ['votes'] : []),
  ];
  return [...new Set([...byPosts, 'home', 'report', ...more])];
}
