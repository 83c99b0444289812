import { describe, expect, test } from 'vitest';
import type { Picture } from '../content/picture.ts';
import { bodyText, type CompileContext, compileBody } from './compile.ts';
import { reportControl } from './report-control.ts';

const picture: Picture = {
  width: 800,
  height: 600,
  tint: 'tint-c1',
  colours: '',
  sources: {
    whole: [{ type: 'image/avif', srcset: '/images/a.avif 800w', sized: true }],
    close: [],
    wide: [],
  },
  src: '/images/a.jpg',
  srcWidth: 800,
  srcHeight: 600,
};
const context: CompileContext = {
  folder: 'articles/2026/02',
  city: '',
  story: (id) => (id === '2026/02/أ' ? { title: 'خبر <أ>', path: '/2026/02/أ/' } : undefined),
  hasPage: (path) => ['/2026/02/أ/', '/about/'].includes(path),
  picture: (file) => (file === 'articles/2026/02/a.jpg' ? picture : undefined),
};
const compile = (body: string, own: Partial<CompileContext> = {}) =>
  compileBody(body, { ...context, ...own });
const img = (alt: string) =>
  `<picture><source type="image/avif" srcset="/images/a.avif 800w" sizes="(min-width: 49rem) 46rem, (min-resolution: 2.5dppx) 62vw, 93vw"><img class="tint-c1" src="/images/a.jpg" alt="${alt}" width="800" height="600" loading="lazy" decoding="async"></picture>`;

describe('text', () => {
  test.each([
    [
      'HTML is text',
      '<script>alert(1)</script> & <b onclick="x">',
      '<p>&lt;<bdi>script&gt;alert</bdi>(1)&lt;/<bdi>script</bdi>&gt; &amp; &lt;<bdi>b onclick</bdi>=«<bdi>x</bdi>»&gt;</p>',
    ],
    [
      'an HTML block is text',
      '<div>\nأ\n</div>',
      '<p>&lt;<bdi>div</bdi>&gt;\nأ\n&lt;/<bdi>div</bdi>&gt;</p>',
    ],
    ['an HTML comment is text', '<!-- أ -->', '<p>&lt;!-- أ --&gt;</p>'],
    ['quotes are Arabic, and curly inside', `قال "إن 'الماء' قليل"`, '<p>قال «إن “الماء” قليل»</p>'],
    ['an apostrophe within a word', "M'diq", '<p><bdi>M’diq</bdi></p>'],
    ['nothing else is replaced', '(c) ... -- ---x', '<p>(<bdi>c</bdi>) ... -- ---<bdi>x</bdi></p>'],
    ['marks', '**أ** *ب* ~~ج~~', '<p><strong>أ</strong> <em>ب</em> <s>ج</s></p>'],
    ['an address in the text stays text', 'https://example.org', '<p><bdi>https://example.org</bdi></p>'],
    ['a broken line', 'أ  \nب', '<p>أ<br>\nب</p>'],
    ['a quotation', '> أ', '<blockquote>\n<p>أ</p>\n</blockquote>'],
    ['a list', '1. أ\n2. ب', '<ol>\n<li>أ</li>\n<li>ب</li>\n</ol>'],
    ['inline code', '`<a b="c">`', '<p><code dir="auto">&lt;a b=&quot;c&quot;&gt;</code></p>'],
    ['a fence, whatever its language', '```"><x\n<y>\n```', '<pre dir="ltr"><code>&lt;y&gt;\n</code></pre>'],
    ['an indented block', '    <y>', '<pre dir="ltr"><code>&lt;y&gt;\n</code></pre>'],
    [
      'a first-level heading gives way to the title',
      '# أ\n\n## ب\n\n### ج',
      '<h2>أ</h2>\n<h2>ب</h2>\n<h3>ج</h3>',
    ],
    ['a heading by underline', 'أ\n=', '<h2>أ</h2>'],
    [
      'a table',
      '|أ|ب|\n|-|-|\n|1|<i>|',
      '<div class="table" role="group" aria-label="جدول" tabindex="0"><table>\n<thead>\n<tr>\n<th>أ</th>\n<th>ب</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>&lt;<bdi>i</bdi>&gt;</td>\n</tr>\n</tbody>\n</table></div>',
    ],
    [
      'cells begin where the line does, since pages refuse styles of their own',
      '|أ|\n|-:|',
      '<div class="table" role="group" aria-label="جدول" tabindex="0"><table>\n<thead>\n<tr>\n<th>أ</th>\n</tr>\n</thead>\n</table></div>',
    ],
    ['bidi controls are left out, by entity too', 'أ\u202Eب&#x202E;ج&#x2067;', '<p>أبج</p>'],
    ['control characters are left out', 'أ\u0001\u0085ب\u001B[2J', '<p>أب[<bdi>2J</bdi></p>'],
    [
      'names and numbers are isolated',
      'باعت **OCP** 12,5% وC++',
      '<p>باعت <strong><bdi>OCP</bdi></strong> <bdi>12,5%</bdi> و<bdi>C++</bdi></p>',
    ],
    ['nothing', '', ''],
  ])('%s', (_what, body, html) => {
    expect(compile(body)).toBe(html);
  });
});

describe('a link', () => {
  const external = 'class="external" rel="noopener external"';
  test.each([
    ['to a page of the site', '[أ](/2026/02/أ/)', '<a href="/2026/02/أ/">أ</a>'],
    ['with a part', '[أ](/about/#x)', '<a href="/about/#x">أ</a>'],
    ['with a title', '[أ](/about/ "\\"<")', '<a href="/about/" title="&quot;&lt;">أ</a>'],
    ['by reference', '[أ][1]\n\n[1]: /about/', '<a href="/about/">أ</a>'],
    ['to a page that readers cannot see', '[أ](/2026/02/ب/)', '<a>أ</a>'],
    ['outside', '[أ](https://example.org/?a&b)', `<a href="https://example.org/?a&amp;b" ${external}>أ</a>`],
    [
      'in angle brackets',
      '<https://example.org>',
      `<a href="https://example.org" ${external}><bdi>https://example.org</bdi></a>`,
    ],
    ['around another', '[أ <https://a.b>](/about/)', '<a href="/about/">أ <bdi>https://a.b</bdi></a>'],
    ['to an address of mail', '[أ](mailto:a@b.c)', '<a href="mailto:a@b.c">أ</a>'],
    ['to a telephone', '[أ](tel:+212600)', '<a href="tel:+212600">أ</a>'],
    ['to a part of the page', '[أ](#x)', '<a href="#x">أ</a>'],
    ['javascript', '[أ](javascript:alert(1))', '<a>أ</a>'],
    ['javascript in mixed case', '[أ](JaVaScRiPt:x)', '<a>أ</a>'],
    ['javascript by entities', '[أ](&#106;avascript&colon;x)', '<a>أ</a>'],
    ['javascript by hexadecimal entities', '[أ](&#x6A;avascript:x)', '<a>أ</a>'],
    ['javascript with a line end by entity', '[أ](java&#10;script:x)', '<a>أ</a>'],
    ['javascript with a tab', '[أ](<java\tscript:x>)', '<a>أ</a>'],
    ['javascript after a control character', '[أ](<\u0001javascript:x>)', '<a>أ</a>'],
    ['javascript in angle brackets', '<javascript:alert(1)>', '<a><bdi>javascript:alert</bdi>(1)</a>'],
    ['javascript by reference', '[أ][1]\n\n[1]: javascript:x', '<a>أ</a>'],
    ['data', '[أ](data:text/html;base64,PHNjcmlwdD4=)', '<a>أ</a>'],
    ['vbscript', '[أ](vbscript:x)', '<a>أ</a>'],
    ['without scheme', '[أ](//evil.example)', '<a>أ</a>'],
    ['with a backslash', '[أ](/\\evil.example)', '<a>أ</a>'],
    ['with credentials', '[أ](https://u:p@a.b)', '<a>أ</a>'],
    ['to a neighbour file', '[أ](a.html)', '<a>أ</a>'],
  ])('%s', (_what, body, html) => {
    expect(compile(body)).toBe(`<p>${html}</p>`);
  });

  test('in a feed is absolute, and a part of the page is no link', () => {
    const origin = 'https://nashra.example';
    expect(compile('[أ](/2026/02/أ/) [ب](#x)', { origin })).toBe(
      '<p><a href="https://nashra.example/2026/02/%D8%A3/">أ</a> <a>ب</a></p>',
    );
  });

  test('cannot carry a quote out of its attribute', () => {
    const html = compile('[أ](<https://a.b/"onmouseover="x>)');
    expect(html).not.toMatch(/"onmouseover/);
    expect(html).toMatch(/^<p><a href="[^"<>]*" class="external" rel="noopener external">أ<\/a><\/p>$/);
  });
});

describe('the dateline', () => {
  test.each([
    ['opens the first paragraph', 'أ\n\nب', '<p><span class="dateline">سطات – </span>أ</p>\n<p>ب</p>'],
    [
      'stands before a bold beginning',
      '**أ**',
      '<p><span class="dateline">سطات – </span><strong>أ</strong></p>',
    ],
    [
      'passes over an aside',
      'اقرأ أيضا: [ج](https://a.b/)\n\nب',
      '<aside class="read-also"><span>اقرأ أيضا</span> <a href="https://a.b/" class="external" rel="noopener external">ج</a></aside>\n\n<p><span class="dateline">سطات – </span>ب</p>',
    ],
    ['passes over a heading', '# أ\n\nب', '<h2>أ</h2>\n<p><span class="dateline">سطات – </span>ب</p>'],
    ['stays out of a quotation', '> أ', '<blockquote>\n<p>أ</p>\n</blockquote>'],
    [
      'stays off a picture',
      '![و](a.jpg)',
      `<figure>${img('و')}<figcaption>${reportControl}</figcaption></figure>`,
    ],
    ['stays off a read-also line', 'اقرأ أيضا: 2026/02/ب', ''],
    ['needs a body', '', ''],
  ])('%s', (_what, body, html) => {
    expect(compile(body, { city: 'سطات' })).toBe(html);
  });

  test('is escaped', () => {
    expect(compile('أ', { city: '<b>' })).toBe(
      '<p><span class="dateline">&lt;<bdi>b</bdi>&gt; – </span>أ</p>',
    );
  });
});

describe('a read-also line', () => {
  const aside = (link: string) => `<aside class="read-also"><span>اقرأ أيضا</span> ${link}</aside>`;
  const own = '<a href="/2026/02/أ/">خبر &lt;أ&gt;</a>';
  test.each([
    ['with a link', 'اقرأ أيضا: [عنوان](/2026/02/أ/)', aside('<a href="/2026/02/أ/">عنوان</a>')],
    [
      'with marks in the link',
      'اقرأ أيضا: [**عنوان** <i>](/2026/02/أ/)',
      aside('<a href="/2026/02/أ/">عنوان &lt;<bdi>i</bdi>&gt;</a>'),
    ],
    ['with an empty link', 'اقرأ أيضا: [](/2026/02/أ/)', aside(own)],
    ['with an id', 'اقرأ أيضا: 2026/02/أ', aside(own)],
    ['with an address', 'اقرأ أيضا: /2026/02/أ/', aside(own)],
    ['with a full stop', 'اقرأ أيضا: 2026/02/أ.', aside(own)],
    ['with vowel marks', 'اقرأ أيضًا : 2026/02/أ', aside(own)],
    ['with hamzas astray', 'إقرا ايضاً: 2026/02/أ', aside(own)],
    ['in bold', '**اقرأ أيضا:** [عنوان](/2026/02/أ/)', aside('<a href="/2026/02/أ/">عنوان</a>')],
    ['wholly in bold', '**اقرأ أيضا: [عنوان](/2026/02/أ/)**', aside('<a href="/2026/02/أ/">عنوان</a>')],
    [
      'outside',
      'اقرأ أيضا: [عنوان](https://a.b/)',
      aside('<a href="https://a.b/" class="external" rel="noopener external">عنوان</a>'),
    ],
    ['to a story that readers cannot see', 'اقرأ أيضا: [عنوان](/2026/02/ب/)', ''],
    ['to the id of a story that readers cannot see', 'اقرأ أيضا: 2026/02/ب', ''],
    ['to a page that is no story', 'اقرأ أيضا: [عنوان](/about/)', ''],
    ['to an unsafe address', 'اقرأ أيضا: [عنوان](javascript:x)', ''],
    ['to nothing', 'اقرأ أيضا:', ''],
    ['in a list', '- اقرأ أيضا: 2026/02/أ', `<ul>\n<li>${aside(own)}\n</li>\n</ul>`],
    ['without a colon is a sentence', 'اقرأ أيضا 2026/02/أ', '<p>اقرأ أيضا <bdi>2026/02</bdi>/أ</p>'],
    ['within a sentence is none', 'ثم اقرأ أيضا: 2026/02/أ', '<p>ثم اقرأ أيضا: <bdi>2026/02</bdi>/أ</p>'],
  ])('%s', (_what, body, html) => {
    expect(compile(body)).toBe(html);
  });
});

describe('an image', () => {
  test.each([
    [
      'alone, with a caption',
      '![و](a.jpg "تعليق <أ>")',
      `<figure>${img('و')}<figcaption><span class="off-screen">شرح الصورة: </span>تعليق &lt;أ&gt; ${reportControl}</figcaption></figure>`,
    ],
    [
      'alone, without caption',
      '![و](./a.jpg)',
      `<figure>${img('و')}<figcaption>${reportControl}</figcaption></figure>`,
    ],
    [
      'with marks and quotes in its description',
      '![أ *ب* "ج](a.jpg)',
      `<figure>${img('أ ب &quot;ج')}<figcaption>${reportControl}</figcaption></figure>`,
    ],
    ['within a sentence is no figure', 'أ ![و](a.jpg) ب', `<p>أ ${img('و')} ب</p>`],
    ['within a heading is no figure', '## ![و](a.jpg)', `<h2>${img('و')}</h2>`],
    ['within a link is no figure', '[![و](a.jpg)](/about/)', `<p><a href="/about/">${img('و')}</a></p>`],
    [
      'alone in a list',
      '- ![و](a.jpg)',
      `<ul>\n<li><figure>${img('و')}<figcaption>${reportControl}</figcaption></figure>\n</li>\n</ul>`,
    ],
    ['that is hidden', '![و](b.jpg)', ''],
    ['on another site', '![و](https://a.b/c.jpg)', ''],
    ['out of the content folder', '![و](../../../../a.jpg)', ''],
    ['of data', '![و](data:image/svg+xml,x)', ''],
  ])('%s', (_what, body, html) => {
    expect(compile(body)).toBe(html);
  });

  test('in a feed is one absolute image', () => {
    expect(compile('![و](a.jpg "تعليق")', { origin: 'https://nashra.example' })).toBe(
      '<figure><img src="https://nashra.example/images/a.jpg" alt="و" width="800" height="600" loading="lazy" decoding="async"><figcaption>تعليق</figcaption></figure>',
    );
  });
});

describe('in the lite edition', () => {
  const liteOf = (path: string) => (path === '/2026/02/أ/' ? '/lite/2026/02/أ/' : path);
  test.each([
    ['an image is its description', 'أ ![و](a.jpg) ب', '<p>أ [صورة: و] ب</p>'],
    ['an image alone too', '![و](a.jpg)', '<figure>[صورة: و]</figure>'],
    [
      'its caption stays',
      '![و "<](a.jpg "تعليق <أ>")',
      '<figure>[صورة: و &quot;&lt;]<figcaption>تعليق &lt;أ&gt;</figcaption></figure>',
    ],
    ['an image of which nothing is said is nothing', '![](a.jpg)', ''],
    ['an image that is hidden is nothing', '![و](b.jpg)', ''],
    ['an image within a link', '[![و](a.jpg)](/about/)', '<p><a href="/about/">[صورة: و]</a></p>'],
    ['a link leads where it is told', '[أ](/2026/02/أ/#x)', '<p><a href="/lite/2026/02/أ/#x">أ</a></p>'],
    [
      'a read-also line too',
      'اقرأ أيضا: 2026/02/أ',
      '<aside class="read-also"><span>اقرأ أيضا</span> <a href="/lite/2026/02/أ/">خبر &lt;أ&gt;</a></aside>',
    ],
    ['a link to a page that readers cannot see is none', '[أ](/2026/02/ب/)', '<p><a>أ</a></p>'],
    [
      'an outside link is itself',
      '[أ](https://a.b/)',
      '<p><a href="https://a.b/" class="external" rel="noopener external">أ</a></p>',
    ],
  ])('%s', (_what, body, html) => {
    expect(compile(body, { liteOf })).toBe(html);
  });
});

test('the text for the search index is the prose alone', () => {
  const body =
    '# عنوان\n\nأ **ب** `ج`\n\nاقرأ أيضا: 2026/02/أ\n\n![و](a.jpg)\n\n```\nرمز\n```\n\n- د\n\n|هـ|\n|-|\n|و|';
  expect(bodyText(body)).toEqual(['أ ب ج', 'د', 'هـ', 'و']);
});
