import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createParser } from './parser.ts';
import { countWords, excerptOf, paragraphsOf } from './text.ts';

const paragraphs = (body: string) => paragraphsOf(createParser().parse(body, {}));
const sentence = 'نظمت جمعية محلية ملتقى حول التعلم في المدينة.';

test.each([
  ['marks are dropped', 'أ **ب** [ج](/د) `هـ`', ['أ ب ج هـ']],
  ['line ends are spaces', 'أ\nب  \nج', ['أ ب ج']],
  ['headings are passed over', '# أ\n\nب\n\n## ج', ['ب']],
  ['read-also lines are passed over', 'أ\n\nاقرأ أيضا: 2026/02/أ', ['أ']],
  ['images are passed over', '![و](a.jpg)\n\nأ ![و](a.jpg) ب', ['أ ب']],
  ['code blocks are passed over', '```\nأ\n```\n\nب', ['ب']],
  ['lists, quotations and tables are prose', '- أ\n\n> ب\n\n|ج|\n|-|\n|د|', ['أ', 'ب', 'ج', 'د']],
  ['entities and escapes are their characters', '&amp; \\* &#x202b;', ['& * \u202b']],
  ['nothing', '', []],
])('%s', (_what, body, expected) => {
  expect(paragraphs(body)).toEqual(expected);
});

describe('the excerpt', () => {
  const long = 'كلمة '.repeat(60).trim();
  test.each([
    ['of nothing is empty', [], ''],
    ['is a short paragraph as it is', [sentence], sentence],
    ['is in the form of all that front matter says', ['e\u0301'], '\u00E9'],
    ['prefers a paragraph that says something', ['صور.', sentence], sentence],
    ['takes what there is', ['صور.'], 'صور.'],
    [
      'keeps whole sentences',
      [[sentence, sentence, sentence, sentence].join(' ')],
      [sentence, sentence, sentence].join(' '),
    ],
    ['closes a quotation with its sentence', [`قال «${sentence}» ${long}`], `قال «${sentence}»`],
    ['cuts one long sentence at a word', [long], `${'كلمة '.repeat(31).trim()}…`],
    ['leaves no comma before its ellipsis', [`${'ا'.repeat(150)}، ${'ب'.repeat(50)}`], `${'ا'.repeat(150)}…`],
    ['cuts one long word', ['ا'.repeat(500)], `${'ا'.repeat(159)}…`],
  ])('%s', (_what, given, expected) => {
    expect(excerptOf(given)).toBe(expected);
  });

  test('is at most 160 characters and begins as its paragraph does', () => {
    const words = fc.constantFrom('كلمة', 'نهاية.', 'سؤال؟', '«قول»', 'و،', 'طويلة'.repeat(40), '😀😀');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (given) => {
        const text = given.join(' ');
        const excerpt = excerptOf([text]);
        expect(excerpt.length).toBeLessThanOrEqual(160);
        expect(text.startsWith(excerpt.replace(/…$/, ''))).toBe(true);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});

test.each([
  [['نظمت جمعية ملتقى.'], 3],
  [['«مدن التعلم» – 214 مربيا', 'Wi-Fi'], 5],
  [['…', ''], 0],
  [[], 0],
])('%j has %d words', (given, words) => {
  expect(countWords(given)).toBe(words);
});
