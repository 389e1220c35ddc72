/** A bar at nothing is no bar, and whoever reads the rule believes that there is one. */
import type { Mechanism, Share } from '../mechanism/mechanism.ts';
import { findShare } from '../mechanism/share.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import type { Words } from '../words.ts';
import type { Found, MechanismRule } from './rule.ts';
import { valueOf, voteAt, votesOf } from './votes.ts';
import { testsOf } from './walk.ts';

const NOBODY_CAME: Words = {
  zh: '写的是 0：一家都没有也算够，没有人到就定了。至少写 1',
  en: 'says 0: none at all would suffice, and it would be decided by nobody. Write at least 1',
};
const ONE_VOTED: Words = {
  zh: '写的是 0：等于没有门槛，一个人投了就定了。写比 0 大的比例，如 at least 1/2',
  en: 'says 0, which is no bar: one voter would decide alone. Write a share above 0, such as at least 1/2',
};

export const quorumRules: readonly MechanismRule[] = [
  {
    kind: 'bar-at-nothing',
    find: (mechanism, pack) => [
      ...testsOf(mechanism).flatMap(({ test, at }): Found[] => {
        if (test.kind !== 'parts-count' || test.count === 'most') return [];
        if (typeof test.count === 'number') return test.count === 0 ? [written(at, NOBODY_CAME)] : [];
        const { setting } = test.count;
        const isNone = /^0+$/.test(valueOf(setting, mechanism, pack) ?? '');
        return isNone ? [set(setting, mechanism, pack, NOBODY_CAME)] : [];
      }),
      ...votesOf(mechanism).flatMap((one) =>
        (['quorum', 'passes'] as const).flatMap((key): Found[] => {
          const share = one.vote[key];
          if (!('setting' in share)) return isNothing(share) ? [written(voteAt(one, key), ONE_VOTED)] : [];
          const value = findShare(valueOf(share.setting, mechanism, pack) ?? '');
          return value && isNothing(value) ? [set(share.setting, mechanism, pack, ONE_VOTED)] : [];
        }),
      ),
    ],
  },
];

/** `more than 0/1` says that one suffices; `at least 0/1` only means it. */
const isNothing = ({ over, more }: Share): boolean => over === 0 && !more;

const written = (at: readonly Path[], { zh, en }: Words): Found => ({
  at,
  words: { zh: `这里${zh}`, en: `This ${en}` },
});

/** Said where the city sets it, or else where the rule does. */
function set(setting: string, mechanism: Mechanism, pack: Pack, { zh, en }: Words): Found {
  const words: Words = { zh: `设置「${setting}」${zh}`, en: `The setting “${setting}” ${en}` };
  return pack.settings[mechanism.name]?.[setting] === undefined
    ? { at: [['settings', setting, 'value']], words }
    : { at: [['settings', mechanism.name, setting]], words, about: 'pack.yaml' };
}
