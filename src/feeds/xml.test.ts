import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { xmlFault } from '../../tests/support/xml.ts';
import { element, escapeXml, xmlChars } from './xml.ts';

describe('text for XML', () => {
  test.each([
    ['الأسعار\u0000 ترتفع\u0008', 'الأسعار ترتفع'],
    ['نصف \uD83D محرف', 'نصف  محرف'],
    ['كرة \u{26BD} وعلم \u{1F1F2}\u{1F1E6}', 'كرة \u{26BD} وعلم \u{1F1F2}\u{1F1E6}'],
    ['سطر\nوجدولة\t', 'سطر\nوجدولة\t'],
    ['\uFFFE\uFFFFآخر', 'آخر'],
  ])('%j holds only characters of XML 1.0: %j', (text, clean) => {
    expect(xmlChars(text)).toBe(clean);
  });

  test.each([
    ['R&D <b>', 'R&amp;D &lt;b&gt;'],
    ['نهاية ]]> هنا', 'نهاية ]]&gt; هنا'],
    [`"مقتبس" و'آخر'`, '&quot;مقتبس&quot; و&apos;آخر&apos;'],
  ])('%j is escaped: %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  test('any text comes back from a parser, but for what XML cannot hold', () => {
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = element('a', { b: text }, escapeXml(`.${text}`));
        expect(xmlFault(xml)).toBeUndefined();
        expect(parser.parse(xml).a['#text'] ?? parser.parse(xml).a).toBe(
          `.${xmlChars(text).replace(/\r\n?/g, '\n')}`,
        );
      }),
    );
  });

  test('an element without content closes itself and leaves undefined attributes out', () => {
    expect(element('media:content', { url: 'https://a.example/?x&y', width: 5, height: undefined })).toBe(
      '<media:content url="https://a.example/?x&amp;y" width="5"/>',
    );
  });
});
