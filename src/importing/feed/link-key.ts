import { decodePath } from '../../content/paths.ts';

/** What addresses carry to count readers. */
const counters =
  /^(?:utm_\w*|at_\w+|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|_ga|_gl|__twitter_impression|cmpid|xtor|ncid)$/i;

/**
 * What tells the story at an address from all others: the address without scheme, `www.`, what counts readers, the slash
 * at its end, and what asks for the page of phones (AMP, `m.`). Undefined for what leads to no web page.
 */
export function linkKey(address: string): string | undefined {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const query = [...url.searchParams]
    .filter(
      ([name, value]) =>
        !counters.test(name) && !(/^(?:amp|outputType)$/i.test(name) && /^(?:1|true|amp|)$/i.test(value)),
    )
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const path = (decodePath(url.pathname) ?? url.pathname)
    .normalize('NFC')
    .replace(/\/+(?=\/)/g, '')
    .replace(/\/(?:index\.(?:php|html?))?$/i, '')
    .replace(/\/amp$|\.amp(?=\.html?$)/i, '');
  const host = url.host.replace(/^(?:www|m|amp)\.(?=[^.]+\.)/, '');
  return `${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
