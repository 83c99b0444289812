import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { lexicon } from './lexicon.ts';
import { stemOf } from './stem.ts';
import { tokensOf } from './tokens.ts';
import { brokenPlurals } from './words/broken-plurals.ts';
import { ownFeminines } from './words/feminine.ts';
import { guarded } from './words/guarded.ts';

/** A word after clitics, as it is spelled: ل and ال before ل are two ل, not three. */
const spelled: Record<string, (word: string) => string> = {
  و: (word) => `و${word}`,
  ف: (word) => `ف${word}`,
  ب: (word) => `ب${word}`,
  ل: (word) => `ل${word}`,
  ال: (word) => `ال${word}`,
  وال: (word) => `وال${word}`,
  بال: (word) => `بال${word}`,
  لل: (word) => `لل${word.replace(/^ل/, '')}`,
};
/** A clitic and a word that together spell another listed word: فكرة is no ف and كرة, للداخلة speaks of the city. */
const isAnother = (form: string) =>
  [form, form.slice(1), form.replace(/^لل/, 'ال')].some((other) => lexicon.listed.has(fold(other)));

describe.each(Object.entries(spelled))('after «%s»', (_clitic, join) => {
  const astray = (words: readonly string[]) =>
    words.filter((word) => stemOf(join(word)) !== stemOf(word) && !isAnother(join(word)));

  test('every guarded word keeps its stem', () => expect(astray(guarded)).toEqual([]));
  test('so do singulars and plurals', () => expect(astray(brokenPlurals.flat())).toEqual([]));
  test('and words in ة of their own', () => expect(astray(ownFeminines)).toEqual([]));
});

test('a broken plural has the stem of its singular, also with pronouns', () => {
  const astray = brokenPlurals.flatMap(([singular = '', ...plurals]) =>
    plurals.flatMap((plural) =>
      [
        plural,
        ...['ها', 'هم', 'نا'].map(
          (pronoun) => plural.replace(/ة$/, 'ت').replace(/ى$/, 'ا').replace(/ء$/, 'ئ') + pronoun,
        ),
      ].filter((form) => stemOf(form) !== stemOf(singular) && form !== 'قرانا'),
    ),
  );
  expect(astray).toEqual([]);
});

test('a word in ة of its own keeps it before pronouns', () => {
  const astray = ownFeminines.filter((word) => stemOf(word.replace(/ة$/, 'تها')) !== stemOf(word));
  expect(astray).toEqual([]);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'والفبلكسيتنمهةىاتأإآءئؤ\u0640\u064E\u200F'), maxLength: 12 }),
);

test.each(['\u037A', '\uFF9E', '\uFF9F'])(
  '%j, a mark that Unicode counts among the letters, is no token',
  (mark) => {
    expect(tokensOf(mark)).toEqual([]);
  },
);

test('the stem of every token is a folded word: letters and digits only, and at least one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const token of tokensOf(text)) {
        const stem = stemOf(token.text);
        expect(stem).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(stem).not.toMatch(/\u0640/);
        expect(fold(stem)).toBe(stem);
      }
    }),
    { numRuns: 3000 },
  );
});

test('no text at all makes it throw, and a text with a letter or digit never has an empty stem', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const stem = stemOf(text);
      if (/[\p{L}\p{N}]/u.test(fold(text))) expect(stem).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});
