import { pick, type Random } from '../vocabulary.ts';
import { bare } from './words.ts';

const consonants: Readonly<Record<string, readonly string[]>> = {
  ء: ['2', ''],
  ئ: ['2', 'i'],
  ؤ: ['2', 'o'],
  ب: ['b'],
  ت: ['t'],
  ث: ['t', 'th'],
  ج: ['j'],
  ح: ['7', 'h'],
  خ: ['kh', '5'],
  د: ['d'],
  ذ: ['d', 'dh'],
  ر: ['r'],
  ز: ['z'],
  س: ['s'],
  ش: ['ch', 'sh'],
  ص: ['s'],
  ض: ['d'],
  ط: ['t', '6'],
  ظ: ['d', 'dh'],
  ع: ['3'],
  غ: ['gh'],
  ف: ['f'],
  ق: ['9', 'q'],
  ك: ['k'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h'],
};
const vowels: Readonly<Record<string, readonly string[]>> = { ا: ['a'], و: ['ou', 'o'], ي: ['i'] };

/**
 * A word as people write Arabic in Latin letters and digits: «الحكومة» → `l7okouma`. Which of the usual spellings is
 * taken, and where the unwritten vowels fall, is drawn. Undefined for a word with other characters than Arabic letters.
 */
export function arabizi(word: string, random: Random): string | undefined {
  const article = /^ال(?=...)/.test(word) ? pick(random, ['l', 'al', 'el']) : '';
  const feminine = word.endsWith('ة');
  const letters = [
    ...(article === '' ? bare(word) : bare(word).slice(2)).slice(0, feminine ? -1 : undefined),
  ];
  if (!letters.every((letter) => letter in consonants || letter in vowels)) return undefined;
  const written = letters.map((letter, index) => {
    if (index === 0 && letter === 'و') return 'w';
    if (index === 0 && letter === 'ي') return 'y';
    const said = pick(random, consonants[letter] ?? vowels[letter] ?? ['']);
    const next = letters[index + 1];
    return next !== undefined && letter in consonants && next in consonants
      ? said + pick(random, ['a', 'e', 'a', ''])
      : said;
  });
  return article + written.join('') + (feminine ? 'a' : '');
}
