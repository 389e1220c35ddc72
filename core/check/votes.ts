/** A vote can be held, stays secret, and its counts have somewhere to go; a duty comes again by itself. */
import { findShare } from '../mechanism/share.ts';
import type { Mechanism, ShareRule, State, VoteRule } from '../mechanism/mechanism.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import { each, found, type Found, type MechanismRule } from './rule.ts';
import { clockAt, statesOf, stepAt, stepsOf } from './walk.ts';

interface VoteAt {
  readonly state: State;
  readonly vote: VoteRule;
}

export const votesOf = (mechanism: Mechanism): VoteAt[] =>
  statesOf(mechanism).flatMap((state) => (state.vote ? [{ state, vote: state.vote }] : []));

export const voteAt = ({ state }: VoteAt, ...inside: Path): Path[] => [
  ['states', state.name, 'vote', ...inside],
  ['states', state.name, 'vote'],
];

/** Settings that hold a share, each with where it is used. */
export const sharesOf = (mechanism: Mechanism): { setting: string; at: Path[] }[] =>
  votesOf(mechanism).flatMap((one) =>
    (['quorum', 'passes'] as const).flatMap((key) => {
      const share: ShareRule = one.vote[key];
      return 'setting' in share ? [{ setting: share.setting, at: voteAt(one, key) }] : [];
    }),
  );

export const voteRules: readonly MechanismRule[] = [
  {
    kind: 'vote-without-voters',
    find: (mechanism) =>
      each(votesOf(mechanism), (one) =>
        one.vote.roll.every((scope) => scope.kind === 'role')
          ? undefined
          : found(
              voteAt(one, 'roll'),
              '名册只能由任职的人组成（如 household@estate），不然谁能投票说不清',
              'A roll is made of those who hold a post (household@estate); of others nobody can say who may vote',
            ),
      ),
  },
  {
    kind: 'vote-without-yes',
    find: (mechanism) =>
      each(votesOf(mechanism), (one) => {
        const field = mechanism.fields[one.vote.field];
        return !field || field.choices.some((choice) => choice.value === 'for')
          ? undefined
          : found(
              voteAt(one, 'asks'),
              `投票的字段「${one.vote.field}」要有「for」（同意）这个选项`,
              `The field “${one.vote.field}” of the vote needs the choice “for”`,
            );
      }),
  },
  {
    kind: 'voice-read',
    find: (mechanism) =>
      each(votesOf(mechanism), (one) =>
        mechanism.fields[one.vote.field]?.seenBy.some((scope) => scope.kind !== 'system')
          ? found(
              ['fields', one.vote.field, 'seen-by'],
              `投的什么谁也不能看：字段「${one.vote.field}」只能写 seen-by: [system]`,
              `Nobody reads what was voted: the field “${one.vote.field}” may only say seen-by: [system]`,
              'fields.yaml',
            )
          : undefined,
      ),
  },
  {
    kind: 'tally-no-tally',
    find: (mechanism) =>
      each(votesOf(mechanism), (one) => {
        const field = mechanism.fields[one.vote.tally];
        return !field || field.type === 'tally'
          ? undefined
          : found(
              voteAt(one, 'tally'),
              `票数要记在 tally 类型的字段里，「${one.vote.tally}」不是`,
              `Counts go into a field of the type tally, and “${one.vote.tally}” is none`,
            );
      }),
  },
  {
    kind: 'tally-asked',
    find: (mechanism) => {
      const fault = (field: string, where: readonly Path[]): Found | undefined =>
        mechanism.fields[field]?.type === 'tally'
          ? found(
              where,
              `票数「${field}」由计票得出，不能让人填`,
              `The counts “${field}” come from counting; nobody fills them in`,
            )
          : undefined;
      return [
        ...mechanism.opens.asks.flatMap(({ field }, index) => fault(field, [['opens', 'asks', index]]) ?? []),
        ...stepsOf(mechanism).flatMap(({ state, step }) =>
          step.asks.flatMap(({ field }, index) => fault(field, stepAt({ state, step }, 'asks', index)) ?? []),
        ),
      ];
    },
  },
  {
    kind: 'setting-no-share',
    find: (mechanism, pack) =>
      each(sharesOf(mechanism), ({ setting }) => {
        const value = valueOf(setting, mechanism, pack);
        return value === undefined || findShare(value)
          ? undefined
          : found(
              ['settings', setting, 'value'],
              `设置「${setting}」用作比例，「${value}」却不是；可写 at least 2/3、more than 1/2`,
              `The setting “${setting}” is a share, and “${value}” is none; write at least 2/3, more than 1/2`,
            );
      }),
  },
  {
    kind: 'repeating-clock-leads',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) =>
        each(state.clocks, (clock) =>
          clock.repeats && clock.lateTo !== null
            ? found(
                clockAt(state, clock, 'to'),
                '一再起算的时限不能超时就转走，不然只会响一次',
                'A clock that starts again cannot lead away when it is late: it would ring once',
              )
            : undefined,
        ),
      ),
  },
];

export const valueOf = (setting: string, mechanism: Mechanism, pack: Pack): string | undefined =>
  pack.settings[mechanism.name]?.[setting] ?? mechanism.settings[setting]?.value;
