import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';
import { frontMatterText } from './front-matter-text.ts';
import { lostHashtags } from './lost-hashtags.ts';

test('is written as an author would write it', () => {
  const fields = {
    title: 'سطات: ملتقى القراءة #كتاب',
    date: '2026-11-22 22:10',
    source: { name: 'مجلة الضفاف', url: 'https://difaf.example/1' },
    tags: ['التعليم', 'مدن التعلم'],
    draft: true,
  };
  expect(frontMatterText(fields, { author: 'اسم الكاتب' })).toBe(`---
title: 'سطات: ملتقى القراءة #كتاب'
date: 2026-11-22 22:10
source:
  name: مجلة الضفاف
  url: https://difaf.example/1
tags: [التعليم, مدن التعلم]
draft: true
# author: اسم الكاتب
---
`);
});

test('is read back as it was, whatever the words', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'خبر',
          ' ',
          '#',
          ':',
          '"',
          "'",
          '-',
          '[',
          '{',
          ',',
          '&',
          '*',
          '|',
          '>',
          '%',
          '@',
          '1',
          'true',
        ),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join('')),
  );
  const fields = fc.record({
    title: line,
    draft: fc.boolean(),
    tags: fc.array(line, { maxLength: 3 }),
    image: fc.record({ src: line, alt: line }),
  });
  fc.assert(
    fc.property(fields, (written) => {
      const text = frontMatterText(written, { author: 'اسم الكاتب' });
      const read = splitFrontMatter(text);
      expect('data' in read && read.data).toEqual(written);
      expect('yaml' in read && lostHashtags(read.yaml)).toEqual([]);
    }),
  );
});
