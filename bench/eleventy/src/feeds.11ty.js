import { escapeHtml, fixedPage, format, items, label, link } from '../lib/html.js';
import { site } from '../lib/site.js';

export const data = { permalink: '/feeds/', eleventyExcludeFromCollections: true };

export function render({ collections: { feeds } }) {
  const feed = (list) =>
    `${link(list)}<a href="${encodeURI(list.url)}rss.xml" aria-label="${escapeHtml(format(site.formats.rssOf, list.name))}">RSS</a><a href="${encodeURI(list.url)}feed.json">JSON</a>`;
  return fixedPage(
    '/feeds/',
    label.feeds,
    label.feedsIntro,
    `<p><a class="button" href="/feeds.opml">${label.opml}</a></p><section class="band"><ul class="feed-list">${items(feeds, feed)}</ul></section>`,
  );
}
