/** A paper prints what the rule asks, once and not many times over; a step told as a number tells nothing else. */
import type { Mechanism, Step } from '../mechanism/mechanism.ts';
import type { PaperRule } from '../mechanism/paper.ts';
import type { Scope } from '../mechanism/scope.ts';
import { each, found, type Found, type MechanismRule } from './rule.ts';
import { valueOf } from './votes.ts';
import { stepAt, stepsOf, type StepAt } from './walk.ts';

const papersIn = (mechanism: Mechanism): PaperRule[] => Object.values(mechanism.papers ?? {});

const isOfMany = (step: Step): boolean =>
  step.onceEach || step.every || step.secret || step.counts !== undefined;

/** Fields to which each person gives an answer of their own. */
function answeredByMany(mechanism: Mechanism): ReadonlySet<string> {
  const asks = stepsOf(mechanism).flatMap(({ step }) => (isOfMany(step) ? step.asks : []));
  return new Set([...asks, ...(mechanism.joins ?? [])].map(({ field }) => field));
}

const ofShown = (
  mechanism: Mechanism,
  look: (field: string, at: [...string[], number]) => Found | undefined,
): Found[] =>
  papersIn(mechanism).flatMap(({ name, shows }) =>
    shows.flatMap((field, nth) => look(field, ['papers', name, 'shows', nth]) ?? []),
  );

const counted = (mechanism: Mechanism): StepAt[] =>
  stepsOf(mechanism).filter(({ step }) => step.counts !== undefined);

export const paperRules: readonly MechanismRule[] = [
  {
    kind: 'paper-unknown-field',
    find: (mechanism) =>
      ofShown(mechanism, (field, at) =>
        field in mechanism.fields
          ? undefined
          : found(
              at,
              `纸上要印「${field}」，这项机制却没有问过它`,
              `The paper is to show “${field}”, which this mechanism never asks`,
            ),
      ),
  },
  {
    kind: 'paper-many-answers',
    find: (mechanism) => {
      const many = answeredByMany(mechanism);
      return ofShown(mechanism, (field, at) =>
        many.has(field)
          ? found(
              at,
              `「${field}」是各人各填的，印到纸上会像是后一个人改了前一个人的`,
              `Everybody answers “${field}” for themselves; on paper each would read as a correction of the one before`,
            )
          : undefined,
      );
    },
  },
  {
    kind: 'paper-unknown-role',
    find: (mechanism, pack) =>
      papersIn(mechanism).flatMap(({ name, signedBy }) =>
        each(signedBy.entries(), ([nth, role]) =>
          role in pack.roles
            ? undefined
            : found(
                ['papers', name, 'signed-by', nth],
                `本市没有「${role}」这种任职，没有人能签这张纸`,
                `This city has no role “${role}”, so nobody can sign this paper`,
              ),
        ),
      ),
  },
  {
    kind: 'paper-unknown-part',
    find: (mechanism) =>
      papersIn(mechanism).flatMap(({ name, parts }) =>
        each(parts.entries(), ([nth, part]) =>
          part in mechanism.parts
            ? undefined
            : found(
                ['papers', name, 'parts', nth],
                `纸上要列分项「${part}」，却没有声明它（parts）`,
                `The paper is to list the part “${part}”, which is not declared (parts)`,
              ),
        ),
      ),
  },
  {
    kind: 'paper-empty',
    find: (mechanism) =>
      each(papersIn(mechanism), ({ name, shows, lines, parts }) =>
        shows.length + lines + parts.length > 0
          ? undefined
          : found(
              ['papers', name],
              `「${name}」上什么也没有印`,
              `Nothing at all is printed on the paper “${name}”`,
            ),
      ),
  },
];

/** What it asks is for those who run it. */
function asksForFew({ asks }: Step, { fields, seenBy }: Mechanism): boolean {
  const isForAll = ({ kind }: Scope): boolean => kind === 'public' || kind === 'anyone';
  return asks.every(({ field }) =>
    (fields[field]?.seenBy ?? [])
      .flatMap((scope) => (scope.kind === 'readers' ? seenBy : [scope]))
      .every((scope) => !isForAll(scope)),
  );
}

export const countRules: readonly MechanismRule[] = [
  {
    kind: 'counted-not-once',
    find: (mechanism) =>
      each(counted(mechanism), (one) =>
        one.step.onceEach || one.step.asks.length > 0
          ? undefined
          : found(
              stepAt(one, 'counts'),
              '只报人数的一步，每人只能做一次（once: each），不然数的不是人',
              'A step that is told as a number is taken once by each (once: each), or it does not count people',
            ),
      ),
  },
  {
    kind: 'counted-most-of-nothing',
    find: (mechanism, pack) =>
      each(counted(mechanism), (one) => {
        const { counts, asks, onceEach, once } = one.step;
        if (counts?.most === undefined) return undefined;
        const { most } = counts;
        const isNone = typeof most === 'object' && Number(valueOf(most.setting, mechanism, pack)) === 0;
        return asks.length > 0 && !onceEach && !once && !isNone
          ? undefined
          : found(
              stepAt(one, 'counts', 'most'),
              'most 说一个人最多说几次：只写在问了话、没写 once 的一步上，至少是 1',
              'How often one person may speak (most) is for a step that asks for words and has no once, and at least 1',
            );
      }),
  },
  {
    kind: 'counted-says-more',
    find: (mechanism) =>
      each(counted(mechanism), (one) =>
        one.step.does.length === 0 && one.step.to === null && asksForFew(one.step, mechanism)
          ? undefined
          : found(
              stepAt(one, 'counts'),
              '只报数的一步，不能带来什么、走到哪里，问的话也不能给所有人看：那些别人看得到',
              'A step that is told as a number does nothing, leads nowhere and asks nothing that everybody reads: others would see that',
            ),
      ),
  },
  {
    kind: 'counted-told-to-all',
    find: (mechanism) =>
      counted(mechanism).flatMap((one) =>
        each((one.step.counts?.toldTo ?? []).entries(), ([nth, scope]) =>
          ['public', 'anyone', 'readers'].includes(scope.kind)
            ? found(
                stepAt(one, 'counts', 'told-to', nth),
                '谁来了只能告诉主持的人，不能告诉所有人',
                'Who took it is told to those who run it, never to everybody',
              )
            : undefined,
        ),
      ),
  },
];
