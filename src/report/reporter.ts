import { sign } from './signature.ts';

/** How long one salt is used, in milliseconds: who reported cannot be told again after two of these. */
export const period = 7 * 24 * 3600 * 1000;

/** The number of the period that a time (in milliseconds) falls into. */
export function periodOf(now: number): number {
  return Math.floor(now / period);
}

/** The salts of this period and of the last, where one was made. */
export interface Salts {
  current: string;
  last: string | undefined;
}

/** What stands for a reporter in this period, and what stood for them in the last: so they are known after its end. */
export type Reporter = Salts;

/**
 * What stands for whoever reports from a network address: a keyed hash of the network under the period's salt, 96 bits.
 * The address is not kept, the secret is kept elsewhere: what is stored says nothing to who takes it, and to nobody once
 * the salt is thrown away.
 */
export async function reporterOf(
  address: string,
  { current, last }: Salts,
  secret: string,
): Promise<Reporter> {
  const network = networkOf(address);
  const under = (salt: string) => sign(`${secret} ${salt}`, network, 16);
  return { current: await under(current), last: last === undefined ? undefined : await under(last) };
}

/**
 * The network that counts as one: an IPv4 address; the /48 of an IPv6 address, since that is the largest that one home is
 * given (RIPE-690), and all of it is its owner's to report from. A port is no part of it; what is no address is ''.
 * `192.0.2.7:4711` and `::ffff:192.0.2.7` → `192.0.2.7`; `2001:db8:1:2::9` → `2001:db8:1`.
 */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase();
  const ipv4 = /^(?:\[?(?:0*:)*:?ffff:)?(\d+\.\d+\.\d+\.\d+)\]?(?::\d+)?$/.exec(plain)?.[1];
  if (ipv4) return ipv4;
  const ipv6 = /^\[?([0-9a-f:]+(?:\.\d+){0,3})(?:%.*?)?(?:\](?::\d+)?)?$/.exec(plain)?.[1];
  if (!ipv6?.includes(':')) return '';
  const [head = '', tail] = ipv6.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 3)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
