/** What this city is made of: its pack, its places and its orgs, as of any day. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { OrgView, PackView, PlaceView } from '#core/contract/api.ts';
import type { Org } from '#core/ground/org.ts';
import { toOrgId } from '#core/ground/org.ts';
import { toPlaceId, type Place } from '#core/ground/place.ts';
import { holdsOn } from '#core/ground/span.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { City } from './cities.ts';

const day = z.iso.date();
const placeQuery = z.object({
  under: z.string().max(64).optional(),
  level: z.string().max(64).optional(),
  'as-of': day.optional(),
  q: z.string().max(40).optional(),
  /** Exactly this one. */
  id: z.string().max(64).optional(),
});
const orgQuery = z.object({
  under: z.string().max(64).optional(),
  kind: z.string().max(200).optional(),
  'as-of': day.optional(),
});

/** A whole city has thousands of places: ask with `under`, `level` or `q`. */
const MOST = 500;

export function installCity(app: FastifyInstance, at: Installation): void {
  app.get('/api/v1/packs', () => at.cities.all.map(toPackView));

  app.get('/api/v1/places', (request, reply) => {
    const asked = readShape(placeQuery, request.query);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    const { under, level, q, id } = asked.value;
    const on = asked.value['as-of'] ?? dayOf(at.now());
    const city = cityOf(at, id ?? under);
    if (!city) return sendProblem(request, reply, complain('absent'));
    if (id !== undefined)
      return reply.send(
        city.ground.data.places.filter((one) => one.id === id).map((one) => toPlaceView(one, city)),
      );
    const matches = (place: Place): boolean =>
      holdsOn(place, on) &&
      (level === undefined || place.level === level) &&
      (under === undefined || place.path.split('/').includes(under)) &&
      (q === undefined ||
        `${place.words.zh} ${place.official} ${place.words.en.toLowerCase()}`.includes(
          q.trim().toLowerCase(),
        ));
    const direct = under !== undefined && level === undefined && q === undefined;
    const found = direct
      ? [...city.ground.children(toPlaceId(under), on)]
      : under === undefined && level === undefined && q === undefined
        ? city.pack.areas.flatMap((area) => city.ground.placeAt(toPlaceId(area), on) ?? [])
        : city.ground.data.places.filter(matches);
    return reply.send(found.slice(0, MOST).map((place) => toPlaceView(place, city)));
  });

  app.get('/api/v1/orgs', (request, reply) => {
    const asked = readShape(orgQuery, request.query);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    const { under, kind } = asked.value;
    const on = asked.value['as-of'] ?? dayOf(at.now());
    const city = cityOf(at, under);
    if (!city) return sendProblem(request, reply, complain('absent'));
    const kinds = kind?.split(',');
    const found = city.ground.data.orgs.filter(
      (org) =>
        holdsOn(org, on) &&
        (kinds === undefined || kinds.includes(org.kind)) &&
        (under === undefined || liesUnder(org, under, city, on)),
    );
    return reply.send(found.slice(0, MOST).map(toOrgView));
  });
}

/** The running city, unless the place belongs to another one whose older matters are kept. */
function cityOf(at: Installation, place: string | undefined): City | undefined {
  if (place === undefined) return at.cities.running;
  return at.cities.all.find(
    ({ ground }) =>
      ground.data.places.some((one) => one.id === place) || ground.data.orgs.some((one) => one.id === place),
  );
}

function liesUnder(org: Org, under: string, { ground }: City, on: string): boolean {
  if (org.parent === under || org.governs === under || org.under === under) return true;
  const where = org.governs ?? org.under;
  if (where !== null) return ground.ancestors(where, on).some((place) => place.id === under);
  return org.parent !== null && org.parent !== org.id && isBelow(org.parent, under, ground, on);
}

function isBelow(id: string, under: string, ground: City['ground'], on: string): boolean {
  const org = ground.orgAt(toOrgId(id), on);
  return org !== undefined && (org.id === under || org.under === under || org.governs === under);
}

function toPackView({ pack }: City): PackView {
  return {
    name: pack.name,
    words: plain(pack.words),
    areas: pack.areas.map((code) => {
      const place = pack.ground.places.find((one) => one.id === code);
      return { code, words: plain(place?.words ?? { zh: code, en: code }) };
    }),
    ladders: Object.entries(pack.ground.ladders).map(([name, rungs]) => ({
      name,
      levels: rungs.map((rung) => ({ name: rung.level, words: plain(rung.words) })),
    })),
    mechanisms: Object.values(pack.mechanisms).map(({ name, words }) => ({ name, words: plain(words) })),
    settings: Object.values(pack.mechanisms).flatMap((mechanism) =>
      Object.values(mechanism.settings).map((setting) => {
        const own = pack.settings[mechanism.name]?.[setting.name];
        return {
          name: setting.name,
          words: plain(setting.words),
          value: own ?? setting.value,
          ours: own === undefined && setting.ours,
          mechanism: mechanism.name,
        };
      }),
    ),
  };
}

function toPlaceView(place: Place, { ground }: City): PlaceView {
  const { id, kind, level, words, parent, since, until, ours, predecessors } = place;
  return {
    id,
    kind,
    level,
    words: plain(words),
    parent,
    since,
    until,
    ours,
    predecessors: [...predecessors],
    successors: ground.successors(id).map((one) => one.id),
  };
}

const toOrgView = ({ id, kind, words, parent, governs, since, until, ours }: Org): OrgView => ({
  id,
  kind,
  words: plain(words),
  parent,
  governs,
  since,
  until,
  ours,
});
