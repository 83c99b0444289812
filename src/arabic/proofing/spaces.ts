import { type Rule, slipsOf } from './rule.ts';

/** U+00A0 beside a digit keeps a number with its unit, on purpose. */
const pattern = /(?<=\S)(?:[ \t\u00A0]{2,}|\t|(?<!\d)\u00A0(?!\d))(?=\S)/gu;

/** One space between two words. */
export const spaces: Rule = {
  id: 'spaces',
  level: 'fix',
  reach: 'own',
  names: true,
  find: (text) => slipsOf(text, pattern, () => ' '),
};
