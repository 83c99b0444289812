import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { securedPage } from './secured-page.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const charset = '<meta charset="utf-8">';
const page = (body: string) => `<html><head>${charset}<style>p{}</style></head><body>${body}</body></html>`;
const secured = (html: string, own: string[] = []) =>
  securedPage({ path: '/', html, ownScripts: new Set(own) }, {});
const hashesIn = (html: string) => /<meta http-equiv[^>]*>/.exec(html)?.[0].match(/'sha256-[^']+'/g) ?? [];

test('a page states its policy right after its encoding, with what it has of the templates’ scripts, each once', () => {
  const html = secured(page('<script type="module">own()</script>'.repeat(2)), ['own()', 'elsewhere()']);
  expect(html).toContain(
    `${charset}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; `,
  );
  expect(hashesIn(html)).toEqual([hashOf('p{}'), hashOf('own()')]);
});

test('what content has brought in is not named', () => {
  const html = secured(page('<script>own()</script><script>evil()</script><style>evil{}</style>'), ['own()']);
  expect(hashesIn(html)).toEqual([hashOf('p{}'), hashOf('own()')]);
});

test('the policy that Astro printed is replaced, and what it lists is trusted', () => {
  const listed = `script-src 'self' ${hashOf('own()')} ${hashOf('elsewhere()')}`;
  const meta = `<meta http-equiv="content-security-policy" content="${listed}">`;
  const html = page('<script>own()</script><script>evil()</script>');
  expect(secured(html.replace('</head>', `${meta}</head>`))).toBe(secured(html, ['own()']));
});

test.each([
  ['a fragment', '<ul><li>خبر</li></ul>'],
  ['a page that states its policy', secured(page(''))],
])('%s stays as it is', (_what, html) => {
  expect(secured(html)).toBe(html);
});
