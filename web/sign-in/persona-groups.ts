/** Personas by where their day begins, in the order a matter meets them. */
import type { Persona } from '#core/contract/api.ts';
import type { signInWords } from '#language/sign-in.ts';

type GroupWords = keyof typeof signInWords & `sign-in.group-${string}`;

export interface PersonaGroup {
  readonly words: GroupWords;
  readonly personas: readonly Persona[];
}

const groups: readonly { readonly home: string; readonly words: GroupWords }[] = [
  { home: '/', words: 'sign-in.group-residents' },
  { home: '/desk', words: 'sign-in.group-community' },
  { home: '/whistles', words: 'sign-in.group-duty' },
  { home: '/asked', words: 'sign-in.group-asked' },
  { home: '/rooms', words: 'sign-in.group-rooms' },
  { home: '/orders', words: 'sign-in.group-orders' },
];

export function personaGroups(personas: readonly Persona[]): readonly PersonaGroup[] {
  const known = groups.map(({ home, words }) => ({
    words,
    personas: personas.filter((one) => one.home === home),
  }));
  const others = personas.filter((one) => !groups.some(({ home }) => home === one.home));
  return [...known, { words: 'sign-in.group-others' as const, personas: others }].filter(
    (group) => group.personas.length > 0,
  );
}
