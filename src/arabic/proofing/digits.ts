import { type Rule, slipsOf } from './rule.ts';

const digit = '[\u0660-\u0669\u06F0-\u06F9]';
const pattern = new RegExp(`${digit}+(?:[\u066B\u066C]${digit}+)*\u066A?`, 'gu');
const signs: Readonly<Record<string, string>> = { '\u066B': ',', '\u066C': '.', '\u066A': '%' };

/** Morocco writes 0–9, with a decimal comma, a dot between thousands, and `%`; one page never shows two families. */
export const digits: Rule = {
  id: 'digits',
  level: 'fix',
  reach: 'own',
  names: true,
  find: (text) =>
    slipsOf(text, pattern, ([found]) =>
      Array.from(found, (sign) => signs[sign] ?? String(sign.charCodeAt(0) & 0xf)).join(''),
    ),
};
