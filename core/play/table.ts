/**
 * A tabletop: matters of one city played in memory by the engine that serves, on a clock that is moved by hand.
 * Rules are tried here before they are adopted; nothing of it is stored.
 */
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { Act } from '../engine/act.ts';
import { allowed, type AllowedStep } from '../engine/allowed.ts';
import { cascade, type Touched, type World } from '../engine/cascade.ts';
import type { Actor, Citable, Context, Known } from '../engine/context.ts';
import { decide, decideLate } from '../engine/decide.ts';
import type { Deed } from '../engine/deed.ts';
import { listsCounted } from '../engine/elsewhere.ts';
import { personKey } from '../engine/keys.ts';
import type { Facts, Matter } from '../engine/matter.ts';
import { findPlaceGiven, openPart } from '../engine/open.ts';
import { openFor } from './opened.ts';
import { isRefusal, refuse, type Refusal } from '../engine/refusal.ts';
import type { Ground } from '../ground/ground.ts';
import type { Seat } from '../ground/org.ts';
import { invariant } from '../invariant.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import { settleBooking, type Resource } from './bookings.ts';
import { voteBox } from './vote-box.ts';
import { holdElsewhere } from './other-matters.ts';

export interface Seated {
  readonly id: string;
  /** Posts as keys: `desk@450481100007`. */
  readonly posts: readonly string[];
  /** Parties this person has declared a tie with. */
  readonly relatedTo?: readonly string[];
  /** Floor area they stand for in a vote, in hundredths of a square metre. */
  readonly area?: number;
}

type Given = Readonly<Record<string, unknown>>;

/** What is there besides the matters of the table. */
export interface Beyond {
  /** Holders of these posts who have a voice in a vote, besides `people`. */
  voters?(keys: readonly string[]): readonly Seated[];
  /** What a rule finds of the world where the table has no answer of its own. */
  known?(mechanism: Mechanism, facts: Given): Known;
}

/** A whole that is not on the table, and what it asks. */
export interface Asking {
  readonly whole: Matter;
  readonly part: string;
  readonly seat: Seat;
}

export interface Table {
  readonly pack: Pack;
  now: number;
  readonly matters: Map<string, Matter>;
  readonly acts: Map<string, Act[]>;
  /** All acts in the order in which they came about. */
  readonly line: Act[];
  readonly deeds: (Deed & { readonly matter: string })[];
  readonly resources: Map<string, Resource>;
  open(who: Seated, mechanism: string, facts: Readonly<Record<string, unknown>>): Matter | Refusal;
  /** As if a whole somewhere else had asked for it. */
  openPart(asking: Asking, mechanism: string): Matter | Refusal;
  act(who: Seated, id: string, step: string, facts?: Readonly<Record<string, unknown>>): Matter | Refusal;
  allowed(who: Seated, id: string): AllowedStep[];
  /** Lets every clock that has run out take its late action; how many did. */
  ringClocks(): number;
}

/** More matters than this from one act is a loop `check` should have found. */
const MOST_AT_ONCE = 400;

/** `people` are known from the start, for votes in which all holders of a post have a voice. */
export function layTable(
  pack: Pack,
  ground: Ground,
  calendar: WorkCalendar,
  startsAt: number,
  people: readonly Seated[] = [],
  beyond: Beyond = {},
): Table {
  const matters = new Map<string, Matter>();
  const acts = new Map<string, Act[]>();
  const line: Act[] = [];
  const deeds: (Deed & { matter: string })[] = [];
  const resources = new Map<string, Resource>();
  const queues = new Map<string, string[]>();
  const claims = new Map<string, string>();
  const wholes = new Map<string, Matter>();
  const box = voteBox((keys) =>
    [
      ...people.filter((one) => one.posts.some((post) => keys.includes(post))),
      ...(beyond.voters?.(keys) ?? []),
    ].map(({ id, area }) => ({ id, area: area ?? 0 })),
  );
  let ids = 0;

  const mechanismOf = (name: string): Mechanism | undefined => pack.mechanisms[name];
  const world: World = {
    findMatter: (id) => matters.get(id),
    pinnedTo: (matter) => pack.mechanisms[matter.mechanism]!,
    current: (name) => (mechanismOf(name) ? { mechanism: mechanismOf(name)!, version: 1 } : undefined),
    nextWaiting: (resource) => queues.get(resource)?.[0],
  };
  const seat = (who: Seated): Actor => ({
    kind: 'person',
    id: who.id,
    keys: new Set([
      personKey(who.id),
      'anyone',
      'public',
      ...who.posts.flatMap((post) => [post, ...countedAs(post, pack)]),
    ]),
  });
  const contextOf = (
    actor: Actor,
    mechanism: string,
    matter?: Matter,
    { relatedTo = [], facts = {} }: { relatedTo?: readonly string[] | undefined; facts?: Given } = {},
  ): Context => {
    const rule = pack.mechanisms[mechanism]!;
    const place = matter?.place ?? findPlaceGiven(rule, facts) ?? null;
    const answers = { ...matter?.facts, ...(facts as Facts) };
    const known = beyond.known?.(rule, answers) ?? {};
    const elsewhere = holdElsewhere(rule, place, answers, matters.values(), ground, table.now);
    const before = ids;
    return {
      quiet: pack.quietHours,
      now: table.now,
      actor,
      ground,
      calendar,
      settings: pack.settings,
      newId: () => {
        ids += 1;
        invariant(ids - before <= MOST_AT_ONCE, `${mechanism} does not open others without end`);
        return `m${ids}`;
      },
      known: {
        ...known,
        ...(matter?.parent ? { parentState: stateOf(matter.parent.id) } : {}),
        relatedToParty: relatedTo.some((person) => matter?.parties.includes(person)),
        free: Object.fromEntries([...resources].map(([id, one]) => [id, one.capacity - one.taken])),
        ...votesKnown(matter),
        elsewhere: known.elsewhere ? new Set([...elsewhere, ...known.elsewhere]) : elsewhere,
        ...(listsCounted(rule).length > 0 ? { onList: itemsOpen(matter, deeds) } : {}),
        matters: known.matters ? new Map([...known.matters, ...citable(matters)]) : citable(matters),
      },
    };
  };
  const stateOf = (id: string): string => (matters.get(id) ?? wholes.get(id))?.state ?? '';
  const votesKnown = (matter: Matter | undefined): Pick<Known, 'vote'> => {
    const name = matter?.votes?.[matter.state]?.name;
    const vote = name === undefined ? undefined : box.known(`${matter!.id} ${name}`);
    return vote ? { vote } : {};
  };

  const write = (touched: readonly Touched[]): void => {
    for (const one of touched) {
      matters.set(one.matter.id, one.matter);
      acts.set(one.matter.id, [...(acts.get(one.matter.id) ?? []), ...one.acts]);
      line.push(...one.acts);
      for (const deed of one.deeds) {
        deeds.push({ ...deed, matter: one.matter.id });
        settleBooking(deed, one.matter.id, resources, queues);
        box.settle(deed, one.matter.id);
      }
    }
  };

  const finish = (
    mechanism: Mechanism,
    before: Matter | undefined,
    decision: ReturnType<typeof decide>,
    context: Context,
  ): Matter | Refusal => {
    if (isRefusal(decision)) return decision;
    const touched = cascade(mechanism, before, decision, world, context);
    if (isRefusal(touched)) return touched;
    const claimed = touched.flatMap(claimsOf);
    if (claimed.some(([claim, matter]) => (claims.get(claim) ?? matter) !== matter))
      return refuse('only-one', { says: { step: mechanism.words } });
    for (const { matter } of touched)
      if (matters.get(matter.id)?.open && !matter.open)
        for (const [claim, holder] of claims) if (holder === matter.id) claims.delete(claim);
    for (const [claim, matter] of claimed) claims.set(claim, matter);
    write(touched);
    return matters.get(decision.matter.id)!;
  };

  const table: Table = {
    pack,
    now: startsAt,
    matters,
    acts,
    line,
    deeds,
    resources,
    open: (who, name, facts) => {
      const mechanism = mechanismOf(name);
      if (!mechanism) return refuse('unknown-mechanism');
      const context = contextOf(seat(who), name, undefined, { facts });
      return finish(
        mechanism,
        undefined,
        openFor(who.id, mechanism, { id: context.newId(), version: 1, facts }, context),
        context,
      );
    },
    openPart: ({ whole, part, seat }, name) => {
      const mechanism = mechanismOf(name);
      if (!mechanism) return refuse('unknown-mechanism');
      wholes.set(whole.id, whole);
      const context = contextOf({ kind: 'system' }, name);
      const opened = openPart(mechanism, context.newId(), 1, part, seat, whole, context);
      return finish(mechanism, undefined, opened, context);
    },
    act: (who, id, step, facts = {}) => {
      const matter = matters.get(id);
      invariant(matter, `matter ${id} is on the table`);
      const mechanism = world.pinnedTo(matter);
      const context = contextOf(seat(who), mechanism.name, matter, { relatedTo: who.relatedTo, facts });
      return finish(mechanism, matter, decide(mechanism, matter, { step, facts }, context), context);
    },
    allowed: (who, id) => {
      const matter = matters.get(id);
      invariant(matter, `matter ${id} is on the table`);
      const mechanism = world.pinnedTo(matter);
      const { relatedTo } = who;
      return allowed(mechanism, matter, contextOf(seat(who), mechanism.name, matter, { relatedTo }));
    },
    ringClocks: () => {
      let rung = 0;
      const running = [...matters.values()].flatMap((matter) =>
        matter.clocks.map((clock) => ({ id: matter.id, clock })),
      );
      for (const { id, clock } of running) {
        const now = matters.get(id)!;
        const mechanism = world.pinnedTo(now);
        const context = contextOf({ kind: 'system' }, mechanism.name, now);
        if (!isRefusal(finish(mechanism, now, decideLate(mechanism, now, clock.name, context), context)))
          rung += 1;
      }
      return rung;
    },
  };
  return table;
}

/** What there may be only one of, each with the matter that claims it. */
const claimsOf = ({ mechanism, matter, deeds }: Touched): [claim: string, matter: string][] =>
  deeds.flatMap((deed): [string, string][] =>
    deed.kind === 'claim' ? [[`${mechanism.name}/${deed.claim}`, matter.id]] : [],
  );

/** Whatever is open: the tabletop hides nothing. */
const citable = (matters: ReadonlyMap<string, Matter>): ReadonlyMap<string, Citable> =>
  new Map(
    [...matters.values()].filter((one) => one.open).map(({ id, mechanism, seq }) => [id, { mechanism, seq }]),
  );

/** Items that were put in and neither moved on nor struck, on every list, at the seat that owns the matter. */
function itemsOpen(
  matter: Matter | undefined,
  deeds: readonly (Deed & { readonly matter: string })[],
): Record<string, number> {
  const open = new Map<string, number>();
  const add = (list: string, by: number): void => void open.set(list, (open.get(list) ?? 0) + by);
  for (const deed of matter ? deeds : []) {
    if (deed.kind === 'list') add(deed.list, 1);
    if (deed.kind === 'strike') add(deed.list, -1);
    if (deed.kind === 'move') add(deed.from, -1);
  }
  return Object.fromEntries(open);
}

function countedAs(post: string, pack: Pack): string[] {
  const [role = '', seat = ''] = post.split('@');
  return (pack.roles[role]?.countsAs ?? []).map((other) => `${other}@${seat}`);
}
