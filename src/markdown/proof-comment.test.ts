import { expect, test } from 'vitest';
import { compileBody } from './compile.ts';
import { inspectBody } from './inspect.ts';

const compile = (body: string) =>
  compileBody(body, {
    folder: '',
    city: '',
    story: (id) => ({ title: 'خبر', path: `/${id}/` }),
    hasPage: () => true,
    picture: () => undefined,
  });

test.each([
  ['at the end of a line', 'أ <!-- proof-ignore -->\nب', '<p>أ\nب</p>'],
  ['at the end of a paragraph', 'أ <!-- proof-ignore: digits, quotes -->', '<p>أ</p>'],
  ['in a line of its own', 'أ\n<!-- proof-ignore -->\nب', '<p>أ\nب</p>'],
  ['before a paragraph', '<!-- proof-ignore -->\nأ', '<p>أ</p>'],
  ['in a paragraph of its own', 'أ\n\n<!-- proof-ignore-file: digits -->\n\nب', '<p>أ</p>\n<p>ب</p>'],
  ['inside a line', 'أ <!-- proof-ignore -->ب', '<p>أ ب</p>'],
  ['in a heading', '## أ <!-- proof-ignore -->', '<h2>أ</h2>'],
  ['in a list', '- أ <!-- proof-ignore -->\n- ب', '<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>'],
  [
    'after a story to read',
    'اقرأ أيضا: 2026/02/أ <!-- proof-ignore -->',
    '<aside class="read-also"><span>اقرأ أيضا</span> <a href="/2026/02/أ/">خبر</a></aside>',
  ],
])('no trace is left of a comment to the proofreader %s', (_where, body, html) => {
  expect(compile(body)).toBe(html);
});

test.each([
  ['another comment', '<!-- أ -->', '<p>&lt;!-- أ --&gt;</p>'],
  [
    'one that only begins like it',
    '<!-- proof-ignored -->',
    '<p>&lt;!-- <bdi>proof-ignored</bdi> --&gt;</p>',
  ],
  ['one in code', '`<!-- proof-ignore -->`', '<p><code dir="auto">&lt;!-- proof-ignore --&gt;</code></p>'],
])('%s is text', (_what, body, html) => {
  expect(compile(body)).toBe(html);
});

test('it is in no excerpt and no count of words', () => {
  const { facts, excerpt } = inspectBody(
    '<!-- proof-ignore -->\nنص قصير <!-- proof-ignore: digits -->',
    '',
    1,
  );
  expect(excerpt).toBe('نص قصير');
  expect(facts.words).toBe(2);
});
