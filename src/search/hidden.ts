import { tokensOf } from '../arabic/tokens.ts';
import { betweenPassages, stemIn } from './indexed.ts';

/**
 * Text that Pagefind carries to the reader but does not index, which it does with every letter and digit of a story's
 * metadata: each UTF-16 unit below U+1800 becomes one character of the private use area (from U+E000), each other becomes
 * two. {@link revealed} gives the text back, whatever it holds.
 */
export function hidden(text: string): string {
  let units = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units +=
      unit < single
        ? String.fromCharCode(start + unit)
        : String.fromCharCode(highStart + (unit >> 8), start + (unit & 0xff));
  }
  return units;
}

/**
 * The same for the passages of a story, whose words in the index the reader has already: what stands there is not written
 * again, which makes a result a quarter lighter. `words` are those of each passage, one for each token.
 */
export function hiddenPassages(passages: readonly string[], words: readonly (readonly string[])[]): string {
  return passages.map((passage, place) => hiddenPassage(passage, words[place] ?? [])).join(nextPassage);
}

function hiddenPassage(text: string, words: readonly string[]): string {
  let units = '';
  let at = 0;
  for (const [place, { text: word, start, end }] of tokensOf(text).entries()) {
    const stem = stemIn(words[place] ?? '');
    const from = stem === '' ? -1 : word.indexOf(stem);
    units += hidden(text.slice(at, start));
    units +=
      from < 0
        ? otherWord + hidden(word)
        : hidden(word.slice(0, from)) + itsStem + hidden(word.slice(from + stem.length));
    at = end;
  }
  return units + hidden(text.slice(at));
}

/** The text that was {@link hidden}. */
export const revealed = (units: string): string => revealedPassages(units, '').join('');

/** The passages that were hidden by {@link hiddenPassages}; `content` is all that the index has of the story's words. */
export function revealedPassages(units: string, content: string): string[] {
  const words = content.split(' ');
  const passages: string[] = [];
  let text = '';
  let word = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units.charAt(at);
    if (unit === itsStem) text += stemIn(words[word++] ?? '');
    else if (unit === otherWord) word++;
    else if (unit === nextPassage) {
      word += betweenPassages;
      passages.push(text);
      text = '';
    } else {
      const code = unit.charCodeAt(0);
      const low = code < highStart ? code - start : units.charCodeAt(++at) - start;
      text += String.fromCharCode(code < highStart ? low : ((code - highStart) << 8) | low);
    }
  }
  return [...passages, text];
}

const start = 0xe000;
const single = 0x1800;
const highStart = start + single;

/** No unit is written with these first, since units below U+1800 take one character. */
const itsStem = String.fromCharCode(highStart);
const otherWord = String.fromCharCode(highStart + 1);
const nextPassage = String.fromCharCode(highStart + 2);
