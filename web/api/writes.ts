/** Every write of the screens, by noun, with what must be read again after it. */
import type { Write } from './send.ts';

const EVERYTHING_OF_MATTERS = ['matters', 'work', 'me', 'notices', 'lists', 'disclosures'];

export const openMatter: Write = { path: '/matters', changes: EVERYTHING_OF_MATTERS };
export const signIn: Write = { path: '/sessions', changes: [] };
export const signOut: Write = { method: 'DELETE', path: '/sessions', changes: [] };
export const sendCode: Write = { path: '/sign-in-codes', changes: [] };

export function actOn(matter: string): Write {
  return { path: `/matters/${encodeURIComponent(matter)}/acts`, changes: EVERYTHING_OF_MATTERS };
}

export function seenPath(notice: string): string {
  return `/notices/${encodeURIComponent(notice)}/seen`;
}
