import { expect, test } from 'vitest';
import type { Piece } from '../search/excerpt.ts';
import { textFragment } from './text-fragment.ts';

/** A text as pieces: what stands between asterisks is marked. */
const pieces = (text: string): Piece[] =>
  text
    .split('*')
    .map((text, place) => ({ text, marked: place % 2 === 1 }))
    .filter(({ text }) => text !== '');

test.each([
  ['a word by its neighbours', 'في موسم *الزيتون* هذا العام', 'text=موسم-,الزيتون,-هذا'],
  ['the first and last word of a text', '*الزيتون*', 'text=الزيتون'],
  ['words that follow one another as one', 'عن *موسم* *الزيتون* هنا', 'text=عن-,موسم الزيتون,-هنا'],
  ['words apart each by itself', '*زيت* و *زيتون*', 'text=زيت,-و&text=و-,زيتون'],
  ['neighbours with their punctuation', 'قال «*الزيتون*»، وهو', 'text=قال «-,الزيتون,-»، وهو'],
  ['no neighbour beyond a full stop or a colon', 'انتهى. *الزيتون*: ثروة', 'text=الزيتون'],
  ['no neighbour beyond the end of an excerpt', '… *الزيتون* …', 'text=الزيتون'],
  ['hyphens, commas and ampersands as letters', 'س-ع، *أ&ب* 3,5', 'text=س%2Dع،-,أ%26ب,-3%2C5'],
  [
    'the same place once',
    '*الزيتون*، *الزيتون*، *الزيتون*.',
    'text=الزيتون,-، الزيتون،&text=الزيتون،-,الزيتون,-، الزيتون.&text=الزيتون،-,الزيتون',
  ],
])('a link leads to %s', (_what, text, directives) => {
  const keptCommas = directives.replace(/[^\p{ASCII}]+/gu, encodeURIComponent).replaceAll(' ', '%20');
  expect(textFragment([pieces(text)])).toBe(`#:~:${keptCommas}`);
});

test('a link leads to the first passage before the others, and to few places', () => {
  const many = pieces(Array.from({ length: 20 }, (_, place) => `كلمة${place} *الزيتون*`).join(' '));
  const [first, ...others] = textFragment([pieces('جني *الزيتون*'), many]).split('&');
  expect(decodeURIComponent(first ?? '')).toBe('#:~:text=جني-,الزيتون');
  expect(others).toHaveLength(7);
});

test('a link to what has no marks has no such end', () => {
  expect(textFragment([pieces('لا شيء'), []])).toBe('');
});
