/** A refusal in words: the rule's own first, else ours, naming who may, where the matter stands, and what is lawful instead. */
import { keysOf } from '#core/engine/keys.ts';
import type { FieldFault, Refusal } from '#core/engine/refusal.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import { joinWords } from '#core/mechanism/phrase.ts';
import type { Mechanism, Step } from '#core/mechanism/mechanism.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Words } from '#core/words.ts';
import { fieldFaultWords } from '#language/field-fault.ts';
import { refusalWords } from '#language/refusal.ts';
import { sayInAll } from '#language/speak.ts';
import type { Complaint } from '../http/problem.ts';
import { complain, refusalStatus } from '../http/problem.ts';
import { keyInWords } from './key-in-words.ts';
import type { About, Outcome } from './outcome.ts';

export function refusalInWords(refusal: Refusal, about: About): Words {
  if (refusal.words && !isAboutCondition(refusal, about)) return refusal.words;
  const said = {
    step: refusal.says['step'] ?? nothing,
    state:
      refusal.says['state'] ??
      (about.matter && about.mechanism?.states[about.matter.state]?.words) ??
      nothing,
    most: refusal.says['most'] ?? nothing,
    who: refusal.kind === 'not-by-you' ? whoMay(about) : nothing,
  };
  const words = refusalWords[`refusal.${refusal.kind}`];
  return {
    zh: sayInAll(words, valuesIn(said, 'zh')).zh,
    en: sayInAll(words, valuesIn(said, 'en')).en,
  };
}

/** A step's own words say what its condition lacks: nothing for somebody who could not take it even then. */
function isAboutCondition({ kind }: Refusal, { mechanism, matter, step }: About): boolean {
  if (kind !== 'not-by-you' || !mechanism || step === undefined) return false;
  return (findStepHere(mechanism, matter?.state, step)?.when.length ?? 0) > 0;
}

export function complainOf(refusal: Refusal, about: About): Complaint {
  return {
    kind: refusal.kind,
    status: refusalStatus[refusal.kind],
    words: refusalInWords(refusal, about),
    next: isAboutCondition(refusal, about) ? [] : nextSteps(refusal.next, about),
    ...(refusal.fields.length > 0
      ? { fields: refusal.fields.map((fault) => faultInWords(fault, about)) }
      : {}),
  };
}

/** A step of this matter; for what cannot be opened, another mechanism that can. */
function nextSteps(
  names: readonly string[],
  { city, mechanism, matter, step }: About,
): NonNullable<Complaint['next']> {
  return names.flatMap((name) => {
    const found = mechanism && findStep(mechanism, name);
    if (found) return [{ step: name, words: found.words }];
    const other = matter || step !== undefined ? undefined : city.pack.mechanisms[name];
    return other ? [{ step: name, words: other.words, url: `/new/${name}` }] : [];
  });
}

/** Undefined when the request was done. */
export function complaintOf(outcome: Outcome): Complaint | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'refused':
      return complainOf(outcome.refusal, outcome.about);
    case 'photos-unknown': {
      const { mechanism } = outcome.about;
      const name = Object.values(mechanism?.fields ?? {}).find((field) => field.type === 'photos')?.words;
      const field = outcome.field;
      return {
        kind: 'form',
        status: refusalStatus.form,
        words: refusalWords['refusal.form'],
        fields: [
          { field, words: fill(fieldFaultWords['field-fault.unknown-photo'], name ?? nothing, undefined) },
        ],
      };
    }
    case 'absent':
    case 'key-reused':
    case 'busy':
      return complain(outcome.kind);
  }
}

function faultInWords(fault: FieldFault, { mechanism }: About): { field: string; words: Words } {
  const name = mechanism?.fields[fault.field]?.words ?? { zh: fault.field, en: fault.field };
  return {
    field: fault.field,
    words: fill(fieldFaultWords[`field-fault.${fault.fault}`], name, fault.limit),
  };
}

function fill(words: Words, field: Words, limit: number | undefined): Words {
  const more = limit === undefined ? {} : { limit };
  return {
    zh: sayInAll(words, { field: field.zh, ...more }).zh,
    en: sayInAll(words, { field: field.en, ...more }).en,
  };
}

/** By name where the matter is there to tell (孝坊社区党群服务中心 承办人), else as the rule says it. */
function whoMay({ city, mechanism, matter, step }: About): Words {
  if (!mechanism) return nothing;
  const scopes =
    step === undefined ? mechanism.opens.by : (findStepHere(mechanism, matter?.state, step)?.by ?? []);
  const said = inWords(mechanism, vocabularyOf(city.pack, mechanism.name));
  if (!matter) return said.who(scopes);
  const isOffice = mechanism.opens.by.length > 0 && mechanism.opens.by.every(({ kind }) => kind === 'role');
  const each = scopes.flatMap((scope) => {
    // What only posts open was asked by no resident.
    if (isOffice && scope.kind === 'part' && scope.part === 'requester') return [said.who([scope])];
    const found = keysOf(scope, mechanism, matter, city.ground);
    // A place stands for itself and all above it: the nearest says enough.
    return (scope.kind === 'role' ? found.slice(0, 1) : found).map((key) =>
      keyInWords(key, { city, matter }),
    );
  });
  const unique = each.filter((words, at) => each.findIndex((one) => one.zh === words.zh) === at);
  return joinWords(unique, '、', ' or ');
}

function findStepHere(mechanism: Mechanism, state: string | undefined, name: string): Step | undefined {
  return mechanism.states[state ?? '']?.steps[name] ?? findStep(mechanism, name);
}

export function findStep(mechanism: Mechanism, name: string): Step | undefined {
  return (
    Object.values(mechanism.states)
      // The name is a client's: `constructor` is in every record, and no step.
      .map((state) => (Object.hasOwn(state.steps, name) ? state.steps[name] : undefined))
      .find((step) => step !== undefined)
  );
}

const nothing: Words = { zh: '', en: '' };
const valuesIn = (said: Readonly<Record<string, Words>>, locale: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(said).map(([name, words]) => [name, words[locale]]));
