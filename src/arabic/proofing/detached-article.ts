import { wordStart } from './letters.ts';
import { type Rule, slipsOf } from './rule.ts';

const pattern = new RegExp(
  String.raw`(${wordStart}(?:[وفبك]?ال|[وف]?[بك]ال|[وف]?لل))\u0640?[ \u00A0]+(?=[\dA-Za-z])`,
  'gu',
);

/** The article is written with what it defines, also where that is a number: «الـ61». */
export const detachedArticle: Rule = {
  id: 'detached-article',
  level: 'fix',
  reach: 'own',
  names: false,
  find: (text) => slipsOf(text, pattern, ([, article]) => `${article}\u0640`),
};
