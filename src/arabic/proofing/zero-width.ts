import { type Rule, slipsOf } from './rule.ts';

const joinable = String.raw`(?=\p{Script=Arabic})\p{L}\p{M}*`;
const hidden = String.raw`[\u200B\u2060\u00AD\uFEFF]`;
/** Persian parts a word with it; Arabic has no such word. Scripts of India need it, so that it must touch Arabic. */
const nonJoiner = String.raw`(?<=[\p{Script=Arabic}\p{M}])\u200C|\u200C(?=\p{Script=Arabic})`;
/** It is needed where a letter stands alone in its joined shape (هـ), and in emoji. */
const joiner = String.raw`(?<=${joinable})\u200D(?=${joinable})|(?<![\p{L}\p{M}\p{Emoji}\uFE0F])\u200D(?![\p{L}\p{M}\p{Emoji}])`;
const pattern = new RegExp(`(?:${hidden}|${nonJoiner}|${joiner})+`, 'gu');

/** Characters without width: nobody sees them, and a word that holds one is not found. */
export const zeroWidth: Rule = {
  id: 'zero-width',
  level: 'fix',
  reach: 'all',
  names: true,
  find: (text) => slipsOf(text, pattern, () => ''),
};
