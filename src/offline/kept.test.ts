import { expect, test } from 'vitest';
import { firstPages, isKept, isStory } from './kept.ts';

test.each([
  ['/2026/02/settat-forum/', true],
  ['/2026/02/%D9%85%D9%83%D8%AA%D8%A8%D8%A9/', true],
  ['/2026/02/10-questions/', true],
  ['/2026/02/10/', false],
  ['/2026/02/page/2/', false],
  ['/2026/02/', false],
  ['/2026/02/settat-forum/feed.json', false],
  ['/lite/2026/02/settat-forum/', false],
  ['/', false],
])('%s is a story: %s', (path, answer) => {
  expect(isStory(path)).toBe(answer);
});

test.each([
  ['/', true],
  ['/offline/', true],
  ['/saved/', true],
  ['/fragments/headlines/', true],
  ['/2026/02/settat-forum/', true],
  ['/section/society/', false],
  ['/search/', false],
  ['/rss.xml', false],
])('%s is kept: %s', (path, answer) => {
  expect(isKept(path)).toBe(answer);
});

test.each([
  [
    'the front page and the open stories',
    ['/2026/02/a/', '/cities/', '/saved/'],
    false,
    ['/', '/2026/02/a/'],
  ],
  ['each once', ['/', '/'], false, ['/']],
  ['nothing but the open ones where the reader saves data', ['/2026/02/a/'], true, ['/2026/02/a/']],
])('a worker first keeps %s', (_, open, savesData, pages) => {
  expect(firstPages(open, savesData)).toEqual(pages);
});
