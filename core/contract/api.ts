/** Every answer of /api/v1 besides matters, by noun. Query shapes stand beside the answer they belong to. */
import { z } from 'zod';
import { whoBurden } from './burden.ts';
import { form, words } from './form.ts';
import { matterRow } from './matter.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

/** RFC 9457 problem. `kind` names the refusal; `next` the lawful next steps; `fields` what to mend in the form. */
export const problem = z
  .object({
    type: z.string(),
    kind: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    words,
    next: z.array(z.object({ step: z.string(), words, url: z.string().optional() })),
    fields: z.array(z.object({ field: z.string(), words })).optional(),
    instance: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export const persona = z
  .object({
    id: z.string(),
    name: words,
    /** One line: who this is and what to try first. */
    about: words,
    posts: z.array(z.object({ role: words, seat: words })),
    /** Where this person lands after signing in. */
    home: z.string(),
  })
  .meta({ id: 'Persona' });

export const sessionRequest = z
  .union([
    z.object({ persona: z.string().max(64) }),
    z.object({ phone: z.string().max(32), code: z.string().max(12) }),
  ])
  .meta({ id: 'SessionRequest' });

export const session = z.object({ token: z.string(), expires_at: instant }).meta({ id: 'Session' });
export const codeRequest = z.object({ phone: z.string().max(32) }).meta({ id: 'CodeRequest' });

export const me = z
  .object({
    id: z.string(),
    name: words,
    area: z.string(),
    city: words,
    posts: z.array(
      z.object({
        role: z.string(),
        words,
        seat: z.object({ id: z.string(), words }),
        level: z.string().nullable(),
        since: day,
        until: day.nullable(),
      }),
    ),
    /** Screens worth a place in this person's menu: home, desk, whistles, asked, rooms, orders, votes, rules, report. */
    screens: z.array(z.string()),
    demo: z.boolean(),
    counts: z.object({ waiting_on_me: z.number().int(), notices: z.number().int() }),
  })
  .meta({ id: 'Me' });

export const packView = z
  .object({
    name: z.string(),
    words,
    areas: z.array(z.object({ code: z.string(), words })),
    ladders: z.array(z.object({ name: z.string(), levels: z.array(z.object({ name: z.string(), words })) })),
    mechanisms: z.array(z.object({ name: z.string(), words })),
    settings: z.array(
      z.object({
        name: z.string(),
        words,
        value: z.string(),
        ours: z.boolean(),
        mechanism: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Pack' });

export const mechanismRow = z
  .object({
    name: z.string(),
    words,
    about: words.nullable(),
    face: z.string(),
    version: z.number().int(),
    rows: z.array(z.string()),
    /** Whether this viewer may open one now. */
    may_open: z.boolean(),
    /** A matter of it changes a rule: it is begun in the designer. */
    changes_rules: z.boolean(),
  })
  .meta({ id: 'MechanismRow' });

export const ladderState = z
  .object({
    name: z.string(),
    words,
    final: z.boolean(),
    outcome: z.string().nullable(),
    initial: z.boolean(),
    who: words.nullable(),
    tries: words.nullable(),
    clock: z
      .object({
        words,
        ours: z.boolean(),
        late: words,
        /** The state lateness leads to. */ to: z.string().nullable(),
      })
      .nullable(),
    steps: z.array(
      z.object({
        name: z.string(),
        words,
        who: words,
        to: z.string().nullable(),
        exit: z.boolean(),
        needs: words.nullable(),
      }),
    ),
    moves: z.array(z.object({ when: words, to: z.string() })),
  })
  .meta({ id: 'LadderState' });

export const mechanismView = mechanismRow
  .extend({
    opens: z.object({ by: words, form }),
    /** When and where it is held, where it comes by a rhythm. */
    held: words.nullable(),
    states: z.array(ladderState),
    settings: z.array(z.object({ name: z.string(), words, value: words, ours: z.boolean() })),
    parts: z.array(z.string()),
    mermaid: z.string(),
    readers: z.array(words),
    /** What one matter along its usual road asks of whom. */
    burden: z.array(whoBurden),
  })
  .meta({ id: 'Mechanism' });

export const placeView = z
  .object({
    id: z.string(),
    kind: z.string(),
    level: z.string().nullable(),
    words,
    parent: z.string().nullable(),
    since: day.nullable(),
    until: day.nullable(),
    ours: z.boolean(),
    predecessors: z.array(z.string()),
    successors: z.array(z.string()),
  })
  .meta({ id: 'Place' });

export const orgView = z
  .object({
    id: z.string(),
    kind: z.string(),
    words,
    parent: z.string().nullable(),
    governs: z.string().nullable(),
    since: day.nullable(),
    until: day.nullable(),
    ours: z.boolean(),
  })
  .meta({ id: 'Org' });

export const workList = z
  .object({
    rows: z.array(matterRow),
    cursor: z.string().nullable(),
    counts: z.object({
      waiting_on_me: z.number().int(),
      i_wait: z.number().int(),
      due_today: z.number().int(),
      all: z.number().int(),
    }),
  })
  .meta({ id: 'WorkList' });

export const matterList = z
  .object({ rows: z.array(matterRow), cursor: z.string().nullable() })
  .meta({ id: 'MatterList' });

export const matterQuery = z.object({
  state: z.string().max(200).optional().meta({ description: 'One or more states, comma between' }),
  mechanism: z.string().max(200).optional().meta({ description: 'One or more mechanisms, comma between' }),
  mine: z.enum(['true', 'false']).optional(),
  waiting: z.enum(['me']).optional(),
  open: z.enum(['true', 'false']).optional(),
  under: z.string().max(64).optional().meta({ description: 'A place: matters in it and below' }),
  due: z.enum(['late', 'today', 'week']).optional(),
  q: z.string().max(80).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** The work list takes the same filters; its counts are of the four whole lists. */
export const workQuery = matterQuery
  .omit({ mine: true, waiting: true, open: true })
  .extend({ list: z.enum(['waiting', 'i-wait', 'due', 'all']).optional() });

export const notice = z
  .object({ id: z.string(), at: instant, words, matter: z.string().nullable(), seen: z.boolean() })
  .meta({ id: 'Notice' });

export const indicatorView = z
  .object({
    name: z.string(),
    words,
    formula: words,
    numerator: z.number().int(),
    denominator: z.number().int(),
    /** Null while the denominator is 0: not available is neither 0 nor 100. */
    rate: z.number().nullable(),
    period: z.string(),
    place: z.string().nullable(),
    at: instant,
    rows: z.array(z.string()),
  })
  .meta({ id: 'Indicator' });

/** A page of something, of the places under one. */
export const listQuery = matterQuery.pick({ under: true, cursor: true, limit: true });

/** `counts` are of the whole list, by state; `items` are a page of it. */
export const listView = z
  .object({
    name: z.string(),
    words,
    counts: z.record(z.string(), z.number().int()),
    items: z.array(
      z.object({
        id: z.string(),
        words,
        class: z.string().nullable(),
        state: z.string(),
        place: z.string().nullable(),
        free: z.number().int().nullable(),
        capacity: z.number().int().nullable(),
      }),
    ),
    cursor: z.string().nullable(),
  })
  .meta({ id: 'List' });

export const lookView = z
  .object({ at: instant, who: words, what: words, matter: z.string().nullable() })
  .meta({ id: 'Look' });

export const whoCanSeeMe = z
  .object({
    /** Every reader key of every matter I am in, in words, with the matter and the purpose. */
    readers: z.array(
      z.object({
        who: words,
        matters: z.array(z.object({ id: z.string(), number: z.string(), why: words })),
      }),
    ),
    looks: z.array(lookView),
    /** Days kept for me, and the post that is told of each. */
    kept_days: z.array(z.object({ who: words, what: words })),
  })
  .meta({ id: 'WhoCanSeeMe' });

export const photoAnswer = z
  .object({ id: z.string(), width: z.number().int(), height: z.number().int(), bytes: z.number().int() })
  .meta({ id: 'Photo' });

/** A server-sent event: a hint that something the viewer may read has changed; the truth is read again. */
export const changed = z.object({ matter: z.string(), seq: z.number().int() }).meta({ id: 'Changed' });

export type Problem = z.infer<typeof problem>;
export type Persona = z.infer<typeof persona>;
export type Me = z.infer<typeof me>;
export type PackView = z.infer<typeof packView>;
export type MechanismRow = z.infer<typeof mechanismRow>;
export type MechanismView = z.infer<typeof mechanismView>;
export type WorkList = z.infer<typeof workList>;
export type MatterList = z.infer<typeof matterList>;
export type Notice = z.infer<typeof notice>;
export type IndicatorView = z.infer<typeof indicatorView>;
export type ListView = z.infer<typeof listView>;
export type WhoCanSeeMe = z.infer<typeof whoCanSeeMe>;
export type PlaceView = z.infer<typeof placeView>;
export type OrgView = z.infer<typeof orgView>;
