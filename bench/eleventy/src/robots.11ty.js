import { origin } from '../lib/html.js';

export const data = { permalink: '/robots.txt', eleventyExcludeFromCollections: true };

export const render = () =>
  `User-agent: *\nDisallow: /fragments/\n\nSitemap: ${origin}/sitemap-index.xml\nSitemap: ${origin}/news-sitemap.xml\n`;
