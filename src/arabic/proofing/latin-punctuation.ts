import { afterLetter, letter } from './letters.ts';
import { type Rule, slipsOf } from './rule.ts';

const arabic: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const pattern = new RegExp(
  String.raw`(?:${afterLetter}|(?<=»))(?:[,;](?=\s|$|${letter}|[«("“])|\?(?=\s|$|[!؟?»")”…]))`,
  'gu',
);

/** The comma, semicolon and question mark of another script after an Arabic word. */
export const latinPunctuation: Rule = {
  id: 'latin-punctuation',
  level: 'fix',
  reach: 'own',
  names: false,
  find: (text) => slipsOf(text, pattern, ([sign]) => arabic[sign]),
};
