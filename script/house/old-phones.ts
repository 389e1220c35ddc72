/**
 * What a browser newer than Chrome 90 or Safari 15.0 has to know. The build writes newer syntax out in older; this
 * finds what no build can write out: things of the browser itself, and style sheets.
 */

export interface Newer {
  readonly what: string;
  readonly since: string;
  readonly is: RegExp;
}

const newer = (what: string, since: string, is: RegExp): Newer => ({ what, since, is });

export const newerScript: readonly Newer[] = [
  newer('Array.at, String.at', 'Chrome 92, Safari 15.4', /\.at\(-?\w/),
  newer('findLast, findLastIndex', 'Chrome 97, Safari 15.4', /\.findLast(Index)?\(/),
  newer('toSorted, toReversed, toSpliced', 'Chrome 110, Safari 16', /\.to(Sorted|Reversed|Spliced)\(/),
  newer('groupBy', 'Chrome 117, Safari 17.4', /\b(Object|Map)\.groupBy\(/),
  newer('structuredClone', 'Chrome 98, Safari 15.4', /\bstructuredClone\(/),
  newer('Object.hasOwn', 'Chrome 93, Safari 15.4', /\bObject\.hasOwn\(/),
  newer('crypto.randomUUID', 'Chrome 92, Safari 15.4', /\.randomUUID\(/),
  newer('Promise.withResolvers', 'Chrome 119, Safari 17.4', /\.withResolvers\(/),
  newer('Array.fromAsync', 'Chrome 121, Safari 16.4', /\.fromAsync\(/),
  newer('AbortSignal.timeout, .any', 'Chrome 103, Safari 16', /\bAbortSignal\.(timeout|any)\(/),
  newer('URL.canParse', 'Chrome 120, Safari 17', /\bURL\.canParse\(/),
  newer('unions of sets', 'Chrome 122, Safari 17', /\.(isSubsetOf|symmetricDifference|isDisjointFrom)\(/),
  newer('looking behind in a pattern', 'Safari 16.4', /\(\?<[=!]/),
  newer('the v flag of a pattern', 'Chrome 112, Safari 17', /[^\\/\s]\/[dgimsuy]*v[dgimsuy]*[.,;)\]]/),
  newer('requestIdleCallback', 'no Safari', /\brequestIdleCallback\(/),
  newer('OffscreenCanvas', 'Safari 16.4', /\bOffscreenCanvas\b/),
  newer('locks', 'Safari 15.4', /\bnavigator\.locks\b/),
  newer('a static block', 'Chrome 94, Safari 16.4', /\bstatic\{/),
  newer('a private name asked for', 'Chrome 91', /#\w+ in /),
  newer('showModal', 'Safari 15.4', /\.showModal\(/),
  newer('reportError', 'Chrome 95, Safari 15.4', /\breportError\(/),
  newer('startViewTransition', 'Chrome 111, Safari 18', /\.startViewTransition\(/),
];

export const newerStyle: readonly Newer[] = [
  newer(':has()', 'Chrome 105, Safari 15.4', /:has\(/),
  newer('container queries', 'Chrome 105, Safari 16', /@container|\bcontainer-type:/),
  newer('layers', 'Chrome 99, Safari 15.4', /@layer\b/),
  newer('nesting', 'Chrome 112, Safari 16.5', /[{;}]\s*&/),
  newer('@scope, @property, @starting-style', 'Chrome 118', /@(scope|property|starting-style)\b/),
  newer('oklch, lab, color()', 'Chrome 111, Safari 15.4', /\b(oklch|oklab|lab|lch|color)\(/),
  newer('color-mix', 'Chrome 111, Safari 16.2', /\bcolor-mix\(/),
  newer('light-dark', 'Chrome 123, Safari 17.5', /\blight-dark\(/),
  newer('subgrid', 'Chrome 117, Safari 16', /\bsubgrid\b/),
  newer('dvh and its kin', 'Chrome 108, Safari 15.4', /\d(d|s|l)v(h|w|min|max|b|i)\b/),
  newer('ranges in media queries', 'Chrome 104, Safari 16.4', /@media[^{]*[<>]=?/),
  newer('translate, rotate, scale by themselves', 'Chrome 104', /[;{](translate|rotate|scale):/),
  newer('sines', 'Chrome 111, Safari 15.4', /\b(sin|cos|tan|round|mod)\(/),
  newer('field-sizing', 'Chrome 123', /\bfield-sizing:/),
  newer(':user-invalid', 'Chrome 119, Safari 16.5', /:user-(in)?valid/),
  newer('popovers', 'Chrome 114, Safari 17', /:popover-open/),
  newer('accent-color', 'Chrome 93, Safari 15.4', /\baccent-color:/),
  newer('text-wrap', 'Chrome 114, Safari 17.5', /\btext-wrap:/),
  newer('overscroll-behavior', 'Safari 16', /\boverscroll-behavior/),
  newer('overflow-wrap: anywhere', 'Safari 15.4', /overflow-wrap:\s*anywhere/),
  newer(':focus-visible', 'Safari 15.4', /:focus-visible/),
];

export const foundIn = (text: string, list: readonly Newer[]): string[] =>
  list.filter(({ is }) => is.test(text)).map(({ what }) => what);
