/** Who opens what comes: somebody for themselves where the rule lets anyone, else whoever holds the post nearest to the place. */
import { dayOf } from '../calendar/workdays.ts';
import { personKey, postKey } from '../engine/keys.ts';
import type { Ground } from '../ground/ground.ts';
import type { PlaceId } from '../ground/place.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Plan } from './life.ts';
import type { Staff } from './staff.ts';

export function openerOf(
  mechanism: Mechanism,
  place: PlaceId,
  requester: string,
  staff: Staff,
  ground: Ground,
  now: number,
): Pick<Plan, 'actor' | 'team'> {
  const byAnyone = mechanism.opens.by.some((scope) => scope.kind === 'anyone' || scope.kind === 'public');
  for (const scope of byAnyone ? [] : mechanism.opens.by) {
    if (scope.kind !== 'role') continue;
    const on = dayOf(now);
    const level = scope.where.kind === 'level' ? scope.where.level : (mechanism.opens.owner ?? '');
    const owner = ground.atLevel(place, level, on)?.id;
    const around = [place, ...ground.ancestors(place, on).map((one) => one.id)];
    const keys = [...(owner === undefined ? [] : [owner]), ...around].map((seat) =>
      postKey(scope.role, seat),
    );
    const held = keys.map((key) => staff.find(key)).find((team) => team !== undefined);
    const team = held ?? staff.assume(keys[0]!);
    if (team) return { actor: team.nextMember(), team };
  }
  return { actor: staff.personOf(personKey(requester)), team: null };
}
