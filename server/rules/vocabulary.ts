/** The words of a city that its rules may use, each with what people call it. */
import type { RuleVocabulary } from '#core/contract/rules.ts';
import { findScope } from '#core/mechanism/scope.ts';
import { scopesInWords } from '#core/mechanism/scope-in-words.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Words } from '#core/words.ts';
import { plain } from '../matters/view/row.ts';

const PARTS = ['requester', 'helper', 'recipient', 'assignee', 'parties', 'anyone', 'public'];
const SEATS = ['owner', 'above', 'place', 'asked'];
const OR = { zh: '或', en: ' or ' };

export function toVocabulary(pack: Pack): RuleVocabulary {
  const vocabulary = vocabularyOf(pack, '');
  const seated = Object.keys(pack.roles).flatMap((role) => SEATS.map((seat) => `${role}@${seat}`));
  return {
    fields: named(pack.fields),
    who: [...PARTS, ...seated].flatMap((name) => {
      const scope = findScope(name);
      return scope ? [{ name, words: plain(scopesInWords([scope], vocabulary, OR)) }] : [];
    }),
    levels: Object.entries(vocabulary.levelWords).map(([name, words]) => ({ name, words: plain(words) })),
    lists: named(pack.lists),
    mechanisms: named(pack.mechanisms),
  };
}

const named = (all: Readonly<Record<string, { readonly words: Words }>>): RuleVocabulary['fields'] =>
  Object.entries(all).map(([name, { words }]) => ({ name, words: plain(words) }));
