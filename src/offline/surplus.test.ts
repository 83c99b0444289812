import { describe, expect, test } from 'vitest';
import { most } from './kept.ts';
import { surplusFiles, surplusStories } from './surplus.ts';

const stories = (count: number) => Array.from({ length: count }, (_, index) => `/2026/02/s${index}/`);

describe('stories that were read', () => {
  test('stay while they are few', () => {
    expect(surplusStories(stories(most.stories))).toEqual([]);
  });

  test('go when they are many, the oldest first; other pages stay', () => {
    const kept = ['/', '/offline/', ...stories(most.stories + 2), '/saved/'];
    expect(surplusStories(kept)).toEqual(['/2026/02/s0/', '/2026/02/s1/']);
  });
});

describe('files', () => {
  const shown = new Set(['/images/c0ffee-1', '/_astro/plex.A.woff2']);

  test.each([
    ['a picture that a page shows', '/images/c0ffee-1-400.avif', false],
    ['a picture that none shows', '/images/decade-1-400.avif', true],
    ['a font that a page names', '/_astro/plex.A.woff2', false],
    ['a font that none names', '/_astro/plex.B.woff2', true],
    ['a script, which may serve another', '/_astro/tools.B.js', false],
  ])('%s', (_, path, goes) => {
    expect(surplusFiles([path], shown)).toEqual(goes ? [path] : []);
  });

  test('the oldest scripts go when there are many', () => {
    const scripts = Array.from({ length: most.scripts + 1 }, (_, index) => `/_astro/${index}.js`);
    expect(surplusFiles(scripts, shown)).toEqual(['/_astro/0.js']);
  });
});
