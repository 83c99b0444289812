import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { securedPage } from './secured-page.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const charset = '<meta charset="utf-8">';
const page = (body: string) => `<html><head>${charset}<style>p{}</style></head><body>${body}</body></html>`;
const policy = `script-src 'self' ${hashOf('listed()')} ${hashOf('elsewhere()')}`;
const secured = (html: string, more: { policy?: string; own?: string[] } = { policy }) =>
  securedPage({ path: '/', html, policy: more.policy, ownScripts: new Set(more.own) }, {});
const hashesIn = (html: string) => /<meta http-equiv[^>]*>/.exec(html)?.[0].match(/'sha256-[^']+'/g) ?? [];

test('a page states its policy right after its encoding, with what stands in it of what Astro lists, each once', () => {
  const html = secured(page('<script type="module">listed()</script>'.repeat(2)));
  expect(html).toContain(
    `${charset}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; `,
  );
  expect(hashesIn(html)).toEqual([hashOf('p{}'), hashOf('listed()')]);
});

test('what content has brought in is not named', () => {
  const html = secured(page('<script>listed()</script><script>evil()</script><style>evil{}</style>'));
  expect(hashesIn(html)).toEqual([hashOf('p{}'), hashOf('listed()')]);
});

test('scripts that the templates put into the page themselves are named', () => {
  const html = secured(page('<script>own()</script>'), { policy, own: ['own()', 'absent()'] });
  expect(hashesIn(html)).toEqual([hashOf('p{}'), hashOf('own()')]);
});

test('a policy that Astro printed into the page is replaced', () => {
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const html = secured(page('<script>listed()</script>').replace('</head>', `${meta}</head>`), {});
  expect(html).toBe(secured(page('<script>listed()</script>')));
});

test.each([
  ['a fragment', '<ul><li>خبر</li></ul>', policy],
  ['a page of the dev server, which Astro gives no policy', page('<script>one()</script>'), undefined],
])('%s stays as it is', (_what, html, policy) => {
  expect(secured(html, { policy })).toBe(html);
});
