/** What the duty desk's board may say: nothing before it has read all of it, and no verdict without a rule. */
import type { MechanismView } from '#core/contract/api.ts';
import type { MatterRow, MatterView } from '#core/contract/matter.ts';
import type { Heard } from '../api/answers.ts';
import type { Unanswered } from '../kit/NotYet.tsx';
import { canCall, findProgress, wayOf, type CalledWay } from './called-way.ts';

export interface Board {
  /** Those with somebody called, the most urgent first. */
  readonly calls: readonly MatterView[];
  /** Those where somebody still may be called, and nobody is. */
  readonly notCalled: readonly MatterView[];
  /** Those that could not be read: nobody may take them for none. */
  readonly unread: readonly MatterRow[];
  /** Undefined where the rule of the answers could not be read: who came cannot be told then. */
  readonly wayOfCall: (call: MatterView) => CalledWay | undefined;
}

export interface Read {
  readonly rows: readonly MatterRow[];
  readonly asked: readonly Heard<MatterView>[];
  readonly rules: readonly Heard<MechanismView>[];
  /** The rules by which those who are called answer, by name. */
  readonly parts: ReadonlyMap<string, Heard<MechanismView>>;
}

export function boardOf({ rows, asked, rules, parts }: Read): Board {
  const matters = answered(asked);
  const known = answered(rules);
  return {
    calls: matters.filter(({ open, parts: orgs }) => open && orgs.length > 0).sort(byUrgency),
    notCalled: matters
      .filter((matter) => matter.open && matter.parts.length === 0 && canCall(matter))
      .sort(byUrgency),
    unread: rows.filter((_, at) => asked[at]?.is === 'refused'),
    wayOfCall: (call) => {
      const rule = known.find(({ name }) => name === call.mechanism.name);
      const names = [...new Set(rule?.parts)];
      const heard = answered(names.flatMap((name) => parts.get(name) ?? []));
      if (heard.length < names.length) return undefined;
      const ways = heard.map(({ states }) => wayOf(states));
      const taken = (way: CalledWay): boolean =>
        call.parts.some((part) => findProgress(part, way) !== undefined);
      return ways.find(taken) ?? ways[0];
    },
  };
}

/** What keeps the whole board from being shown: something on its way at first, or not one matter that could be read. */
export function findMissing(
  lists: readonly Heard<unknown>[],
  { asked, rules, parts }: Read,
  isFirst: boolean,
): Unanswered | undefined {
  const list = lists.find(isUnanswered);
  if (list) return list;
  const isWaiting = (one: Heard<unknown>): one is Unanswered => one.is === 'waiting';
  const waiting = isFirst && [...asked, ...rules, ...parts.values()].find(isWaiting);
  if (waiting) return waiting;
  return asked.every(isUnanswered) ? asked.find(isUnanswered) : undefined;
}

const isUnanswered = (one: Heard<unknown>): one is Unanswered => one.is !== 'answered';

export function answered<Value>(heard: readonly Heard<Value>[]): readonly Value[] {
  return heard.flatMap((one) => (one.is === 'answered' ? [one.value] : []));
}

/** What is late anywhere comes first: the call's own clock, or that of one who was called. */
function byUrgency(a: MatterView, b: MatterView): number {
  return firstDue(a) - firstDue(b);
}

function firstDue({ clock, parts }: MatterView): number {
  const clocks = [clock, ...parts.map((part) => (part.open ? part.clock : null))];
  return Math.min(...clocks.flatMap((one) => (one ? [Date.parse(one.due)] : [])), Number.MAX_SAFE_INTEGER);
}
