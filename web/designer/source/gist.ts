/** A phrase in people's words: what kind of thing it says, and what the names in it are called. */
import { findConditions } from '#core/mechanism/condition.ts';
import { findEffect } from '#core/mechanism/effect.ts';
import { findBar } from '#core/mechanism/scope.ts';
import type { Words } from '#language/words.ts';
import { allOf, type Slots } from './phrase-options.ts';
import { barWords, bars, conditionWords, conditions, effectWords, effects, type Phrase } from './phrases.ts';

/** Effects, conditions or bars: the phrases there are of them, and what one of them is about. */
export interface PhraseKind {
  readonly phrases: readonly Phrase[];
  readonly about: (phrase: string) => readonly Words[];
}

export const PHRASE_KINDS = {
  effect: {
    phrases: effects,
    about: (phrase) => {
      const effect = findEffect(phrase);
      return effect ? [effectWords(effect.kind)] : [];
    },
  },
  condition: {
    phrases: conditions,
    about: (phrase) =>
      (findConditions(phrase) ?? []).flatMap(({ any }) => any.map(({ kind }) => conditionWords(kind))),
  },
  bar: {
    phrases: bars,
    about: (phrase) => {
      const bar = findBar(phrase);
      return bar ? [barWords(bar.kind)] : [];
    },
  },
} as const satisfies Record<string, PhraseKind>;

/** Undefined for what is no phrase of this kind. */
export function gistOf(phrase: string, kind: PhraseKind, slots: Slots): Words | undefined {
  const about = kind.about(phrase);
  if (about.length === 0) return undefined;
  const names = Object.values(slots).flatMap(({ all }) => all);
  const named = phrase.split(/[ ,]+/).flatMap((word) => names.find(({ name }) => name === word)?.words ?? []);
  return allOf([...about, ...named]);
}
