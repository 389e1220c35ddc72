/** `jingwei acting end`: the level an org stood in for has come to be; its end is set, once (US-39). */
import type { ActingRefusal } from '#core/ground/acting.ts';
import { appointWords } from '#language/appoint.ts';
import { sayInAll, speaker } from '#language/speak.ts';
import type { Words } from '#language/words.ts';
import { endActingOrg, type ActingEnded } from '../city/acting-ends.ts';
import { isDay } from '../people/appointment-rows.ts';
import { operatorOf } from './appoint.ts';
import { FINE, HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { inCity } from './open-city.ts';

export async function actingEnd(given: Given, env: NodeJS.ProcessEnv): Promise<Answer> {
  const { names, values, locale, json } = given;
  const speak = speaker(appointWords, locale);
  const [org] = names;
  const { created, level, since } = values;
  if (names.length !== 1 || !org || !created || !level || !since)
    return { code: USED_WRONGLY, says: '', complains: speak('appoint.acting-help') };
  if (!isDay(since))
    return { code: USED_WRONGLY, says: '', complains: speak('appoint.no-day', { day: since }) };
  const opening = await inCity(env, ({ db, cities }) =>
    endActingOrg(db, cities.running, {
      org,
      created,
      level,
      since,
      operator: operatorOf(given),
      at: Date.now(),
    }),
  );
  if ('words' in opening) return { code: opening.code, says: '', complains: opening.words[locale] };
  const ended = opening.result;
  const words = inWords(ended, org);
  const isDone = ended.kind === 'ended';
  if (json)
    return {
      code: isDone ? FINE : HAS_PROBLEMS,
      says: jsonText({ ok: isDone, until: isDone ? ended.org.until : null, words }),
    };
  return isDone
    ? { code: FINE, says: words[locale] }
    : { code: HAS_PROBLEMS, says: '', complains: words[locale] };
}

function inWords(ended: ActingEnded, named: string): Words {
  switch (ended.kind) {
    case 'no-org':
      return sayInAll(appointWords['appoint.acting-no-org'], { org: named });
    case 'ended': {
      const { actsFor, until, words } = ended.org;
      return inBoth('appoint.acting-ended', words, { level: actsFor ?? '', until: until ?? '' });
    }
    case 'refused':
      return refusalInWords(ended.refusal, ended.org.words);
  }
}

function refusalInWords(refusal: ActingRefusal, org: Words): Words {
  switch (refusal.kind) {
    case 'not-acting':
      return inBoth('appoint.acting-not-acting', org, {});
    case 'other-level':
      return inBoth('appoint.acting-other-level', org, { acts: refusal.actsFor, created: refusal.created });
    case 'already-ended':
      return inBoth('appoint.acting-already-ended', org, { until: refusal.until });
    case 'before-it-began':
      return inBoth('appoint.acting-before-it-began', org, { since: refusal.since });
  }
}

function inBoth(key: keyof typeof appointWords, org: Words, values: Readonly<Record<string, string>>): Words {
  return {
    zh: sayInAll(appointWords[key], { ...values, org: org.zh }).zh,
    en: sayInAll(appointWords[key], { ...values, org: org.en }).en,
  };
}
