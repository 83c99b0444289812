import { expect, test } from 'vitest';
import { inlineCode } from './inline-code.ts';

const pageOf = (head: string, body = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test.each([
  ['a script', '<script>one()</script>', ['one()']],
  ['a module', '<script type="module">import "/a.js"</script>', ['import "/a.js"']],
  ['rules of what is fetched ahead', '<script type="speculationrules">{}</script>', ['{}']],
  ['one of several lines', '<script\n>one()\ntwo()</script>', ['one()\ntwo()']],
  ['a script from elsewhere', '<script src="/a.js"></script>', []],
  ['data', '<script type="application/ld+json">{"a":1}</script>', []],
  ['a script in a comment', '<!-- <script>one()</script> -->', []],
  ['a script in an attribute', '<meta content="<script>one()</script>"><i title=\'<script>\'></i>', []],
  ['one after a tag in an attribute', '<meta content="<script>"><script>two()</script>', ['two()']],
  ['one after an apostrophe in an attribute', '<meta content="l’a\'b"><script>two()</script>', ['two()']],
  ['one after an escaped tag', '<p>&lt;script&gt;</p><script>two()</script>', ['two()']],
  ['one that is never closed', '<script>one()', []],
])('%s: %s', (_what, html, scripts) => {
  expect(inlineCode(pageOf(html)).scripts).toEqual(scripts);
  expect(inlineCode(pageOf('', html)).scripts).toEqual(scripts);
});

test('styles are those of the head, but for what a title or an attribute says', () => {
  const head =
    '<title>&lt;style&gt;</title><meta content="</head><style>a{}</style>"><style>p{color:red}</style>';
  expect(inlineCode(pageOf(head, '<style>i{}</style>')).styles).toEqual(['p{color:red}']);
});
