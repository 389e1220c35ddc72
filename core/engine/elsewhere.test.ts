import { expect, it } from 'vitest';
import { findConditions } from '../mechanism/condition.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { elsewhereText } from './condition.ts';
import { listsCounted, questionsElsewhere } from './elsewhere.ts';
import { tea } from './testing/scene.ts';

// What a rule asks is read from it once, so each is asked as if it had never been.
const asked = (name: string): string[] => questionsElsewhere({ ...tea(name) }).map(elsewhereText);
const counted = (mechanism: Mechanism): readonly string[] => listsCounted({ ...mechanism });

it('a rule asks of other matters in its conditions, and whether its order is in force', () => {
  expect(asked('council')).toEqual(['reopening is granted for topic']);
  expect(asked('night-tea')).toEqual(['reopening is granted']);
  expect(asked('pot')).toEqual([]);
});

it('a question names the states it asks for and the fields that must be answered alike', () => {
  const states = ['granted', 'over'];
  expect(elsewhereText({ mechanism: 'reopening', states, same: [] })).toBe('reopening is granted or over');
  expect(elsewhereText({ mechanism: 'reopening', states, same: ['topic', 'place'] })).toBe(
    'reopening is granted or over for topic, place',
  );
});

it('a rule says which lists it counts, each once', () => {
  expect(counted(tea('council'))).toEqual(['wishes']);
  expect(counted(tea('pot'))).toEqual([]);
  const council = tea('council');
  const voting = council.states['voting']!;
  const when = findConditions('at least 3 on wishes or else at least 1 on memories')!;
  const more: Mechanism = {
    ...council,
    states: { ...council.states, voting: { ...voting, moves: [{ when, to: 'called', does: [] }] } },
  };
  expect(counted(more)).toEqual(['wishes', 'memories']);
});
