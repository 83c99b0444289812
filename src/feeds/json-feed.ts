import type { Feed, FeedItem } from './feed-items.ts';

/** JSON Feed 1.1 (jsonfeed.org) with the same stories as the RSS feed beside it. */
export function jsonFeed({ title, description, language, home, json, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: json,
    description,
    language,
    items: items.map(jsonItem),
  };
  return `${JSON.stringify(feed)}\n`;
}

function jsonItem({ id, url, original, title, content, description, image, ...item }: FeedItem): object {
  return {
    id,
    url,
    external_url: original,
    title,
    content_html: content,
    summary: description,
    image: image?.url,
    date_published: item.date.iso,
    date_modified: item.updated?.iso,
    authors: item.authors,
    tags: item.categories,
  };
}
