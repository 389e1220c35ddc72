/** How many: a whole number, or the city's setting that holds one. */

export type Amount = number | { readonly setting: string };

/** `12` or `settings.quorum`; whoever calls has matched the pattern. */
export function readAmount(text: string): Amount {
  return text.startsWith('settings.') ? { setting: text.slice('settings.'.length) } : Number(text);
}
