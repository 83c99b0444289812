import { linkTarget } from '../markdown/links.ts';
import { addressKey } from './addresses.ts';
import { detached } from './detached.ts';

/** Where a link in a body leads after the import. */
export type Destination =
  | { kind: 'story'; path: string }
  | { kind: 'outside'; href: string }
  | { kind: 'broken' }
  | { kind: 'unsafe' }
  /** Leads nowhere that matters: a part of the page itself, or an empty address. */
  | { kind: 'nothing' };

/** Site paths of the stories of an import, by the addresses that they had. */
export class IncomingAddresses {
  readonly #paths = new Map<string, string>();
  readonly #hosts: ReadonlySet<string>;

  constructor(hosts: ReadonlySet<string>) {
    this.#hosts = hosts;
  }

  add(addresses: readonly (string | undefined)[], path: string): void {
    for (const address of addresses) {
      const key = address && addressKey(address);
      if (key && !this.#paths.has(key)) this.#paths.set(detached(key), path);
    }
  }

  /** `base` is the address that the body stood at. */
  lead(href: string, base: string | undefined): Destination {
    if (href === '' || href.startsWith('#')) return { kind: 'nothing' };
    if (/^(?:mailto|tel):/i.test(href)) {
      const target = linkTarget(href.replaceAll(' ', ''));
      return target.kind === 'contact' ? { kind: 'outside', href: target.href } : { kind: 'unsafe' };
    }
    const url = URL.parse(href, base);
    if (!url || !/^https?:$/.test(url.protocol))
      return { kind: /^[a-z]+:/i.test(href) ? 'unsafe' : 'broken' };
    const path = this.#paths.get(addressKey(url.href) ?? '');
    if (path) return { kind: 'story', path };
    if (this.#hosts.has(url.hostname.replace(/^www\./, ''))) return { kind: 'broken' };
    url.username = '';
    url.password = '';
    const written = url.href.replace(
      /[()[\]\\<>"'`|{}^\s]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return linkTarget(written).kind === 'outside' ? { kind: 'outside', href: written } : { kind: 'unsafe' };
  }
}
