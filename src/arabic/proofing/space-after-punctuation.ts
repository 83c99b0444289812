import { letter } from './letters.ts';
import { type Rule, slipsOf } from './rule.ts';

/** Not between two digits, where ، is a decimal comma to some. */
const pattern = new RegExp(
  String.raw`(?<=[\p{L}\p{M}\p{N}»)”])[،؛؟](?=${letter}|[«“A-Za-z(])|(?<=[\p{L}\p{M}»)”])[،؛؟](?=\d)`,
  'gu',
);

/** A space parts punctuation from the word after it. */
export const spaceAfterPunctuation: Rule = {
  id: 'space-after-punctuation',
  level: 'fix',
  reach: 'own',
  names: false,
  find: (text) => slipsOf(text, pattern, ([sign]) => `${sign} `),
};
