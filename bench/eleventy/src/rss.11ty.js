import { feedContent, feedOf, guid } from '../lib/feed.js';
import { absolute, escapeHtml, label } from '../lib/html.js';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}rss.xml`,
  eleventyExcludeFromCollections: true,
};

export function render({ list }) {
  const { title, description, home, stories } = feedOf(list);
  const changed = stories[0] ? `<lastBuildDate>${stories[0].date.toUTCString()}</lastBuildDate>` : '';
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeHtml(title)}</title><description>${escapeHtml(description)}</description><link>${home}</link><language>ar-MA</language>${changed}<atom:link href="${home}rss.xml" rel="self" type="application/rss+xml"/>${stories.map(itemOf).join('')}</channel></rss>`;
}

function itemOf(story) {
  const { title, description, date, authors, source, section, city, tags } = story;
  const creators = authors.length > 0 ? authors : [{ name: source?.name ?? label.newsroom }];
  const categories = new Set([section.name, city.name, ...tags.map(({ name }) => name)]);
  return `<item><title>${escapeHtml(title)}</title><link>${absolute(story.url)}</link><guid isPermaLink="false">${guid(story)}</guid><description>${escapeHtml(escapeHtml(description))}</description><pubDate>${date.toUTCString()}</pubDate>${creators.map(({ name }) => `<dc:creator>${escapeHtml(name)}</dc:creator>`).join('')}${[...categories].map((name) => `<category>${escapeHtml(name)}</category>`).join('')}<content:encoded>${escapeHtml(feedContent(story))}</content:encoded></item>`;
}
