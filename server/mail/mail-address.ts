import { domainToASCII } from 'node:url';

/** As RFC 5321 has them: a whole path is 256 octets with its brackets, what stands before the @ is 64. */
export const MOST_ADDRESS = 254;
const MOST_LOCAL = 64;

// Quoted names, comments and addresses of machines are lawful, and nobody types them but to deceive.
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The mailbox an address leads to, as far as it shows: what stands after a `+` is its owner's mark, on most servers. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).replace(/(?<=.)\+.*$/, '');
  return `${local}${address.slice(at)}`.toLowerCase();
}

/** One address, with its domain in the letters that mail servers speak; undefined for whatever is not exactly one. */
export function readAddress(typed: string): string | undefined {
  if (typed.length > MOST_ADDRESS) return undefined;
  // Chinese keyboards write ＠ and ． of full width.
  const text = typed.normalize('NFKC').trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (local.length > MOST_LOCAL || !LOCAL.test(local)) return undefined;
  const typedDomain = text.slice(at + 1);
  // What the host of a URL may hold and the domain of an address may not.
  if (/[\s\p{Cc}/\\?#:[\]@%]/u.test(typedDomain)) return undefined;
  const domain = domainToASCII(typedDomain);
  const address = `${local}@${domain}`;
  return DOMAIN.test(domain) && address.length <= MOST_ADDRESS ? address : undefined;
}
