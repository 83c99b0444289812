import { PassThrough } from 'node:stream';
import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../content/problem.ts';
import { type DiagnosticFormat, showDiagnostics } from './show-diagnostics.ts';

const text = `---
title: افتتاح المكتبة الى العموم, غدا
city: سطاط
---
نظمت الجمعية لقاء حضره عدد كبير من الفاعلين والمهتمين بالشأن المحلي في الجهة كلها ،وما جاورها من المدن والقرى البعيدة.
`;
const unknownCity: Diagnostic = {
  file: 'content/articles/2026/02/a.md',
  line: 3,
  column: 7,
  wrong: 'المدينة «سطاط» غير معروفة.',
  mend: 'لعلك تقصد «سطات».',
  severity: 'error',
};
const slip: Diagnostic = {
  file: 'content/articles/2026/02/a.md',
  line: 2,
  column: 23,
  length: 3,
  rule: 'hamza',
  wrong: 'كُتبت «الى» بلا همزة.',
  mend: 'اكتب «إلى».',
  severity: 'warning',
};

const show = (diagnostics: Diagnostic[], format: DiagnosticFormat = 'text', of = text) =>
  showDiagnostics(diagnostics, format, () => of, new PassThrough())
    .replaceAll('\u200F', '<RLM>')
    .split('\n');

describe('diagnostics for people', () => {
  test('show the line and mark the place in it', () => {
    expect(show([slip, unknownCity])).toEqual([
      'content/articles/2026/02/a.md:2:23: تنبيه: كُتبت «الى» بلا همزة. (hamza)',
      '    │ title: افتتاح المكتبة <RLM>⟦الى⟧ العموم, غدا',
      '    اكتب «إلى».',
      'content/articles/2026/02/a.md:3:7: المدينة «سطاط» غير معروفة.',
      '    │ city: <RLM>⟦سطاط⟧',
      '    لعلك تقصد «سطات».',
    ]);
  });

  test.each<[string, Partial<Diagnostic>, string, string]>([
    [
      'a long line is cut at words',
      { line: 5, column: 83, length: 1 },
      text,
      '    │ …بالشأن المحلي في الجهة كلها ⟦،⟧وما جاورها من المدن والقرى البعيدة.',
    ],
    ['vowel marks stay with their letter', { line: 1, column: 1, length: 1 }, 'مَدينة', '    │ <RLM>⟦مَ⟧دينة'],
    [
      'what cannot be seen is shown',
      { line: 1, column: 4, length: 1 },
      'كلم\u200Bة \u001B[31m',
      '    │ كلم⟦\uFFFD⟧ة \uFFFD[31m',
    ],
    ['the end of a line is a place', { line: 1, column: 5, length: 1 }, 'كلمة', '    │ كلمة⟦⟧'],
  ])('%s', (_what, place, of, line) => {
    expect(show([{ ...slip, ...place }], 'text', of)[1]).toBe(line);
  });

  test.each([
    ['the opening fence, where the whole file is meant', { line: 1, column: 1 }],
    ['a line that is not there', { line: 99, column: 1 }],
  ])('no line is shown for %s', (_what, place) => {
    expect(show([{ ...unknownCity, ...place }])).toHaveLength(2);
  });

  test('a terminal with colours has the place in inverse video', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, getColorDepth: () => 8 });
    const shown = showDiagnostics([unknownCity], 'text', () => text, terminal);
    expect(shown).toContain('│ city: \u001B[7mسطاط\u001B[27m\n');
  });

  test('brackets reorder no words where Arabic is drawn from right to left', () => {
    const bidi = bidiFactory();
    const drawn = (line: string, base: 'ltr' | 'rtl') => {
      const levels = bidi.getEmbeddingLevels(line, base);
      return bidi
        .getReorderedIndices(line, levels)
        .map((at: number) => line[at])
        .join('')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    };
    const words = fc.constantFrom('مدينة', 'facebook', '2026', '12,5', 'city:', '«قال»', '،', '(', 'الى');
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom('ltr', 'rtl'),
        (list, at, base) => {
          const start = list.slice(0, at % list.length).join(' ').length + (at % list.length > 0 ? 1 : 0);
          const length = list[at % list.length]?.length ?? 0;
          const line = list.join(' ');
          const shown = showDiagnostics(
            [{ ...slip, line: 1, column: start + 1, length }],
            'text',
            () => line,
            new PassThrough(),
          );
          const marked = shown.split('\n')[1]?.slice('    │ '.length) ?? '';
          expect(drawn(marked, base as 'ltr')).toBe(drawn(line, base as 'ltr'));
        },
      ),
    );
  });
});

test('diagnostics for programs are a list of objects', () => {
  expect(JSON.parse(show([slip, unknownCity], 'json').join('\n'))).toEqual([
    {
      file: 'content/articles/2026/02/a.md',
      line: 2,
      column: 23,
      endColumn: 26,
      severity: 'warning',
      rule: 'hamza',
      message: 'كُتبت «الى» بلا همزة.',
      hint: 'اكتب «إلى».',
    },
    expect.objectContaining({ column: 7, endColumn: 11, severity: 'error', rule: null }),
  ]);
  expect(show([], 'json')).toEqual(['[]']);
});

test('annotations of GitHub keep their delimiters', () => {
  expect(show([{ ...slip, file: 'content\\a,b:c.md', wrong: '100%: خطأ\r' }], 'github')).toEqual([
    '::warning file=content/a%2Cb%3Ac.md,line=2,col=23,endColumn=26,title=hamza::100%25: خطأ%0D%0Aاكتب «إلى».',
  ]);
});
