/**
 * What is known is not asked again (国办函〔2026〕12号: no form twice). Known is what the opening, an earlier step or the
 * whole has answered for certain, and what a sign-in or a post says. Whoever must ask all the same says why.
 */
import type { Ask, Mechanism, Step } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import type { Words } from '../words.ts';
import { wantedBy } from './effects.ts';
import { found, type MechanismRule } from './rule.ts';
import { statesOf, stepAt, stepsOf } from './walk.ts';
import { waysOf } from './ways.ts';

interface FormAt {
  readonly asks: readonly Ask[];
  readonly asksAgain: Words | undefined;
  /** Undefined: the form that opens it. */
  readonly step: Step | undefined;
  readonly state: string | null;
  readonly at: (...inside: Path) => readonly Path[];
}

function formsOf(mechanism: Mechanism): FormAt[] {
  const { opens } = mechanism;
  const opening: FormAt = {
    asks: opens.asks,
    asksAgain: opens.asksAgain,
    step: undefined,
    state: null,
    at: (...inside) => [['opens', ...inside], ['opens']],
  };
  const steps = stepsOf(mechanism).map(({ state, step }): FormAt => ({
    asks: step.asks,
    asksAgain: step.asksAgain,
    step,
    state: state.name,
    at: (...inside) => stepAt({ state, step }, ...inside),
  }));
  return [opening, ...steps];
}

interface Again {
  readonly form: FormAt;
  readonly field: string;
  readonly at: number;
}

/** Photos show this moment, a step that stays puts something right, and handing on takes more of the same. */
function asksNew({ asks, step }: FormAt, mechanism: Mechanism): { field: string; at: number }[] {
  if (step?.to === null) return [];
  const more = new Set(step?.does.flatMap((effect) => wantedBy(effect)?.field ?? []));
  return asks
    .map(({ field }, at) => ({ field, at }))
    .filter(({ field }) => !more.has(field) && mechanism.fields[field]?.type !== 'photos');
}

function answeredBefore(mechanism: Mechanism): Again[] {
  const known = knownIn(mechanism);
  return formsOf(mechanism).flatMap((form) =>
    form.state === null
      ? []
      : asksNew(form, mechanism)
          .filter(({ field }) => known.get(form.state!)?.has(field))
          .map((one) => ({ form, ...one })),
  );
}

/** By which sign-in or post it is known; a device tells where it is, which is not where the matter is. */
function saidBySignIn(mechanism: Mechanism): Again[] {
  return formsOf(mechanism).flatMap((form) =>
    form.asks.flatMap(({ field }, at) => {
      const known = mechanism.fields[field];
      const isSaid = known?.knownFrom === 'sign-in' || known?.knownFrom === 'post';
      return isSaid && known.asksAgain === undefined ? [{ form, field, at }] : [];
    }),
  );
}

function saidByTheWhole(mechanism: Mechanism, pack: Pack): Again[] {
  const wholes = Object.values(pack.mechanisms).filter((one) =>
    Object.values(one.parts).some((part) => part.mechanism === mechanism.name),
  );
  if (mechanism.face !== 'part' || wholes.length === 0) return [];
  const isSaid = (field: string): boolean =>
    !mechanism.inherits.includes(field) &&
    wholes.every(({ opens }) => opens.asks.some((ask) => ask.field === field && ask.required));
  return formsOf(mechanism).flatMap((form) =>
    asksNew(form, mechanism)
      .filter(({ field }) => isSaid(field))
      .map((one) => ({ form, ...one })),
  );
}

const unexplained = ({ form }: Again): boolean => form.asksAgain === undefined;

export const askedAgainRules: readonly MechanismRule[] = [
  {
    kind: 'asked-again',
    find: (mechanism) =>
      answeredBefore(mechanism)
        .filter(unexplained)
        .map(({ form, field, at }) =>
          found(
            form.at('asks', at),
            `「${field}」前面已经答过，不要再问一遍；一定要问，写明为什么（asks-again）`,
            `“${field}” has been answered before; what is known is not asked again, unless asks-again says why`,
          ),
        ),
  },
  {
    kind: 'asked-though-known',
    find: (mechanism) =>
      saidBySignIn(mechanism)
        .filter(unexplained)
        .map(({ form, field, at }) =>
          found(
            form.at('asks', at),
            `「${field}」登录或任职已经说明了，不要再问；一定要问，写明为什么（asks-again）`,
            `The sign-in or the post says “${field}” already; it is not asked, unless asks-again says why`,
          ),
        ),
  },
  {
    kind: 'asked-of-the-whole',
    find: (mechanism, pack) =>
      saidByTheWhole(mechanism, pack)
        .filter(unexplained)
        .map(({ form, field, at }) =>
          found(
            form.at('asks', at),
            `总事项已经答过「${field}」：写进 inherits，不要再问`,
            `The whole has answered “${field}”: take it over under inherits instead of asking`,
          ),
        ),
  },
  {
    kind: 'asks-again-of-nothing',
    find: (mechanism, pack) => {
      const again = [
        ...answeredBefore(mechanism),
        ...saidBySignIn(mechanism),
        ...saidByTheWhole(mechanism, pack),
      ];
      const forms = new Set(again.map(({ form }) => `${form.state} ${form.step?.name}`));
      return formsOf(mechanism)
        .filter((form) => form.asksAgain !== undefined && !forms.has(`${form.state} ${form.step?.name}`))
        .map((form) =>
          found(
            form.at('asks-again'),
            '这里没有再问已知的事，asks-again 是多余的',
            'Nothing known is asked again here, so asks-again says nothing',
          ),
        );
    },
  },
];

export interface KnownAndAsked {
  /** The step, or the mechanism that is opened. */
  readonly step: Words;
  readonly field: Words;
  readonly why: Words;
}

/** What is asked although it is known, each with the reason the rule or the register gives. */
export function knownAndAsked(mechanism: Mechanism, pack: Pack): KnownAndAsked[] {
  const again = [
    ...answeredBefore(mechanism),
    ...saidBySignIn(mechanism),
    ...saidByTheWhole(mechanism, pack),
  ];
  const byStep = again.map((one) => ({ ...one, why: one.form.asksAgain }));
  const byRegister = formsOf(mechanism).flatMap((form) =>
    form.asks.map(({ field }) => ({ form, field, why: mechanism.fields[field]?.asksAgain })),
  );
  return [...byStep, ...byRegister].flatMap(({ form, field, why }) => {
    const known = mechanism.fields[field];
    return known === undefined || why === undefined
      ? []
      : [{ step: form.step?.words ?? mechanism.words, field: known.words, why }];
  });
}

/** What every road to a state has answered: known there, whichever way the matter came. */
function knownIn(mechanism: Mechanism): Map<string, ReadonlySet<string>> {
  const asked = mechanism.opens.asks.filter((ask) => ask.required).map((ask) => ask.field);
  const known = new Map<string, ReadonlySet<string>>([
    [mechanism.opens.to, new Set([...asked, ...mechanism.inherits])],
  ]);
  const ways = waysOf(mechanism);
  // Each pass only takes away, so it ends.
  for (let changed = true; changed;) {
    changed = false;
    for (const way of ways) {
      const before = known.get(way.from);
      if (before === undefined) continue;
      const answers = way.by === 'step' ? way.step.asks.filter((ask) => ask.required) : [];
      const brought = new Set([...before, ...answers.map((ask) => ask.field)]);
      const there = known.get(way.to);
      const both = there === undefined ? brought : new Set([...there].filter((field) => brought.has(field)));
      if (there !== undefined && both.size === there.size) continue;
      known.set(way.to, both);
      changed = true;
    }
  }
  return new Map(statesOf(mechanism).map(({ name }) => [name, known.get(name) ?? new Set()]));
}
