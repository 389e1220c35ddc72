/** What a rehearsal came to, as its answer tells it. */
import type { Rehearsed } from '#core/contract/rehearsal.ts';
import { isRunning, ruleOf } from '#core/engine/clock.ts';
import { findWaitingKey } from '#core/engine/waiting.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import { asksOfPart } from '#core/play/asked-for.ts';
import type { Choice } from '#core/play/choices.ts';
import type { Played, RunningClock } from '#core/play/rehearse.ts';
import type { City } from '../city/cities.ts';
import { nameOf } from '../matters/fact-in-words.ts';
import { refusalInWords } from '../matters/say-refusal.ts';
import { plain } from '../matters/view/row.ts';
import { rehearsalForm } from './rehearsal-form.ts';
import { sayGranted, sayPlayedAct, sayPlayer, sayStop } from './say-rehearsal.ts';

export function toRehearsed(played: Played, mechanism: Mechanism, city: City): Rehearsed {
  const { table, granted, stopped, choices, nextClock } = played;
  return {
    kind: 'rehearsed',
    refused: stopped && { move: stopped.move, ...sayStop(stopped.why, city) },
    now: instant(table.now),
    assumed: granted.map((one) => plain(sayGranted(one, city))),
    opening: toOpening(played, mechanism, city),
    matters: [...table.matters.values()].map((matter) => {
      const rule = city.pack.mechanisms[matter.mechanism]!;
      const waits = findWaitingKey(rule, matter, city.ground);
      const { parent } = matter;
      return {
        id: matter.id,
        mechanism: { name: rule.name, words: plain(rule.words) },
        part_of: parent && table.matters.has(parent.id) ? parent.id : null,
        owner: plain(nameOf(matter.owner, city)),
        state: { name: matter.state, words: plain(rule.states[matter.state]!.words) },
        open: matter.open,
        waits_on: waits === null ? null : plain(sayPlayer(waits, city, matter)),
        clocks: matter.clocks
          .filter((clock) => isRunning(clock, matter))
          .map((clock) => ({ name: clock.name, due: instant(clock.due) })),
      };
    }),
    happened: table.line.map((act) => ({
      at: instant(act.at),
      matter: act.matter,
      ...sayPlayedAct(act, table, city),
    })),
    choices: choices.map((choice) => toChoice(choice, played, city)),
    next_clock: nextClock && toNextClock(nextClock, city),
  };
}

const instant = (at: number): string => new Date(at).toISOString();

function toOpening(played: Played, mechanism: Mechanism, city: City): Rehearsed['opening'] {
  const { as, facts, asked, place } = played.beginning;
  const asks = asked ? asksOfPart(mechanism) : mechanism.opens.asks;
  return {
    who: plain(asked ? nameOf(asked.owner, city) : sayPlayer(as, city)),
    form: rehearsalForm(asks, mechanism, undefined, place, played.table, city),
    filled: { ...facts },
  };
}

function toChoice(
  { matter, step, as, refusal, facts }: Choice,
  { table }: Played,
  city: City,
): Rehearsed['choices'][number] {
  const mechanism = city.pack.mechanisms[matter.mechanism]!;
  const about = { city, mechanism, matter, step: step.name };
  return {
    matter: matter.id,
    step: step.name,
    words: plain(step.words),
    as,
    who: plain(sayPlayer(as, city, matter)),
    on: refusal === null,
    reason: refusal && plain(refusalInWords(refusal, about)),
    exit: step.exit,
    form: rehearsalForm(step.asks, mechanism, matter, matter.place ?? matter.area, table, city),
    filled: { ...facts },
  };
}

function toNextClock({ matter, clock }: RunningClock, city: City): Rehearsed['next_clock'] {
  const mechanism = city.pack.mechanisms[matter.mechanism]!;
  const said = inWords(mechanism, vocabularyOf(city.pack, mechanism.name));
  return { matter: matter.id, at: instant(clock.due), late: plain(said.late(ruleOf(clock, mechanism))) };
}
