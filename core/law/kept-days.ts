/** Kept days that stand on a day: those the pack names, and for which a deviation is in force where the law asks for one. */
import type { KeptDay, Pack } from '../pack/pack.ts';
import { isInForce, isSubject, type Subject } from './law.ts';
import { findingsOf } from './tests.ts';

/** A server that runs on past the last day of a deviation offers and shows it no more. `today` is an ISO day. */
export function keptDaysOn(pack: Pack, today: string): KeptDay[] {
  return Object.values(pack.keptDays).filter(({ name }) => {
    const subject: Subject = { kind: 'kept-day', name };
    return Object.values(pack.law.rules).every(
      (rule) =>
        pack.deviations.some(
          (one) =>
            one.rule === rule.name &&
            one.subject !== null &&
            isSubject(one.subject, subject) &&
            isInForce(one, today),
        ) ||
        !rule.tests
          .filter(({ test }) => test === 'no-kept-day')
          .some((test) => findingsOf(test, pack).some((finding) => isSubject(finding.subject, subject))),
    );
  });
}
