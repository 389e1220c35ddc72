/** What deeds on votes, posts and orders ask of the store. */
import { dayNumberFrom, dayNumberOf, dayOf, dayText } from '#core/calendar/workdays.ts';
import { deedsFor } from '#core/engine/deed.ts';
import type { VoteRule } from '#core/mechanism/mechanism.ts';
import { keysOf } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import { invariant } from '#core/invariant.ts';
import type { Voting } from '#database/votes.ts';
import type { Write } from '#database/write.ts';
import type { VoteCounted } from '#database/write-votes.ts';
import type { City } from '../city/cities.ts';
import type { Change } from './changes.ts';

type Writes = Required<
  Pick<
    Write,
    | 'votesOpened'
    | 'casts'
    | 'handovers'
    | 'votesCounted'
    | 'votesClosed'
    | 'appointed'
    | 'postsEnded'
    | 'purges'
  >
>;

/** Who goes on the roll of a vote that opens: those who hold its posts, in whichever area they were first met. */
export interface Roll {
  readonly matter: string;
  readonly vote: string;
  readonly byArea: boolean;
  readonly voters: readonly Voting[];
}

export function voteWrites(
  changes: readonly Change[],
  rolls: readonly Roll[],
  city: City,
  now: number,
  newId: () => string,
): Writes {
  const writes = { ...NOTHING };
  const add = <Name extends keyof Writes>(name: Name, one: Writes[Name][number]): void => {
    writes[name] = [...writes[name], one] as Writes[Name];
  };
  const inDays = (days: number): string => dayText(dayNumberOf(now) + days);
  const { areas } = city.pack;
  for (const { touched, before } of changes) {
    const { matter, mechanism, fromSeq } = touched;
    for (const counted of newlyCounted(matter, before?.matter)) add('votesCounted', counted);
    const ruleOf = (vote: string): VoteRule | null => mechanism.states[vote.split('/')[0]!]?.vote ?? null;
    const choicesOf = (vote: string): string[] =>
      (mechanism.fields[ruleOf(vote)?.field ?? '']?.choices ?? []).map(({ value }) => value);
    for (const deed of deedsFor(touched.deeds, 'votes', 'posts', 'erasure')) {
      switch (deed.kind) {
        case 'open-vote':
          add('votesOpened', {
            matter: matter.id,
            vote: deed.vote,
            voters: votersOf(rolls, matter.id, deed.vote),
            choices: choicesOf(deed.vote),
            readers: (ruleOf(deed.vote)?.tellers ?? []).flatMap((scope) =>
              keysOf(scope, mechanism, matter, city.ground),
            ),
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
            choices: choicesOf(deed.vote),
          });
          break;
        case 'hand-over':
          add('handovers', {
            matter: matter.id,
            vote: deed.vote,
            from: deed.from,
            to: deed.to,
            most: ruleOf(deed.vote)?.proxies ?? 0,
          });
          break;
        case 'close-vote':
          add('votesClosed', { matter: matter.id, vote: deed.vote, day: inDays(deed.eraseAfterDays) });
          break;
        case 'appoint': {
          const { person, role, seat, until } = deed;
          const id = newId();
          add('appointed', { id, person, role, seat, since: dayOf(now), until: afterDay(until), areas });
          break;
        }
        case 'end-post': {
          const { person, role, seat } = deed;
          add('postsEnded', { person, role, seat, day: dayOf(now), areas });
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
  votesCounted: [],
  votesClosed: [],
  appointed: [],
  postsEnded: [],
  purges: [],
};

/** In a vote by heads no floor area is kept. */
function votersOf(rolls: readonly Roll[], matter: string, vote: string): readonly Voting[] {
  const roll = rolls.find((one) => one.matter === matter && one.vote === vote);
  invariant(roll, `whoever votes on ${matter} was looked up`);
  return roll.byArea ? roll.voters : roll.voters.map(({ person }) => ({ person, floorArea: null }));
}

/** What this act counted: it holds only while the box holds the same. */
function newlyCounted(matter: Matter, before: Matter | undefined): VoteCounted[] {
  return Object.entries(matter.votes ?? {}).flatMap(([state, { name, result }]) => {
    const known = before?.votes?.[state];
    if (result === null || (known?.name === name && known.result !== null)) return [];
    return [{ matter: matter.id, vote: name, box: result.box, voted: result.voted }];
  });
}

/** A rule names the last day; a post’s end is the first day on which it is no longer held. */
const afterDay = (last: string | null): string | null =>
  last === null ? null : dayText(dayNumberFrom(last) + 1);
