/**
 * 我也遇到: only what anybody may know of can be joined, what a joiner says goes to those who handle it alone, and it
 * steers nothing: a stranger's answer stands beside the matter, never in the place of one the rule goes by.
 */
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import { scopeText } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';
import { fieldsTested } from './effects.ts';
import { found, type MechanismRule } from './rule.ts';
import { effectsOf, statesOf, stepsOf, testsOf } from './walk.ts';

const isPost = (scope: Scope): boolean => scope.kind === 'role';

export const joinRules: readonly MechanismRule[] = [
  {
    kind: 'joins-unpublished',
    find: ({ joins, publishes }) =>
      joins && publishes === null
        ? [
            found(
              ['joins'],
              '有没有这件事都不公开（没有 publishes），就不能让别人加入',
              'Not even its existence is public (no publishes), so nobody can be shown it to join',
            ),
          ]
        : [],
  },
  {
    kind: 'joiner-told-on',
    find: ({ joins, fields }) =>
      (joins ?? []).flatMap(({ field }, at) => {
        const other = fields[field]?.seenBy.find((scope) => !isPost(scope));
        return other === undefined
          ? []
          : [
              found(
                ['joins', at],
                `加入的人填的「${field}」只能给承办的岗位看，不能给「${scopeText(other)}」：谁加入了，别人不该知道`,
                `What a joiner says in “${field}” is for posts that handle it, not for “${scopeText(other)}”: others may not learn who joined`,
              ),
            ];
      }),
  },
  {
    kind: 'joined-steers',
    find: (mechanism, pack) => {
      const gone = goneBy(mechanism, pack);
      return (mechanism.joins ?? []).flatMap(({ field }, at) =>
        gone.has(field)
          ? [
              found(
                ['joins', at],
                `「${field}」在别处也问、也用：陌生人一加入就改了它，事情会跟着走；加入时问的要另设字段`,
                `“${field}” is asked or gone by elsewhere: a stranger who joins would change it and steer the matter; ask joiners in a field of its own`,
              ),
            ]
          : [],
      );
    },
  },
];

/** Every field whose answer this rule, or one it opens, takes from somewhere or goes by. */
function goneBy(mechanism: Mechanism, pack: Pack): Set<string> {
  const effects = effectsOf(mechanism).map(({ effect }) => effect);
  const opened = effects.flatMap((effect) =>
    effect.kind === 'open' || effect.kind === 'schedule' ? (pack.mechanisms[effect.mechanism] ?? []) : [],
  );
  const parts = Object.values(mechanism.parts).flatMap((part) => pack.mechanisms[part.mechanism] ?? []);
  return new Set([
    ...[mechanism, ...opened].flatMap(({ opens }) => opens.asks.map((ask) => ask.field)),
    ...[mechanism, ...parts].flatMap(({ inherits }) => inherits),
    ...stepsOf(mechanism).flatMap(({ step }) => [
      ...step.asks.map((ask) => ask.field),
      ...step.unless.flatMap((bar) => (bar.kind === 'of-org' ? [bar.field] : [])),
    ]),
    ...statesOf(mechanism).flatMap(({ vote }) => (vote ? [vote.field, vote.tally] : [])),
    ...effects.flatMap((effect) => (effect.kind === 'open' ? Object.values(effect.with) : [])),
    ...testsOf(mechanism).flatMap(({ test }) =>
      test.kind === 'cel' ? readInCel(test.expression, mechanism) : fieldsTested(test),
    ),
  ]);
}

const NAMED_FACT =
  /\bfacts\.([a-z_]\w*)(?!\w*\()|\bfacts\[["']([a-z0-9-]+)["']\]|["']([a-z0-9-]+)["'] in facts\b/g;

/** Whoever reads the facts as a whole, to count them or to walk over them, reads every one. */
function readInCel(expression: string, { joins }: Mechanism): readonly string[] {
  const named = [...expression.matchAll(NAMED_FACT)].map((match) => (match[1] ?? match[2] ?? match[3])!);
  const rest = expression.replaceAll(NAMED_FACT, '');
  return /\bfacts\b/.test(rest) ? (joins ?? []).map((ask) => ask.field) : named;
}
