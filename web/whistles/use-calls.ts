import type { MechanismView } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { useAll } from '../api/all.ts';
import type { Heard } from '../api/answers.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion, mattersQuestion, mechanismQuestion, mechanismsQuestion } from '../api/questions.ts';
import { canCall, findProgress, wayOf, type CalledWay } from './called-way.ts';

// More than a wall can show; a board with more under way is read as a list.
const MOST = 40;

interface Calls {
  readonly heard: Exclude<Heard<unknown>, { readonly is: 'answered' }> | undefined;
  /** Those with somebody called, the most urgent first. */
  readonly calls: readonly MatterView[];
  /** Those where somebody still may be called, and nobody is. */
  readonly notCalled: readonly MatterView[];
  readonly wayOfCall: (call: MatterView) => CalledWay;
  /** Rules by which this viewer may call. */
  readonly rules: readonly { readonly name: string; readonly words: MatterView['mechanism']['words'] }[];
}

const NO_WAY: CalledWay = { columns: [], end: undefined };

export function useCalls(): Calls {
  const mechanisms = useQuestion(mechanismsQuestion);
  const called =
    mechanisms.is === 'answered'
      ? mechanisms.value.filter(({ face }) => face === 'board' || face === 'report')
      : [];
  const names = called.map(({ name }) => name).join(',');
  const rows = useQuestion(
    names === '' ? undefined : mattersQuestion({ open: 'true', mechanism: names, limit: MOST }),
  );
  const listed = rows.is === 'answered' ? rows.value.rows : [];
  const asked = useAll<MatterView>(listed.map(({ id }) => matterQuestion(id)));
  const matters = answered(asked);
  const rules = answered(useAll<MechanismView>(called.map(({ name }) => mechanismQuestion(name))));
  const partNames = [...new Set(rules.flatMap(({ parts }) => parts))];
  const parts = answered(useAll<MechanismView>(partNames.map(mechanismQuestion)));
  const ways = parts.map(({ states }) => wayOf(states));
  const lists = [mechanisms, ...(names === '' ? [] : [rows])];
  // Listed but not read yet is no empty board.
  const unread = matters.length === 0 ? asked : [];
  return {
    heard: [...lists, ...unread].find((one) => one.is !== 'answered'),
    calls: matters.filter(({ open, parts: orgs }) => open && orgs.length > 0).sort(byUrgency),
    notCalled: matters
      .filter((matter) => matter.open && matter.parts.length === 0 && canCall(matter))
      .sort(byUrgency),
    wayOfCall: (call) =>
      ways.find((way) => call.parts.some((part) => findProgress(part, way) !== undefined)) ??
      ways[0] ??
      NO_WAY,
    rules: rules.filter(({ may_open: may, face }) => may && face === 'board'),
  };
}

function answered<Value>(heard: readonly Heard<Value>[]): readonly Value[] {
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
