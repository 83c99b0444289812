import { origin } from '../lib/html.js';
import { declaration } from '../lib/sitemap.js';

export const data = { permalink: '/sitemap-index.xml', eleventyExcludeFromCollections: true };

export function render({ collections: { months } }) {
  const parts = ['pages', ...months.map(({ id }) => id.replace('/', '-'))];
  return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.map((part) => `<sitemap><loc>${origin}/sitemap-${part}.xml</loc></sitemap>\n`).join('')}</sitemapindex>\n`;
}
