import { absolute, escapeHtml } from '../lib/html.js';
import { site } from '../lib/site.js';

export const data = { permalink: '/feeds.opml', eleventyExcludeFromCollections: true };

export function render({ collections: { feeds } }) {
  const outlines = feeds.map(
    ({ name, url }) =>
      `<outline type="rss" text="${escapeHtml(name)}" xmlUrl="${absolute(url)}rss.xml" htmlUrl="${absolute(url)}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>${site.settings.name}</title></head><body>${outlines.join('')}</body></opml>`;
}
