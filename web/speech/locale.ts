/** The language the person reads, remembered on this device; at first the one the browser asks for. */
import { useSyncExternalStore } from 'react';
import { isLocale, localeFromHeader, type Locale } from '#language/words.ts';
import { findCookie, setCookie } from '../device/cookie.ts';

const tags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Locale, string>;
const listeners = new Set<() => void>();
let current: Locale = 'zh';

export function startLocale(): void {
  const remembered = findCookie('lang') ?? '';
  show(isLocale(remembered) ? remembered : localeFromHeader(navigator.languages.join(',')));
}

export function locale(): Locale {
  return current;
}

export function chooseLocale(chosen: Locale): void {
  setCookie('lang', chosen);
  show(chosen);
}

export function onLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useLocale(): Locale {
  return useSyncExternalStore(onLocale, locale);
}

function show(chosen: Locale): void {
  current = chosen;
  document.documentElement.lang = tags[chosen];
  for (const listener of listeners) listener();
}
