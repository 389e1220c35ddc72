/**
 * Short forms written out: `confirm` becomes the steps and ends of a closing that only the requester can confirm,
 * `exits` become a step in every open state, a part gets its “called off” end, and the requester may name a helper.
 */
import { expandVotesAndDuties } from './expand-vote.ts';
import { CALLED_OFF } from './mechanism.ts';
import type { MechanismFile, StateFile, StepFile } from './shape.ts';

const EXIT_WORDS = {
  court: { zh: '去法院', en: 'Go to court' },
  arbitration: { zh: '申请仲裁', en: 'Go to arbitration' },
  petition: { zh: '信访', en: 'Petition' },
  withdrawal: { zh: '我撤回', en: 'Withdraw' },
} as const;

export const EXIT_STEPS = Object.keys(EXIT_WORDS);

type States = MechanismFile['states'];

export function expandMechanism(file: MechanismFile): MechanismFile {
  const states = expandVotesAndDuties(file.states);
  const withClosing = Object.values(states).some((state) => state.confirm) ? expandConfirm(states) : states;
  const withExits = file.exits ? expandExits(withClosing, file.exits, file.leaving) : withClosing;
  const withCallOff = file.face === 'part' ? { ...withExits, [CALLED_OFF]: calledOff } : withExits;
  return { ...file, states: file.face === 'part' ? withCallOff : withHelper(withCallOff) };
}

const calledOff: StateFile = {
  words: { zh: '总事项已结束', en: 'The whole has ended' },
  final: CALLED_OFF,
};

function expandConfirm(states: States): States {
  const result: Record<string, StateFile> = {};
  let back = '';
  for (const [name, state] of Object.entries(states)) {
    const { confirm, ...rest } = state;
    if (!confirm) {
      result[name] = state;
      continue;
    }
    back = confirm['not-solved'];
    const silence = { within: confirm.silence, late: confirm.silent ?? [], to: 'closed-unconfirmed' };
    result[name] = {
      ...rest,
      'waits-on': 'requester',
      clocks: { ...rest.clocks, silence },
      steps: {
        solved: {
          words: { zh: '好了', en: 'It is solved' },
          by: ['requester', 'helper'],
          to: confirm.to ?? 'closed',
          ...(confirm.does ? { does: confirm.does } : {}),
        },
        'not-solved': {
          words: { zh: '没有解决', en: 'Not solved' },
          by: ['requester', 'helper'],
          asks: ['why-not?'],
          to: back,
        },
        ...rest.steps,
      },
    };
  }
  const dispute: StepFile = {
    words: { zh: '其实没有解决', en: 'It was not solved' },
    by: ['requester', 'helper'],
    asks: ['why-not'],
    does: ['raise where possible'],
    to: back,
  };
  const closes = Object.values(states).some((state) => state.confirm && state.confirm.to === undefined);
  const closed: StateFile = {
    words: { zh: '已办结', en: 'Closed' },
    final: 'confirmed',
    steps: { dispute },
  };
  return {
    ...result,
    ...(closes ? { closed: result['closed'] ?? closed } : {}),
    'closed-unconfirmed': result['closed-unconfirmed'] ?? {
      words: { zh: '未经确认的办结', en: 'Ended unconfirmed' },
      final: 'unconfirmed',
      steps: { dispute },
    },
  };
}

/** Leaving is never a failure; taking back what one asked for is not even leaving. */
function expandExits(
  states: States,
  exits: NonNullable<MechanismFile['exits']>,
  leaving: MechanismFile['leaving'],
): States {
  const steps = Object.fromEntries(
    exits.map((exit): [string, StepFile] => [
      exit,
      {
        words: EXIT_WORDS[exit],
        by: ['requester', 'parties'],
        asks: ['remedy-note?'],
        ...(leaving ? { does: leaving } : {}),
        to: exit === 'withdrawal' ? 'withdrawn' : 'left-for-other-remedy',
      },
    ]),
  );
  const open = Object.entries(states).map(([name, state]): [string, StateFile] => {
    const passes = state.final !== undefined || state.moves?.some((move) => move.when === undefined);
    return [name, passes ? state : { ...state, steps: { ...state.steps, ...steps } }];
  });
  const left: StateFile = { words: { zh: '已选择其他途径', en: 'Left for another remedy' }, final: 'left' };
  const withdrawn: StateFile = { words: { zh: '已撤回', en: 'Withdrawn' }, final: 'left' };
  return {
    ...Object.fromEntries(open),
    ...(exits.some((exit) => exit !== 'withdrawal') ? { 'left-for-other-remedy': left } : {}),
    ...(exits.includes('withdrawal') ? { withdrawn } : {}),
  };
}

/** In every open state with steps: naming somebody who may confirm in one's stead. */
function withHelper(states: States): States {
  const nameHelper: StepFile = {
    words: { zh: '请人帮我确认', en: 'Name someone to confirm for me' },
    by: ['requester'],
    asks: ['helper'],
    does: ['name helper as helper'],
  };
  const confirms = Object.values(states).some((state) => state.steps?.['solved']);
  if (!confirms) return states;
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [
      name,
      state.final === undefined && state.steps
        ? { ...state, steps: { ...state.steps, 'name-helper': nameHelper } }
        : state,
    ]),
  );
}
