export interface WhistlesSearch {
  /** The rule of the form that is open. */
  readonly blow?: string;
  readonly wall?: true;
}

export function readWhistlesSearch(search: Readonly<Record<string, unknown>>): WhistlesSearch {
  const { blow, wall } = search;
  return {
    ...(typeof blow === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(blow) ? { blow } : {}),
    ...(wall === true || wall === 'true' || wall === 1 ? { wall: true } : {}),
  };
}
