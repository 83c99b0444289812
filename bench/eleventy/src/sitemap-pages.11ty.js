import { urlset } from '../lib/sitemap.js';

export const data = { permalink: '/sitemap-pages.xml', eleventyExcludeFromCollections: true };

export const render = ({ collections: { newspaper } }) =>
  urlset([
    { url: '/' },
    ...[...newspaper.lists.values()].map(({ url, stories }) => ({ url, iso: stories[0].iso })),
  ]);
