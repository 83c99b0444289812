import { wordStart } from './letters.ts';
import { type Rule, slipsOf } from './rule.ts';

/** Without a tatweel only words that are nothing else: «وال» is a governor, and «بال» a city. */
const pattern = new RegExp(
  String.raw`(${wordStart}(?:(?:ال|لل)\u0640?|(?:[وفبك]|[وف][بك])?ال\u0640|[وف]لل\u0640))[ \u00A0]+(?=[\dA-Za-z])`,
  'gu',
);

/** The article is written with what it defines, also where that is a number: «الـ61». */
export const detachedArticle: Rule = {
  id: 'detached-article',
  level: 'fix',
  reach: 'own',
  names: false,
  find: (text) => slipsOf(text, pattern, ([, article = '']) => `${article.replace('\u0640', '')}\u0640`),
};
