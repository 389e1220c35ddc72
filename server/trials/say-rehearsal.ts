/** A rehearsal in words: who plays, what each act was, what is taken for granted, and why a move did not happen. */
import type { Rehearsed } from '#core/contract/rehearsal.ts';
import type { Act } from '#core/engine/act.ts';
import { JOIN, JOIN_WORDS } from '#core/engine/join.ts';
import { personKey, SYSTEM } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import { joinWords } from '#core/mechanism/phrase.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import { votersIn } from '#core/play/choices.ts';
import type { Granted } from '#core/play/granted.ts';
import { findHeld, NEIGHBOUR, OTHER, VOICES } from '#core/play/invented-people.ts';
import type { Why } from '#core/play/rehearse.ts';
import type { Table } from '#core/play/table.ts';
import type { Words } from '#core/words.ts';
import { partyWords } from '#language/party.ts';
import { rehearsalWords } from '#language/rehearsal.ts';
import { timelineWords } from '#language/timeline.ts';
import type { City } from '../city/cities.ts';
import { nameOf } from '../matters/fact-in-words.ts';
import { keyInWords, partOf } from '../matters/key-in-words.ts';
import { complainOf, findStep } from '../matters/say-refusal.ts';
import { plain } from '../matters/view/row.ts';
import { filled } from './filled.ts';

/** By post, or by what they are to the matter; told apart by number where more than one of a post may act. */
export function sayPlayer(key: string, city: City, matter?: Matter): Words {
  const person = key.startsWith(personKey('')) ? key.slice(personKey('').length) : undefined;
  const held = person === undefined ? undefined : findHeld(person);
  if (held) {
    const post = keyInWords(held.post, { city });
    const voters = matter ? votersIn(city.pack.mechanisms[matter.mechanism]!, matter, city.ground) : [];
    return held.nth > 1 || voters.includes(key)
      ? filled(rehearsalWords['rehearsal.nth'], { post, nth: held.nth })
      : post;
  }
  if (person !== undefined && !(matter && partOf(person, matter))) {
    if (person === NEIGHBOUR.id) return rehearsalWords['rehearsal.neighbour'];
    if (person === OTHER.id) return rehearsalWords['rehearsal.other'];
  }
  return keyInWords(key, { city, matter });
}

export function sayPlayedAct(
  act: Act,
  table: Table,
  city: City,
): Pick<Rehearsed['happened'][number], 'who' | 'what' | 'to'> {
  const matter = table.matters.get(act.matter)!;
  const to = city.pack.mechanisms[matter.mechanism]!.states[act.to]!.words;
  return {
    who: plain(whoOf(act, matter, city)),
    what: plain(whatOf(act, matter, table, city)),
    to: plain(to),
  };
}

function whoOf(act: Act, matter: Matter, city: City): Words {
  if (act.step.startsWith('clock:')) return partyWords['party.clock'];
  const seat = Object.values(act.changes.parts ?? {})[0]?.seat;
  if (act.step.startsWith('part:') && seat !== undefined) return nameOf(seat, city);
  // A part is opened by a rule, on behalf of where its whole lives.
  if (act.step === 'open' && matter.parent) return nameOf(matter.owner, city);
  return act.actor === null || act.as === SYSTEM
    ? partyWords['party.system']
    : sayPlayer(personKey(act.actor), city, matter);
}

function whatOf(act: Act, matter: Matter, { matters }: Table, city: City): Words {
  const { mechanisms } = city.pack;
  const mechanism = mechanisms[matter.mechanism]!;
  const [kind = '', name = ''] = act.step.split(':');
  switch (kind) {
    case 'clock': {
      const clock = mechanism.states[act.from ?? '']?.clocks.find((one) => one.name === name);
      const said = inWords(mechanism, vocabularyOf(city.pack, mechanism.name));
      return clock
        ? filled(rehearsalWords['rehearsal.late'], { late: said.late(clock) })
        : partyWords['party.clock'];
    }
    case 'part': {
      const part = matters.get(Object.keys(act.changes.parts ?? {})[0] ?? '');
      const step = part && findStep(mechanisms[part.mechanism]!, name);
      return step?.words ?? timelineWords['timeline.part-moved'];
    }
    case 'open':
      return timelineWords[matter.parent === null ? 'timeline.opened' : 'timeline.asked'];
    case 'move':
      return filled(timelineWords['timeline.moved'], { to: mechanism.states[act.to]!.words });
    case 'booking-held':
      return timelineWords['timeline.booking-held'];
    case 'call-off':
      return mechanism.states[act.to]!.words;
    case JOIN:
      return JOIN_WORDS;
    default:
      return findStep(mechanism, act.step)?.words ?? { zh: act.step, en: act.step };
  }
}

export function sayGranted(granted: Granted, { pack }: City): Words {
  const wordsOf = (name: string): Words => pack.mechanisms[name]?.words ?? { zh: name, en: name };
  switch (granted.kind) {
    case 'order':
    case 'cited':
      return filled(rehearsalWords[`rehearsal.grants-${granted.kind}`], {
        mechanism: wordsOf(granted.mechanism),
      });
    case 'whole':
      return filled(rehearsalWords['rehearsal.grants-whole'], {
        mechanism: wordsOf(granted.mechanism),
        state: pack.mechanisms[granted.mechanism]!.states[granted.state]!.words,
      });
    case 'voices':
      return filled(rehearsalWords['rehearsal.grants-voices'], { count: VOICES });
    case 'resource':
    case 'balance':
    case 'rule':
      return rehearsalWords[`rehearsal.grants-${granted.kind}`];
  }
}

export function sayStop(why: Why, city: City): Pick<NonNullable<Rehearsed['refused']>, 'words' | 'next'> {
  if (why.kind !== 'refused') return { words: plain(rehearsalWords[`rehearsal.${why.kind}`]), next: [] };
  const { refusal, mechanism, matter, step } = why;
  const { words, next = [], fields = [] } = complainOf(refusal, { city, mechanism, matter, step });
  const faults = joinWords(
    fields.map((fault) => fault.words),
    '；',
    '; ',
  );
  return {
    words: plain(
      fields.length > 0 ? filled(rehearsalWords['rehearsal.form'], { why: words, faults }) : words,
    ),
    next: next.map((one) => plain(one.words)),
  };
}
