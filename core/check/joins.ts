/** 我也遇到: only what anybody may know of can be joined, and what a joiner says goes to those who handle it alone. */
import type { Scope } from '../mechanism/scope.ts';
import { scopeText } from '../mechanism/scope.ts';
import { found, type MechanismRule } from './rule.ts';

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
];
