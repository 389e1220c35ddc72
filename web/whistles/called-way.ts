/** The way of one who is called, from being asked to being done, in columns, as the rule of its answer says it. */
import type { MechanismView } from '#core/contract/api.ts';
import type { MatterView, PartView } from '#core/contract/matter.ts';
import type { Words } from '#language/words.ts';

export interface CalledWay {
  readonly columns: readonly Column[];
  /** The state in which the whole way lies behind. */
  readonly end: string | undefined;
}

interface Column {
  /** The state in which this is what is waited for. */
  readonly state: string;
  /** The step that does it: accept, arrive, done. */
  readonly words: Words;
}

type Standing = Pick<PartView, 'state' | 'open'>;

/** Along the first step of each state. An excuse leaves the way and makes no column. */
export function wayOf(states: MechanismView['states']): CalledWay {
  const columns: Column[] = [];
  let state = states.find(({ initial }) => initial);
  while (state && !state.final && columns.length < states.length) {
    const step = state.steps.find(({ exit, to }) => !exit && to !== null);
    if (!step) break;
    columns.push({ state: state.name, words: step.words });
    state = states.find(({ name }) => name === step.to);
  }
  return { columns, end: state?.name };
}

/** How many columns lie behind; undefined for one that left the way: excused, called off. */
export function findProgress({ state, open }: Standing, { columns, end }: CalledWay): number | undefined {
  const at = columns.findIndex((column) => column.state === state.name);
  if (at >= 0 && open) return at;
  return state.name === end ? columns.length : undefined;
}

/** Called, and not there yet. The last column is the work itself; whoever stands in it has come. */
export function missingOf<Part extends Standing>(
  parts: readonly Part[],
  way: CalledWay | undefined,
): readonly Part[] {
  if (way === undefined) return [];
  return parts.filter((part) => {
    const progress = findProgress(part, way);
    return progress !== undefined && progress < way.columns.length - 1;
  });
}

/** Whether the viewer may call somebody to it now. */
export function canCall({ allowed }: Pick<MatterView, 'allowed'>): boolean {
  return allowed.some(({ on, form }) => on && form.fields.some(({ type }) => type === 'orgs'));
}
