import { isSlug, slugify } from '../arabic/slug.ts';
import { fileAreas, reservedNames } from '../catalogue/urls.ts';
import { decodePath } from '../content/paths.ts';
import { oldAddress } from '../content/schema.ts';
import { detached } from './detached.ts';

/** Bytes that a slug leaves for «-12» and the extension of its pictures. */
const longestBase = 180;

/** Gives every story of a month its own slug, however many are called the same. */
export class Slugs {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  /** `taken` holds ids: `2026/02/slug`. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(Array.from(taken, (id) => id.toLowerCase()));
  }

  /** The id of a story of a folder (`2026/02`): the first of the names that gives a slug, with a number where it is taken. */
  claim(folder: string, names: readonly (string | undefined)[]): string {
    const base = names.map(slugOf).find((slug) => slug !== '') ?? 'khabar';
    const first = `${folder}/${base}`;
    let id = isSlug(base) ? first : `${first}-1`;
    for (let number = this.#next.get(first) ?? 2; this.#taken.has(id.toLowerCase()); number++) {
      id = `${first}-${number}`;
      this.#next.set(detached(first), number + 1);
    }
    this.#taken.add(detached(id.toLowerCase()));
    return id;
  }
}

/** A name of an address (percent-encoded, as WordPress keeps it) or a title as a slug; empty where it gives none. */
function slugOf(name: string | undefined): string {
  const readable = (name && decodeLoosely(name)) ?? '';
  let slug = slugify(readable);
  while (Buffer.byteLength(slug) > longestBase)
    slug = slug.slice(0, slug.lastIndexOf('-') > 0 ? slug.lastIndexOf('-') : -1);
  return slug.replace(/^-|-$/g, '');
}

/** WordPress cuts encoded names at 200 bytes, within a character too: what is left of it is dropped. */
function decodeLoosely(name: string): string | undefined {
  const whole = name.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    new TextDecoder().decode(Buffer.from(bytes.replaceAll('%', ''), 'hex')).replaceAll('\uFFFD', ''),
  );
  return whole.replace(/%[\da-f]?$/i, '');
}

/** An address as it is compared: host without `www.`, decoded path without the slash at its end, and what names a post. */
export function addressKey(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const path = (decodePath(url.pathname) ?? url.pathname)
    .normalize('NFC')
    .replace(/\/(?:index\.(?:php|html?))?$/, '');
  const post = ['p', 'page_id', 'attachment_id'].flatMap(
    (name) => url.searchParams.get(name)?.match(/^\d+$/)?.[0] ?? [],
  );
  return `${url.hostname.replace(/^www\./, '')}${path.toLowerCase()}${post[0] ? `?${post[0]}` : ''}`;
}

/** An old address as the alias of a story; undefined where it cannot be one, whatever else the site holds. */
export function aliasOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.search !== '' || url.pathname === '/') return undefined;
  const decoded = oldAddress.safeParse(url.pathname).data;
  // Once more, as the build will read it: what was hidden by encoding stands open now.
  const alias = decoded && oldAddress.safeParse(decoded).data;
  if (alias === undefined) return undefined;
  const [, first = ''] = alias.split('/');
  const isReserved =
    reservedNames.has(first) || fileAreas.has(first) || /^\/(?:rss\.xml|feed\.json)/.test(alias);
  const isList = /^\/\d{4}\/(?:\d{2}\/){0,2}(?:page\/\d+\/)?$/.test(alias);
  return isReserved || isList ? undefined : alias;
}
