/** The law guard as anybody may read it: each rule, its sources and how they were read, what it looks at here. */
import { z } from 'zod';
import { APPLIES_TO } from '../law/shape.ts';
import { words } from './form.ts';

const day = z.iso.date();

export const readAt = z.enum(['source', 'copy', 'title-only', 'not-found', 'ours']);
export const lawEffect = z.enum(['impossible', 'off', 'public-basis']);
export const lawHeld = z.enum(['held', 'partly', 'not-built']);
export const subjectKind = z.enum(['mechanism', 'field', 'indicator', 'list', 'kept-day']);

export const deviationView = z
  .object({
    rule: z.string(),
    rule_words: words,
    kind: subjectKind,
    name: z.string(),
    words,
    basis: words,
    person: z.string(),
    from: day,
    /** The last day. */
    until: day,
    published: z.string().nullable(),
    in_force: z.boolean(),
  })
  .meta({ id: 'Deviation' });

export const lawRuleView = z
  .object({
    name: z.string(),
    words,
    cites: z.array(z.object({ words, read_at: readAt })),
    risks: z.array(z.string()),
    applies_to: z.array(z.enum(APPLIES_TO)),
    effect: lawEffect,
    /** Longest that one deviation may last. */
    at_most_days: z.number().int().nullable(),
    held: lawHeld,
    /** What holds it, or what is lacking. */
    how: words.nullable(),
    /** Kinds of `check`, and files of tests. */
    evidence: z.array(z.object({ kind: z.enum(['check', 'test']), name: z.string() })),
    /** What its tests look at in this city. */
    looks_at: z.array(z.object({ kind: subjectKind, names: z.array(z.string()) })),
  })
  .meta({ id: 'LawRule' });

export const lawView = z
  .object({
    today: day,
    rules: z.array(lawRuleView),
    texts: z.array(z.object({ name: z.string(), words, read_at: readAt, note: words.nullable() })),
    risks: z.array(z.object({ name: z.string(), words, rows: z.array(z.string()) })),
    deviations: z.array(deviationView),
    /** Names of what rules look at, by kind and name. */
    things: z.array(z.object({ kind: subjectKind, name: z.string(), words })),
  })
  .meta({ id: 'Law' });

export type LawView = z.infer<typeof lawView>;
export type LawRuleView = z.infer<typeof lawRuleView>;
export type DeviationView = z.infer<typeof deviationView>;
