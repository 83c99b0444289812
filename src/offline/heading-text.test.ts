import { expect, test } from 'vitest';
import { isolatedHtml } from '../markdown/isolated-html.ts';
import { textOf } from './heading-text.ts';

test.each([['ملتقى حول «مدن التعلم»'], ['<b>"l\'eau"</b> & &amp; ماء'], ['</h1><script>alert(1)</script>']])(
  '«%s» is what a reader sees of its heading',
  (text) => {
    expect(textOf(isolatedHtml(text)).replace(/[\u2066-\u2069\u200e\u200f]/g, '')).toBe(text);
  },
);

test('the entities that Astro writes are read as well, and spaces around a heading left out', () => {
  expect(textOf(' <bdi>Wi-Fi</bdi> &#38; شبكة &quot;جديدة&quot; ')).toBe('Wi-Fi & شبكة "جديدة"');
});
