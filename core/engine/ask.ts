/** Parts a rule asks for: of the orgs a field names, or of every org that is tied to the place. */
import { dayOf } from '../calendar/workdays.ts';
import { seatOf, toOrgId, type Seat } from '../ground/org.ts';
import { orgsTied } from '../ground/tied.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Context } from './context.ts';
import type { Deed } from './deed.ts';
import type { Followed } from './effects.ts';
import type { Facts, Matter, PartState } from './matter.ts';
import { refuse, type Refusal } from './refusal.ts';

export function askOrgs(
  field: string,
  part: string,
  mechanism: Mechanism,
  matter: Matter,
  facts: Facts,
  context: Context,
): Followed | Refusal {
  const value = facts[field];
  const chosen = mechanism.fields[field]?.choices.find((choice) => choice.value === value);
  const ids = chosen?.org
    ? [chosen.org.replace('{area}', matter.area)]
    : typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? (value as string[])
        : [];
  const on = dayOf(context.now);
  const seats: Seat[] = [];
  for (const id of ids) {
    const org = context.ground.orgAt(toOrgId(id), on);
    if (!org) return refuse('form', { fields: [{ field, fault: 'unknown-org' }] });
    const seat = seatOf(org);
    if (isAsked(part, seat, mechanism, matter))
      return refuse('form', { fields: [{ field, fault: 'twice' }] });
    seats.push(seat);
  }
  return askSeats(part, seats, mechanism, context);
}

/** Nobody filled this in, so who is asked already is passed over, and asking nobody is no fault. */
export function askTied(
  tie: string,
  part: string,
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Followed {
  const orgs = orgsTied(tie, matter.place ?? matter.owner, context.ground, dayOf(context.now));
  const seats = orgs.map(seatOf).filter((seat) => !isAsked(part, seat, mechanism, matter));
  return askSeats(part, seats, mechanism, context);
}

/** One answer is asked of an org once; of what there may be many, each is another. */
const isAsked = (part: string, seat: Seat, mechanism: Mechanism, { parts }: Matter): boolean =>
  mechanism.parts[part]?.many !== true &&
  Object.values(parts).some((one) => one.part === part && one.seat === seat && one.open);

function askSeats(part: string, seats: readonly Seat[], mechanism: Mechanism, context: Context): Followed {
  const rule = mechanism.parts[part]!;
  const asked = seats.map((seat) => ({ seat, id: context.newId() }));
  return {
    changes: {
      parts: Object.fromEntries(
        asked.map(({ id, seat }): [string, PartState] => [
          id,
          { part, seat, state: rule.to, open: true, since: context.now },
        ]),
      ),
    },
    deeds: asked.map(({ id, seat }): Deed => ({
      kind: 'open-part',
      part,
      mechanism: rule.mechanism,
      id,
      seat,
    })),
  };
}
