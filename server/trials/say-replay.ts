/** Differences in words, for a matter or in sum. */
import type { SumLine } from '#core/replay/sum.ts';
import { EXISTENCE, READS_ASSIGNEE, READS_MATTER, READS_REQUESTER, RESIDENTS } from '#core/replay/trace.ts';
import type { RefusalKind } from '#core/engine/refusal.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import type { Mechanism, Step } from '#core/mechanism/mechanism.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Words } from '#core/words.ts';
import { refusalWords } from '#language/refusal.ts';
import { replayWords } from '#language/replay.ts';
import { filled } from './filled.ts';

export interface Sides {
  /** The mechanism as it stands, and as it would be. */
  readonly present: Mechanism;
  readonly candidate: Mechanism;
  readonly pack: Pack;
}

export type Said = Pick<SumLine, 'kind' | 'of' | 'more' | 'count'>;

export function sayLine({ kind, of, more, count }: Said, sides: Sides): Words {
  const [first = '', second = ''] = of;
  switch (kind) {
    case 'refused':
      return filled(replayWords['replay.refused'], {
        step: stepWords(first, sides),
        why: whyRefused(first, second as RefusalKind, sides),
      });
    case 'step-gone':
    case 'taken':
      return filled(replayWords[`replay.${kind}`], { step: stepWords(first, sides) });
    case 'state':
      return filled(replayWords['replay.state'], {
        before: stateWords(first, sides),
        after: stateWords(second, sides),
      });
    case 'outcome':
      return filled(replayWords['replay.outcome'], {
        before: outcomeWords(first, sides),
        after: outcomeWords(second, sides),
      });
    case 'would-end':
    case 'would-stay-open':
      return filled(replayWords[`replay.${kind}`], { outcome: outcomeWords(first, sides) });
    case 'late':
      return filled(replayWords[`replay.late-${more === true ? 'more' : 'less'}`], {
        state: stateWords(first, sides),
        count,
      });
    case 'reader':
      return filled(replayWords[`replay.reader-${more === true ? 'more' : 'less'}`], {
        who: roleWords(second, sides),
        what: whatWords(first, sides),
      });
    case 'publicity':
      return filled(replayWords[`replay.publicity-${more === true ? 'more' : 'less'}`], {
        what: whatWords(first, sides),
      });
    case 'form':
      return filled(replayWords[`replay.form-${more === true ? 'more' : 'less'}`], {
        step: stepWords(first, sides),
        who: roleWords(second, sides),
        count,
      });
    case 'unsure':
      return filled(replayWords['replay.unsure'], { field: fieldWords(first, sides) });
  }
}

const plainly = (name: string): Words => ({ zh: name, en: name });

function findStep(name: string, { present, candidate }: Sides): Step | undefined {
  return [candidate, present]
    .flatMap((mechanism) => Object.values(mechanism.states))
    .map((state) => state.steps[name])
    .find((step) => step !== undefined);
}

const stepWords = (name: string, sides: Sides): Words =>
  name === 'open' ? sides.candidate.words : (findStep(name, sides)?.words ?? plainly(name));

const stateWords = (name: string, { present, candidate }: Sides): Words =>
  candidate.states[name]?.words ?? present.states[name]?.words ?? plainly(name);

function outcomeWords(outcome: string, { present, candidate }: Sides): Words {
  const states = [candidate, present].flatMap((mechanism) => Object.values(mechanism.states));
  return states.find((state) => state.outcome === outcome)?.words ?? plainly(outcome);
}

const fieldWords = (name: string, { present, candidate }: Sides): Words =>
  candidate.fields[name]?.words ?? present.fields[name]?.words ?? plainly(name);

const documentWords = (name: string, { present, candidate }: Sides): Words | undefined =>
  candidate.documents[name] ?? present.documents[name];

function whatWords(what: string, sides: Sides): Words {
  switch (what) {
    case READS_MATTER:
      return replayWords['replay.the-matter'];
    case READS_REQUESTER:
      return replayWords['replay.the-requester'];
    case READS_ASSIGNEE:
      return replayWords['replay.the-assignee'];
    case EXISTENCE:
      return replayWords['replay.existence'];
    default:
      return documentWords(what, sides) ?? fieldWords(what, sides);
  }
}

function roleWords(role: string, { pack }: Sides): Words {
  switch (role) {
    case RESIDENTS:
      return replayWords['replay.residents'];
    case 'anyone':
      return replayWords['replay.anyone'];
    case 'public':
      return replayWords['replay.public'];
    default:
      return pack.roles[role]?.words ?? plainly(role);
  }
}

function whyRefused(name: string, kind: RefusalKind, sides: Sides): Words {
  const step = findStep(name, sides);
  const said = inWords(sides.candidate, vocabularyOf(sides.pack, sides.candidate.name));
  const by = step?.by ?? (name === 'open' ? sides.candidate.opens.by : []);
  const who = by.length > 0 ? said.who(by) : plainly('');
  return filled(refusalWords[`refusal.${kind}`], {
    step: stepWords(name, sides),
    state: replayWords['replay.other-state'],
    who,
  });
}
