/** What would have gone differently for one matter. Sentences stand in language/replay.ts, one for each kind. */
import type { Refusal } from '../engine/refusal.ts';
import { elsewhereText } from '../engine/condition.ts';
import { accountText } from '../mechanism/account.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { questionsElsewhere, testsIn } from '../engine/elsewhere.ts';
import { follow } from './follow.ts';
import type { PastMatter, Rule, Surroundings } from './past.ts';
import { READS_ASSIGNEE, READS_REQUESTER, type AskedForm, type Trace } from './trace.ts';

export type Difference =
  /** `follows`: an earlier act was refused already, and this one may only be its consequence. */
  | {
      readonly kind: 'refused';
      readonly seq: number;
      readonly step: string;
      readonly refusal: Refusal;
      readonly follows: boolean;
    }
  | { readonly kind: 'step-gone'; readonly seq: number; readonly step: string; readonly follows: boolean }
  /** What is refused today and would be taken: the rule was stricter then, or the record is odd. */
  | { readonly kind: 'taken'; readonly seq: number; readonly step: string }
  | { readonly kind: 'state'; readonly before: string; readonly after: string }
  | { readonly kind: 'would-end'; readonly outcome: string }
  | { readonly kind: 'would-stay-open'; readonly outcome: string }
  | { readonly kind: 'outcome'; readonly before: string; readonly after: string }
  | { readonly kind: 'late'; readonly state: string; readonly clock: string; readonly more: number }
  /** `what`: `matter`, `requester` or `assignee` (their names), or a field. */
  | { readonly kind: 'reader'; readonly what: string; readonly key: string; readonly more: boolean }
  /** `what`: `existence`, or a field. */
  | { readonly kind: 'publicity'; readonly what: string; readonly more: boolean }
  | {
      readonly kind: 'form';
      readonly seq: number;
      readonly step: string;
      readonly role: string;
      readonly seconds: number;
      readonly asked: readonly string[];
      readonly spared: readonly string[];
    }
  /** A condition looks at an answer that the record does not hold: what would have happened cannot be known. */
  | { readonly kind: 'unsure'; readonly field: string };

export type DifferenceKind = Difference['kind'];

export interface Replayed {
  readonly differences: readonly Difference[];
  /** The record cannot be followed even by the rule it was made under: nothing here is to be trusted. */
  readonly untold: boolean;
}

export function replayMatter(
  past: PastMatter,
  present: Rule,
  candidate: Rule,
  around: Surroundings,
): Replayed {
  const before = follow(present, past, around);
  const after = follow(candidate, past, around);
  return { differences: compareTraces(before, after), untold: before.refused.length > 0 };
}

export function compareTraces(before: Trace, after: Trace): Difference[] {
  return [
    ...readersOf(before, after),
    ...publicityOf(before, after),
    ...refusalsOf(before, after),
    ...endsOf(before, after),
    ...latenessOf(before, after),
    ...formsOf(before, after),
    ...unsureOf(after),
    ...worldlyOf(before, after),
  ];
}

function refusalsOf(before: Trace, after: Trace): Difference[] {
  const known = new Set(before.refused.map((one) => one.seq));
  const now = new Set(after.refused.map((one) => one.seq));
  const refused = after.refused
    .filter((one) => !known.has(one.seq))
    .map(({ seq, step, refusal }, nth): Difference => {
      const follows = nth > 0;
      return refusal.kind === 'unknown-step'
        ? { kind: 'step-gone', seq, step, follows }
        : { kind: 'refused', seq, step, refusal, follows };
    });
  const taken = before.refused
    .filter((one) => !now.has(one.seq))
    .map(({ seq, step }): Difference => ({ kind: 'taken', seq, step }));
  return [...refused, ...taken];
}

function endsOf({ matter: was }: Trace, { matter: is }: Trace): Difference[] {
  if (!was || !is) return [];
  const state: Difference[] =
    was.state === is.state ? [] : [{ kind: 'state', before: was.state, after: is.state }];
  if (was.open && !is.open) return [...state, { kind: 'would-end', outcome: is.outcome ?? '' }];
  if (!was.open && is.open) return [...state, { kind: 'would-stay-open', outcome: was.outcome ?? '' }];
  if (was.outcome === is.outcome) return state;
  return [...state, { kind: 'outcome', before: was.outcome ?? '', after: is.outcome ?? '' }];
}

function latenessOf(before: Trace, after: Trace): Difference[] {
  return [...new Set([...before.late.keys(), ...after.late.keys()])].sort().flatMap((name): Difference[] => {
    const more = (after.late.get(name) ?? 0) - (before.late.get(name) ?? 0);
    const [state = '', clock = ''] = name.split('/');
    return more === 0 ? [] : [{ kind: 'late', state, clock, more }];
  });
}

/** Only what both rules hold: of a field that is newly asked, the form tells. */
function readersOf(before: Trace, after: Trace): Difference[] {
  if (!after.matter) return [];
  const names = new Set([READS_REQUESTER, READS_ASSIGNEE, ...before.readers.keys()]);
  return [...names].flatMap((what) => {
    const was = before.readers.get(what) ?? new Set<string>();
    const is = after.readers.get(what);
    if (!is && what !== READS_REQUESTER && what !== READS_ASSIGNEE) return [];
    const seen = is ?? new Set<string>();
    return [
      ...[...seen]
        .filter((key) => !was.has(key))
        .map((key): Difference => ({ kind: 'reader', what, key, more: true })),
      ...[...was]
        .filter((key) => !seen.has(key))
        .map((key): Difference => ({ kind: 'reader', what, key, more: false })),
    ];
  });
}

function publicityOf({ published: was }: Trace, { published: is }: Trace): Difference[] {
  const one = (what: string, more: boolean): Difference => ({ kind: 'publicity', what, more });
  return [
    ...[...is].filter((what) => !was.has(what)).map((what) => one(what, true)),
    ...[...was].filter((what) => !is.has(what)).map((what) => one(what, false)),
  ];
}

function formsOf(before: Trace, after: Trace): Difference[] {
  const was = new Map(before.forms.map((form) => [form.seq, form]));
  return after.forms.flatMap((form): Difference[] => {
    const old = was.get(form.seq);
    if (!old) return [];
    const asked = without(form, old);
    const spared = without(old, form);
    const seconds = form.seconds - old.seconds;
    if (seconds === 0 && asked.length === 0 && spared.length === 0) return [];
    return [{ kind: 'form', seq: form.seq, step: form.step, role: form.role, seconds, asked, spared }];
  });
}

const without = (one: AskedForm, other: AskedForm): string[] =>
  one.fields.filter((field) => !other.fields.includes(field));

/** What only the candidate asks of the world beyond the matter: the record does not tell how that stood. */
function worldlyOf({ rule: was }: Trace, { rule: is }: Trace): Difference[] {
  const asked = (mechanism: Mechanism): string[] => [
    ...questionsElsewhere(mechanism).map(elsewhereText),
    ...testsIn(mechanism).flatMap((test) =>
      test.kind === 'on-list' ? [test.list] : test.kind === 'balance' ? [accountText(test.account)] : [],
    ),
  ];
  const known = new Set(asked(was.mechanism));
  const fresh = [...new Set(asked(is.mechanism))].filter((text) => !known.has(text));
  return fresh.map((field): Difference => ({ kind: 'unsure', field }));
}

function unsureOf({ guessed, rule }: Trace): Difference[] {
  const looksAt = (field: string): boolean =>
    testsIn(rule.mechanism).some(
      (test) =>
        ('field' in test && test.field === field) ||
        (test.kind === 'cel' && new RegExp(`\\bfacts\\.${field}\\b|["']${field}["']`).test(test.expression)),
    );
  return [...guessed].filter(looksAt).map((field): Difference => ({ kind: 'unsure', field }));
}
