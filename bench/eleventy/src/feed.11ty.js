import { feedContent, feedOf, guid } from '../lib/feed.js';
import { absolute, label } from '../lib/html.js';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}feed.json`,
  eleventyExcludeFromCollections: true,
};

export function render({ list }) {
  const { title, description, home, stories } = feedOf(list);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: `${home}feed.json`,
    description,
    language: 'ar-MA',
    items: stories.map((story) => ({
      id: guid(story),
      url: absolute(story.url),
      external_url: story.source?.original,
      title: story.title,
      content_html: feedContent(story),
      summary: story.description,
      date_published: story.iso,
      authors:
        story.authors.length > 0
          ? story.authors.map(({ name }) => ({ name }))
          : [{ name: story.source?.name ?? label.newsroom }],
      tags: [story.section.name, story.city.name, ...story.tags.map(({ name }) => name)],
    })),
  });
}
