import type { SearchedStory } from './stories.ts';
import { bare, roughly, wordsOf } from './words.ts';

/** Which words a corpus holds, and where: what decides whether a query can mean one story alone. */
export interface Holdings {
  stories: readonly SearchedStory[];
  /** Whether some story holds a word, whatever its marks and the spelling of its hamza. */
  isWord(word: string): boolean;
  /**
   * Whether no story of another title holds all these words, each roughly: in its title, or anywhere in it. Only such words
   * mean one story alone.
   */
  isPlain(words: readonly string[], story: SearchedStory, where: Where): boolean;
  /** The addresses of all stories of a title. */
  titled(title: string): string[];
}

export type Where = 'title' | 'text';

export function holdingsOf(stories: readonly SearchedStory[]): Holdings {
  const words = new Set<string>();
  const holders = { title: new Map<string, number[]>(), text: new Map<string, number[]>() };
  const add = (where: Where, stems: ReadonlySet<string>, number: number) => {
    for (const stem of stems) {
      const held = holders[where].get(stem);
      if (held) held.push(number);
      else holders[where].set(stem, [number]);
    }
  };
  const urls = new Map<string, string[]>();
  for (const [number, { url, title, paragraphs }] of stories.entries()) {
    const titleWords = wordsOf(title);
    const textWords = [...titleWords, ...paragraphs.flatMap(wordsOf)];
    for (const word of textWords) words.add(bare(word));
    add('title', new Set(titleWords.map(roughly)), number);
    add('text', new Set(textWords.map(roughly)), number);
    urls.set(title, [...(urls.get(title) ?? []), url]);
  }
  return {
    stories,
    isWord: (word) => words.has(bare(word)),
    isPlain: (asked, { title }, where) => {
      const [rarest = [], ...others] = [...new Set(asked.map(roughly))]
        .map((stem) => holders[where].get(stem) ?? [])
        .sort((a, b) => a.length - b.length);
      const sets = others.map((numbers) => new Set(numbers));
      return rarest.every(
        (number) => stories[number]?.title === title || !sets.every((numbers) => numbers.has(number)),
      );
    },
    titled: (title) => urls.get(title) ?? [],
  };
}
