import { isIndexable, urlset } from '../lib/sitemap.js';

export const data = {
  pagination: { data: 'collections.months', size: 1, alias: 'month' },
  permalink: ({ month }) => `/sitemap-${month.id.replace('/', '-')}.xml`,
  eleventyExcludeFromCollections: true,
};

export const render = ({ month }) => urlset(month.stories.filter(isIndexable));
