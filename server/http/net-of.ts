/** Whose an address is: one household has all of its /64, so of an IPv6 address the first half counts and no more. */
import { isIPv6 } from 'node:net';

export function netOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  // The one spelling that every address has: `URL` makes it.
  const plain = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(plain);
  if (mapped) return toIPv4(mapped[1]!, mapped[2]!);
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

function toIPv4(high: string, low: string): string {
  const bits = [high, low].map((one) => Number.parseInt(one, 16));
  return bits.flatMap((one) => [one >> 8, one & 255]).join('.');
}
