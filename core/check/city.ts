/** The city itself: its areas are on the ground and its numbers can be told apart, its roles know each other. */
import { found, type PackRule } from './rule.ts';

export const cityRules: readonly PackRule[] = [
  {
    kind: 'area-without-divisions',
    find: (pack) =>
      pack.areas.flatMap((area, at) =>
        pack.ground.places.some((place) => place.id === area)
          ? []
          : [
              found(
                ['areas', at],
                `行政区 ${area} 没有区划文件 divisions/${area}.tsv`,
                `The area ${area} has no division file divisions/${area}.tsv`,
              ),
            ],
      ),
  },
  {
    kind: 'same-number-prefix',
    find: (pack) => {
      const twin = pack.areas.find((area, at) =>
        pack.areas.slice(0, at).some((one) => pack.numberPrefix[one] === pack.numberPrefix[area]),
      );
      return twin === undefined
        ? []
        : [
            found(
              [['number-prefix', twin], ['number-prefix']],
              `几个行政区共用编号前缀「${pack.numberPrefix[twin]}」，会有两件事同号`,
              `Several areas share the number prefix “${pack.numberPrefix[twin]}”: two matters would get one number`,
            ),
          ];
    },
  },
  {
    kind: 'counts-as-unknown',
    find: (pack) =>
      Object.entries(pack.roles).flatMap(([name, role]) =>
        role.countsAs.flatMap((other, at) =>
          other in pack.roles && other !== name
            ? []
            : [
                found(
                  ['roles', name, 'counts-as', at],
                  other === name
                    ? `任职「${name}」不必写也算自己`
                    : `任职「${name}」算作「${other}」，可是没有这种任职`,
                  other === name
                    ? `The role “${name}” need not count as itself`
                    : `The role “${name}” counts as “${other}”, and there is no such role`,
                ),
              ],
        ),
      ),
  },
];
