import { expect, test } from 'vitest';
import type { Persona } from '#core/contract/api.ts';
import { personaGroups } from './persona-groups.ts';

const words = { zh: '茶', en: 'Tea' };
const persona = (id: string, home: string): Persona => ({ id, name: words, about: words, posts: [], home });

test('people are grouped by where their day begins, residents first', () => {
  const groups = personaGroups([persona('qin', '/desk'), persona('li', '/'), persona('wei', '/asked')]);
  expect(groups.map((group) => [group.words, group.personas.map(({ id }) => id)])).toEqual([
    ['sign-in.group-residents', ['li']],
    ['sign-in.group-workers', ['qin', 'wei']],
  ]);
});

test('nobody is left out because their first screen is a new one', () => {
  const groups = personaGroups([persona('li', '/tea')]);
  expect(groups).toEqual([{ words: 'sign-in.group-others', personas: [persona('li', '/tea')] }]);
});
