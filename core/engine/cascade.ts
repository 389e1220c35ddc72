/**
 * One act and all that follows from it in other matters: parts opened, told and called off, places passed on.
 * Pure: the world is what was read beforehand; what it lacks is asked for by name.
 */
import { invariant } from '../invariant.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Act } from './act.ts';
import type { Context } from './context.ts';
import { decideBooking, decideParentEnded, decidePart, type Decision } from './decide.ts';
import { deedsFor, isFor, type Deed, type DeedFor } from './deed.ts';
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
  readBefore: World,
  context: Context,
): Touched[] | Refusal {
  // Most acts concern nothing but their own matter.
  if (decision.matter.parent === null && !decision.deeds.some((deed) => isFor(deed, 'other matters'))) {
    const { matter, acts, deeds } = decision;
    return [{ mechanism, fromSeq: before?.seq ?? 0, matter, acts, deeds }];
  }
  const touched = new Map<string, Touched>();
  // A matter that has just gone over to another version is told by that one from here on.
  const world: World = {
    ...readBefore,
    pinnedTo: (matter) => touched.get(matter.id)?.mechanism ?? readBefore.pinnedTo(matter),
  };
  const system: Context = { ...context, actor: { kind: 'system' } };
  const find = (id: string): Matter | undefined => touched.get(id)?.matter ?? world.findMatter(id);
  const queue: Next[] = [() => ({ mechanism, before, decision })];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const step = next();
    if (step === undefined) continue;
    if (isRefusal(step)) return step;
    keep(touched, step);
    for (const deed of deedsFor(step.decision.deeds, 'other matters'))
      queue.push(...follow(deed, step.decision.matter, find, world, context));
    queue.push(() => tellParent(step.before, step.decision, find, world, system));
  }
  return [...touched.values()];
}

interface Step {
  readonly mechanism: Mechanism;
  readonly before: Matter | undefined;
  readonly decision: Decision;
}

/** Decided when its turn comes: two parts that end together each find the whole as the other left it. */
type Next = () => Step | Refusal | undefined;

function follow(
  deed: DeedFor<'other matters'>,
  from: Matter,
  find: (id: string) => Matter | undefined,
  world: World,
  context: Context,
): Next[] {
  const system: Context = { ...context, actor: { kind: 'system' } };
  switch (deed.kind) {
    case 'open-part': {
      const { mechanism, version } = current(deed.mechanism, world);
      return [
        () =>
          step(
            mechanism,
            undefined,
            openPart(mechanism, deed.id, version, deed.part, deed.seat, from, system),
          ),
      ];
    }
    case 'open-matter': {
      const { mechanism, version } = current(deed.mechanism, world);
      return [
        () =>
          step(
            mechanism,
            undefined,
            openByRule(
              mechanism,
              { id: deed.id, version, facts: deed.facts, origin: from.id },
              deed.requester,
              from,
              context,
            ),
          ),
      ];
    }
    case 'end-parts':
      return deed.ids.map((id) => () => {
        const part = find(id);
        if (!part?.open) return undefined;
        const mechanism = world.pinnedTo(part);
        return step(mechanism, part, decideParentEnded(mechanism, part, system));
      });
    case 'release':
      return deed.was === 'held' ? [() => passOn(deed.resource, from, find, world, system)] : [];
  }
}

function current(name: string, world: World): Pinned {
  const pinned = world.current(name);
  invariant(pinned, `mechanism ${name} exists`);
  return pinned;
}

/** A place that came free goes to the first in line. */
function passOn(
  resource: string,
  from: Matter,
  find: (id: string) => Matter | undefined,
  world: World,
  context: Context,
): Step | Refusal | undefined {
  const id = world.nextWaiting(resource);
  const waiting = id === undefined || id === from.id ? undefined : find(id);
  if (waiting?.booking?.is !== 'waiting') return undefined;
  const mechanism = world.pinnedTo(waiting);
  return step(mechanism, waiting, decideBooking(mechanism, waiting, context));
}

function step(
  mechanism: Mechanism,
  before: Matter | undefined,
  decision: Decision | Refusal,
): Step | Refusal {
  return isRefusal(decision) ? decision : { mechanism, before, decision };
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
    { ...known, state: part.state, open: part.open, since: part.stateSince },
    decision.acts[0]!.step,
    context,
  );
  return isRefusal(told) ? told : { mechanism, before: parent, decision: told };
}

function keep(touched: Map<string, Touched>, { mechanism, before, decision }: Step): void {
  const earlier = touched.get(decision.matter.id);
  touched.set(decision.matter.id, {
    mechanism,
    fromSeq: earlier?.fromSeq ?? before?.seq ?? 0,
    matter: decision.matter,
    acts: [...(earlier?.acts ?? []), ...decision.acts],
    deeds: [...(earlier?.deeds ?? []), ...decision.deeds],
  });
}
