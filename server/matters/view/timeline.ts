/** One line for everything that happened: people, clocks, the system, and the parts. */
import type { TimelineEntry } from '#core/contract/matter.ts';
import { JOIN, JOIN_WORDS } from '#core/engine/join.ts';
import { MIGRATED } from '#core/versions/migrate.ts';
import type { Mechanism, Step } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import { partyWords } from '#language/party.ts';
import { timelineWords } from '#language/timeline.ts';
import { sayInAll } from '#language/speak.ts';
import type { ActWrite } from '#database/write.ts';
import { nameOf } from '../fact-in-words.ts';
import { recordedFacts } from '../record-acts.ts';
import { findStep } from '../say-refusal.ts';
import type { Standing } from '../standing.ts';
import { isSaying } from './counts.ts';
import type { Eyes } from './eyes.ts';
import { plain } from './row.ts';
import type { RuleAt } from './rule-at.ts';
import { speakerOf } from './said.ts';
import { valuesOfAct, type Shown } from './values.ts';

export function toTimeline(
  acts: readonly ActWrite[],
  shown: Shown,
  parts: readonly Standing[],
): TimelineEntry[] {
  return acts
    .filter((act) => isTold(act, shown))
    .map((act) => ({
      seq: act.seq,
      at: act.at,
      step: act.step,
      words: plain(wordsOf(act, shown, parts)),
      who: plain(whoOf(act, shown, parts)),
      kind: kindOf(act),
      mine: isOf(shown.eyes, act),
      from: act.fromState,
      to: act.toState,
      values: valuesOfAct(act, shown),
      hash: act.hash,
    }));
}

/**
 * Of those who joined, others are told how many; only who is asked to handle it reads who said what when. Of those who
 * took a step that is told as a number, only who runs it reads who they were, and each of them their own.
 */
function isTold(act: ActWrite, { eyes, ruleAt }: Shown): boolean {
  const { fields, joins } = eyes.standing.mechanism;
  const step = findCounted(act, ruleAt);
  if (step) return isOf(eyes, act) || eyes.learnsWhoTook(step);
  return act.step !== JOIN || (joins ?? []).some(({ field }) => eyes.mayRead(fields[field]!));
}

function findCounted(act: ActWrite, ruleAt: RuleAt): Step | undefined {
  const step = findStep(ruleAt(act.seq), act.step);
  return step?.counts ? step : undefined;
}

const isOf = ({ asker }: Eyes, { actor }: ActWrite): boolean => actor !== null && actor === asker.person.id;

function kindOf(act: ActWrite): TimelineEntry['kind'] {
  if (act.step.startsWith('clock:')) return 'clock';
  if (act.step.startsWith('part:')) return 'part';
  return act.actor === null || act.actorAs === 'system' ? 'system' : 'person';
}

function whoOf(act: ActWrite, { eyes, ruleAt }: Shown, parts: readonly Standing[]): Words {
  const { city, matter } = eyes.standing;
  // A part is opened by a rule, on behalf of where its whole lives.
  if (act.step === 'open' && matter.parent !== null) return nameOf(matter.owner, city);
  switch (kindOf(act)) {
    case 'clock':
      return partyWords['party.clock'];
    case 'part': {
      const seat = Object.values(recordedFacts(act).changes.parts ?? {})[0]?.seat;
      if (seat === undefined) return partyWords['party.system'];
      const org = nameOf(seat, city);
      if (isOfAsked(findPartStep(act, parts))) return org;
      // Struck off by the side that asked: never told as if the org had done it itself.
      return filled(timelineWords['timeline.on-part'], { who: nameOf(matter.owner, city), org });
    }
    case 'system':
      return partyWords['party.system'];
    case 'person': {
      const counted = findCounted(act, ruleAt);
      if (counted) return isSaying(counted) ? speakerOf(act, eyes) : eyes.taker(act.actor!);
      // Whoever acts as anyone, or as themself, acts as a person; a post acts as its org and role.
      return act.actorAs.includes('@') ? eyes.who(act.actorAs) : eyes.person(act.actor!);
    }
  }
}

function wordsOf(act: ActWrite, { eyes, ruleAt }: Shown, parts: readonly Standing[]): Words {
  const { matter } = eyes.standing;
  const mechanism = ruleAt(act.seq);
  const to = mechanism.states[act.toState]?.words ?? { zh: act.toState, en: act.toState };
  switch (kindOf(act)) {
    case 'clock':
      return timelineWords[hasReminded(act, mechanism) ? 'timeline.late' : 'timeline.time-came'];
    case 'part':
      return findPartStep(act, parts)?.words ?? timelineWords['timeline.part-moved'];
    case 'system':
    case 'person':
      if (act.step === 'open')
        return timelineWords[matter.parent === null ? 'timeline.opened' : 'timeline.asked'];
      if (act.step === JOIN) return JOIN_WORDS;
      if (act.step === 'move') return filled(timelineWords['timeline.moved'], { to });
      if (act.step === 'booking-held') return timelineWords['timeline.booking-held'];
      if (act.step === 'call-off') return to;
      if (act.step === MIGRATED) return filled(timelineWords['timeline.gone-over'], { to });
      return findStep(mechanism, act.step)?.words ?? { zh: act.step, en: act.step };
  }
}

function hasReminded(act: ActWrite, mechanism: Mechanism): boolean {
  const clocks = mechanism.states[act.fromState ?? '']?.clocks ?? [];
  const clock = clocks.find(({ name }) => act.step === `clock:${name}`);
  // A rule that was renewed may no longer have the clock that rang under it.
  return clock?.late.some(({ kind }) => kind === 'remind') ?? true;
}

function findPartStep(act: ActWrite, parts: readonly Standing[]): Step | undefined {
  const id = Object.keys(recordedFacts(act).changes.parts ?? {})[0];
  const part = parts.find((one) => one.row.id === id);
  return part && findStep(part.mechanism, act.step.slice('part:'.length));
}

/** What no step is known of, an org that was asked has done. */
const isOfAsked = (step: Step | undefined): boolean =>
  step === undefined || step.by.some((scope) => scope.kind === 'role' && scope.where.kind === 'asked');

function filled(words: Words, by: Readonly<Record<string, Words>>): Words {
  const inLocale = (locale: 'zh' | 'en') =>
    sayInAll(words, Object.fromEntries(Object.entries(by).map(([key, value]) => [key, value[locale]])));
  return { zh: inLocale('zh').zh, en: inLocale('en').en };
}
