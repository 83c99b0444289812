import { bidiControl } from './bidi-control.ts';
import { dateline } from './dateline.ts';
import { detachedArticle } from './detached-article.ts';
import { detachedWaw } from './detached-waw.ts';
import { digits } from './digits.ts';
import { dots } from './dots.ts';
import { foreignLetters } from './foreign-letters.ts';
import { hamza } from './hamza.ts';
import { latinPunctuation } from './latin-punctuation.ts';
import { monthNames } from './month-names.ts';
import { nfc } from './nfc.ts';
import { presentationForms } from './presentation-forms.ts';
import { quoteSpaces } from './quote-spaces.ts';
import { quotes } from './quotes.ts';
import type { Rule } from './rule.ts';
import { spaceAfterPunctuation } from './space-after-punctuation.ts';
import { spaceBeforePunctuation } from './space-before-punctuation.ts';
import { spaces } from './spaces.ts';
import { tatweel } from './tatweel.ts';
import { titleCity } from './title-city.ts';
import { zeroWidth } from './zero-width.ts';

/** The rules for prose. Where two find the same characters, the first of them speaks. */
export const rules: readonly Rule[] = [
  bidiControl,
  zeroWidth,
  presentationForms,
  nfc,
  titleCity,
  dateline,
  quotes,
  quoteSpaces,
  foreignLetters,
  tatweel,
  digits,
  dots,
  latinPunctuation,
  spaceBeforePunctuation,
  spaceAfterPunctuation,
  detachedArticle,
  detachedWaw,
  spaces,
  monthNames,
  hamza,
];
