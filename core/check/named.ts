/** A state that waits on parties, a recipient or an assignee is only entered once there are such persons. */
import type { Effect } from '../mechanism/effect.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Part } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { openingsOf, statesOf } from './walk.ts';
import { leadsSomewhere, waysOf, type Way } from './ways.ts';

type Named = ReadonlySet<Part>;

/** Whom these effects make sure of: an optional answer makes sure of nobody. */
function namedBy(effects: readonly Effect[], asks: readonly Ask[]): Set<Part> {
  const sure = new Set(asks.filter((ask) => ask.required).map((ask) => ask.field));
  return new Set(
    effects.flatMap((effect): Part[] => {
      if (effect.kind === 'name') return sure.has(effect.field) ? [effect.part] : [];
      if (effect.kind !== 'assign' || effect.from === 'nobody') return [];
      return effect.from === 'actor' || sure.has(effect.from.field) ? ['assignee'] : [];
    }),
  );
}

/** Who is sure to be there once a way has been gone. */
function after(before: Named, way: Way): Set<Part> {
  const rule = way.by === 'step' ? way.step : way.by === 'move' ? way.move : undefined;
  if (!rule) return new Set(before);
  const conditions = rule.when.flatMap(({ any }) => (any.length === 1 ? any : []));
  const asked = conditions.flatMap((test): Part[] => (test.kind === 'named' && test.is ? [test.part] : []));
  const named = namedBy(rule.does, way.by === 'step' ? way.step.asks : []);
  const kept = rule.does.some((effect) => effect.kind === 'assign' && effect.from === 'nobody')
    ? [...before].filter((part) => part !== 'assignee')
    : [...before];
  return new Set([...kept, ...asked, ...named]);
}

/** Who is sure to be there in each state, whichever way one came. */
function sureIn(mechanism: Mechanism, byRule: boolean): Map<string, Named> {
  const { opens } = mechanism;
  // A rule that opens a matter leaves the form for later.
  const first = byRule ? new Set<Part>() : namedBy(opens.does, opens.asks);
  const sure = new Map<string, Named>([[opens.to, first]]);
  const ways = waysOf(mechanism);
  for (let changed = true; changed;) {
    changed = false;
    for (const way of ways) {
      const before = sure.get(way.from);
      if (!before) continue;
      const now = after(before, way);
      const was = sure.get(way.to);
      const both = was ? new Set([...was].filter((part) => now.has(part))) : now;
      if (was?.size === both.size) continue;
      sure.set(way.to, both);
      changed = true;
    }
  }
  return sure;
}

const openedByRule = (mechanism: Mechanism, pack: Pack): boolean => openingsOf(mechanism, pack).length > 0;

export const namedRules: readonly MechanismRule[] = [
  {
    kind: 'waits-on-unnamed',
    find: (mechanism, pack) => {
      if (!leadsSomewhere(mechanism)) return [];
      const sure = sureIn(mechanism, openedByRule(mechanism, pack));
      return each(statesOf(mechanism), ({ name, waitsOn }) => {
        const here = sure.get(name);
        if (waitsOn?.kind !== 'part' || waitsOn.part === 'requester' || !here || here.has(waitsOn.part))
          return undefined;
        const { part } = waitsOn;
        return found(
          ['states', name, 'waits-on'],
          `走到「${name}」时可能还没有 ${part}，就没有人可等；先写 when: ${PHRASES[part]}`,
          `One may come to “${name}” before there is any ${part}: nobody would be waited on; ask for ${PHRASES[part]} first`,
        );
      });
    },
  },
];

const PHRASES: Readonly<Record<Exclude<Part, 'requester'>, string>> = {
  helper: 'helper is named',
  recipient: 'recipient is named',
  party: 'parties are named',
  assignee: 'assignee is named',
};
