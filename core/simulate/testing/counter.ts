/** A counter with one step: people come, somebody serves them, they are gone. What queueing theory calls M/M/c. */
import type { Mechanism } from '../../mechanism/mechanism.ts';
import { GREEN, teaCalendar, teaGround, teaPack } from '../../engine/testing/tea-club.ts';
import { toPlaceId } from '../../ground/place.ts';
import type { CityOfRules } from '../city-rules.ts';
import type { Scenario } from '../scenario.ts';

const words = { zh: '柜台', en: 'Counter' };
const clerk = { kind: 'role', role: 'clerk', where: { kind: 'owner' } } as const;

export const counter: Mechanism = {
  name: 'counter',
  pack: 'tea-club',
  words,
  about: null,
  rows: [],
  face: 'form',
  rungs: [],
  seenBy: [clerk],
  requesterSeenBy: [],
  opens: {
    by: [{ kind: 'anyone' }],
    otherwise: null,
    asks: [{ field: 'place', required: true }],
    owner: 'garden',
    ownerField: null,
    requires: [],
    to: 'waiting',
    does: [],
  },
  states: {
    waiting: {
      name: 'waiting',
      words,
      final: false,
      outcome: null,
      vote: null,
      waitsOn: clerk,
      steps: {
        serve: {
          name: 'serve',
          words,
          by: [clerk],
          every: false,
          unless: [],
          when: [],
          otherwise: null,
          asks: [],
          to: 'served',
          does: [],
          once: false,
          onceEach: false,
          secret: false,
          requires: [],
          exit: false,
          bySystem: false,
        },
      },
      moves: [],
      clocks: [],
      tries: {},
    },
    served: {
      name: 'served',
      words,
      final: true,
      outcome: 'served',
      vote: null,
      waitsOn: null,
      steps: {},
      moves: [],
      clocks: [],
      tries: {},
    },
  },
  fields: { place: teaPack.mechanisms['pot']!.fields['place']! },
  settings: {},
  inherits: [],
  parts: {},
  onlyOne: [],
  onlyUnder: null,
  inFlight: null,
  publishes: null,
  publishesAs: null,
  documents: {},
  title: null,
};

export const counterCity: CityOfRules = {
  pack: { ...teaPack, mechanisms: { counter } },
  ground: teaGround,
  calendar: teaCalendar,
};

const ALWAYS = { fromMin: 0, untilMin: 1440, days: 'all' } as const;

export function counterScenario(perHour: number, clerks: number, meanMinutes: number): Scenario {
  const green = toPlaceId(GREEN);
  return {
    beginsAt: Date.parse('2026-09-07T00:00:00+08:00'),
    warmUpDays: 7,
    arrivals: [{ mechanism: 'counter', place: green, hourly: Array.from({ length: 168 }, () => perHour) }],
    staff: [{ role: 'clerk', seat: green, people: clerks, hours: ALWAYS }],
    unstaffed: 'nobody',
    usualHours: ALWAYS,
    takes: { counter: { serve: { kind: 'exponential', meanMs: meanMinutes * 60_000 } } },
    usualSpread: 'constant',
    habits: {},
    usualDelay: { kind: 'constant', meanMs: 0 },
    answers: {},
  };
}
