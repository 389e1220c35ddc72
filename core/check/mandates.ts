/** What a rule asks of other matters is there to be asked, and a mandate ends by itself and leaves nothing of persons behind. */
import type { Effect } from '../mechanism/effect.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { effectsOf, testsOf } from './walk.ts';

export const mandateRules: readonly MechanismRule[] = [
  {
    kind: 'elsewhere-unknown',
    find: (mechanism, pack) => {
      const asked = testsOf(mechanism).flatMap(({ test, at }) =>
        test.kind === 'elsewhere' ? [{ ...test, at }] : [],
      );
      const mandate = mechanism.onlyUnder ? [{ ...mechanism.onlyUnder, at: [['only-under']] }] : [];
      return [...asked, ...mandate].flatMap(({ mechanism: name, states, at }) => {
        const other = pack.mechanisms[name];
        if (!other)
          return [
            found(
              at,
              `要看「${name}」这件事，可是这项机制没有启用`,
              `It looks for “${name}”, a mechanism that is not switched on`,
            ),
          ];
        return each(
          states.filter((state) => !(state in other.states)),
          (state) => found(at, `「${name}」没有「${state}」这个状态`, `“${name}” has no state “${state}”`),
        );
      });
    },
  },
  {
    kind: 'mandate-without-end',
    find: ({ onlyUnder }, pack) => {
      const mandate = onlyUnder && pack.mechanisms[onlyUnder.mechanism];
      if (!mandate) return [];
      return each(
        onlyUnder.states.filter((name) => name in mandate.states),
        (name) =>
          mandate.states[name]!.clocks.some(
            ({ lateTo }) => lateTo !== null && !onlyUnder.states.includes(lateTo),
          )
            ? undefined
            : found(
                ['only-under'],
                `「${mandate.name}」在「${name}」里不会自己到期，这样开着就关不掉`,
                `“${mandate.name}” does not end by itself from “${name}”, so what it opens would stay open`,
              ),
      );
    },
  },
  {
    kind: 'mandate-never-purged',
    find: ({ name, onlyUnder, fields }, pack) => {
      const mandate = onlyUnder && pack.mechanisms[onlyUnder.mechanism];
      if (!mandate || !Object.values(fields).some((field) => field.personal)) return [];
      return each(
        endingsOf(mandate, onlyUnder.states).filter(({ does }) => !purges(does, name)),
        ({ by }) =>
          found(
            ['only-under'],
            `「${mandate.name}」经「${by}」结束时，没有清除「${name}」里的个人信息（purge ${name} after … days）`,
            `When “${mandate.name}” ends by “${by}”, nothing erases what “${name}” holds of persons (purge ${name} after … days)`,
          ),
      );
    },
  },
  {
    kind: 'purges-nothing',
    find: (mechanism, pack) =>
      each(effectsOf(mechanism), ({ effect, at }) =>
        effect.kind === 'purge' && !(effect.mechanism in pack.mechanisms)
          ? found(
              at,
              `要清除「${effect.mechanism}」，可是这项机制没有启用`,
              `It purges “${effect.mechanism}”, a mechanism that is not switched on`,
            )
          : undefined,
      ),
  },
];

const purges = (effects: readonly Effect[], name: string): boolean =>
  effects.some((effect) => effect.kind === 'purge' && effect.mechanism === name);

/** Every way out of a mandate’s being in force, with what follows it. */
function endingsOf(
  mandate: Mechanism,
  inForce: readonly string[],
): { readonly by: string; readonly does: readonly Effect[] }[] {
  const leaves = (to: string | null): boolean => to !== null && !inForce.includes(to);
  return inForce
    .flatMap((name) => mandate.states[name] ?? [])
    .flatMap((state) => [
      ...Object.values(state.steps)
        .filter((step) => leaves(step.to))
        .map((step) => ({ by: step.name, does: step.does })),
      ...state.moves.filter((move) => leaves(move.to)).map((move) => ({ by: move.to, does: move.does })),
      ...state.clocks
        .filter((clock) => leaves(clock.lateTo))
        .map((clock) => ({ by: clock.lateTo!, does: clock.late })),
    ]);
}
