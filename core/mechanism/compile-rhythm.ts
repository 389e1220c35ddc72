import type { PackProblem } from '../pack/problem.ts';
import type { PhraseReader, Surroundings } from './phrase-reader.ts';
import type { RhythmRule } from './rhythm.ts';
import type { MechanismFile } from './shape.ts';

/** From its block in a file to the rule the calendar counts by. */
export function compileRhythm(
  file: NonNullable<MechanismFile['rhythm']>,
  around: Surroundings,
  read: PhraseReader,
  problems: PackProblem[],
): RhythmRule {
  if (file.on !== undefined && file.each !== undefined)
    problems.push(
      around.problem('rhythm-twice', ['rhythm', 'each'], {
        zh: '又写了 on 又写了 each：要么定日子，要么定多久一次',
        en: 'Both on and each: either days are fixed, or one comes in each period',
      }),
    );
  return {
    when:
      file.each === undefined
        ? { on: read.days(file.on ?? '', ['rhythm', 'on']) }
        : { each: file.each, times: file.times ?? '1' },
    day: file.day,
    fills: file.fills ?? {},
    at: file.at,
    ...(file.with ? { with: file.with } : {}),
    held: file.held,
    ...(file.excused === undefined ? {} : { excused: file.excused }),
    ...(file.remind
      ? { remind: file.remind.map((who, at) => read.scope(who, ['rhythm', 'remind', at])) }
      : {}),
  };
}
