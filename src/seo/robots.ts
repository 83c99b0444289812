import type { Catalogue } from '../catalogue/catalogue.ts';
import { absolute } from '../catalogue/urls.ts';
import { newsSitemap } from './news-sitemap.ts';

/**
 * `robots.txt` (RFC 9309). Pages that are not to be indexed stay open, since crawlers must read them to know; only the
 * fragments, which are no pages, and the answers of the search are closed.
 */
export function robots(catalogue: Catalogue): string {
  const { url } = catalogue.settings;
  const sitemaps = ['/sitemap-index.xml', ...(newsSitemap(catalogue) ? ['/news-sitemap.xml'] : [])];
  return [
    'User-agent: *',
    'Disallow: /fragments/',
    'Disallow: /search/?',
    '',
    ...sitemaps.map((path) => `Sitemap: ${absolute(path, url)}`),
    '',
  ].join('\n');
}
