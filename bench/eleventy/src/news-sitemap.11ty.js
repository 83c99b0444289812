import { absolute, escapeHtml } from '../lib/html.js';
import { site } from '../lib/site.js';
import { declaration, isIndexable } from '../lib/sitemap.js';

export const data = { permalink: '/news-sitemap.xml', eleventyExcludeFromCollections: true };

const hours = 48;

export function render({ collections: { newspaper } }) {
  const oldest = Date.parse(process.env.NEWSPAPER_NOW) - hours * 3_600_000;
  const fresh = newspaper.stories
    .slice(0, 1000)
    .filter((story) => story.date >= oldest && isIndexable(story));
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${fresh.map(entry).join('')}</urlset>\n`;
}

const entry = ({ url, title, iso }) =>
  `<url><loc>${absolute(url)}</loc><news:news><news:publication><news:name>${site.settings.name}</news:name><news:language>ar</news:language></news:publication><news:publication_date>${iso}</news:publication_date><news:title>${escapeHtml(title)}</news:title></news:news></url>\n`;
