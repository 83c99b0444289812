import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBody } from '../markdown/compile.ts';
import { inspectBody } from '../markdown/inspect.ts';
import { settleHeadings } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { readHtml, textOfHtml } from './html-tree.ts';
import { readBody } from './read-body.ts';
import { toMarkdown } from './to-markdown.ts';

function convert(html: string, breaks = false): string {
  const tree = readHtml(cleanText(html));
  if (typeof tree === 'string') throw new RangeError(tree);
  const blocks = readBody(tree, {
    breaks,
    link: (href) => (/^https?:\/\/[\w./]+$/.test(href) ? href : undefined),
    image: () => undefined,
    leave: () => undefined,
  });
  settleHeadings(blocks);
  return toMarkdown(blocks, () => undefined);
}

const compiled = (markdown: string) =>
  compileBody(markdown, {
    folder: 'articles',
    city: '',
    story: () => undefined,
    hasPage: () => false,
    picture: () => undefined,
  });

describe('HTML as Markdown', () => {
  test.each([
    ['<p>واحد</p><p>اثنان</p>', 'واحد\n\nاثنان'],
    ['<h1>عنوان</h1><h4>فرعي</h4>', '## عنوان\n\n### فرعي'],
    ['<p>- بند<br>2. بند<br># بند<br>+ بند</p>', '\\- بند\\\n2\\. بند\\\n\\# بند\\\n\\+ بند'],
    ['<p>قال <b>نعم</b> ثم</p>', 'قال **نعم** ثم'],
    ['<p>قال<b>«نعم»</b>ثم</p>', 'قال«نعم»ثم'],
    ['<p><b>قال </b><b>نعم</b></p>', '**قال نعم**'],
    ['<b><p>واحد</p><p>اثنان</p></b>', '**واحد**\n\n**اثنان**'],
    ['<p>[x](y z) a_b * c</p>', '\\[x\\] (y z) a\\_b \\* c'],
    ['<p>انظر!<a href="https://e.example/a">هنا</a></p>', 'انظر\\![هنا](https://e.example/a)'],
    ['<p><a href="javascript:alert(1)">هنا</a></p>', 'هنا'],
    ['<p>اقرأ أيضا: خبر</p>', 'اقرأ أيضا\\: خبر'],
    ['<p>اقرأ أيضا: <a href="https://e.example/a">خبر</a></p>', 'اقرأ أيضا: [خبر](https://e.example/a)'],
    ['<h2>اقرأ أيضا:</h2>', '## اقرأ أيضا\\:'],
    ['<ul><li>واحد<ol start="3"><li>ثلاثة</li></ol></li></ul>', '- واحد\n\n  3. ثلاثة'],
    [
      '<table><tr><td>أ</td><td>ب|ج</td></tr><tr><td>1</td></tr></table>',
      '| أ | ب&#124;ج |\n| --- | --- |\n| 1 |  |',
    ],
    ['<table><tr><td><p>تخطيط</p></td></tr></table>', 'تخطيط'],
    ['<blockquote><p>قول</p></blockquote>', '> قول'],
    ['&lt;script&gt;alert(1)&lt;/script&gt; &amp;nbsp;', '\\<script>alert(1)\\</script> \\&nbsp;'],
    ['<script>alert(1)</script><style>p{}</style><p onclick="x()">نص</p>', 'نص'],
    ['<p style="display:none">خفي</p><p>ظاهر</p>', 'ظاهر'],
    ['<p>https://e.example/a</p>', '[https://e.example/a](https://e.example/a)'],
  ])('%s', (html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });

  test('has the paragraphs and lines of the classic editor', () => {
    expect(convert('واحد\nسطر\n\nاثنان\n<b>ثلاثة</b>', true)).toBe('واحد\\\nسطر\n\nاثنان\\\n**ثلاثة**');
  });

  test.each([
    ['nested too deep', '<div>'.repeat(20_000), 'tooDeep'],
    ['formatting that is never closed', `${'<b><i>'.repeat(100)}${'<p>'.repeat(20_000)}`, 'tooDeep'],
    ['too large', 'x'.repeat(1_000_001), 'tooLarge'],
  ])('is not made of what is %s', (_what, html, why) => {
    expect(readHtml(html)).toBe(why);
  });
});

const word = fc.constantFrom(
  ...'سطات قال 12. 1) * ** _ ` # ## - + > = | : :-- [ ] ( ) ![ ]( < & &amp; &lt; \\ ~~ ! « » " \' اقرأ أيضا: https://e.example/a \u202E \u0000 x'.split(
    ' ',
  ),
);
const words = fc
  .array(word, { maxLength: 6 })
  .chain((list) => fc.constantFrom(list.join(' '), list.join('')));
const wrapped = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'b',
          'i',
          'a href="https://e.example/a"',
          'a href="javascript:x"',
          'h2',
          'ul',
          'li',
          'ol',
          'blockquote',
          'td',
          'tr',
          'table',
          'div',
          'span',
          'del',
          'pre',
          'h4',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.constantFrom('', ' ', '\n', '<br>', '\n\n'),
      )
      .map(([tag, inner, between]) => `<${tag}>${inner.join(between)}</${tag.split(' ')[0]}>`),
  ),
})).node;

/** What a reader sees, without the signs that the compiler sets in another way. */
const seen = (text: string) => text.replace(/[\s«»“”‘’"'\u2068\u2069\u061C]+/g, '');

test('any HTML keeps its visible text, has nothing executable, and makes a body that the build reads', () => {
  fc.assert(
    fc.property(fc.array(wrapped, { maxLength: 5 }), fc.boolean(), (pieces, breaks) => {
      const html = pieces.join('\n');
      const markdown = convert(html, breaks);
      expect(inspectBody(markdown, 'articles', 1).faults).toEqual([]);
      const page = compiled(markdown.replace(/^(اقرأ أيضا):/gm, '$1\\:'));
      expect(page).not.toMatch(/<script|javascript:|\son\w+=/i);
      expect(seen(textOfHtml(page))).toBe(seen(textOfHtml(cleanText(html))));
    }),
    { numRuns: 500 },
  );
}, 60_000);
