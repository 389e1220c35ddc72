/** Who: a closed vocabulary over posts and parts. `desk@owner`, `mediator@above`, `requester`, `anyone`. */
import type { Words } from '../words.ts';

export type Part = 'requester' | 'helper' | 'recipient' | 'party' | 'assignee';

export type Where =
  /** The seat the matter lives with now. */
  | { readonly kind: 'owner' }
  /** One rung (or one level) above the owner. */
  | { readonly kind: 'above' }
  /** The invited org of a part. */
  | { readonly kind: 'asked' }
  /** The matter's place and everything above it. */
  | { readonly kind: 'place' }
  /** The ancestor of the matter's place on one level of the ladder. */
  | { readonly kind: 'level'; readonly level: string }
  /** The orgs a field of the matter names. `findScope` reads a level; who knows the fields makes it a field. */
  | { readonly kind: 'field'; readonly field: string; readonly words: Words };

export type Scope =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'role'; readonly role: string; readonly where: Where }
  | { readonly kind: 'anyone' }
  | { readonly kind: 'public' }
  | { readonly kind: 'system' }
  /** Only in `seen-by` of a field: everyone who may read the matter. */
  | { readonly kind: 'readers' };

/** Who not. */
export type Bar =
  | { readonly kind: 'related-to-a-party' }
  | { readonly kind: 'own-work' }
  /** Whoever holds a post at the seat in charge: nobody strikes off their own item. */
  | { readonly kind: 'of-owner' }
  /** Whoever holds a post at the org a field names. */
  | { readonly kind: 'of-org'; readonly field: string }
  | { readonly kind: 'is-part'; readonly part: Part };

const PARTS: Readonly<Record<string, Part>> = {
  requester: 'requester',
  helper: 'helper',
  recipient: 'recipient',
  party: 'party',
  parties: 'party',
  assignee: 'assignee',
};

const WORD = /^[a-z][a-z0-9-]*$/;

/** Reads one `who` phrase; undefined when it is none. `every party` is read by the step, not here. */
export function findScope(phrase: string): Scope | undefined {
  const text = phrase.trim();
  const part = PARTS[text];
  if (part) return { kind: 'part', part };
  if (text === 'anyone' || text === 'public' || text === 'system' || text === 'readers')
    return { kind: text };
  const [role, where, ...rest] = text.split('@');
  if (!role || !where || rest.length > 0 || !WORD.test(role) || !WORD.test(where)) return undefined;
  if (where === 'owner' || where === 'above' || where === 'asked' || where === 'place') {
    return { kind: 'role', role, where: { kind: where } };
  }
  return { kind: 'role', role, where: { kind: 'level', level: where } };
}

/** Reads one `unless` phrase; undefined when it is none. */
export function findBar(phrase: string): Bar | undefined {
  const text = phrase.trim();
  if (text === 'related to a party') return { kind: 'related-to-a-party' };
  if (text === 'own work') return { kind: 'own-work' };
  if (text === 'of the owner') return { kind: 'of-owner' };
  if (/^of [a-z][a-z0-9-]*$/.test(text)) return { kind: 'of-org', field: text.slice('of '.length) };
  const part = PARTS[text.replace(/^the /, '')];
  return part ? { kind: 'is-part', part } : undefined;
}

export function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'part':
      return scope.part;
    case 'role':
      return `${scope.role}@${whereText(scope.where)}`;
    case 'anyone':
    case 'public':
    case 'system':
    case 'readers':
      return scope.kind;
  }
}

function whereText(where: Where): string {
  switch (where.kind) {
    case 'owner':
    case 'above':
    case 'asked':
    case 'place':
      return where.kind;
    case 'level':
      return where.level;
    case 'field':
      return where.field;
  }
}
