import { letter } from './letters.ts';
import { type Rule, slipsOf } from './rule.ts';

/** A tatweel that bears a mark («ـّ») is no stretching. */
const inWord = String.raw`(?<=${letter}\p{M}*)\u0640+(?=${letter})`;
const wordBegin = String.raw`(?<![\p{L}\p{M}\u0640])`;
/** A word's end, but for a single letter (هـ) and what is joined to what follows: «الـ», «بـ», «وللـ». */
const joined = `${wordBegin}(?:${letter}|[وف]?(?:[بكل]?ال|لل|[بكلس]))`;
const atEnd = String.raw`(?<=${letter}\p{M}*)(?<!${joined})\u0640+(?![\p{L}\p{M}\p{N}\u0640\uFFFC«"“(\[])`;
const dash = String.raw`(?<= )\u0640(?= )`;
const pattern = new RegExp(`${inWord}|${atEnd}|${dash}`, 'gu');

/** Stretching is the typeface's business: a stretched word is not found. */
export const tatweel: Rule = {
  id: 'tatweel',
  level: 'fix',
  reach: 'own',
  names: true,
  find: (text) => slipsOf(text, pattern, ({ index, input }) => (input[index - 1] === ' ' ? '–' : '')),
};
