/** What a rule may ask of the world beside its own matter: other matters, lists, and the vote that is on. */
import { dayOf } from '#core/calendar/workdays.ts';
import { elsewhereText } from '#core/engine/condition.ts';
import type { Known as Facts, VoteKnown } from '#core/engine/context.ts';
import { listsCounted, questionsElsewhere } from '#core/engine/elsewhere.ts';
import type { Facts as Answers, Matter } from '#core/engine/matter.ts';
import type { PlaceId } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Tx } from '#database/connect.ts';
import { openItems, standsElsewhere } from '#database/elsewhere.ts';
import { boxOf, turnoutOf, votersAmong } from '#database/votes.ts';
import type { Json } from '#database/write.ts';
import type { City } from '../city/cities.ts';
import { isUuid } from '../http/uuid.ts';

/** Nothing is read for a rule that asks nothing. */
export const asksTheWorld = (mechanism: Mechanism, matter?: Matter): boolean =>
  questionsElsewhere(mechanism).length > 0 ||
  listsCounted(mechanism).length > 0 ||
  findVote(mechanism, matter) !== undefined;

export interface Asking {
  readonly area: string;
  readonly city: City;
  readonly mechanism: Mechanism;
  readonly place: PlaceId | null;
  readonly answers: Answers;
  readonly now: number;
}

export async function elsewhereKnown(tx: Tx, asking: Asking): Promise<Pick<Facts, 'elsewhere'>> {
  const { area, city, mechanism, place, answers, now } = asking;
  const questions = questionsElsewhere(mechanism);
  if (questions.length === 0) return {};
  const on = dayOf(now);
  const above = place === null ? [] : city.ground.ancestors(place, on).map((one) => one.id);
  const places = [...(place === null ? [] : [place]), ...above];
  const holding = await Promise.all(
    questions.map(async (asked) => {
      const same = Object.fromEntries(asked.same.map((field) => [field, (answers[field] ?? null) as Json]));
      return (await standsElsewhere(tx, area, asked, places, same)) ? [elsewhereText(asked)] : [];
    }),
  );
  return { elsewhere: new Set(holding.flat()) };
}

export async function listsKnown(tx: Tx, asking: Asking, matter: Matter): Promise<Pick<Facts, 'onList'>> {
  const lists = listsCounted(asking.mechanism);
  if (lists.length === 0) return {};
  const { ground } = asking.city;
  const below = ground.data.places.flatMap((one) =>
    one.path.split('/').includes(matter.owner) ? [one.id] : [],
  );
  return { onList: await openItems(tx, asking.area, lists, below) };
}

/** `persons` are those the decision is about. The box is opened only for the act that counts. */
export async function voteKnown(
  tx: Tx,
  mechanism: Mechanism,
  matter: Matter,
  persons: readonly unknown[],
  counts: boolean,
): Promise<Pick<Facts, 'vote'>> {
  const vote = findVote(mechanism, matter);
  if (vote === undefined) return {};
  const { area, id } = matter;
  const about = persons.filter((one): one is string => typeof one === 'string' && isUuid(one));
  const [turnout, voters, box] = await Promise.all([
    turnoutOf(tx, area, id, vote),
    votersAmong(tx, area, id, vote, about),
    counts ? boxOf(tx, area, id, vote) : {},
  ]);
  const known: VoteKnown = {
    ...turnout,
    box,
    roll: new Map(voters.map((one) => [one.person, one.voted])),
    handedTo: Object.fromEntries(
      voters.flatMap((one) => (one.handedTo === null ? [] : [[one.person, one.handedTo]])),
    ),
  };
  return { vote: known };
}

function findVote(mechanism: Mechanism, matter: Matter | undefined): string | undefined {
  return matter && mechanism.states[matter.state]?.vote ? matter.votes?.[matter.state]?.name : undefined;
}
