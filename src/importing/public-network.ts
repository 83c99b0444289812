import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Says that an address is of a private network, which a stranger's words must not lead to. */
export class PrivateAddress extends Error {}

/** Finds a name's addresses, and refuses where one of them is private: asked at the connection itself, it cannot change. */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return callback(error ?? new Error(host), '', 0);
    if (addresses.some(({ address }) => isPrivate(address))) return callback(new PrivateAddress(), '', 0);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** Networks that are not the public Internet (IANA special-purpose registries). */
const special = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(net, bits, 'ipv4');

/** Of IPv6 only what IANA gives out for the Internet (2000::/3) is public, without the tunnels to IPv4 in it. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const tunnels = new BlockList();
for (const [net, bits] of [
  ['2001::', 32],
  ['2002::', 16],
] as const)
  tunnels.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is no public one. */
export function isPrivate(address: string): boolean {
  if (isIP(address) === 4) return special.check(address, 'ipv4');
  return !global.check(address, 'ipv6') || tunnels.check(address, 'ipv6');
}
