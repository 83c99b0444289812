import { parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeEdition, makeStory, moment, sourceOf } from '../../tests/support/story.ts';
import { feedOf } from './feed-items.ts';
import { jsonFeed } from './json-feed.ts';

describe('a JSON feed', () => {
  test('carries what the RSS feed carries', async () => {
    const story = makeStory({
      slug: 'forum',
      title: 'ملتقى\u0000 \uD800</script>',
      updated: moment('2026-02-11T09:00:00+01:00'),
      source: sourceOf('mawja', 'https://mawja.example/1'),
      tags: ['التعليم'],
    });
    const feed = await feedOf(
      '/',
      makeEdition(makeCatalogue([story]), () => '<p>نص.</p>'),
    );
    const text = feed ? jsonFeed(feed) : '';
    expect(text).not.toMatch(/\\ud800|\\u0000/);
    expect(parseJsonFeed(text)).toMatchObject({
      title: 'نشرة',
      home_page_url: 'https://nashra.example/',
      feed_url: 'https://nashra.example/feed.json',
      language: 'ar-MA',
      items: [
        {
          id: 'tag:nashra.example,2026:2026/02/forum',
          url: 'https://nashra.example/2026/02/forum/',
          external_url: 'https://mawja.example/1',
          title: 'ملتقى </\u2068script\u2069>',
          date_published: '2026-02-10T14:30:00+01:00',
          date_modified: '2026-02-11T09:00:00+01:00',
          tags: ['مجتمع', 'سطات', 'التعليم'],
          authors: [{ name: 'جريدة الموجة', url: 'https://mawja.example/' }],
        },
      ],
    });
    expect(JSON.parse(text).version).toBe('https://jsonfeed.org/version/1.1');
  });
});
