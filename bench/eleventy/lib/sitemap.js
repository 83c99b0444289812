import { absolute } from './html.js';

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const urlset = (entries) =>
  `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.map(({ url, iso }) => `<url><loc>${absolute(url)}</loc>${iso ? `<lastmod>${iso}</lastmod>` : ''}</url>\n`).join('')}</urlset>\n`;

export const isIndexable = ({ source }) => !source?.noindex;
