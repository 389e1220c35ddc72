/**
 * One act and all that follows from it in other matters: parts opened, told and called off, places passed on.
 * Pure: the world is what was read beforehand; what it lacks is asked for by name.
 */
import { invariant } from '../invariant.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Act } from './act.ts';
import type { Context } from './context.ts';
import { decideBooking, decideParentEnded, decidePart, type Decision } from './decide.ts';
import type { Deed } from './deed.ts';
import type { Matter } from './matter.ts';
import { openByRule, openPart } from './open.ts';
import { isRefusal, type Refusal } from './refusal.ts';

export interface Pinned {
  readonly mechanism: Mechanism;
  readonly version: number;
}

export interface World {
  /** A matter read beforehand: the parent of the one acted on, its parts, the next on a waiting list. */
  findMatter(id: string): Matter | undefined;
  /** The mechanism a matter is pinned to. */
  pinnedTo(matter: Matter): Mechanism;
  /** The version new matters of that name open with now. */
  current(name: string): Pinned | undefined;
  /** First in line for a resource. */
  nextWaiting(resource: string): string | undefined;
}

export interface Touched {
  readonly mechanism: Mechanism;
  /** `seq` before; 0 when this act opened it. */
  readonly fromSeq: number;
  readonly matter: Matter;
  readonly acts: readonly Act[];
  readonly deeds: readonly Deed[];
}

/** `decision` is the first matter's. Everything comes back together, to be written together. */
export function cascade(
  mechanism: Mechanism,
  before: Matter | undefined,
  decision: Decision,
  world: World,
  context: Context,
): Touched[] | Refusal {
  const touched = new Map<string, Touched>();
  const system: Context = { ...context, actor: { kind: 'system' } };
  const queue: { mechanism: Mechanism; before: Matter | undefined; decision: Decision }[] = [
    { mechanism, before, decision },
  ];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const now = next.decision.matter;
    keep(touched, next.mechanism, next.before, next.decision);
    const find = (id: string): Matter | undefined => touched.get(id)?.matter ?? world.findMatter(id);
    for (const deed of next.decision.deeds) {
      const followed = follow(deed, now, find, world, { ...system, actor: context.actor });
      if (followed === undefined) continue;
      if (isRefusal(followed)) return followed;
      queue.push(...followed);
    }
    const told = tellParent(next.before, next.decision, find, world, system);
    if (told === undefined) continue;
    if (isRefusal(told)) return told;
    queue.push(told);
  }
  return [...touched.values()];
}

interface Step {
  readonly mechanism: Mechanism;
  readonly before: Matter | undefined;
  readonly decision: Decision;
}

function follow(
  deed: Deed,
  from: Matter,
  find: (id: string) => Matter | undefined,
  world: World,
  context: Context,
): Step[] | Refusal | undefined {
  const system: Context = { ...context, actor: { kind: 'system' } };
  switch (deed.kind) {
    case 'open-part': {
      const pinned = world.current(deed.mechanism);
      invariant(pinned, `part mechanism ${deed.mechanism} exists`);
      return step(
        pinned.mechanism,
        undefined,
        openPart(pinned.mechanism, deed.id, pinned.version, deed.part, deed.seat, from, system),
      );
    }
    case 'open-matter': {
      const pinned = world.current(deed.mechanism);
      invariant(pinned, `mechanism ${deed.mechanism} exists`);
      return step(
        pinned.mechanism,
        undefined,
        openByRule(pinned.mechanism, deed.id, pinned.version, deed.facts, from, context),
      );
    }
    case 'end-parts': {
      const steps: Step[] = [];
      for (const id of deed.ids) {
        const part = find(id);
        if (!part?.open) continue;
        const ended = decideParentEnded(world.pinnedTo(part), part, system);
        if (isRefusal(ended)) return ended;
        steps.push({ mechanism: world.pinnedTo(part), before: part, decision: ended });
      }
      return steps;
    }
    case 'release': {
      const id = deed.was === 'held' ? world.nextWaiting(deed.resource) : undefined;
      const waiting = id === undefined || id === from.id ? undefined : find(id);
      if (!waiting) return undefined;
      return step(world.pinnedTo(waiting), waiting, decideBooking(world.pinnedTo(waiting), waiting, system));
    }
    case 'remind':
    case 'book':
    case 'attend':
    case 'list':
    case 'move':
    case 'strike':
    case 'publish':
    case 'claim':
      return undefined;
  }
}

function step(
  mechanism: Mechanism,
  before: Matter | undefined,
  decision: Decision | Refusal,
): Step[] | Refusal {
  return isRefusal(decision) ? decision : [{ mechanism, before, decision }];
}

/** A part that moved tells its parent, also one that has ended: should it be taken up again, it knows its parts. */
function tellParent(
  before: Matter | undefined,
  decision: Decision,
  find: (id: string) => Matter | undefined,
  world: World,
  context: Context,
): Step | Refusal | undefined {
  const part = decision.matter;
  if (!before || part.parent === null || before.state === part.state) return undefined;
  const parent = find(part.parent.id);
  const known = parent?.parts[part.id];
  if (!parent || !known) return undefined;
  const mechanism = world.pinnedTo(parent);
  const told = decidePart(
    mechanism,
    parent,
    part.id,
    { ...known, state: part.state, open: part.open },
    decision.acts[0]!.step,
    context,
  );
  return isRefusal(told) ? told : { mechanism, before: parent, decision: told };
}

function keep(
  touched: Map<string, Touched>,
  mechanism: Mechanism,
  before: Matter | undefined,
  decision: Decision,
): void {
  const earlier = touched.get(decision.matter.id);
  touched.set(decision.matter.id, {
    mechanism,
    fromSeq: earlier?.fromSeq ?? before?.seq ?? 0,
    matter: decision.matter,
    acts: [...(earlier?.acts ?? []), ...decision.acts],
    deeds: [...(earlier?.deeds ?? []), ...decision.deeds],
  });
}
