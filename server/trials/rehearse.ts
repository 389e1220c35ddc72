/** A rehearsal of a candidate, from what was asked to what is answered. Nothing of it is kept but the pack last read. */
import { dayOf } from '#core/calendar/workdays.ts';
import type { Rehearsal, RehearseRequest } from '#core/contract/rehearsal.ts';
import { rehearse } from '#core/play/rehearse.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { readCandidate, withMechanism, type Candidate } from './candidate.ts';
import { filesOf } from './files-of.ts';
import { toRehearsed } from './rehearsed.ts';

/** Undefined where the candidate's city has no such rule. */
export type Rehearse = (asked: RehearseRequest, city: City) => Rehearsal | undefined;

export function rehearser(at: Installation): Rehearse {
  let last: { readonly key: string; readonly candidate: Candidate } | undefined;

  /** A rehearsal goes on move by move under one text, which is read once. */
  const read = (mechanism: string, text: string, city: City): Candidate => {
    const today = dayOf(at.now());
    const key = `${city.pack.name} ${at.rules.revision} ${today} ${mechanism} ${text}`;
    if (last?.key !== key)
      last = { key, candidate: readCandidate(withMechanism(filesOf(at, city), mechanism, text), today) };
    return last.candidate;
  };

  return ({ mechanism: name, text, moves }, city) => {
    const candidate = read(name, text, city);
    if (candidate.kind === 'problems')
      return {
        kind: 'problems',
        problems: candidate.problems.map((one) => ({ ...one, words: { ...one.words } })),
      };
    // Only a rule was replaced, so the ground is the one the city stands on.
    const pack = { ...candidate.pack, ground: city.pack.ground };
    const mechanism = Object.hasOwn(pack.mechanisms, name) ? pack.mechanisms[name] : undefined;
    if (!mechanism) return undefined;
    const scene = { pack, ground: city.ground, calendar: at.calendar, now: at.now() };
    return toRehearsed(rehearse(mechanism, moves, scene), mechanism, { ...city, pack });
  };
}
