/** A matter as it travels: header (who is waited on, how long), timeline, and every step with its reason. */
import { z } from 'zod';
import { form, words } from './form.ts';

const instant = z.iso.datetime();

/** Who is waited on now. `mine` is true when the viewer is the one. */
export const waiting = z.object({ words, mine: z.boolean() }).meta({ id: 'Waiting' });

export const clockView = z
  .object({
    name: z.string(),
    due: instant,
    late: z.boolean(),
    paused: z.boolean(),
    /** The year's working-day calendar is not published yet: the date will be worked out again. */
    provisional: z.boolean(),
    /** Minutes left before the clock is late; negative once it is. */
    left_min: z.number().int(),
    /** The city's own setting, or ours because the rule is silent. */
    ours: z.boolean(),
  })
  .meta({ id: 'Clock' });

export const matterRow = z
  .object({
    id: z.string(),
    number: z.string(),
    mechanism: z.object({ name: z.string(), words, face: z.string(), version: z.number().int() }),
    title: z.string(),
    state: z.object({ name: z.string(), words }),
    open: z.boolean(),
    outcome: z.string().nullable(),
    place: z.object({ id: z.string(), words }).nullable(),
    owner: z.object({ seat: z.string(), words }),
    waiting: waiting.nullable(),
    clock: clockView.nullable(),
    opened_at: instant,
    changed_at: instant,
    /** How many others said that it is so for them too. */
    also: z.number().int(),
    /** My own part in it, where I have one. */
    part: z.enum(['requester', 'helper', 'recipient', 'party', 'assignee']).nullable(),
    /** The one step a keyboard or a thumb would take next; null when nothing is mine to do. */
    next_step: z.object({ name: z.string(), words, needs_form: z.boolean() }).nullable(),
  })
  .meta({ id: 'MatterRow' });

export const value = z
  .object({
    field: z.string(),
    words,
    type: z.string(),
    /** Text ready to show, in the caller's language. Null when the value was erased. */
    text: z.string().nullable(),
    photos: z
      .array(
        z.object({
          id: z.string(),
          url: z.string(),
          thumb: z.string(),
          width: z.number(),
          height: z.number(),
        }),
      )
      .optional(),
    masked: z.boolean(),
  })
  .meta({ id: 'Value' });

export const timelineEntry = z
  .object({
    seq: z.number().int(),
    at: instant,
    step: z.string(),
    words,
    /** A person by name where the viewer may know it, otherwise the post or 居民. */
    who: words,
    kind: z.enum(['person', 'system', 'clock', 'part']),
    mine: z.boolean(),
    from: z.string().nullable(),
    to: z.string(),
    values: z.array(value),
    hash: z.string(),
  })
  .meta({ id: 'TimelineEntry' });

export const nextStep = z
  .object({ step: z.string(), words, matter: z.string().optional(), url: z.string().optional() })
  .meta({ id: 'NextStep' });

export const allowedStep = z
  .object({
    name: z.string(),
    words,
    on: z.boolean(),
    /** Why it is off, and what would turn it on. Null when on. */
    reason: words.nullable(),
    next: z.array(nextStep),
    form,
    /** One per matter at most: the step the screen offers first. */
    primary: z.boolean(),
    /** An exit the law gives (court, arbitration, petition, withdrawal): shown apart, never counted as failure. */
    exit: z.boolean(),
    /** Belongs to a later state: shown so people know it will come. */
    later: z.boolean(),
  })
  .meta({ id: 'AllowedStep' });

/** A child matter seen from its parent: one department's answer with its own clock. */
export const partView = z
  .object({
    id: z.string(),
    number: z.string(),
    part: z.string(),
    words,
    /** What it is about, where its rule gives it a name of its own and this viewer may read it. */
    title: z.string().nullable(),
    org: z.object({ seat: z.string(), words }),
    state: z.object({ name: z.string(), words }),
    open: z.boolean(),
    clock: clockView.nullable(),
    /** Whether this viewer may open it. */
    readable: z.boolean(),
  })
  .meta({ id: 'Part' });

/** A matter of its own that a step of another opened. */
export const openedView = z
  .object({
    id: z.string(),
    number: z.string(),
    words,
    title: z.string(),
    state: z.object({ name: z.string(), words }),
    open: z.boolean(),
  })
  .meta({ id: 'Opened' });

export const matterView = matterRow
  .extend({
    rung: z.object({ name: z.string(), words }).nullable(),
    tries: z.array(z.object({ rung: z.string(), words, used: z.number().int(), of: z.number().int() })),
    requester: words,
    /** Who comes, by name; null where nobody does yet, or the viewer may not know. */
    assignee: words.nullable(),
    values: z.array(value),
    timeline: z.array(timelineEntry),
    allowed: z.array(allowedStep),
    parts: z.array(partView),
    parent: z.object({ id: z.string(), number: z.string(), words }).nullable(),
    /** The matter whose step opened it; null where nobody's did, or the viewer may not read that one. */
    origin: z.object({ id: z.string(), number: z.string(), words }).nullable(),
    /** What its own steps opened as matters of their own: those the viewer may read, the oldest forty. */
    opened: z.array(openedView),
    /** The ladder of states, in order, with the ones already passed. */
    ladder: z.array(z.object({ name: z.string(), words, passed: z.boolean(), now: z.boolean() })),
    /** How the record commits to this matter: its last hash and number of acts. */
    record: z.object({ head: z.string(), acts: z.number().int() }),
    seq: z.number().int(),
    /** Relatives of a party keep away from it: who does, and who may say so, is at `/matters/{id}/recusals`. */
    recusable: z.boolean(),
    /** Steps told as a number, of people or of times: how many took each, and never who. */
    counts: z.array(
      z.object({ step: z.string(), words, of: z.enum(['people', 'times']), count: z.number().int() }),
    ),
    /** What was said in the room, in order, for whoever may read it; whose words they were is nobody's to read. */
    said: z.array(z.object({ at: instant, who: words, text: z.string(), mine: z.boolean() })),
    /** It has a room: which fields are its agenda, what is put to the vote, its minutes, and what is decided. */
    room: z
      .object({
        agenda: z.array(z.string()),
        question: z.array(z.string()),
        minutes: z.array(z.string()),
        decided: z.array(z.string()),
      })
      .nullable(),
    /** What can be printed of it, at `/matters/{number}/papers/{name}`. */
    papers: z.array(z.object({ name: z.string(), words })),
    /** It can be shown on a wall, at `/matters/{number}/wall`. */
    wall: z.boolean(),
    /** The rule whose change this matter proposes. */
    changes_rule: z.string().nullable(),
  })
  .meta({ id: 'Matter' });

export const actRequest = z
  .object({
    step: z.string().min(1).max(64),
    facts: z.record(z.string(), z.unknown()).default({}),
    /** The matter's `seq` the person was looking at. Left out, the step is tried on the newest state. */
    seen_seq: z.number().int().optional(),
  })
  .meta({ id: 'ActRequest' });

export const openRequest = z
  .object({
    mechanism: z.string().min(1).max(64),
    version: z.number().int().optional(),
    area: z.string().max(12).optional(),
    facts: z.record(z.string(), z.unknown()).default({}),
  })
  .meta({ id: 'OpenRequest' });

export type MatterRow = z.infer<typeof matterRow>;
export type MatterView = z.infer<typeof matterView>;
export type AllowedStepView = z.infer<typeof allowedStep>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type PartView = z.infer<typeof partView>;
export type ValueView = z.infer<typeof value>;
export type ClockView = z.infer<typeof clockView>;
export type ActRequest = z.infer<typeof actRequest>;
export type OpenRequest = z.infer<typeof openRequest>;
