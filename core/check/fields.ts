/** Forms: nothing private gets out, nothing known is asked again, nobody is asked for too much. */
import { findListed } from '../pack/fields.ts';
import { openingCost, stageCost } from '../burden/burden.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import { asked } from './effects.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { effectsOf, ownSteps, statesOf, stepAt, stepsOf } from './walk.ts';

const isOpen = (scope: Scope): boolean => scope.kind === 'public' || scope.kind === 'anyone';

export const fieldRules: readonly MechanismRule[] = [
  {
    kind: 'private-published',
    find: (mechanism) => {
      const published = [
        ...(mechanism.publishes ?? []).map((field, at) => ({
          field,
          at: [['publishes', at], ['publishes']],
        })),
        ...effectsOf(mechanism).flatMap(({ effect, at }) =>
          effect.kind === 'publish' ? effect.fields.map((field) => ({ field, at })) : [],
        ),
      ];
      return each(published, ({ field, at }) => {
        const known = mechanism.fields[field];
        if (known === undefined) return undefined;
        if (known.personal)
          return found(
            at,
            `字段「${field}」写着个人的事，不能公开`,
            `The field “${field}” holds something personal and cannot be published`,
          );
        return known.seenBy.some((scope) => scope.kind === 'public')
          ? undefined
          : found(
              at,
              `字段「${field}」登记的是给有限的人看，这里却要公开；先在登记表里写明 seen-by: [public]`,
              `The register gives the field “${field}” to few, and here it is published; say seen-by: [public] there first`,
            );
      });
    },
  },
  {
    kind: 'known-from-no-rule',
    find: (mechanism, pack) =>
      each(Object.values(mechanism.fields), (field) => {
        const rules = findListed(field.knownFrom);
        const rule = rules.find((one) => !(one in pack.mechanisms)) ?? rules[0];
        return rule === undefined || (rule in pack.mechanisms && field.type === 'text')
          ? undefined
          : found(
              ['fields', field.name, 'known-from'],
              `字段「${field.name}」要先填上「${rule}」里没办完的事：要是文字字段，那项机制也要启用`,
              `“${field.name}” is filled in with what is open of “${rule}”: it must be a text, and that mechanism switched on`,
              'fields.yaml',
            );
      }),
  },
  {
    kind: 'published-never-asked',
    find: (mechanism) => {
      const fields = asked(mechanism);
      return (mechanism.publishes ?? []).flatMap((field, at) =>
        fields.has(field)
          ? []
          : [
              found(
                ['publishes', at],
                `要公开字段「${field}」，却没有哪一步问过它`,
                `The field “${field}” is to be published, and no step ever asks it`,
              ),
            ],
      );
    },
  },
  {
    kind: 'private-for-all',
    find: (mechanism) =>
      each(Object.values(mechanism.fields), (field) =>
        field.personal && field.seenBy.some(isOpen)
          ? found(
              ['fields', field.name, 'seen-by'],
              `字段「${field.name}」写着个人的事，不能人人都看得到`,
              `The field “${field.name}” holds something personal; not everybody may read it`,
              'fields.yaml',
            )
          : undefined,
      ),
  },
  {
    kind: 'private-in-public',
    find: (mechanism) => {
      if (!mechanism.seenBy.some(isOpen)) return [];
      const asks = [
        ...mechanism.opens.asks.map((ask, at) => ({ ...ask, at: [['opens', 'asks', at]] })),
        ...stepsOf(mechanism).flatMap(({ state, step }) =>
          step.asks.map((ask, at) => ({ ...ask, at: stepAt({ state, step }, 'asks', at) })),
        ),
      ];
      return each(asks, ({ field, at }) => {
        const known = mechanism.fields[field];
        const shown = known?.seenBy.some((scope) => scope.kind === 'readers' || isOpen(scope));
        return known?.personal && shown
          ? found(
              at,
              `这件事谁都能看（seen-by），不能在里面问个人的事「${field}」`,
              `Everybody may read this matter (seen-by), so it cannot ask for something personal: “${field}”`,
            )
          : undefined;
      });
    },
  },
  {
    kind: 'title-not-asked',
    find: ({ title, opens, face }) =>
      title === null || face === 'part' || opens.asks.some((ask) => ask.field === title)
        ? []
        : [
            found(
              ['title'],
              `用「${title}」当标题，发起时却不问它`,
              `“${title}” is to name the matter, and is not asked when it opens`,
            ),
          ],
  },
  {
    kind: 'only-one-not-asked',
    find: ({ onlyOne, opens }) =>
      onlyOne.flatMap((field, at) =>
        opens.asks.some((ask) => ask.field === field && ask.required)
          ? []
          : [
              found(
                ['only-one', at],
                `按「${field}」只许有一件，发起时却不一定问它`,
                `There may be only one for each “${field}”, and it is not always asked when it opens`,
              ),
            ],
      ),
  },
  {
    kind: 'asks-too-much',
    find: (mechanism, pack) =>
      [...secondsByRole(mechanism)]
        .filter(([, seconds]) => seconds > pack.asksAtMostS)
        .map(([role, seconds]) =>
          found(
            ['states'],
            `一件事要「${role}」花 ${seconds} 秒，本市最多 ${pack.asksAtMostS} 秒（asks-at-most）`,
            `One matter asks ${seconds} s of “${role}”; this city allows ${pack.asksAtMostS} s (asks-at-most)`,
          ),
        ),
  },
];

/** Every step counted once; a step several may take counts for each of them. */
function secondsByRole(mechanism: Mechanism): Map<string, number> {
  const acts = [
    ...(mechanism.opens.by.length === 0 ? [] : [openingCost(mechanism)]),
    ...statesOf(mechanism).flatMap((state) =>
      ownSteps(state).map((step) => stageCost(mechanism, { state, step })),
    ),
  ];
  const seconds = new Map<string, number>();
  for (const act of acts) {
    const roles = new Set(act.by.map((scope) => (scope.kind === 'role' ? scope.role : 'requester')));
    for (const role of roles) seconds.set(role, (seconds.get(role) ?? 0) + act.seconds);
  }
  return seconds;
}
