import { describe, expect, test } from 'vitest';
import { batchesOf, emptiedFolders } from './batches.ts';

const only = (file: string) => batchesOf([file])[0];

describe('batches', () => {
  test('come in the order in which readers may meet the files, whatever order these are given in', () => {
    const files = [
      'rss.xml',
      'index.html',
      '2026/02/slug/index.html',
      'favicon.svg',
      '2026/02/index.html',
      'pagefind/pagefind-entry.json',
      '_astro/page.C98I7MIB.js',
      'pagefind/index/ar_277b924.pf_index',
    ];
    const expected = [
      ['assets', ['_astro/page.C98I7MIB.js', 'pagefind/index/ar_277b924.pf_index']],
      ['assets', ['favicon.svg']],
      ['stories', ['2026/02/slug/index.html']],
      ['lists', ['2026/02/index.html', 'index.html', 'pagefind/pagefind-entry.json']],
      ['lists', ['rss.xml']],
    ];
    const shape = (given: readonly string[]) => batchesOf(given).map(({ stage, files }) => [stage, files]);
    expect(shape(files)).toEqual(expected);
    expect(shape(files.toReversed())).toEqual(expected);
  });

  test('of nothing are none', () => {
    expect(batchesOf([])).toEqual([]);
  });
});

test.each([
  ['_redirects', 'lists'],
  ['pagefind/parts.json', 'lists'],
  ['pagefind/2024/stories.json', 'assets'],
  ['pagefind/titles/3.json', 'assets'],
  ['pagefind/vocabulary.txt', 'assets'],
  ['404.html', 'lists'],
  ['about/index.html', 'lists'],
  ['fragments/headlines/index.html', 'lists'],
  ['2026/02/10/index.html', 'lists'],
  ['2026/02/page/2/index.html', 'lists'],
  ['2026/02/10-questions/index.html', 'stories'],
  ['2025/12/مكتبة/index.html', 'stories'],
  ['lite/2025/12/مكتبة/index.html', 'stories'],
  ['s/k7m2xwq/index.html', 'stories'],
  ['lite/index.html', 'lists'],
  ['lite/section/society/index.html', 'lists'],
  ['feeds.opml', 'lists'],
  ['city/settat/feed.json', 'lists'],
  ['sitemap-2026-02.xml', 'lists'],
  ['robots.txt', 'lists'],
  ['images/c0ffee-1-400.avif', 'assets'],
  ['pagefind/pagefind.js', 'assets'],
  ['icons/c0ffee-512.png', 'assets'],
  ['manifest.webmanifest', 'lists'],
  ['sw.js', 'lists'],
  ['pagefind/pagefind.ar_c19f7884c6.pf_meta', 'assets'],
  ['2026/02/مدن/index.html.br', 'stories'],
  ['index.html.gz', 'lists'],
  ['pagefind/all/stories.json.br', 'assets'],
])('%s is uploaded with the %s', (file, stage) => {
  expect(only(file)?.stage).toBe(stage);
});

const forever = 'Cache-Control: public, max-age=31536000, immutable';
const aMinute = 'Cache-Control: public, max-age=60';

test.each([
  ['_astro/plex.CyU-ddYS.woff2', [forever, 'Content-Type: font/woff2']],
  ['images/c0ffee-1-400.avif', [forever]],
  ['pagefind/fragment/ar_114e208.pf_fragment', [forever]],
  ['pagefind/pagefind.ar_c19f7884c6.pf_meta', [forever]],
  ['icons/c0ffee-512.png', [forever]],
  ['sw.js', [aMinute]],
  ['manifest.webmanifest', [aMinute, 'Content-Type: application/manifest+json']],
  ['pagefind/pagefind-entry.json', [aMinute]],
  ['pagefind/pagefind.js', [aMinute]],
  ['favicon.svg', [aMinute]],
  ['index.html', [aMinute]],
  ['tag/القراءة/rss.xml', [aMinute, 'Content-Type: application/rss+xml; charset=utf-8']],
  ['feed.json', [aMinute, 'Content-Type: application/feed+json; charset=utf-8']],
  ['feeds.opml', [aMinute, 'Content-Type: text/x-opml; charset=utf-8']],
  ['sitemap-index.xml', [aMinute]],
  ['_redirects', [aMinute, 'Content-Type: text/plain; charset=utf-8']],
  ['index.html.br', [aMinute, 'Content-Type: text/html; charset=utf-8', 'Content-Encoding: br']],
  ['rss.xml.gz', [aMinute, 'Content-Type: application/rss+xml; charset=utf-8', 'Content-Encoding: gzip']],
  ['_astro/a.js.br', [forever, 'Content-Type: text/javascript; charset=utf-8', 'Content-Encoding: br']],
])('%s is served with its headers', (file, headers) => {
  expect(only(file)?.headers).toEqual(headers);
});

test.each([
  [['2026/02/a/index.html'], ['2026/02/b/index.html'], ['2026/02/a']],
  [['2026/02/a/index.html', '2026/02/index.html'], ['2025/12/b/index.html'], ['2026']],
  [['2026/02/a/index.html', '2026/02/b/index.html'], ['2026/index.html'], ['2026/02']],
  [['rss.xml'], ['index.html'], []],
  [['tag/x/rss.xml'], ['tag/x/index.html'], []],
])('%j gone from beside %j leave %j empty', (deleted, kept, emptied) => {
  expect(emptiedFolders(deleted, kept)).toEqual(emptied);
});
