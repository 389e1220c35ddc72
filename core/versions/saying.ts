/** How one difference is said: what it is about, what was, what is, and whether it needs a second look. */
import type { InWords } from '../mechanism/in-words.ts';
import type { Vocabulary } from '../mechanism/vocabulary.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Words } from '../words.ts';

/** What may hurt somebody and is easily overlooked. */
export type Sharp =
  | 'more-readers'
  | 'public'
  | 'exit-gone'
  | 'longer'
  | 'confirmation'
  | 'vote'
  | 'bar-gone'
  | 'kept-longer'
  | 'less-protected';

export type Change = 'added' | 'gone' | 'renamed' | 'became' | 'order';

/** Where in a rule it stands. `name` is the step's, clock's, field's … own name. */
export type Where =
  | { readonly of: 'rule' }
  | { readonly of: 'opening' }
  | { readonly of: 'state'; readonly state: string }
  | { readonly of: 'step'; readonly state: string; readonly name: string }
  | { readonly of: 'clock'; readonly state: string; readonly name: string }
  | { readonly of: 'move'; readonly state: string; readonly name: string }
  | { readonly of: 'field'; readonly name: string }
  | { readonly of: 'setting'; readonly name: string }
  | { readonly of: 'part'; readonly name: string };

export interface Difference {
  readonly where: Where;
  readonly change: Change;
  /** The property of the rule that differs, as its type names it. */
  readonly property: string;
  readonly words: Words;
  readonly sharp: Sharp | null;
}

/** One side of the comparison, with all it needs to be said. */
export interface Side {
  readonly rule: Mechanism;
  readonly said: InWords;
  readonly vocabulary: Vocabulary;
}

export interface Sides {
  readonly was: Side;
  readonly is: Side;
  readonly where: Where;
  /** The name a state of the former rule bears in the new one. */
  readonly stateNow: (name: string) => string;
}

/** Looks at one property of two things that differ in it. */
export type Look<T> = (was: T, is: T, sides: Sides, property: string) => Difference[];

/** A way to look at every property: one more in the type, and this does not compile until somebody says it. */
export type Looks<T> = { readonly [K in keyof T]-?: Look<T> };

export function lookAt<T extends object>(looks: Looks<T>, was: T, is: T, sides: Sides): Difference[] {
  return (Object.keys(looks) as (keyof T & string)[]).flatMap((key) =>
    isSame(was[key], is[key]) ? [] : looks[key](was, is, sides, key),
  );
}

/** Order counts: it is the order of the ladder and of which step is offered first. What a former version did not know is nothing. */
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const quoted = ({ zh, en }: Words): Words => ({ zh: `「${zh}」`, en: `“${en}”` });

/** 谁能做：「承办人」改为「书记」 */
export function became(
  label: Words,
  was: Words | null,
  is: Words | null,
  { where }: Sides,
  property: string,
  sharp: Sharp | null = null,
): Difference {
  return { where, change: changeOf(was, is), property, words: said(label, was, is), sharp };
}

const changeOf = (was: Words | null, is: Words | null): Change =>
  was === null && is !== null ? 'added' : was !== null && is === null ? 'gone' : 'became';

function said(label: Words, was: Words | null, is: Words | null): Words {
  const [before, now] = [was && quoted(was), is && quoted(is)];
  if (before && now && before.zh === now.zh)
    return {
      zh: `${label.zh}：写法变了，念出来还是${now.zh}`,
      en: `${label.en}: written otherwise, and still read as ${now.en}`,
    };
  if (before && now)
    return {
      zh: `${label.zh}：${before.zh}改为${now.zh}`,
      en: `${label.en}: ${before.en} becomes ${now.en}`,
    };
  if (now) return { zh: `${label.zh}：新加${now.zh}`, en: `${label.en}: ${now.en} is new` };
  if (before) return { zh: `${label.zh}：去掉${before.zh}`, en: `${label.en}: ${before.en} is gone` };
  return { zh: `${label.zh}：写法变了`, en: `${label.en}: written otherwise` };
}

export interface Entry<T> {
  readonly say: (one: T, side: Side) => Words;
  /** Two entries with the same key are the same thing, perhaps changed. */
  readonly key: (one: T) => string;
  readonly sharpWhenNew?: (one: T) => Sharp | null;
  readonly sharpWhenGone?: (one: T) => Sharp | null;
}

/** Entries of a list: those that are new, those that are gone, and whether the rest stand in another order. */
export function listed<T>(
  label: Words,
  was: readonly T[],
  is: readonly T[],
  sides: Sides,
  property: string,
  { say, key, sharpWhenNew, sharpWhenGone }: Entry<T>,
): Difference[] {
  const [before, now] = [new Set(was.map(key)), new Set(is.map(key))];
  const changed = [
    ...was
      .filter((one) => !now.has(key(one)))
      .map((one) => became(label, say(one, sides.was), null, sides, property, sharpWhenGone?.(one) ?? null)),
    ...is
      .filter((one) => !before.has(key(one)))
      .map((one) => became(label, null, say(one, sides.is), sides, property, sharpWhenNew?.(one) ?? null)),
  ];
  if (changed.length > 0 && isSame(stay(was, key, now), stay(is, key, before))) return changed;
  return [...changed, inOtherOrder(label, sides, property)];
}

const stay = <T>(list: readonly T[], key: (one: T) => string, others: ReadonlySet<string>): string[] =>
  list.map(key).filter((one) => others.has(one));

export const inOtherOrder = (label: Words, { where }: Sides, property: string): Difference => ({
  where,
  change: 'order',
  property,
  words: { zh: `${label.zh}：先后次序变了`, en: `${label.en}: the order is another` },
  sharp: null,
});

/** For a property that is simply one thing. */
export const plainly =
  <T, K extends keyof T>(label: Words, key: K, say: (value: T[K], side: Side) => Words | null): Look<T> =>
  (was, is, sides, property) => [
    became(label, say(was[key], sides.was), say(is[key], sides.is), sides, property),
  ];

export const yesNo = (value: boolean | undefined): Words =>
  value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };

export const text = (value: string | number | null | undefined): Words | null =>
  value === null || value === undefined ? null : { zh: String(value), en: String(value) };
