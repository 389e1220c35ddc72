import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MechanismView } from '#core/contract/api.ts';
import { isTrunk, lanesBeside, roadsOf, statesInCourse, type Road } from './ladder-roads.ts';

type State = MechanismView['states'][number];
const words = { zh: '茶', en: 'tea' };

function state(
  name: string,
  leads: Partial<Record<'steps' | 'exits' | 'moves' | 'late', readonly string[]>> = {},
): State {
  const step = (exit: boolean) => (to: string) => ({
    name: `to-${to}`,
    words,
    who: words,
    to,
    exit,
    needs: null,
  });
  return {
    name,
    words,
    final: false,
    outcome: null,
    initial: false,
    who: null,
    tries: null,
    clock: leads.late?.[0] ? { words, ours: true, late: words, to: leads.late[0] } : null,
    steps: [...(leads.steps ?? []).map(step(false)), ...(leads.exits ?? []).map(step(true))],
    moves: (leads.moves ?? []).map((to) => ({ when: words, to })),
  };
}

const tea = [
  state('ordered', { steps: ['brewing'], exits: ['left'] }),
  state('brewing', { steps: ['served', 'ordered'], moves: ['spoilt'] }),
  state('served', { steps: ['drunk', 'brewing'], late: ['cold'] }),
  state('drunk'),
  state('cold'),
  state('spoilt'),
  state('left'),
];

test('roads are steps, moves and what lateness leads to; exits are none of them', () => {
  const states = statesInCourse(tea);
  expect(states.map(({ name }) => name)).not.toContain('left');
  const names = (road: Road): string => `${states[road.from]?.name} → ${states[road.to]?.name}`;
  expect(roadsOf(states).map(names)).toEqual([
    'ordered → brewing',
    'brewing → served',
    'brewing → ordered',
    'brewing → spoilt',
    'served → drunk',
    'served → brewing',
    'served → cold',
  ]);
});

test('an end that the course of the matter reaches too stays in the picture', () => {
  const states = [state('ordered', { steps: ['left'], exits: ['left'] }), state('left')];
  expect(statesInCourse(states).length).toBe(2);
});

test('a step that stays where it is and one to a state we do not know draw nothing', () => {
  expect(roadsOf([state('ordered', { steps: ['ordered', 'elsewhere'] })])).toEqual([]);
});

test('roads back to one state share its lane and arrive there once', () => {
  const roads = [
    { from: 0, to: 1 },
    { from: 1, to: 0 },
    { from: 2, to: 0 },
  ];
  expect(lanesBeside(roads, 3)).toEqual([
    [{ lane: 0, above: false, below: true, joins: 'arrives', back: true }],
    [{ lane: 0, above: true, below: true, joins: 'leaves', back: true }],
    [{ lane: 0, above: true, below: false, joins: 'leaves', back: true }],
  ]);
});

test('a shorter lane runs nearer to the trunk than a longer one beside it', () => {
  const roads = [
    { from: 0, to: 4 },
    { from: 1, to: 3 },
  ];
  const beside = lanesBeside(roads, 5);
  expect(beside[2]).toEqual([
    { lane: 0, above: true, below: true, joins: null, back: false },
    { lane: 1, above: true, below: true, joins: null, back: false },
  ]);
  expect(beside[4]).toEqual([{ lane: 1, above: true, below: false, joins: 'arrives', back: false }]);
});

test('whatever the rule, every road can be followed from where it leaves to where it arrives', () => {
  const count = 8;
  const road = fc
    .record({ from: fc.nat(count - 1), to: fc.nat(count - 1) })
    .filter(({ from, to }) => from !== to);
  fc.assert(
    fc.property(
      fc.uniqueArray(road, { maxLength: 20, selector: ({ from, to }) => `${from}-${to}` }),
      (roads) => {
        const beside = lanesBeside(roads, count);
        for (const parts of beside) expect(new Set(parts.map(({ lane }) => lane)).size).toBe(parts.length);
        for (const one of roads.filter((candidate) => !isTrunk(candidate))) {
          const arriving = beside[one.to]?.find(({ joins }) => joins === 'arrives');
          expect(arriving).toBeDefined();
          const leaving = beside[one.from]?.find((part) => part.lane === arriving?.lane);
          expect(leaving?.joins).toBe('leaves');
          const down = one.to > one.from;
          for (let row = one.from; row !== one.to; row += down ? 1 : -1) {
            const part = beside[row]?.find(({ lane }) => lane === arriving?.lane);
            expect(down ? part?.below : part?.above).toBe(true);
          }
        }
      },
    ),
  );
});
