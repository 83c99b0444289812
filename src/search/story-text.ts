import { type Token, tokensOf } from '../arabic/tokens.ts';
import type { Fragment } from './fragments.ts';
import { revealedPassages } from './hidden.ts';
import { betweenPassages } from './indexed.ts';

/** A text, and the word of the index that each of its tokens has. */
export interface Passage {
  text: string;
  words: readonly { token: Token; word: string }[];
}

/** What Pagefind keeps of a story, read: nothing of it need be analysed again. */
export interface StoryText {
  fragment: Fragment;
  title: Passage;
  /** All paragraphs. */
  body: Passage;
  /** The words of the index by their places in the story. */
  words: readonly string[];
  /** What stands in the story at each of these places; absent between passages. */
  written: readonly (string | undefined)[];
}

export function readText(fragment: Fragment): StoryText {
  const words = fragment.content.split(' ');
  const written: (string | undefined)[] = [];
  const passages = revealedPassages(fragment.meta['text'] ?? '', fragment.content).map((text): Passage => {
    if (written.length > 0) written.push(...Array<undefined>(betweenPassages));
    const tokens = tokensOf(text).map((token) => {
      written.push(token.text);
      return { token, word: words[written.length - 1] ?? '' };
    });
    return { text, words: tokens };
  });
  const [title = { text: '', words: [] }, ...paragraphs] = passages;
  return { fragment, title, body: together(paragraphs), words, written };
}

/** Passages as one, with spaces between. */
function together(passages: readonly Passage[]): Passage {
  const words: Passage['words'][number][] = [];
  let text = '';
  for (const passage of passages) {
    if (text !== '') text += ' ';
    const at = text.length;
    for (const { token, word } of passage.words)
      words.push({ word, token: { ...token, start: token.start + at, end: token.end + at } });
    text += passage.text;
  }
  return { text, words };
}
