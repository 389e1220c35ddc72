/** How a phrase may go on from the words that were said of it. */
import type { Words } from '#language/words.ts';
import type { Named } from './named-here.ts';
import type { Phrase, Slot } from './phrases.ts';

export interface Option {
  readonly label: string;
  readonly detail: Words | undefined;
  /** What is written, where it is not the label. */
  readonly apply?: string;
}

export interface Fillings {
  /** All that may stand there. */
  readonly all: readonly Named[];
  /** What this file already speaks of: enough to fill a phrase that nobody has begun. */
  readonly near: readonly Named[];
}

export type Slots = Readonly<Record<Slot, Fillings>>;

/** A phrase filled in more ways than this is offered up to the slot, not in every way. */
const MOST = 24;

export function phraseOptions(phrases: readonly Phrase[], said: string, slots: Slots): readonly Option[] {
  const words = said.split(' ').filter((word) => word !== '');
  const options = new Map<string, Option>();
  for (const phrase of phrases) {
    const tokens = phrase.says.split(' ');
    if (!fits(tokens, words, slots)) continue;
    for (const option of continued(tokens.slice(words.length), phrase.words, slots)) {
      if (!options.has(option.label)) options.set(option.label, option);
    }
  }
  return [...options.values()];
}

export const slotIn = (token: string): Slot | undefined => /^<(.+)>$/.exec(token)?.[1] as Slot | undefined;

function fits(tokens: readonly string[], words: readonly string[], slots: Slots): boolean {
  return (
    words.length < tokens.length && words.every((word, index) => stands(word, tokens[index] ?? '', slots))
  );
}

function stands(word: string, token: string, slots: Slots): boolean {
  const slot = slotIn(token);
  if (slot === undefined) return token === word;
  return slot === 'free' || slots[slot].all.some(({ name }) => name === word);
}

function continued(tokens: readonly string[], words: Words | undefined, slots: Slots): readonly Option[] {
  const [first = '', ...rest] = tokens;
  const slot = slotIn(first);
  if (slot === undefined) return filled(tokens, words, slots);
  // Names that are many, each of which may go on in many ways: the name first, then the way.
  const [next] = rest;
  return slots[slot].all.map(({ name, words: detail }) =>
    next === undefined ? { label: name, detail: detail ?? words } : open(`${name} ${next}`, detail ?? words),
  );
}

/** With every slot filled by what this file speaks of; up to the first slot for which that is nothing, or too much. */
function filled(tokens: readonly string[], words: Words | undefined, slots: Slots): readonly Option[] {
  let ways: readonly { readonly said: readonly string[]; readonly names: readonly Words[] }[] = [
    { said: [], names: [] },
  ];
  for (const token of tokens) {
    const slot = slotIn(token);
    const near = slot === undefined ? [{ name: token, words: undefined }] : slots[slot].near;
    if (near.length === 0 || ways.length * near.length > MOST) {
      return ways.map(({ said, names }) => open(said.join(' '), allOf(words ? [words, ...names] : names)));
    }
    ways = ways.flatMap(({ said, names }) =>
      near.map((one) => ({
        said: [...said, one.name],
        names: one.words ? [...names, one.words] : names,
      })),
    );
  }
  return ways.map(({ said, names }) => ({
    label: said.join(' '),
    detail: allOf(words ? [words, ...names] : names),
  }));
}

const open = (said: string, detail: Words | undefined): Option => ({
  label: `${said} …`,
  detail,
  apply: `${said} `,
});

/** One behind the other. */
export function allOf(all: readonly Words[]): Words | undefined {
  if (all.length === 0) return undefined;
  return { zh: all.map(({ zh }) => zh).join(' · '), en: all.map(({ en }) => en).join(' · ') };
}
