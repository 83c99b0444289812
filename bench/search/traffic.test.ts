import { expect, test } from 'vitest';
import { freightOf, loadOf, weightOf } from './traffic.ts';

test.each([
  ['/search/', 'page'],
  ['/_astro/base.css', 'page'],
  ['/_astro/font.woff2', 'page'],
  ['/search/engine.js', 'code'],
  ['/_astro/search.B2x.js', 'code'],
  ['/pagefind/pagefind-worker.js', 'code'],
  ['/pagefind/wasm.unknown.pagefind', 'wasm'],
  ['/pagefind/2026-10/index/ar_3f.pf_index', 'index'],
  ['/pagefind/2026-10/pagefind.ar_1.pf_meta', 'index'],
  ['/pagefind/parts.json', 'index'],
  ['/search/words.txt', 'index'],
  ['/pagefind/2026-10/fragment/ar_3f.pf_fragment', 'fragments'],
])('%s is %s', (path, freight) => {
  expect(freightOf(path)).toBe(freight);
});

test('a search weighs everything but its page', () => {
  const load = loadOf([
    { path: '/search/', bytes: 1000 },
    { path: '/search/engine.js', bytes: 200 },
    { path: '/pagefind/wasm.unknown.pagefind', bytes: 30 },
    { path: '/pagefind/parts.json', bytes: 4 },
    { path: '/pagefind/parts.json', bytes: 4 },
  ]);
  expect(load).toEqual({ page: 1000, code: 200, wasm: 30, index: 8, fragments: 0 });
  expect(weightOf(load)).toBe(238);
});
