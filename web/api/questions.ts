/** Every question the screens ask, by noun. The answers are the contract's. */
import type {
  MatterList,
  Me,
  MechanismRow,
  MechanismView,
  Notice,
  Persona,
  PlaceView,
  WhoCanSeeMe,
  WorkList,
} from '#core/contract/api.ts';
import type { CalendarFeed } from '#core/contract/calendar-feed.ts';
import type { KeptDays } from '#core/contract/kept-day.ts';
import type { CalendarView } from '#core/contract/calendar.ts';
import type { DisclosureList } from '#core/contract/disclosure.ts';
import type { JoinView, NearbyView } from '#core/contract/join.ts';
import type { BurdenView } from '#core/contract/burden.ts';
import type { LawView } from '#core/contract/law.ts';
import type { MatterView } from '#core/contract/matter.ts';
import type { RuleRow, RuleView } from '#core/contract/rules.ts';
import type { MatterRecusals, RecusalView } from '#core/contract/recusal.ts';
import type { OwnVoteList } from '#core/contract/vote.ts';
import type { OwnSession } from '#core/contract/session.ts';
import type { Question } from './question.ts';

type Parameters = Readonly<Record<string, string | number | undefined>>;

function withParameters(path: string, parameters: Parameters): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}

export const meQuestion: Question<Me> = { path: '/me' };
export const personasQuestion: Question<readonly Persona[]> = { path: '/demo/personas' };
export const mechanismsQuestion: Question<readonly MechanismRow[]> = { path: '/mechanisms' };
export const rulesQuestion: Question<readonly RuleRow[]> = { path: '/rules' };
export const lawQuestion: Question<LawView> = { path: '/law' };
export const burdenQuestion: Question<BurdenView> = { path: '/burden' };
export function calendarQuestion(parameters: Parameters): Question<CalendarView> {
  return { path: withParameters('/calendar', parameters) };
}

export const keptDaysQuestion: Question<KeptDays> = { path: '/me/kept-days' };
export const calendarFeedQuestion: Question<CalendarFeed> = { path: '/me/calendar-feed' };

export const noticesQuestion: Question<readonly Notice[]> = { path: '/notices' };
export const joinsQuestion: Question<readonly JoinView[]> = { path: '/joins' };
export const whoCanSeeMeQuestion: Question<WhoCanSeeMe> = { path: '/who-can-see-me' };

export const mySessionsQuestion: Question<readonly OwnSession[]> = { path: '/my-sessions' };
export const myRecusalsQuestion: Question<readonly RecusalView[]> = { path: '/recusals' };

export function recusalsQuestion(matter: string): Question<MatterRecusals> {
  return { path: `/matters/${encodeURIComponent(matter)}/recusals` };
}

export function mechanismQuestion(name: string): Question<MechanismView> {
  return { path: `/mechanisms/${encodeURIComponent(name)}` };
}

export function ruleQuestion(name: string): Question<RuleView> {
  return { path: `/rules/${encodeURIComponent(name)}` };
}

export function matterQuestion(idOrNumber: string): Question<MatterView> {
  return { path: `/matters/${encodeURIComponent(idOrNumber)}` };
}

/** `typed`: what somebody has written so far, to put what is likest first. */
export function nearbyQuestion(mechanism: string, place: string, typed: string): Question<NearbyView> {
  return { path: withParameters('/nearby', { mechanism, place, typed }) };
}

export function mattersQuestion(parameters: Parameters): Question<MatterList> {
  return { path: withParameters('/matters', parameters) };
}

export function workQuestion(
  list: 'waiting' | 'i-wait' | 'due' | 'all',
  cursor?: string,
): Question<WorkList> {
  return { path: withParameters('/work', { list, cursor }) };
}

export function votesQuestion(cursor?: string): Question<OwnVoteList> {
  return { path: withParameters('/votes', { cursor }) };
}

export function votesInQuestion(matter: string): Question<OwnVoteList> {
  return { path: withParameters('/votes', { matter }) };
}

export function placesQuestion(parameters: Parameters): Question<readonly PlaceView[]> {
  return { path: withParameters('/places', parameters) };
}

export function disclosuresQuestion(parameters: Parameters): Question<DisclosureList> {
  return { path: withParameters('/disclosures', parameters) };
}
