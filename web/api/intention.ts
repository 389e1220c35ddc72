/**
 * An intention is one thing a person wants done once. Its key stays the same however often it is sent,
 * and changes when the person changes what they ask.
 */
export interface Intention {
  readonly key: string;
  readonly what: string;
}

export function intend(what: string, before: Intention | undefined): Intention {
  return before?.what === what ? before : { key: newKey(), what };
}

/** A UUID v4. crypto.randomUUID is missing in Chrome 90 and on plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
