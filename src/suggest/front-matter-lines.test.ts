import { describe, expect, test } from 'vitest';
import { makeStory, registered, registries } from '../../tests/support/story.ts';
import { missingFields, withFields } from './front-matter-lines.ts';
import type { Suggestions } from './suggestions.ts';

const suggestions: Suggestions = {
  city: {
    city: registered(registries.cities, 'settat'),
    score: 5,
    places: { dateline: true, title: false, lead: true, times: 1 },
  },
  section: { section: registered(registries.sections, 'culture'), confidence: 'high', like: 5, of: 8 },
  tags: [
    { name: 'الكتاب', words: [] },
    { name: 'كأس 2030: الملاعب', words: [] },
    { name: 'true', words: [] },
  ],
  related: [{ story: makeStory({ slug: 'خبر' }), likeness: 0.4, words: [] }],
};
const given = (...names: string[]) => ({ given: new Set(names) });

test('fields that a draft lacks are written as an author would', () => {
  expect(missingFields(given(), suggestions).flatMap(({ lines }) => lines)).toEqual([
    'city: سطات',
    'section: ثقافة',
    "tags: [الكتاب, 'كأس 2030: الملاعب', 'true']",
    'related:',
    '  - 2026/02/خبر',
  ]);
  expect(missingFields(given('city', 'tags', 'related'), suggestions).map(({ name }) => name)).toEqual([
    'section',
  ]);
});

describe('fields are added before the closing fence, and nothing else is changed', () => {
  const fields = missingFields(given('tags', 'related'), suggestions);

  test.each([
    [
      'as they are',
      '---\ntitle: خبر # تعليق\n---\nنص\n---\nنص\n',
      '---\ntitle: خبر # تعليق\ncity: سطات\nsection: ثقافة\n---\nنص\n---\nنص\n',
    ],
    [
      'with lines that end as on Windows',
      '---\r\ntitle: خبر\r\n---\r\nنص',
      '---\r\ntitle: خبر\r\ncity: سطات\r\nsection: ثقافة\r\n---\r\nنص',
    ],
    ['in place of an empty one', '---\ncity:\n---\n', undefined],
    ['without front matter', 'نص', undefined],
    ['without an end of it', '---\ntitle: خبر\n', undefined],
    ['where it cannot be read', '---\ntitle: "خبر\n---\n', undefined],
    ['where a list is open', '---\ntags: [أ,\n---\n', undefined],
  ])('%s', (_, text, expected) => {
    expect(withFields(text, fields)).toBe(expected);
  });
});
