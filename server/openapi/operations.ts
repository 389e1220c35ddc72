/** Every route of /api/v1. A test drives each of them from the document and finds none that is missing here. */
import { z } from 'zod';
import {
  changed,
  codeRequest,
  indicatorView,
  listQuery,
  listView,
  matterList,
  matterQuery,
  me,
  mechanismRow,
  mechanismView,
  notice,
  orgView,
  packView,
  persona,
  photoAnswer,
  placeView,
  session,
  sessionRequest,
  whoCanSeeMe,
  workList,
  workQuery,
} from '#core/contract/api.ts';
import { disclosureList, disclosureQuery } from '#core/contract/disclosure.ts';
import { joinRequest, joinView, nearbyQuery, nearbyView } from '#core/contract/join.ts';
import { calendarQuery, calendarView, planned, planRequest } from '#core/contract/calendar.ts';
import { calendarFeed, calendarFeedMade } from '#core/contract/calendar-feed.ts';
import { keptDayRequest, keptDays, keptDayView } from '#core/contract/kept-day.ts';
import { burdenView } from '#core/contract/burden.ts';
import { lawView } from '#core/contract/law.ts';
import { actRequest, matterView, openRequest } from '#core/contract/matter.ts';
import { matterRecusals, recusalRequest, recusalView } from '#core/contract/recusal.ts';
import { rehearsal, rehearseRequest } from '#core/contract/rehearsal.ts';
import { rollView } from '#core/contract/roll.ts';
import { ownSession } from '#core/contract/session.ts';
import { replayEvent, replayRequest, simulateEvent, simulateRequest } from '#core/contract/trial.ts';
import { ownVoteList, ownVoteQuery } from '#core/contract/vote.ts';
import {
  inFlightReport,
  ruleCheck,
  ruleProposal,
  ruleRow,
  ruleText,
  ruleView,
} from '#core/contract/rules.ts';
import type { Answer, Noun, Operation, OperationId } from './operation.ts';

type Rest = Partial<Pick<Operation, 'parameters' | 'query' | 'body' | 'problems' | 'maySeeNoMore'>>;

const row =
  (method: Operation['method'], signedIn: boolean) =>
  (path: string, id: OperationId, noun: Noun, answer: Answer, rest: Rest = {}): Operation => ({
    method,
    signedIn,
    path,
    id,
    noun,
    answer,
    problems: [],
    ...rest,
  });

const read = row('get', true);
const readByAnyone = row('get', false);
const write = row('post', true);
const writeByAnyone = row('post', false);
const put = row('put', true);
const drop = row('delete', false);
const dropMine = row('delete', true);

const ok = (json: z.ZodType): Answer => ({ status: 200, json });
const made = (json: z.ZodType): Answer => ({ status: 201, json });
const done: Answer = { status: 204 };

const id = z.object({ id: z.string().max(200) });
const name = z.object({ name: z.string().max(64) });
// Whatever is kept, by noun; it grows with the product, and is for the person to keep, not for programs to lean on.
const myData = z.looseObject({
  made_at: z.iso.datetime(),
  person: z.looseObject({ id: z.string(), name: z.string() }),
  posts: z.array(z.looseObject({})),
  matters: z.array(z.looseObject({})),
});
const asOf = z.iso.date().optional();
const under = z.string().max(64).optional();

export const operations: readonly Operation[] = [
  readByAnyone('/demo/personas', 'personas', 'sessions', ok(z.array(persona)), { problems: [404] }),
  writeByAnyone('/sign-in-codes', 'send-code', 'sessions', done, {
    body: { json: codeRequest },
    problems: [429, 503],
  }),
  writeByAnyone('/sessions', 'sign-in', 'sessions', made(session), {
    body: { json: sessionRequest },
    problems: [401, 404, 429],
  }),
  drop('/sessions', 'sign-out', 'sessions', done),

  read('/my-sessions', 'my-sessions', 'sessions', ok(z.array(ownSession))),
  dropMine('/my-sessions', 'sign-out-everywhere', 'sessions', done),

  read('/me', 'me', 'people', ok(me)),
  read('/who-can-see-me', 'who-can-see-me', 'people', ok(whoCanSeeMe)),
  read('/my-data', 'my-data', 'people', ok(myData)),

  readByAnyone('/packs', 'packs', 'city', ok(z.array(packView))),
  readByAnyone('/places', 'places', 'city', ok(z.array(placeView)), {
    query: z.object({
      under,
      level: z.string().max(64).optional(),
      'as-of': asOf,
      q: z.string().max(40).optional(),
      id: z.string().max(64).optional(),
    }),
    problems: [404],
  }),
  readByAnyone('/orgs', 'orgs', 'city', ok(z.array(orgView)), {
    query: z.object({ under, kind: z.string().max(64).optional(), 'as-of': asOf }),
    problems: [404],
  }),

  readByAnyone('/mechanisms', 'mechanisms', 'mechanisms', ok(z.array(mechanismRow))),
  readByAnyone('/mechanisms/{name}', 'mechanism', 'mechanisms', ok(mechanismView), {
    parameters: name,
    query: z.object({ version: z.coerce.number().int().optional() }),
    problems: [404],
  }),

  read('/calendar', 'calendar', 'calendar', ok(calendarView), { query: calendarQuery, problems: [404] }),
  read('/me/calendar-feed', 'calendar-feed', 'calendar', ok(calendarFeed)),
  write('/me/calendar-feed', 'make-calendar-feed', 'calendar', made(calendarFeedMade)),
  dropMine('/me/calendar-feed', 'end-calendar-feed', 'calendar', done),
  read('/me/kept-days', 'kept-days', 'calendar', ok(keptDays)),
  put('/me/kept-days/{name}', 'keep-day', 'calendar', ok(keptDayView), {
    parameters: name,
    body: { json: keptDayRequest },
    problems: [404],
  }),
  dropMine('/me/kept-days/{name}', 'forget-kept-day', 'calendar', done, {
    parameters: name,
    problems: [404],
  }),
  write('/rhythms/{name}/plans', 'plan', 'calendar', ok(planned), {
    parameters: name,
    body: { json: planRequest },
    problems: [403, 404, 409, 422],
  }),

  readByAnyone('/burden', 'burden', 'mechanisms', ok(burdenView)),
  readByAnyone('/law', 'law', 'mechanisms', ok(lawView)),
  readByAnyone('/rules', 'rules', 'rules', ok(z.array(ruleRow))),
  read('/rules/export', 'export-rules', 'rules', { status: 200, zip: true }, { problems: [403] }),
  read('/rules/{name}', 'rule', 'rules', ok(ruleView), { parameters: name, problems: [403, 404] }),
  read('/rules/{name}/in-flight', 'rule-in-flight', 'rules', ok(inFlightReport), {
    parameters: name,
    problems: [403, 404, 409],
  }),
  write('/rules/check', 'check-rule', 'rules', ok(ruleCheck), { body: { json: ruleText } }),
  write('/rules/in-flight', 'try-rule', 'rules', ok(inFlightReport), { body: { json: ruleText } }),
  write('/rules/proposals', 'propose-rule', 'rules', made(matterView), {
    body: { json: ruleProposal },
    problems: [404],
    maySeeNoMore: true,
  }),

  write('/matters', 'open-matter', 'matters', made(matterView), {
    body: { json: openRequest },
    problems: [404],
    maySeeNoMore: true,
  }),
  read('/matters', 'matters', 'matters', ok(matterList), { query: matterQuery }),
  read('/matters/{id}', 'matter', 'matters', ok(matterView), { parameters: id, problems: [404] }),
  write('/matters/{id}/acts', 'act', 'matters', ok(matterView), {
    parameters: id,
    body: { json: actRequest },
    problems: [404],
    maySeeNoMore: true,
  }),
  read('/matters/{id}/recusals', 'matter-recusals', 'matters', ok(matterRecusals), {
    parameters: id,
    problems: [404],
  }),
  write('/matters/{id}/recusals', 'declare-recusal', 'matters', made(recusalView), {
    parameters: id,
    body: { json: recusalRequest },
    problems: [404],
  }),
  read('/matters/{id}/roll', 'roll', 'matters', ok(rollView), { parameters: id, problems: [404] }),
  read('/recusals', 'recusals', 'matters', ok(z.array(recusalView))),
  dropMine('/recusals/{id}', 'withdraw-recusal', 'matters', done, { parameters: id, problems: [404] }),
  read('/nearby', 'nearby', 'matters', ok(nearbyView), { query: nearbyQuery, problems: [404] }),
  write('/joins', 'join', 'matters', made(joinView), { body: { json: joinRequest }, problems: [404] }),
  read('/joins', 'joins', 'matters', ok(z.array(joinView))),
  read('/votes', 'own-votes', 'matters', ok(ownVoteList), { query: ownVoteQuery }),
  read('/work', 'work', 'matters', ok(workList), { query: workQuery }),
  read('/lists/{name}', 'list', 'matters', ok(listView), {
    parameters: name,
    query: listQuery,
    problems: [404],
  }),

  read('/notices', 'notices', 'notices', ok(z.array(notice)), {
    query: z.object({ unseen: z.enum(['true', 'false']).optional(), before: z.uuid().optional() }),
  }),
  write('/notices/{id}/seen', 'notice-seen', 'notices', done, { parameters: id, problems: [404] }),

  write('/photos', 'add-photo', 'photos', made(photoAnswer), { body: { photo: true }, problems: [413, 415] }),
  read(
    '/photos/{id}',
    'photo',
    'photos',
    { status: 200, picture: true },
    {
      parameters: id,
      query: z.object({ size: z.enum(['thumb', 'full']).optional() }),
      problems: [404],
    },
  ),

  readByAnyone('/indicators', 'indicators', 'public', ok(z.array(indicatorView)), {
    query: z.object({ period: z.string().max(10).optional(), under }),
    problems: [404],
  }),
  readByAnyone('/disclosures', 'disclosures', 'public', ok(disclosureList), {
    query: disclosureQuery,
  }),

  write(
    '/trials/replay',
    'replay',
    'trials',
    { status: 200, events: replayEvent },
    {
      body: { json: replayRequest },
      problems: [404],
    },
  ),
  write(
    '/trials/simulate',
    'simulate',
    'trials',
    { status: 200, events: simulateEvent },
    {
      body: { json: simulateRequest },
    },
  ),
  write(
    '/trials/rehearse',
    'rehearse',
    'trials',
    { status: 200, json: rehearsal },
    {
      body: { json: rehearseRequest },
      problems: [404],
    },
  ),

  read('/events', 'events', 'changes', { status: 200, events: changed }, { problems: [429] }),
];
