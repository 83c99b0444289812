import { describe, expect, test } from 'vitest';
import { compileBody } from './compile.ts';
import { inspectBody } from './inspect.ts';

const folder = 'articles/2026/02';
const inspect = (body: string) => inspectBody(body, folder, 1);
const faultsOf = (body: string) =>
  inspect(body).faults.map(({ offset, complaint }) => [body.slice(offset, offset + 6), complaint[0]]);

describe('the facts of a body', () => {
  test('name images, links and read-also lines with their places in the file', () => {
    const body =
      'أ [ب](/about/) ج [د](/about/) \n![و](a.jpg)\n\nاقرأ أيضا: [ع](/2026/02/قصة/)\n\nاقرأ أيضا: 2026/01/ب\n';
    expect(inspectBody(body, folder, 10).facts).toMatchObject({
      links: [
        { target: '/about/', line: 10, column: 7 },
        { target: '/about/', line: 10, column: 22 },
      ],
      images: [{ target: 'articles/2026/02/a.jpg', line: 11, column: 6 }],
      readAlso: [
        { target: '2026/02/قصة', line: 13, column: 17 },
        { target: '2026/01/ب', line: 15, column: 12 },
      ],
    });
  });

  test('hold the words and first sentences of the prose', () => {
    const { facts, excerpt } = inspect(
      '# عنوان طويل\n\nنظم الملتقى.\n\nاقرأ أيضا: 2026/02/أ\n\n![وصف](a.jpg)\n',
    );
    expect(excerpt).toBe('نظم الملتقى.');
    expect(facts.words).toBe(2);
  });

  test('take «اقرأ أيضا» in a heading or a table for words, as the page does', () => {
    const { facts, faults } = inspect('## اقرأ أيضا: [ب](/about/)\n\n|اقرأ أيضا: 2026/02/أ|\n|-|\n');
    expect(facts).toMatchObject({
      links: [{ target: '/about/', line: 1, column: 19 }],
      readAlso: [],
      words: 3,
    });
    expect(faults).toEqual([]);
  });

  test('of a link in disguise are those of the link', () => {
    expect(inspect('[أ](/%61bout/)').facts.links).toEqual([{ target: '/about/', line: 1, column: 5 }]);
  });
});

describe('what an author must mend', () => {
  const unsafe = (link: string) => `الرابط «${link}» غير مقبول.`;
  test.each([
    ['an unsafe link', 'أ [ب](javascript:x)', [['javasc', unsafe('javascript:x')]]],
    ['the second of two links', '[أ](https://a.b) [ب](data:x)', [['data:x', unsafe('data:x')]]],
    [
      'two unsafe links',
      '[أ](data:x) [ب](data:y)',
      [
        ['data:x', unsafe('data:x')],
        ['data:y', unsafe('data:y')],
      ],
    ],
    ['an unsafe link by entities', '[أ](&#106;avascript:x)', [['&#106;', unsafe('javascript:x')]]],
    ['an unsafe link by reference', 'أ\n\n[ب][1]\n\n[1]: data:x', [['[ب][1]', unsafe('data:x')]]],
    ['an unsafe link in a table', '|أ|\n|-|\n|[ب](data:x)|', [['data:x', unsafe('data:x')]]],
    [
      'a read-also line without target',
      'أ\n\nاقرأ أيضا: قريبا',
      [['اقرأ أ', 'سطر «اقرأ أيضا» لا يقود إلى خبر.']],
    ],
    ['a remote image', '![و](https://a.b/c.jpg)', [['https:', 'الصورة «https://a.b/c.jpg» على موقع آخر.']]],
    [
      'an image by data',
      '![و](data:image/png;base64,AA)',
      [['data:i', 'الصورة «data:image/png;base64,AA» على موقع آخر.']],
    ],
    [
      'an image out of the folder',
      '![و](../../../../a)',
      [['../../', 'ملف الصورة «../../../../a» غير موجود.']],
    ],
    ['an image without description', '![](a.jpg)', [['a.jpg)', 'الصورة بلا وصف لمن لا يراها.']]],
    ['an image with an empty description', '![ ](a.jpg)', [['a.jpg)', 'الصورة بلا وصف لمن لا يراها.']]],
    ['a bidi override', 'أ\u202Eب', [['\u202Eب', 'في النص رمز خفي يغير اتجاه الكتابة (U+202E).']]],
    [
      'a bidi override by entity',
      'أ & ب\n\nج &#x202E;د',
      [['&#x202', 'في النص رمز خفي يغير اتجاه الكتابة (U+202E).']],
    ],
    ['a control character', 'أ\u0007ب', [['\u0007ب', 'في «نص الخبر» رمز خفي لا يُقبل.']]],
    ['a bidi isolate in code', '`\u2067`', [['\u2067`', 'في النص رمز خفي يغير اتجاه الكتابة (U+2067).']]],
    [
      'quotations too deep',
      `أ\n\n${'> '.repeat(30)}ب`,
      [['> > > ', 'في النص تداخل أعمق من المعقول (اقتباسات أو قوائم).']],
    ],
    [
      'lists too deep',
      `${'- '.repeat(30)}ب`,
      [['- - - ', 'في النص تداخل أعمق من المعقول (اقتباسات أو قوائم).']],
    ],
  ])('%s', (_what, body, faults) => {
    expect(faultsOf(body)).toEqual(faults);
  });

  test.each([
    ['eight quotations', `${'> '.repeat(8)}أ`],
    ['eight lists', Array.from({ length: 8 }, (_, depth) => `${'  '.repeat(depth)}- أ`).join('\n')],
    ['a direction mark', 'أ\u200Fب'],
    ['a safe body', 'أ [ب](https://a.b) ![و](a.jpg)\n\nاقرأ أيضا: 2026/02/أ'],
  ])('%s are let be', (_what, body) => {
    expect(faultsOf(body)).toEqual([]);
  });
});

describe('a hostile body is read and compiled in bounded time', () => {
  const size = 100_000;
  const fill = (unit: string) => unit.repeat(Math.floor(size / unit.length));
  test.each([
    ['quotations', fill('>')],
    ['spaced quotations', fill('> ')],
    ['deep quotations, line by line', `${'>'.repeat(100)}أ\n`.repeat(1000)],
    ['lists', fill('- ')],
    ['many lists', fill('- أ\n')],
    ['opened brackets', fill('[')],
    ['closed brackets', `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`],
    ['opened images', fill('![')],
    ['opened links', fill('[أ](')],
    ['titles of links', fill('[أ](ب "')],
    ['parentheses', fill('(')],
    ['parentheses of a link', `[أ](${'('.repeat(size)}`],
    ['asterisks', fill('*')],
    ['opened emphasis', fill('*أ ')],
    ['closed emphasis', `${fill('*أ ')}${fill(' أ*')}`],
    ['mixed emphasis', fill('**أ *ب _ج ')],
    ['strikethrough', fill('~~أ ')],
    ['backticks', fill('`')],
    ['backticks of all lengths', Array.from({ length: 440 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['quotes', fill('"')],
    ['mixed quotes', fill(`"أ 'ب `)],
    ['pipes', fill('|')],
    ['wide tables', `${fill('|أ')}|\n${fill('|-')}|\n`],
    ['long tables', `|أ|ب|\n|-|-|\n${fill('|\n')}`],
    ['wide and long tables', `|${'أ|'.repeat(300)}\n|${'-|'.repeat(300)}\n${fill('أ\n')}`],
    ['references', fill('[أ]: /ب\n')],
    ['angle brackets', fill('<')],
    ['opened addresses', fill('<http://a')],
    ['entities', fill('&')],
    ['backslashes', fill('\\')],
    ['spaces', `أ${fill(' ')}أ`],
    ['hashes', `# ${fill('#')}أ`],
    ['read-also spaces', `اقرأ أيضا:${fill(' ')}أ`],
    ['links', fill('[أ](/ب) ')],
    ['unsafe links', fill('[أ](data:x) ')],
    ['links that stand nowhere as they are', fill('[أ](/\\_ب) ')],
    ['images', fill('![و](a.png) ')],
    ['read-also lines', fill('اقرأ أيضا: [أ](/2026/02/ب/)\n\n')],
    ['one word', fill('ا')],
    ['sentences', fill('كلمة. »')],
  ])('%s', (_what, body) => {
    const started = process.cpuUsage();
    inspect(body);
    compileBody(body, {
      folder,
      city: 'سطات',
      story: () => undefined,
      hasPage: () => true,
      picture: () => undefined,
    });
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
  });
});
