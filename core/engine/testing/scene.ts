/** Given–when–then for one matter of the tea club: who acts, when, and what stands before. */
import type { Actor, Context } from '../context.ts';
import { decide, type Decision } from '../decide.ts';
import type { Matter } from '../matter.ts';
import { open } from '../open.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { invariant } from '../../invariant.ts';
import type { Mechanism } from '../../mechanism/mechanism.ts';
import { GREEN, LOTUS, teaCalendar, teaGround, teaPack } from './tea-club.ts';

/** Monday, nine in the morning. */
export const MONDAY = Date.parse('2026-09-07T09:00:00+08:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function person(id: string, ...posts: readonly string[]): Actor {
  return { kind: 'person', id, keys: new Set([`person:${id}`, 'anyone', 'public', ...posts]) };
}

export const system: Actor = { kind: 'system' };
export const guest = person('guest');
export const friend = person('friend');
export const brewer = person('brewer', `brewer@${GREEN}`);
export const host = person('host', `host@${GREEN}`);
export const peacemaker = person('peacemaker', `peacemaker@${GREEN}`);

let ids = 0;

export function contextOf(actor: Actor, over: Partial<Context> = {}): Context {
  return {
    now: MONDAY,
    actor,
    ground: teaGround,
    calendar: teaCalendar,
    settings: {},
    known: {},
    newId: () => `new-${(ids += 1)}`,
    ...over,
  };
}

export const tea = (name: string): Mechanism => {
  const mechanism = teaPack.mechanisms[name];
  invariant(mechanism, `the tea club has ${name}`);
  return mechanism;
};

export const FORMS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  pot: { wish: '一壶龙井', tea: 'green', place: LOTUS },
  quarrel: { account: '谁先倒的茶', sides: ['guest', 'friend'], place: LOTUS },
  tasting: { wish: '想坐窗边', place: LOTUS, guests: 4, guest: 'friend' },
  blend: { place: GREEN, month: '2026-09', leaf: 'black' },
  gathering: { place: GREEN, day: '2026-09-12' },
};

/** What only hosts open. */
const HOSTS = new Set(['blend', 'gathering']);

export function opened(name: string, over: Partial<Context> = {}, facts = FORMS[name]!): Matter {
  const actor = HOSTS.has(name) ? host : guest;
  return made(open(tea(name), { id: 'm', version: 1, facts }, contextOf(actor, over))).matter;
}

export function when(
  matter: Matter,
  actor: Actor,
  step: string,
  facts: Readonly<Record<string, unknown>> = {},
  over: Partial<Context> = {},
): Decision | Refusal {
  return decide(tea(matter.mechanism), matter, { step, facts }, contextOf(actor, over));
}

export function made(outcome: Decision | Refusal): Decision {
  invariant(!isRefusal(outcome), `not refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

export function refused(outcome: object): Refusal {
  invariant(isRefusal(outcome), `refused: ${JSON.stringify(outcome).slice(0, 200)}`);
  return outcome;
}
