import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { joinRequest, nearbyQuery, type JoinView, type NearbyView } from '#core/contract/join.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { hourOf } from '#language/figures.ts';
import type { City } from '../city/cities.ts';
import { readKey } from '../http/idempotency-key.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { isPlain, readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { complaintOf } from '../matters/say-refusal.ts';
import { plain } from '../matters/view/row.ts';
import { signedIn } from '../sessions/of-request.ts';
import { findNearby, type Nearby } from './find-nearby.ts';
import { findJoined, join, type Joined } from './join.ts';

export function installJoins(app: FastifyInstance, at: Installation): void {
  app.get(
    '/api/v1/nearby',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(nearbyQuery, request.query);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const mechanism = findMechanism(at, asker.city, asked.value);
      if (!mechanism) return absent(request, reply);
      const place = toPlaceId(asked.value.place);
      const nearby = await findNearby(at, asker.city, mechanism, place, asker, asked.value.typed);
      return toNearbyView(nearby, mechanism);
    }),
  );

  app.get(
    '/api/v1/joins',
    signedIn(at, async (asker) => (await findJoined(at, asker)).map(toJoinView)),
  );

  app.post(
    '/api/v1/joins',
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(joinRequest, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      const key = readKey(request);
      if ('complaint' in key) return sendProblem(request, reply, key.complaint);
      const mechanism = findMechanism(at, asker.city, asked.value);
      if (!mechanism) return absent(request, reply);
      const { place, handle, facts } = asked.value;
      const joining = { mechanism, place: toPlaceId(place), handle, facts, key: key.value };
      const outcome = await join(at, asker.city, asker, joining);
      const complaint = complaintOf(outcome);
      if (complaint) return sendProblem(request, reply, complaint);
      const joined = (await findJoined(at, asker)).find((one) => one.handle === handle);
      return joined ? reply.status(201).send(toJoinView(joined)) : absent(request, reply);
    }),
  );
}

const absent = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(request, reply, complain('absent'));

function findMechanism(
  at: Installation,
  city: City,
  asked: { readonly mechanism: string; readonly place: string },
): Mechanism | undefined {
  if (!isPlain(asked.mechanism) || !isPlain(asked.place)) return undefined;
  return at.versions.findCurrent(city.pack.name, asked.mechanism)?.mechanism;
}

function toNearbyView(nearby: Nearby | null, { joins }: Mechanism): NearbyView {
  const says = joins?.[0]?.field ?? null;
  if (!nearby) return { place: null, count: 0, says, rows: [] };
  return {
    says,
    place: plain(nearby.words),
    count: nearby.count,
    rows: nearby.rows.map(({ openedAt, state, ...row }) => ({
      ...row,
      day: dayOf(Date.parse(openedAt)),
      hour: hourOf(openedAt),
      state: plain(state),
    })),
  };
}

const toJoinView = ({ mechanism, place, openedAt, state, ...joined }: Joined): JoinView => ({
  ...joined,
  mechanism: plain(mechanism),
  place: place && plain(place),
  day: dayOf(Date.parse(openedAt)),
  state: plain(state),
});
