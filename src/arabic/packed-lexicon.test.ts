import { expect, test } from 'vitest';
import { lexicon } from './lexicon.ts';
import { packLexicon, packText, unpackLexicon, unpackText } from './packed-lexicon.ts';

test('a packed lexicon holds the same words with the same stems', () => {
  const { listed, people, rivals } = unpackLexicon(packLexicon(lexicon));
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(lexicon.listed));
  expect(people).toEqual(lexicon.people);
  expect(rivals).toEqual(lexicon.rivals);
});

test('it is ASCII that a script can quote', () => {
  expect(packLexicon(lexicon)).not.toMatch(/['\\\\]/);
  expect(packLexicon(lexicon)).toMatch(/^[ -~]+$/);
});

test('a packed text is the same in small letters', () => {
  const text = 'أكادير، آسفي|مسؤولة إلى مئة\nشيء على ONU 5%';
  expect(unpackText(packText(text.replace('%', '')))).toBe(text.replace('%', '').toLowerCase());
});
