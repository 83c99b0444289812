import { expect, test } from 'vitest';
import { weighPage } from './weigh-page.ts';

const page = (head: string) => `<!doctype html><html><head>${head}</head><body>نص</body></html>`;

test.each([
  ['a classic script', '<script>run()</script>', 5],
  ['a module', '<script type="module">run()</script>', 5],
  ['two scripts', '<script>a()</script><script>b()</script>', 6],
  ['Arabic letters by their bytes', '<script>"نص"</script>', 6],
  ['no data', '<script type="application/ld+json">{"a":1}</script>', 0],
  ['no speculation rules', '<script type="speculationrules">{"prefetch":[]}</script>', 0],
])('counts %s', (_what, head, bytes) => {
  expect(weighPage(page(head)).script).toBe(bytes);
});

test.each([
  ['a style sheet', '<link rel="stylesheet" href="/a.css">', ['/a.css']],
  ['a script file', '<script src="/a.js"></script>', ['/a.js']],
  ['a module file', '<script type="module" src="/a.js"></script>', ['/a.js']],
  ['an import in a style', '<style>@import url("/a.css");p{margin:0}</style>', ['@import url("/a.css")']],
  ['no inline style', '<style>p{margin:0}</style>', []],
  ['no preload', '<link rel="preload" href="/a.woff2" as="font">', []],
])('finds %s outside the page', (_what, head, outside) => {
  expect(weighPage(page(head)).outside).toEqual(outside);
});

test('weighs the page as it is sent, compressed', () => {
  const { html } = weighPage(page('<style>p{margin:0}</style>'.repeat(500)));
  expect(html).toBeGreaterThan(60);
  expect(html).toBeLessThan(400);
});
