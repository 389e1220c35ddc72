/** A clock says what happens when it is late, and neither clocks nor moves run in circles. */
import { canTurn } from './agree.ts';
import { each, found, type MechanismRule } from './rule.ts';
import { clockAt, statesOf } from './walk.ts';
import { circlesIn, leadsSomewhere, waysOf } from './ways.ts';

export const clockRules: readonly MechanismRule[] = [
  {
    kind: 'clock-without-late',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) =>
        each(state.clocks, (clock) =>
          clock.late.length > 0 || clock.lateTo !== null
            ? undefined
            : found(
                clockAt(state, clock, 'late'),
                '这个时限没有写超时怎么办（late）',
                'This clock does not say what happens when it is late (late)',
              ),
        ),
      ),
  },
  {
    kind: 'clock-at-the-end',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) =>
        each(state.final ? state.clocks : [], (clock) =>
          found(
            clockAt(state, clock),
            `「${state.name}」已经是终点，不能再有时限`,
            `“${state.name}” is an end: no clock runs there`,
          ),
        ),
      ),
  },
  {
    // A clock's due stays in the record for ever, and would tell the day after its field was erased.
    kind: 'clock-until-personal',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) =>
        each(state.clocks, (clock) => {
          const day = clock.within.kind === 'until' ? mechanism.fields[clock.within.field] : undefined;
          return day?.type === 'date' && day.personal
            ? found(
                clockAt(state, clock, 'within'),
                `「${day.words.zh}」是个人的事，到期要删；时限等到这一天，记录里就一直看得出是哪天`,
                `“${day.words.en}” is personal and is erased in the end; a clock that runs until it would tell the day in the record for ever`,
              )
            : undefined;
        }),
      ),
  },
  {
    kind: 'missing-pause',
    find: (mechanism) =>
      statesOf(mechanism).flatMap((state) =>
        state.clocks.flatMap((clock) =>
          clock.pausesIn.flatMap((pause, index) =>
            pause in mechanism.states && pause !== state.name
              ? []
              : [
                  found(
                    [...clockAt(state, clock, 'pauses-in', index), ...clockAt(state, clock, 'pauses-in')],
                    pause === state.name ? '时限不能在自己的状态里暂停' : `暂停时限的状态「${pause}」不存在`,
                    pause === state.name
                      ? 'A clock cannot stand still in its own state'
                      : `The clock is to pause in “${pause}”, and there is no such state`,
                  ),
                ],
          ),
        ),
      ),
  },
  {
    kind: 'lateness-loop',
    find: (mechanism) => {
      if (!leadsSomewhere(mechanism)) return [];
      const ways = waysOf(mechanism).filter((way) => way.by !== 'step');
      return circlesIn(ways)
        .filter((circle) => circle.some((way) => way.by === 'clock') && canTurn(circle, mechanism))
        .map((circle) => {
          const names = circle.map((way) => way.from);
          const late = circle.find((way) => way.by === 'clock')!;
          return found(
            late.at,
            `超时会自己绕圈：${[...names, names[0]].join(' → ')}，没有人也转个不停`,
            `Lateness runs in a circle by itself: ${[...names, names[0]].join(' → ')}`,
          );
        });
    },
  },
  {
    kind: 'move-loop',
    find: (mechanism) => {
      if (!leadsSomewhere(mechanism)) return [];
      const ways = waysOf(mechanism).filter((way) => way.by === 'move');
      return circlesIn(ways)
        .filter((circle) => canTurn(circle, mechanism))
        .map((circle) => {
          const names = circle.map((way) => way.from);
          return found(
            circle.at(-1)!.at,
            `自动转入会绕圈：${[...names, names[0]].join(' → ')}`,
            `Moves run in a circle: ${[...names, names[0]].join(' → ')}`,
          );
        });
    },
  },
];
