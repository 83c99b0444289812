import { expect, test } from 'vitest';
import { isolatedHtml } from '../markdown/isolated-html.ts';
import { textOf } from './heading-text.ts';

test.each([['ملتقى حول «مدن التعلم»'], ['<b>"l\'eau"</b> & &amp; ماء'], ['</h1><script>alert(1)</script>']])(
  '«%s» is what a reader sees of its heading',
  (text) => {
    expect(textOf(isolatedHtml(text)).replace(/[\u2066-\u2069\u200e\u200f]/g, '')).toBe(text);
  },
);

test('a heading without names and numbers to isolate has spaces around it at most', () => {
  expect(textOf(' <bdi>Wi-Fi</bdi> &#38; شبكة &quot;جديدة&quot; ')).toBe('Wi-Fi & شبكة "جديدة"');
});
