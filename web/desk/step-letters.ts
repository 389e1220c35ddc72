/**
 * A letter for every step of a matter, for dispatching by keyboard. It comes from the step's name in the rule,
 * so it is the same in both languages, in every matter of that state, and whether the step is on or off.
 */

/** Moving up and down the list, and taking back. */
const RESERVED = ['j', 'k', 'z'];

/** Whatever the screen offers first also answers to this one. */
export const PRIMARY_LETTER = 'a';

const ALPHABET = 'bcdefghilmnopqrstuvwxy';

interface Named {
  readonly name: string;
}

export function stepLetters(steps: readonly Named[]): ReadonlyMap<string, string> {
  const taken = new Set([...RESERVED, PRIMARY_LETTER]);
  const letters = new Map<string, string>();
  for (const { name } of steps) {
    const letter = candidates(name).find((one) => !taken.has(one));
    if (letter === undefined) continue;
    taken.add(letter);
    letters.set(name, letter);
  }
  return letters;
}

/** First letters of its words, then its other letters, then any: `call-more` → c, m, a, l, o, r, e. */
function candidates(name: string): readonly string[] {
  const words = name.toLowerCase().split('-');
  const initials = words.map((word) => word.charAt(0));
  const rest = words.flatMap((word) => word.slice(1).split(''));
  return [...initials, ...rest, ...ALPHABET].filter((letter) => /^[a-z]$/.test(letter));
}
