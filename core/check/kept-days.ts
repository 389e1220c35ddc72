/** A kept day names roles that there are, and a level on which there are places. */
import type { KeptDay, Pack } from '../pack/pack.ts';
import { found, type Found, type PackRule } from './rule.ts';

export const keptDayRules: readonly PackRule[] = [
  {
    kind: 'kept-day-unknown-role',
    find: ofEach((day, pack) =>
      (
        [
          ['by', day.by],
          ['told-to', day.toldTo],
        ] as const
      ).flatMap(([key, role]) =>
        role in pack.roles
          ? []
          : [
              found(
                ['kept-days', day.name, key],
                `记着的日子「${day.words.zh}」写着任职「${role}」，可是没有这种任职`,
                `The kept day “${day.words.en}” names the role “${role}”, and there is no such role`,
              ),
            ],
      ),
    ),
  },
  {
    kind: 'kept-day-unknown-level',
    find: ofEach((day, { ground }) =>
      Object.values(ground.ladders)
        .flat()
        .some(({ level, kinds }) => level === day.at && kinds.length > 0)
        ? []
        : [
            found(
              ['kept-days', day.name, 'at'],
              `记着的日子「${day.words.zh}」写着层级「${day.at}」，可是没有哪种地方在这一级`,
              `The kept day “${day.words.en}” is of the level “${day.at}”, and no kind of place is on such a level`,
            ),
          ],
    ),
  },
];

function ofEach(find: (day: KeptDay, pack: Pack) => readonly Found[]): PackRule['find'] {
  return (pack) => Object.values(pack.keptDays).flatMap((day) => find(day, pack));
}
