/** The rules of a city as its organisers change them: texts, checks, differences, and what becomes of open matters. */
import { z } from 'zod';
import { mechanismView } from './api.ts';
import { words } from './form.ts';

const instant = z.iso.datetime();
const path = z.string().max(80).meta({ description: 'A file of the pack, such as mechanisms/whistle.yaml' });
const text = z.string().min(1).max(60_000);

export const ruleRow = z
  .object({
    name: z.string(),
    words,
    path: z.string(),
    /** Whose text is in force: adopted here, the city's own folder, or what all cities share. */
    from: z.enum(['adopted', 'own', 'shared']),
    version: z.number().int(),
    /** When this version came into force here. */
    since: instant.nullable(),
    /** The post that adopted it, never the person; null where no adoption was needed. */
    by: words.nullable(),
  })
  .meta({ id: 'RuleRow' });

export const ruleAdoption = z
  .object({
    revision: z.number().int(),
    version: z.number().int().nullable(),
    since: instant,
    by: words,
    matter: z.string(),
    /** The text that came into force, and the city's own text it replaced: proposing that one again goes back. */
    text: z.string(),
    former: z.string().nullable(),
  })
  .meta({ id: 'RuleAdoption' });

const named = z.array(z.object({ name: z.string(), words }));

/** The city's own words that a rule may use: what an editor offers while somebody writes. */
export const ruleVocabulary = z
  .object({
    /** The register's fields, for `asks`. */
    fields: named,
    /** For `by`, `waits-on`, `seen-by`: `requester`, `desk@owner`. */
    who: named,
    levels: named,
    lists: named,
    /** Other rules of the city, for `parts`. */
    mechanisms: named,
  })
  .meta({ id: 'RuleVocabulary' });

export const ruleView = ruleRow
  .extend({
    /** The city's own text in force; null where it leans on the shared one alone. */
    text: z.string().nullable(),
    /** The mechanism of packs/common it starts from, or is, with its text. */
    shared: z.object({ name: z.string(), text: z.string() }).nullable(),
    /** Hash of the text in force: a proposal says on which text it was written. */
    over: z.string(),
    schema: z.looseObject({}),
    vocabulary: ruleVocabulary,
    versions: z.array(
      z.object({
        version: z.number().int(),
        since: instant,
        /** Matters that are open under it. */
        open: z.number().int(),
      }),
    ),
    adoptions: z.array(ruleAdoption),
    /** The folder's own text, when it says something else than on the day of the adoption. */
    conflict: z.object({ since: instant, folder: z.string().nullable() }).nullable(),
    /** A proposal that waits for another organiser. */
    proposal: z
      .object({
        matter: z.string(),
        number: z.string(),
        text: z.string(),
        why: z.string(),
        since: instant,
        /** Whoever proposed it may not adopt it. */
        own: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'Rule' });

export const ruleProblem = z
  .object({ kind: z.string(), file: z.string(), line: z.number().int(), words })
  .meta({ id: 'RuleProblem' });

export const ruleDifference = z
  .object({
    change: z.enum(['added', 'gone', 'renamed', 'became', 'order']),
    /** The kind of thing it is about, and its name where it has one: a step, a clock, a field … */
    of: z.string(),
    name: z.string().nullable(),
    property: z.string(),
    words,
    sharp: z.object({ kind: z.string(), words }).nullable(),
  })
  .meta({ id: 'RuleDifference' });

export const ruleDifferences = z
  .array(z.object({ state: z.string().nullable(), words, differences: z.array(ruleDifference) }))
  .meta({ id: 'RuleDifferences' });

export const ruleText = z.object({ path, text }).meta({ id: 'RuleText' });
export const ruleProposal = z
  .object({
    path,
    text,
    why: z.string().min(1).max(1000),
    over: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'Hash of the text it was written on; left out, the one in force now' }),
  })
  .meta({ id: 'RuleProposal' });

export const ruleCheck = z
  .object({
    problems: z.array(ruleProblem),
    /** What it reads as; null while there are problems. */
    mechanism: mechanismView.nullable(),
    differences: ruleDifferences,
    sharp: z.number().int(),
    same: z.boolean(),
    over: z.string(),
  })
  .meta({ id: 'RuleCheck' });

/** What becomes of open matters, told in groups that share their fate. */
export const inFlightReport = z
  .object({
    mechanism: z.string(),
    /** The version in force; null for a text that is only proposed. */
    version: z.number().int().nullable(),
    stay: z.boolean(),
    open: z.number().int(),
    moves: z.number().int(),
    groups: z.array(
      z.object({
        version: z.number().int(),
        state: z.object({ name: z.string(), words }),
        to: z.object({ name: z.string(), words }).nullable(),
        stays: z.object({ kind: z.string(), words }).nullable(),
        many: z.number().int(),
        /** Some of them. */
        matters: z.array(z.object({ id: z.string(), number: z.string() })),
      }),
    ),
  })
  .meta({ id: 'InFlightReport' });

export type RuleRow = z.infer<typeof ruleRow>;
export type RuleVocabulary = z.infer<typeof ruleVocabulary>;
export type RuleProposal = z.infer<typeof ruleProposal>;
export type RuleView = z.infer<typeof ruleView>;
export type RuleAdoption = z.infer<typeof ruleAdoption>;
export type RuleCheck = z.infer<typeof ruleCheck>;
export type RuleDifferences = z.infer<typeof ruleDifferences>;
export type InFlightReport = z.infer<typeof inFlightReport>;
