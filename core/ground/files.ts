/**
 * The shapes of places.yaml, orgs.yaml and lineage.yaml, and of the blocks of pack.yaml that ground is built from.
 * Codes may be written without quotes: a number becomes its text.
 */
import { z } from 'zod';

const id = z.union([z.string().regex(/^[\w-]+$/), z.number().int()]).transform(String);
const ids = z.union([id.transform((one) => [one]), z.array(id)]);
const day = z.iso.date();
const row = z.string().regex(/^[A-Z]{2}-\d{2,3}$/);
const rows = z.union([row.transform((one) => [one]), z.array(row)]);
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** A name of the place's own; English is left out where nobody has published one. */
const name = z.union([
  z
    .string()
    .min(1)
    .transform((zh) => ({ zh, en: zh })),
  z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
]);
const names = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const told = { of: id, what: z.string(), text: z.string().min(1), row, told: day };

/** A place below the divisions, or a few words more about a division (then without `in` and `kind`). */
const place = z.strictObject({
  name: name.optional(),
  kind: z.string().optional(),
  in: id.optional(),
  row: rows.optional(),
  ours: z.boolean().optional(),
  since: day.optional(),
  until: day.optional(),
});

export const placesFile = z.strictObject({
  places: z.record(id, place).default({}),
  facts: z
    .array(
      z.union([
        z.strictObject({ ...told, figure: z.number().int() }),
        z.strictObject({ ...told, claim: z.literal(true) }),
      ]),
    )
    .default([]),
});

const org = z.strictObject({
  name,
  kind: z.string(),
  /** The place it governs, which is then its seat; or the place it answers under; or the org it is a part of. */
  governs: id.optional(),
  under: id.optional(),
  'part-of': id.optional(),
  'acts-for': z.string().optional(),
  'ends-when': words.optional(),
  row: rows.optional(),
  ours: z.boolean().optional(),
  since: day.optional(),
  until: day.optional(),
});

const tie = z.strictObject({
  tie: z.string(),
  from: ids,
  to: ids,
  row: rows.optional(),
  ours: z.boolean().optional(),
  since: day.optional(),
  until: day.optional(),
});

export const orgsFile = z.strictObject({
  orgs: z.record(id, org).default({}),
  ties: z.array(tie).default([]),
});

export const lineageFile = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        words,
        on: day,
        in: id,
        kind: z.string(),
        row: rows,
        ours: z.boolean().optional(),
        because: words.optional(),
        /** Places that ended that day: id and full name. */
        ended: z.record(id, name),
        /** Places that began that day, each with what it came from. */
        began: z.record(id, ids),
      }),
    )
    .default([]),
});

const rung = z.strictObject({
  level: z.string(),
  words,
  /** Kinds of place that stand here. Left out: the same as on this level of another ladder. */
  places: names.optional(),
  /** The one org that is this rung, where the city has no place for it. */
  org: id.optional(),
  /** Kinds of org that stand at every place of this rung, so nobody writes five thousand of them. */
  orgs: z.array(z.string()).default([]),
});

export const laddersBlock = z.record(z.string(), z.array(rung).min(3).max(6));
export const placeKindsBlock = z.record(z.string(), z.strictObject({ words }));
export const tieKindsBlock = z.record(z.string(), z.strictObject({ words }));
export const orgKindsBlock = z.record(
  z.string(),
  z.strictObject({
    words,
    /** On a rung that lists this kind, only places of these kinds have one. */
    at: names.optional(),
    /** `official`: takes the published name of the place (孝坊社区居委会) instead of place and kind. */
    named: z.literal('official').optional(),
    roles: z.array(z.string()).default([]),
  }),
);

export type PlacesFile = z.output<typeof placesFile>;
export type OrgsFile = z.output<typeof orgsFile>;
export type LineageFile = z.output<typeof lineageFile>;
export type LaddersBlock = z.output<typeof laddersBlock>;
export type PlaceKindsBlock = z.output<typeof placeKindsBlock>;
export type OrgKindsBlock = z.output<typeof orgKindsBlock>;
export type TieKindsBlock = z.output<typeof tieKindsBlock>;
