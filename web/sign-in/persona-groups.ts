/** Personas by where their day begins, in the order a matter meets them. */
import type { Persona } from '#core/contract/api.ts';
import type { signInWords } from '#language/sign-in.ts';

type GroupWords = keyof typeof signInWords & `sign-in.group-${string}`;

export interface PersonaGroup {
  readonly words: GroupWords;
  readonly personas: readonly Persona[];
}

const groups: readonly { readonly homes: readonly string[]; readonly words: GroupWords }[] = [
  { homes: ['/'], words: 'sign-in.group-residents' },
  { homes: ['/desk', '/whistles', '/asked'], words: 'sign-in.group-workers' },
  { homes: ['/rooms'], words: 'sign-in.group-rooms' },
  { homes: ['/orders'], words: 'sign-in.group-orders' },
];

export function personaGroups(personas: readonly Persona[]): readonly PersonaGroup[] {
  const known = groups.map(({ homes, words }) => ({
    words,
    personas: personas.filter((one) => homes.includes(one.home)),
  }));
  const others = personas.filter((one) => !groups.some(({ homes }) => homes.includes(one.home)));
  return [...known, { words: 'sign-in.group-others' as const, personas: others }].filter(
    (group) => group.personas.length > 0,
  );
}
