/** Every write of the screens, by noun, with what must be read again after it. */
import type { z } from 'zod';
import type { codeRequest, sessionRequest } from '#core/contract/api.ts';
import type { CalendarFeedMade } from '#core/contract/calendar-feed.ts';
import type { Planned, planRequest } from '#core/contract/calendar.ts';
import type { JoinRequest, JoinView } from '#core/contract/join.ts';
import type { ActRequest, MatterView, OpenRequest } from '#core/contract/matter.ts';
import type { RuleProposal } from '#core/contract/rules.ts';
import type { RecusalRequest, RecusalView } from '#core/contract/recusal.ts';
import type { Write } from './send.ts';

/** Adopting a rule is an act too, and changes what every rule page shows. */
const EVERYTHING_OF_MATTERS = [
  'matters',
  'votes',
  'work',
  'me',
  'notices',
  'lists',
  'disclosures',
  'rules',
  'mechanisms',
  'calendar',
];

/** Undefined: it was done, and is now not ours to read. */
type SeenMatter = MatterView | undefined;

export const openMatter: Write<OpenRequest, SeenMatter> = {
  path: '/matters',
  changes: EVERYTHING_OF_MATTERS,
};
export const proposeRule: Write<RuleProposal, SeenMatter> = {
  path: '/rules/proposals',
  changes: EVERYTHING_OF_MATTERS,
};
export function planRhythm(mechanism: string): Write<z.infer<typeof planRequest>, Planned> {
  return { path: `/rhythms/${encodeURIComponent(mechanism)}/plans`, changes: EVERYTHING_OF_MATTERS };
}
/** What it answers is learnt by the screen: the secret is told no second time. */
export const makeCalendarFeed: Write<undefined, CalendarFeedMade> = {
  path: '/me/calendar-feed',
  changes: [],
};
export const joinNearby: Write<JoinRequest, JoinView> = {
  path: '/joins',
  changes: ['joins', 'nearby', 'matters', 'work'],
};
export const signIn: Write<z.infer<typeof sessionRequest>, unknown> = { path: '/sessions', changes: [] };
export const sendCode: Write<z.infer<typeof codeRequest>, unknown> = { path: '/sign-in-codes', changes: [] };

export function actOn(matter: string): Write<ActRequest, SeenMatter> {
  return { path: `/matters/${encodeURIComponent(matter)}/acts`, changes: EVERYTHING_OF_MATTERS };
}

/** Whoever declares it of themself sees the matter no more: everything about it is read again. */
export function declareRecusal(matter: string): Write<RecusalRequest, RecusalView> {
  return {
    path: `/matters/${encodeURIComponent(matter)}/recusals`,
    changes: [...EVERYTHING_OF_MATTERS, 'recusals'],
  };
}

export function seenPath(notice: string): string {
  return `/notices/${encodeURIComponent(notice)}/seen`;
}
