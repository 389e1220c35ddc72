import { describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { evolveAll } from './evolve.ts';
import { open } from './open.ts';
import { brewer, contextOf, FORMS, guest, made, tea, when } from './testing/scene.ts';

const opening = made(open(tea('pot'), { id: 'm', version: 1, facts: FORMS['pot']! }, contextOf(guest)));
const brewing = made(when(opening.matter, brewer, 'brew'));
const acts: readonly Act[] = [...opening.acts, ...brewing.acts];

describe('a matter folded from its acts', () => {
  it('is the matter the acts were decided on', () => {
    expect(evolveAll(acts)).toEqual(brewing.matter);
  });

  it('is nothing without an opening act that comes first', () => {
    expect(() => evolveAll([])).toThrow('opening act');
    expect(() => evolveAll(brewing.acts)).toThrow('first act');
    expect(() => evolveAll([{ ...acts[0]!, seq: 2 }])).toThrow('first act');
    expect(() => evolveAll([{ ...brewing.acts[0]!, seq: 1 }])).toThrow('first act');
  });
});
