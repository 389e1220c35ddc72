/**
 * What a guard may have asked of the world when an act was taken. The record does not hold it: what was accepted tells
 * that it was so. Of two things that may have been, the one that leads where the record went is the one that was.
 */
import type { Citable, Known, VoteKnown } from '../engine/context.ts';
import { elsewhereText } from '../engine/condition.ts';
import type { Act } from '../engine/act.ts';
import type { VoteState } from '../engine/matter.ts';
import { accountText } from '../mechanism/account.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { questionsElsewhere, testsIn } from '../engine/elsewhere.ts';
import type { PastAct, PastMatter } from './past.ts';

const ENOUGH = 1_000_000_000;

export function knownThen(mechanism: Mechanism, past: PastMatter, nth: number): Known[] {
  const act = past.acts[nth]!;
  const { booking } = act.changes;
  const known: Known = {
    relatedToParty: false,
    ...(booking ? { free: { [booking.resource]: booking.is === 'held' ? 1 : 0 } } : {}),
    vote: voteThen(past.acts, nth),
    matters: mattersNamed(mechanism, act),
  };
  const worlds = worldsAsked(mechanism).map((world): Known => ({ ...known, ...world }));
  const states = wholeStates(past.wholeActs, act.at);
  if (states.length === 0) return worlds;
  return worlds.flatMap((world) => states.map((parentState) => ({ ...world, parentState })));
}

/** What an answer holds on to was there, as far as it had come then. */
function mattersNamed({ fields }: Mechanism, { facts }: PastAct): ReadonlyMap<string, Citable> {
  const named = Object.entries(facts).flatMap(([name, value]): [string, Citable][] => {
    const field = fields[name];
    if (field?.type !== 'matter' || typeof value !== 'string') return [];
    const [id = '', seq] = value.split(':');
    return [[id, { mechanism: field.from[0] ?? '', seq: Number(seq) }]];
  });
  return new Map(named);
}

/** Everything a rule asks for is there, or nothing is. */
function worldsAsked(mechanism: Mechanism): Known[] {
  const tests = testsIn(mechanism);
  const lists = tests.flatMap((test) => (test.kind === 'on-list' ? [test.list] : []));
  const accounts = tests.flatMap((test) => (test.kind === 'balance' ? [accountText(test.account)] : []));
  const texts = questionsElsewhere(mechanism).map(elsewhereText);
  const nothing: Known = { elsewhere: new Set() };
  if (lists.length + accounts.length + texts.length === 0) return [nothing];
  const all = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, ENOUGH]));
  return [
    { elsewhere: new Set(texts), onList: all(lists), balances: all(accounts) },
    nothing,
    { ...nothing, onList: all(lists), balances: all(accounts) },
  ];
}

/** Every state the whole was in at that moment: two acts of one moment do not tell which came first. */
function wholeStates(acts: readonly Act[], at: number): string[] {
  const before = acts.findLast((one) => one.at < at)?.to;
  const during = acts.filter((one) => one.at === at).map((one) => one.to);
  return [...new Set([...(before === undefined ? [] : [before]), ...during])];
}

/** What the box came to when it was counted: then, or next. Who voted nobody knows, and nothing here asks. */
function voteThen(acts: readonly PastAct[], nth: number): VoteKnown {
  const counted =
    acts
      .slice(nth)
      .map(resultOf)
      .find((result) => result !== null) ?? acts.map(resultOf).findLast(Boolean);
  const none = { heads: 0, area: 0 };
  const { whole = none, voted = none, box = {} } = counted ?? {};
  return { roll: new Map(), handedTo: {}, whole, voted, box };
}

const resultOf = ({ changes }: PastAct): VoteState['result'] =>
  Object.values(changes.votes ?? {}).find((vote) => vote.result !== null)?.result ?? null;
