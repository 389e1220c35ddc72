/**
 * The whistle of Cenxi as a machine for XState: the same seven states, the same steps, the same question who may take
 * them, the same condition on the organisations called, the same three durations. It does less: no form is checked, no
 * requester, rung, party or try is kept, no clock counts working days, no act is written that a record could hold, no
 * reader is known, and a no comes back as the same state without a reason.
 */
import { initialTransition, setup, transition } from 'xstate';

interface Context {
  readonly requester: string;
  readonly answers: readonly string[];
}

interface Taken {
  readonly type: string;
  readonly by: string;
  readonly keys: ReadonlySet<string>;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const DESK = 'desk@450481100007';

const whistle = setup({
  // How XState is told its types.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
  types: {} as { context: Context; events: Taken },
  guards: {
    isDesk: ({ event }) => event.keys.has(DESK),
    isRequester: ({ context, event }) => event.by === context.requester,
    isDeskAndAllDone: ({ context, event }) =>
      event.keys.has(DESK) && context.answers.every((answer) => answer === 'done' || answer === 'excused'),
  },
}).createMachine({
  id: 'whistle',
  context: { requester: 'resident', answers: [] },
  initial: 'whistled',
  states: {
    whistled: {
      after: { [30 * MINUTE_MS]: {} },
      on: {
        answer: { guard: 'isDesk', target: 'answered' },
        call: { guard: 'isDesk', target: 'answered' },
        decline: { guard: 'isDesk', target: 'declined' },
        withdrawal: { guard: 'isRequester', target: 'withdrawn' },
      },
    },
    answered: {
      after: { [3 * DAY_MS]: {} },
      on: {
        handle: { guard: 'isDeskAndAllDone', target: 'handled' },
        withdrawal: { guard: 'isRequester', target: 'withdrawn' },
      },
    },
    handled: {
      after: { [7 * DAY_MS]: 'unconfirmed' },
      on: {
        solved: { guard: 'isRequester', target: 'closed' },
        'not-solved': { guard: 'isRequester', target: 'answered' },
        withdrawal: { guard: 'isRequester', target: 'withdrawn' },
      },
    },
    closed: { type: 'final' },
    unconfirmed: { type: 'final' },
    declined: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

/** The same three steps that `decide` is measured by, each from the state it is taken in. */
export function statechartSteps(): readonly (() => unknown)[] {
  const desk = { by: 'desk', keys: new Set(['person:desk', 'anyone', DESK]) };
  const resident = { by: 'resident', keys: new Set(['person:resident', 'anyone']) };
  const [whistled] = initialTransition(whistle);
  const [answered] = transition(whistle, whistled, { type: 'answer', ...desk });
  const [handled] = transition(whistle, answered, { type: 'handle', ...desk });
  const [closed] = transition(whistle, handled, { type: 'solved', ...resident });
  if (closed.value !== 'closed') throw new Error('the machine lives the whistle to its end');
  return [
    () => transition(whistle, whistled, { type: 'answer', ...desk }),
    () => transition(whistle, answered, { type: 'handle', ...desk }),
    () => transition(whistle, handled, { type: 'solved', ...resident }),
  ];
}
