import { letter } from './letters.ts';
import { type Rule, slipsOf } from './rule.ts';

const space = String.raw`(?<=\S)[ \u00A0\u202F]+`;
const pattern = new RegExp(
  String.raw`${space}(?=[،؛؟])|(?<=${letter}|[\p{M}»)])[ \u00A0\u202F]+(?=[.!:,;?](?:\s|$))|(?<=\d)[ \u00A0\u202F]+(?=\.$)`,
  'gu',
);

/** Punctuation stands at the word before it, or it begins the next line. */
export const spaceBeforePunctuation: Rule = {
  id: 'space-before-punctuation',
  level: 'fix',
  reach: 'own',
  names: false,
  find: (text) => slipsOf(text, pattern, () => ''),
};
