import { expect, test } from 'vitest';
import { isAhead, wayOf } from './request.ts';

const home = 'https://nashra.example';

const asked = (path: string, more: { method?: string; mode?: RequestMode; range?: string } = {}) => ({
  method: more.method ?? 'GET',
  mode: more.mode ?? 'cors',
  url: new URL(path, home).href,
  headers: new Headers(more.range ? { range: more.range } : {}),
});

test.each([
  ['a story', asked('/2026/02/forum/', { mode: 'navigate' }), 'page'],
  ['a story that was shared', asked('/2026/02/forum/?fbclid=1', { mode: 'navigate' }), 'page'],
  ['any other page', asked('/search/?q=a', { mode: 'navigate' }), 'page'],
  ['the headlines', asked('/fragments/headlines/'), 'page'],
  ['a font', asked('/_astro/plex.C98I7MIB.woff2'), 'file'],
  ['a picture', asked('/images/c0ffee-1-400.avif', { mode: 'no-cors' }), 'file'],
  ['a part of a picture', asked('/images/c0ffee-1-400.avif', { range: 'bytes=0-9' }), undefined],
  ['the search engine', asked('/search/engine.js'), undefined],
  ['the search index', asked('/pagefind/parts.json'), undefined],
  ['a feed', asked('/rss.xml'), undefined],
  ['the form for editors', asked('/admin/', { mode: 'navigate' }), undefined],
  ['a form', asked('/', { mode: 'navigate', method: 'POST' }), undefined],
  ['a question about a page', asked('/', { method: 'HEAD' }), undefined],
  ['another site', asked('https://elsewhere.example/images/a-1-400.avif'), undefined],
  ['a page of another site', asked('https://elsewhere.example/', { mode: 'navigate' }), undefined],
])('%s', (_, request, way) => {
  expect(wayOf(request, home)).toBe(way);
});

test.each([
  ['prefetch', true],
  ['prefetch;prerender', true],
  ['', false],
])('a request whose purpose is «%s» is ahead of its reader: %s', (purpose, answer) => {
  expect(isAhead({ headers: new Headers({ 'sec-purpose': purpose }) })).toBe(answer);
});
