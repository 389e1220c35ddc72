/** Which simulated differences are worth a sentence, and the sentence. */
import { sayCount, sayShare, saySpan, spanOfMinutes } from '#language/figures.ts';
import { say } from '#language/speak.ts';
import { trialDifferenceWords } from '#language/trial-difference.ts';
import type { Locale } from '#language/words.ts';
import type { SimulatedView } from '#core/contract/trial.ts';

export type Figure = SimulatedView['figures'][number];
export type Estimate = Figure['present'];

/** Less than this is said as nothing: half a minute, a twentieth of a matter, half a minute of a thousand. */
const WORTH = { minutes: 0.5, count: 0.05, share: 0.0005 } as const satisfies Record<Figure['unit'], number>;

/** Of what it was or would be: a smaller share nobody would notice either. */
const NOTICED = 0.01;

/** Beyond its own error, and large enough that somebody would notice. One run alone tells no error. */
export function isReal({ difference, unit, present, candidate }: Figure): boolean {
  if (difference === null || difference.within === null) return false;
  const size = Math.abs(difference.mean);
  const larger = Math.max(present.mean, candidate?.mean ?? 0);
  return size > difference.within && size >= Math.max(WORTH[unit], larger * NOTICED);
}

/** Too small for anybody to notice, whatever its error. */
export function isUnnoticed({ difference, unit }: Figure): boolean {
  return Math.abs(difference?.mean ?? 0) < WORTH[unit];
}

/** Nothing of it happened, by either version: no row for it. */
export function isNothing({ present, candidate }: Figure): boolean {
  return present.mean === 0 && (candidate?.mean ?? 0) === 0;
}

/** What is real, with the figures of the mechanism that changed before those it touches. */
export function realDifferences(figures: readonly Figure[], mechanism: string): readonly Figure[] {
  const real = figures.filter(isReal);
  const isOwn = ({ of }: Figure): boolean => of[0] === mechanism;
  return [...real.filter(isOwn), ...real.filter((figure) => !isOwn(figure))];
}

/** 多等 5 小时 26 分钟才轮到 */
export function sayDifference(figure: Figure, locale: Locale): string {
  const mean = figure.difference?.mean ?? 0;
  const words =
    mean > 0
      ? trialDifferenceWords[`trial-difference.more-${figure.kind}`]
      : trialDifferenceWords[`trial-difference.less-${figure.kind}`];
  return say(words, locale, { amount: sayAmount(figure, Math.abs(mean), locale) });
}

type Measured = Pick<Figure, 'kind' | 'unit'>;

/** An amount without its sign, in the unit of its figure. */
export function sayAmount({ kind, unit }: Measured, amount: number, locale: Locale): string {
  switch (unit) {
    case 'count':
      return sayCount(amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount), locale);
    case 'share':
      return sayShare(amount, locale);
    case 'minutes':
      return sayMinutes(kind, amount, locale);
  }
}

function sayMinutes(kind: Figure['kind'], amount: number, locale: Locale): string {
  const whole = Math.round(amount);
  if (whole === 0 && amount > 0) return say(trialDifferenceWords['trial-difference.under-a-minute'], locale);
  // A day of work is no day of the calendar: work stays in hours.
  const worked = { hours: Math.floor(whole / 60), minutes: whole % 60 };
  return saySpan(kind === 'work-per-week' ? worked : spanOfMinutes(whole), locale);
}

/** The error of an estimate on its own: ± 3 小时. Empty where one run tells none, and where there is none. */
export function sayWithin(measured: Measured, { within }: Estimate, locale: Locale): string {
  if (within === null || within === 0) return '';
  return say(trialDifferenceWords['trial-difference.within'], locale, {
    amount: sayAmount(measured, within, locale),
  });
}

/** With its sign and its error; what nobody would notice is no difference. */
export function sayChange(figure: Figure, locale: Locale): string {
  const mean = figure.difference?.mean ?? 0;
  if (isUnnoticed(figure)) return say(trialDifferenceWords['trial-difference.no-change'], locale);
  const amount = sayAmount(figure, Math.abs(mean), locale);
  return say(trialDifferenceWords[mean > 0 ? 'trial-difference.plus' : 'trial-difference.minus'], locale, {
    amount,
  });
}
