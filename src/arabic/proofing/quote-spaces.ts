import { type Rule, slipsOf } from './rule.ts';

const pattern = /(?<=[«“])[ \u00A0\u202F]+(?=[^\s»”])|(?<=[^\s«“])[ \u00A0\u202F]+(?=[»”])/gu;

/** Arabic quotation marks touch the words that they hold; French ones do not. */
export const quoteSpaces: Rule = {
  id: 'quote-spaces',
  level: 'fix',
  reach: 'marks',
  names: false,
  find: (text) => slipsOf(text, pattern, () => ''),
};
