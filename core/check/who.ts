/** Everybody a rule names can be there, and can read what they are to act on. */
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Part, Scope } from '../mechanism/scope.ts';
import { scopeText } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';
import { covers } from './covers.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { effectsOf, isDeadEnd, ownSteps, scopesOf, statesOf, stepAt, stepsOf, type ScopeAt } from './walk.ts';

const isPart = (mechanism: Mechanism): boolean => mechanism.face === 'part';

/** How somebody comes to stand in a part of a matter. */
function canBecome(part: Part, mechanism: Mechanism): boolean {
  if (part === 'requester') return true;
  return effectsOf(mechanism).some(({ effect }) =>
    part === 'assignee'
      ? effect.kind === 'assign' && effect.from !== 'nobody'
      : effect.kind === 'name' && effect.part === part,
  );
}

/** Whoever is nobody at all, and a matter that says nothing of its readers, is said elsewhere. */
function readable(scope: Scope, mechanism: Mechanism, pack: Pack): boolean {
  const { seenBy } = mechanism;
  if (scope.kind === 'public' || scope.kind === 'readers') return true;
  if (scope.kind === 'role' && !(scope.role in pack.roles)) return true;
  if (seenBy.length === 0 || seenBy.some((seen) => seen.kind === 'readers')) return true;
  return seenBy.some((seen) => covers(seen, scope, mechanism, pack));
}

const using = (mechanism: Mechanism, ...uses: ScopeAt['use'][]): ScopeAt[] =>
  scopesOf(mechanism).filter((one) => uses.includes(one.use));

export const whoRules: readonly MechanismRule[] = [
  {
    kind: 'unknown-role',
    find: (mechanism, pack) =>
      each(scopesOf(mechanism), ({ scope, at }) =>
        scope.kind !== 'role' || scope.role in pack.roles
          ? undefined
          : found(
              at,
              `本市没有「${scope.role}」这种任职，谁也做不了「${scopeText(scope)}」`,
              `This city has no role “${scope.role}”, so nobody is ever “${scopeText(scope)}”`,
            ),
      ),
  },
  {
    kind: 'asked-outside-a-part',
    find: (mechanism) =>
      each(isPart(mechanism) ? [] : scopesOf(mechanism), ({ scope, at }) =>
        scope.kind === 'role' && scope.where.kind === 'asked'
          ? found(
              at,
              `只有分项（face: part）才有被叫的单位，这里找不到「${scopeText(scope)}」`,
              `Only a part (face: part) has an org that was asked; here “${scopeText(scope)}” is nobody`,
            )
          : undefined,
      ),
  },
  {
    kind: 'nobody-named',
    find: (mechanism) =>
      each(using(mechanism, 'acts', 'waits'), ({ scope, at }) =>
        scope.kind !== 'part' || canBecome(scope.part, mechanism)
          ? undefined
          : found(
              at,
              `没有哪一步让人成为「${scope.part}」，这里永远没有人`,
              `No step ever makes somebody the ${scope.part}, so nobody can be here`,
            ),
      ),
  },
  {
    kind: 'public-acts',
    find: (mechanism) =>
      each(using(mechanism, 'acts', 'opens', 'waits'), ({ scope, at }) =>
        scope.kind === 'public' || scope.kind === 'readers'
          ? found(
              at,
              `「${scope.kind}」不是能做事的人；任何登录的人写 anyone`,
              `“${scope.kind}” cannot act; for whoever is signed in, write anyone`,
            )
          : undefined,
      ),
  },
  {
    kind: 'readers-of-readers',
    find: (mechanism) =>
      each(using(mechanism, 'reads'), ({ scope, at }) =>
        scope.kind === 'readers'
          ? found(
              at,
              'seen-by 正是要写清谁能看，不能写 readers',
              'seen-by is what says who the readers are; it cannot say readers',
            )
          : undefined,
      ),
  },
  {
    kind: 'nobody-reads',
    find: (mechanism) =>
      mechanism.seenBy.length === 0
        ? [found(['seen-by'], '没有写谁能看这件事', 'It does not say who may read the matter')]
        : [],
  },
  {
    kind: 'waits-in-vain',
    find: (mechanism, pack) =>
      each(statesOf(mechanism), (state) => {
        const { waitsOn } = state;
        const steps = ownSteps(state);
        if (state.final || waitsOn === null || steps.length === 0) return undefined;
        const can = steps.some((step) => step.by.some((by) => covers(by, waitsOn, mechanism, pack)));
        return can
          ? undefined
          : found(
              ['states', state.name, 'waits-on'],
              `在等「${scopeText(waitsOn)}」，可是这个状态里没有一步是他能做的`,
              `It waits on “${scopeText(waitsOn)}”, who can take no step in this state`,
            );
      }),
  },
  {
    kind: 'waits-on-nobody',
    find: (mechanism) =>
      each(statesOf(mechanism), (state) =>
        state.final ||
        state.waitsOn !== null ||
        isDeadEnd(state) ||
        state.moves.some((move) => move.when.length === 0)
          ? undefined
          : found(
              ['states', state.name],
              `状态「${state.name}」没有写在等谁（waits-on）`,
              `The state “${state.name}” does not say whom it waits on (waits-on)`,
            ),
      ),
  },
  {
    kind: 'outsider-acts',
    find: (mechanism, pack) =>
      each(using(mechanism, 'acts', 'waits'), ({ scope, at }) =>
        readable(scope, mechanism, pack)
          ? undefined
          : found(
              at,
              `「${scopeText(scope)}」看不到这件事，做不了；请写进 seen-by`,
              `“${scopeText(scope)}” may not read the matter and so cannot act; add them to seen-by`,
            ),
      ),
  },
  {
    kind: 'outsider-reminded',
    find: (mechanism, pack) =>
      each(using(mechanism, 'reminded'), ({ scope, at }) =>
        readable(scope, mechanism, pack)
          ? undefined
          : found(
              at,
              `提醒「${scopeText(scope)}」，等于告诉了不该知道这件事的人`,
              `Reminding “${scopeText(scope)}” tells somebody who may not know of the matter`,
            ),
      ),
  },
  {
    kind: 'requester-cannot-read',
    find: (mechanism, pack) =>
      mechanism.opens.by.length === 0 || readable({ kind: 'part', part: 'requester' }, mechanism, pack)
        ? []
        : [
            found(
              ['seen-by'],
              '提出的人自己看不到这件事；请把 requester 写进 seen-by',
              'Whoever opens it could not follow it; add requester to seen-by',
            ),
          ],
  },
  {
    kind: 'every-of-a-post',
    find: (mechanism) =>
      each(stepsOf(mechanism), ({ state, step }) =>
        !step.every || step.by.every((scope) => scope.kind === 'part')
          ? undefined
          : found(
              stepAt({ state, step }, 'by'),
              'every 只能用在当事人这样点了名的人身上，任职的人数不清',
              'every works for persons who are named, such as parties; nobody can count the holders of a post',
            ),
      ),
  },
  {
    kind: 'once-and-every',
    find: (mechanism) =>
      each(stepsOf(mechanism), ({ state, step }) =>
        step.every && step.once
          ? found(
              stepAt({ state, step }, 'once'),
              '又要每个人都做（every），又只许做一次（once），永远做不完',
              'Everybody must take it (every) and it may be taken only once (once): it can never be complete',
            )
          : undefined,
      ),
  },
  {
    kind: 'bar-for-nobody',
    find: (mechanism) =>
      stepsOf(mechanism).flatMap(({ state, step }) =>
        step.unless.flatMap((bar, at) => {
          if (bar.kind === 'of-owner' || bar.kind === 'of-org') return [];
          const idle =
            bar.kind === 'own-work'
              ? !isPart(mechanism)
              : !canBecome(bar.kind === 'is-part' ? bar.part : 'party', mechanism);
          return idle
            ? [
                found(
                  [...stepAt({ state, step }, 'unless', at), ...stepAt({ state, step }, 'unless')],
                  bar.kind === 'own-work'
                    ? '只有分项才有被评的单位，这条回避挡不住任何人'
                    : '这项机制里从来没有这样的人，这条回避挡不住任何人',
                  bar.kind === 'own-work'
                    ? 'Only a part has an org whose work it is: this bar stops nobody'
                    : 'Nobody is ever that person in this mechanism: this bar stops nobody',
                ),
              ]
            : [];
        }),
      ),
  },
];
