/** Addresses of the public pages. */
import type { Locale } from '#language/words.ts';

export const publicPath = (number: string): string => `/public/${encodeURIComponent(number)}`;
export const placePath = (id: string): string => `/public/places/${encodeURIComponent(id)}`;

/** Of one place, or of the whole city. A reader of feeds has no cookie: the address says the language. */
export const feedPath = (place: string | null, locale: Locale): string =>
  `${place === null ? '/public' : placePath(place)}/feed.atom${locale === 'zh' ? '' : `?lang=${locale}`}`;
