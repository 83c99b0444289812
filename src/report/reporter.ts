import { sign } from './signature.ts';

/** How long one salt is used, in milliseconds: who reported cannot be told again after two of these. */
export const period = 7 * 24 * 3600 * 1000;

/** The number of the period that a time (in milliseconds) falls into. */
export function periodOf(now: number): number {
  return Math.floor(now / period);
}

/**
 * What stands for whoever reports from a network address: a keyed hash of the address under the period's salt, 96 bits.
 * Neither address nor salt is kept with it, so that it says nothing once the salt is thrown away. A network gives each home
 * a /64 of IPv6 addresses (RFC 6177), which count as one.
 */
export function reporterOf(address: string, salt: string): Promise<string> {
  return sign(salt, networkOf(address), 16);
}

/** `192.0.2.7` → itself; `2001:db8:1:2:3:4:5:6` and `2001:db8:1:2::` → `2001:db8:1:2`; `::ffff:192.0.2.7` → `192.0.2.7`. */
export function networkOf(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$|%.*$/g, '');
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1]) return mapped[1];
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
