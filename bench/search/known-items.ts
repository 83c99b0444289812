import { seeded } from '../../tests/support/random.ts';
import { between, pick, type Random } from '../vocabulary.ts';
import { familyNames, givenNames } from '../words.ts';
import type { NamedCity, Surroundings } from './changes.ts';
import type { Holdings, Where } from './holdings.ts';
import { type Kind, kinds } from './kinds.ts';
import type { SearchedStory } from './stories.ts';
import { bare, isTelling, roughly, wordsOf } from './words.ts';

/** A query of a reader who looks for a story that she has seen, and the stories that are right. */
export interface KnownItem {
  category: string;
  query: string;
  /** The story that the query was made from, and others of the very same title, by their addresses. */
  right: readonly string[];
}

const attempts = 20_000;

/**
 * Queries for stories of a corpus, of every kind, the same for the same seed. Each names its story alone: no other title
 * (or no other story, where it takes words of the body) holds all its words. Throws where the corpus has not enough stories
 * for a kind.
 */
export function knownItems(
  holdings: Holdings,
  cities: readonly NamedCity[],
  { seed, each }: { seed: number; each: number },
): KnownItem[] {
  const cityNames = cities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const nameWords = new Set([...cityNames, ...givenNames, ...familyNames].flatMap(wordsOf));
  return kinds.flatMap((kind, number) => {
    const random = seeded(Math.imul(seed, 0x9e3779b1) ^ number);
    const surroundings: Surroundings = {
      random,
      isWord: holdings.isWord,
      isName: (word: string) => nameWords.has(word),
      cities,
    };
    const wanted = Math.ceil(each * (kind.share ?? 1));
    const items = new Map<string, KnownItem>();
    for (let attempt = 0; items.size < wanted; attempt++) {
      if (attempt === attempts) throw new RangeError(`the corpus gives too few queries: ${kind.name}`);
      const item = drawItem(kind, holdings, surroundings);
      if (item) items.set(item.query, item);
    }
    return [...items.values()];
  });
}

function drawItem(kind: Kind, holdings: Holdings, surroundings: Surroundings): KnownItem | undefined {
  const { random } = surroundings;
  const story = pick(random, holdings.stories);
  const words = drawWords[kind.from](story, random);
  if (!words || words.length < (kind.least ?? 2)) return undefined;
  const asked = kind.make(words, surroundings, story);
  const where: Where = kind.from === 'title' || kind.from === 'run' ? 'title' : 'text';
  if (!asked || !holdings.isPlain(asked.meant.filter(isTelling), story, where)) return undefined;
  return { category: kind.name, query: asked.query, right: holdings.titled(story.title) };
}

/** Two to six words that a reader remembers, in the order of the text; undefined where a story has too few. */
const drawWords: Record<Kind['from'], (story: SearchedStory, random: Random) => string[] | undefined> = {
  title: ({ title }, random) => {
    const words = tellingWords(title);
    return words.length < 2 ? undefined : some(words, between(random, 2, Math.min(6, words.length)), random);
  },
  run: ({ title }) => wordsOf(title),
  'title and body': ({ title, paragraphs }, random) => {
    const inTitle = tellingWords(title);
    const inBody = tellingWords(pick(random, paragraphs) ?? '').filter((word) => !inTitle.includes(word));
    if (inTitle.length < 2 || inBody.length < 2) return undefined;
    return [...some(inTitle, 2, random), ...some(inBody, between(random, 1, 2), random)];
  },
  sentence: ({ paragraphs }, random) => {
    const words = tellingWords(pick(random, (pick(random, paragraphs) ?? '').split(/[.؟!]\s/)) ?? '');
    return words.length < 4 ? undefined : some(words, between(random, 4, Math.min(6, words.length)), random);
  },
};

/** The words of a text that a reader would type, each once. Numbers with a separator are no single word. */
function tellingWords(text: string): string[] {
  const words = wordsOf(text.replace(/\d+[.,]\d+/g, ' ')).filter(isTelling);
  const stems = words.map(roughly);
  return words.filter((word, index) => stems.indexOf(roughly(word)) === index && bare(word) !== '');
}

/** So many of some words, in their order. */
function some(words: readonly string[], count: number, random: Random): string[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(random() * words.length));
  return words.filter((_, index) => chosen.has(index));
}
