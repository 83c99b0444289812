import { expect, test } from 'vitest';
import { factsOf, stemOf } from './page-facts.ts';

const story = `<head><meta property="og:type" content="article"><meta property="og:image" content="https://nashra.example/images/c0ffee-1-1200.jpg">
<link rel="preload" href="/_astro/plex.CyU-ddYS.woff2" as="font"><style>@font-face{src:url(/_astro/plex.CyU-ddYS.woff2)}</style></head>
<h1 id="title">مكتبة &amp; حديقة</h1><source srcset="/images/c0ffee-1-400.avif 400w, /images/c0ffee-1-800.avif 800w">
<script type="module">import("/_astro/tools.B1-x_y.js")</script>
<script type="module" src="/_astro/page.B1.js"></script>`;

test('a story is known by its share card, with its heading and every file that it names', () => {
  expect(factsOf(story)).toEqual({
    isStory: true,
    heading: 'مكتبة &amp; حديقة',
    files: [
      '/images/c0ffee-1-1200.jpg',
      '/_astro/plex.CyU-ddYS.woff2',
      '/images/c0ffee-1-400.avif',
      '/images/c0ffee-1-800.avif',
      '/_astro/tools.B1-x_y.js',
      '/_astro/page.B1.js',
    ],
    scripts: ['/_astro/page.B1.js'],
  });
});

test('a page that leads on from an old address is no story', () => {
  expect(factsOf('<meta http-equiv="refresh" content="0; url=/2026/02/forum/"><h1>انتقلت</h1>')).toEqual({
    isStory: false,
    heading: 'انتقلت',
    files: [],
    scripts: [],
  });
});

test.each([
  ['/images/c0ffee-1-400.avif', '/images/c0ffee-1'],
  ['/images/c0ffee-1-1200.jpg', '/images/c0ffee-1'],
  ['/_astro/plex-400.woff2', '/_astro/plex-400.woff2'],
])('%s is one of %s', (path, stem) => {
  expect(stemOf(path)).toBe(stem);
});
