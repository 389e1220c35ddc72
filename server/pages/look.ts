/** How a person wants pages to look: language and 长辈版, remembered in two cookies the app reads too. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLocale, localeFromHeader, type Locale } from '#language/words.ts';

export interface Look {
  readonly locale: Locale;
  readonly elder: boolean;
}

const YEAR_S = 365 * 24 * 3600;

export function lookOf(request: FastifyRequest): Look {
  const lang = request.cookies['lang'] ?? '';
  return {
    locale: isLocale(lang) ? lang : localeFromHeader(request.headers['accept-language']),
    elder: request.cookies['elder'] === 'on',
  };
}

/** A wish as a switch sends it: `elder-on`, `elder-off`, `zh`, `en`. Anything else changes nothing. */
export function changeLook(look: Look, wish: string): Look {
  if (wish === 'elder-on') return { ...look, elder: true };
  if (wish === 'elder-off') return { ...look, elder: false };
  return isLocale(wish) ? { ...look, locale: wish } : look;
}

/** Readable by script: the app and these pages follow one switch. */
export function keepLook(reply: FastifyReply, look: Look): void {
  const options = { path: '/', maxAge: YEAR_S, sameSite: 'lax', httpOnly: false } as const;
  void reply.setCookie('lang', look.locale, options).setCookie('elder', look.elder ? 'on' : 'off', options);
}

/** A path of this site to go back to; never another host, however it is spelled. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path);
}
