import { isSlug, slugify } from './slug.ts';
import { isStopWord } from './stop-words.ts';
import { transliterate } from './transliterate.ts';

/** The letters of a slug: those of the title, or plain Latin ones that survive every copy and paste. */
export type SlugLetters = 'arabic' | 'ascii';

/** How long a slug of a title is at most, in characters: what stays readable in a list of files. */
const longest = 60;

/**
 * The slug of a headline, cut at the end of a word; undefined where its words make none. In Latin letters small words are
 * left out, and places are spelled as `placeOf` spells them (`الدار البيضاء` → `casablanca`).
 */
export function titleSlug(
  title: string,
  letters: SlugLetters,
  placeOf: (words: string) => string | undefined,
): string | undefined {
  const words = slugify(title).split('-');
  const spelled = letters === 'arabic' ? words : inLatin(words, placeOf);
  const slug = shortened(spelled);
  return isSlug(slug) ? slug : undefined;
}

/** Words as they fit, without a small word left at the end. */
function shortened(words: readonly string[]): string {
  let kept = words.length;
  while (kept > 1 && words.slice(0, kept).join('-').length > longest) kept--;
  if (kept < words.length) while (kept > 1 && isStopWord(words[kept - 1] ?? '')) kept--;
  return words.slice(0, kept).join('-').slice(0, longest);
}

/** The most words that a place's name has, and what may stand before it: «بسطات», «وبالدار البيضاء». */
const longestName = 4;
const before = /^و?[بلك]?(?=\p{L}{3})/u;

function inLatin(words: readonly string[], placeOf: (words: string) => string | undefined): string[] {
  const spelled: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [place, length] = placeAt(words, at, placeOf);
    if (place) {
      spelled.push(place);
      at += length - 1;
    } else if (!isStopWord(words[at] ?? '')) spelled.push(transliterate(words[at] ?? ''));
  }
  return spelled.filter((word) => word !== '');
}

function placeAt(
  words: readonly string[],
  at: number,
  placeOf: (words: string) => string | undefined,
): [place: string | undefined, length: number] {
  for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).join(' ');
    const place = placeOf(name) ?? placeOf(name.replace(before, '')) ?? placeOf(name.replace(/^و?لل/, 'ال'));
    if (place) return [place, length];
  }
  return [undefined, 1];
}
