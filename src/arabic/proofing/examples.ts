import { bidiControl } from './bidi-control.examples.ts';
import { dateline } from './dateline.examples.ts';
import { detachedArticle } from './detached-article.examples.ts';
import { detachedWaw } from './detached-waw.examples.ts';
import { digits } from './digits.examples.ts';
import { dots } from './dots.examples.ts';
import { foreignLetters } from './foreign-letters.examples.ts';
import { hamza } from './hamza.examples.ts';
import { latinPunctuation } from './latin-punctuation.examples.ts';
import { monthNames } from './month-names.examples.ts';
import { nfc } from './nfc.examples.ts';
import { presentationForms } from './presentation-forms.examples.ts';
import { quoteSpaces } from './quote-spaces.examples.ts';
import { quotes } from './quotes.examples.ts';
import type { Prose } from './rule.ts';
import { spaceAfterPunctuation } from './space-after-punctuation.examples.ts';
import { spaceBeforePunctuation } from './space-before-punctuation.examples.ts';
import { spaces } from './spaces.examples.ts';
import { tatweel } from './tatweel.examples.ts';
import { titleCity } from './title-city.examples.ts';
import { zeroWidth } from './zero-width.examples.ts';

/** What a rule does, told by texts: its tests and its page in the manual are made of them. */
export interface Examples {
  /** What the texts are, where they are not paragraphs of a story without a city. */
  prose?: Partial<Omit<Prose, 'text'>>;
  /** Each a text with slips, and what is to be written. */
  slips: readonly (readonly [slip: string, meant: string])[];
  /** Texts that look like slips, and are none. */
  clean: readonly string[];
}

/** The examples of each rule, by its id. */
export const examples: Readonly<Record<string, Examples>> = {
  nfc: nfc,
  'presentation-forms': presentationForms,
  'bidi-control': bidiControl,
  'zero-width': zeroWidth,
  tatweel: tatweel,
  'foreign-letters': foreignLetters,
  digits: digits,
  'latin-punctuation': latinPunctuation,
  'space-before-punctuation': spaceBeforePunctuation,
  'space-after-punctuation': spaceAfterPunctuation,
  quotes: quotes,
  'quote-spaces': quoteSpaces,
  dots: dots,
  'detached-article': detachedArticle,
  'detached-waw': detachedWaw,
  spaces: spaces,
  'month-names': monthNames,
  hamza: hamza,
  'title-city': titleCity,
  dateline: dateline,
};
