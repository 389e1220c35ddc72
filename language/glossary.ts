/**
 * Every word of the house once: the same in folder, file, type, table, route and on screen. English in code,
 * both languages on screen. `docs/glossary.md` is printed from here by `script/papers`.
 */

import { booksAndPublic } from './glossary/books-and-public.ts';
import type { Entry } from './glossary/entry.ts';
import { peopleAndPlaces } from './glossary/people-and-places.ts';
import { rulesAndMatters } from './glossary/rules-and-matters.ts';

const byTheme = { ...peopleAndPlaces, ...rulesAndMatters, ...booksAndPublic };

export type GlossaryWord = keyof typeof byTheme;

export const glossary: Readonly<Record<GlossaryWord, Entry>> = byTheme;

export const glossaryWords = Object.keys(glossary) as readonly GlossaryWord[];
