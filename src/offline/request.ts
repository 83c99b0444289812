import { headlines } from './kept.ts';

/** Who answers a request: the network before what is kept (`page`), or what is kept before the network (`file`). */
export type Way = 'page' | 'file';

/** Whether a page is fetched for a reader who may not open it (`Sec-Purpose`, WICG Prefetch). */
export function isAhead({ headers }: Pick<Request, 'headers'>): boolean {
  return headers.get('sec-purpose')?.includes('prefetch') ?? false;
}

/** How a request is answered; undefined where it is none of ours and the browser goes about it alone. */
export function wayOf(
  { method, mode, url, headers }: Pick<Request, 'method' | 'mode' | 'url' | 'headers'>,
  home: string,
): Way | undefined {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== home || headers.has('range')) return undefined;
  if (pathname.startsWith('/admin/')) return undefined;
  if (mode === 'navigate' || pathname === headlines) return 'page';
  return /^\/(?:_astro|images)\//.test(pathname) ? 'file' : undefined;
}
