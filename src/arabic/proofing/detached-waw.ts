import { letter } from './letters.ts';
import { type Rule, slipsOf } from './rule.ts';

/** Letters that stand alone are names of things («أ و ب», «س و ج»), and و is one of them there. */
const pattern = new RegExp(
  String.raw`(?<=^|\n|[«“"(]|[^\s] |[،؛:–—-] )(?<!(?:^|[\s(«])${letter}\u0640? )و[ \u00A0]+(?=${letter}\p{M}*(?:${letter}|\u0640))`,
  'gu',
);

/** The conjunction و is written with the word after it. */
export const detachedWaw: Rule = {
  id: 'detached-waw',
  level: 'fix',
  reach: 'own',
  names: false,
  find: (text) => slipsOf(text, pattern, () => 'و'),
};
