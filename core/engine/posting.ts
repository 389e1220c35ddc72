/** Effects on posts and on ledgers: who holds an office, and what an account is given. */
import { dayOf } from '../calendar/workdays.ts';
import { seatOf, toOrgId, type Seat } from '../ground/org.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Account } from '../mechanism/account.ts';
import type { Effect, Office } from '../mechanism/effect.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { amountOf } from './condition.ts';
import type { Context } from './context.ts';
import type { Followed } from './effects.ts';
import { personKey, personsOf } from './keys.ts';
import type { Facts, Matter } from './matter.ts';
import { refuse, type Refusal } from './refusal.ts';

export function followPost(
  effect: Effect & { kind: 'appoint' | 'end-post' },
  matter: Matter,
  facts: Facts,
  context: Context,
): Followed | Refusal {
  const person = facts[effect.field];
  const seat = seatOfOffice(effect.at, matter, facts, context);
  if (typeof person !== 'string')
    return refuse('form', { fields: [{ field: effect.field, fault: 'missing' }] });
  if (typeof seat !== 'string') return seat;
  const { role } = effect;
  if (effect.kind === 'end-post') return { changes: {}, deeds: [{ kind: 'end-post', person, role, seat }] };
  const until = effect.until === null ? null : (facts[effect.until] ?? null);
  const last = typeof until === 'string' ? until : null;
  return { changes: {}, deeds: [{ kind: 'appoint', person, role, seat, until: last }] };
}

function seatOfOffice(at: Office, matter: Matter, facts: Facts, context: Context): Seat | Refusal {
  if (at === 'owner') return matter.owner;
  const id = facts[at.field];
  const seat = typeof id === 'string' ? findSeat(id, context) : undefined;
  return seat ?? refuse('form', { fields: [{ field: at.field, fault: 'unknown-place' }] });
}

function findSeat(id: string, { ground, now }: Context): Seat | undefined {
  const on = dayOf(now);
  const org = ground.orgAt(toOrgId(id), on);
  return org ? seatOf(org) : ground.placeAt(toPlaceId(id), on)?.id;
}

export function post(
  effect: Effect & { kind: 'post' },
  mechanism: Mechanism,
  matter: Matter,
  facts: Facts,
  context: Context,
): Followed {
  const { amount: said } = effect;
  const amount =
    typeof said === 'object' && 'field' in said
      ? Number(facts[said.field] ?? 0)
      : amountOf(said, mechanism, context);
  const [from, to] = [accountKey(effect.from, matter), accountKey(effect.to, matter)];
  if (from === undefined || to === undefined || amount === 0) return { changes: {}, deeds: [] };
  return { changes: {}, deeds: [{ kind: 'post', amount, from, to }] };
}

/** `points/person:…`, `budget/450481100007`, `points/ledger`; undefined when nobody stands there. */
function accountKey({ account, of }: Account, matter: Matter): string | undefined {
  switch (of) {
    case 'ledger':
      return `${account}/ledger`;
    case 'owner':
      return `${account}/${matter.owner}`;
    case 'place':
      return matter.place === null ? undefined : `${account}/${matter.place}`;
    case 'requester':
    case 'helper':
    case 'recipient':
    case 'party':
    case 'assignee': {
      const person = personsOf(of, matter)[0];
      return person === undefined ? undefined : `${account}/${personKey(person)}`;
    }
  }
}
