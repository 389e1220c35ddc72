/** What deeds on votes, posts and orders ask of the store. */
import { dayNumberFrom, dayNumberOf, dayOf, dayText } from '#core/calendar/workdays.ts';
import { deedsFor } from '#core/engine/deed.ts';
import { keysOf } from '#core/engine/keys.ts';
import type { Write } from '#database/write.ts';
import type { City } from '../city/cities.ts';
import type { Change } from './changes.ts';

type Writes = Required<
  Pick<Write, 'votesOpened' | 'casts' | 'handovers' | 'votesClosed' | 'appointed' | 'postsEnded' | 'purges'>
>;

export function voteWrites(changes: readonly Change[], city: City, now: number, newId: () => string): Writes {
  const writes = { ...NOTHING };
  const add = <Name extends keyof Writes>(name: Name, one: Writes[Name][number]): void => {
    writes[name] = [...writes[name], one] as Writes[Name];
  };
  const inDays = (days: number): string => dayText(dayNumberOf(now) + days);
  for (const { touched } of changes) {
    const { matter, fromSeq } = touched;
    for (const deed of deedsFor(touched.deeds, 'votes', 'posts', 'erasure')) {
      switch (deed.kind) {
        case 'open-vote':
          add('votesOpened', {
            matter: matter.id,
            vote: deed.vote,
            keys: deed.keys,
            readers: tellersOf(deed.vote, touched, city),
            day: dayOf(now),
            byArea: deed.byArea,
          });
          break;
        case 'cast':
          add('casts', {
            matter: matter.id,
            expectSeq: fromSeq,
            vote: deed.vote,
            voter: deed.voter,
            way: deed.way,
            choice: deed.choice,
          });
          break;
        case 'hand-over':
          add('handovers', { matter: matter.id, vote: deed.vote, from: deed.from, to: deed.to });
          break;
        case 'close-vote':
          add('votesClosed', { matter: matter.id, vote: deed.vote, day: inDays(deed.eraseAfterDays) });
          break;
        case 'appoint': {
          const { person, role, seat, until } = deed;
          add('appointed', { id: newId(), person, role, seat, since: dayOf(now), until: afterDay(until) });
          break;
        }
        case 'end-post': {
          const { person, role, seat } = deed;
          add('postsEnded', { person, role, seat, day: dayOf(now) });
          break;
        }
        case 'purge': {
          const place = matter.place === null ? undefined : city.ground.placeAt(matter.place, dayOf(now));
          add('purges', {
            mechanism: deed.mechanism,
            placePath: place?.path ?? null,
            day: inDays(deed.afterDays),
          });
          break;
        }
      }
    }
  }
  return writes;
}

const NOTHING: Writes = {
  votesOpened: [],
  casts: [],
  handovers: [],
  votesClosed: [],
  appointed: [],
  postsEnded: [],
  purges: [],
};

function tellersOf(vote: string, { mechanism, matter }: Change['touched'], city: City): string[] {
  const rule = mechanism.states[vote.split('/')[0]!]?.vote;
  return (rule?.tellers ?? []).flatMap((scope) => keysOf(scope, mechanism, matter, city.ground));
}

/** A rule names the last day; a post’s end is the first day on which it is no longer held. */
const afterDay = (last: string | null): string | null =>
  last === null ? null : dayText(dayNumberFrom(last) + 1);
