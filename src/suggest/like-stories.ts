import { fold } from '../arabic/fold.ts';
import type { Article } from '../content/article.ts';
import type { Draft } from './draft.ts';
import { alikeness, type Counts, countStems, inCommon, rarityAmong, stemsOf } from './stems.ts';

/** A story of the archive that is like a draft. */
export interface LikeStory {
  story: Article;
  /** Between 0 and 1. */
  likeness: number;
  /** The words of the draft that bring them together, the most telling first. */
  words: string[];
}

/** How many bodies are read: of the stories whose title, description and tags are the most like. */
const bodiesRead = 200;
const wordsTold = 4;

/**
 * The stories most like a draft, the most like first. All are compared by title, description and tags, the best of them by
 * their bodies too, which `paragraphsOf` gives. 10,000 stories take about a second.
 */
export async function likeStories(
  draft: Draft,
  stories: readonly Article[],
  paragraphsOf: (story: Article) => Promise<readonly string[]>,
): Promise<LikeStory[]> {
  const own = countStems([
    [draft.title, 3],
    [draft.description, 2],
    ...draft.paragraphs.map((text) => [text, 1] as const),
  ]);
  const known = stories.map((story) => ({ story, counts: countStems(headOf(story)) }));
  const rarity = rarityAmong(known.map(({ counts }) => counts));
  const best = mostAlike(own, known, rarity).slice(0, bodiesRead);
  const read = await Promise.all(
    best.map(async ({ story }) => {
      const body = (await paragraphsOf(story)).map((text) => [text, 1] as const);
      return { story, counts: countStems([...headOf(story), ...body]) };
    }),
  );
  const closer = rarityAmong([own, ...read.map(({ counts }) => counts)]);
  const spelled = spellings(draft);
  return mostAlike(own, read, closer).map(({ story, counts, likeness }) => {
    const words = inCommon(own, counts, closer).slice(0, wordsTold);
    return { story, likeness, words: words.map((stem) => spelled.get(stem) ?? stem) };
  });
}

const headOf = ({ title, description, tags }: Article) =>
  [[title, 3], [description, 1], ...tags.map((tag) => [tag, 2] as const)] as (readonly [string, number])[];

interface Known {
  story: Article;
  counts: Counts;
}

function mostAlike(own: Counts, known: readonly Known[], rarity: (stem: string) => number) {
  return known
    .map((entry) => ({ ...entry, likeness: alikeness(own, entry.counts, rarity) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.story.id < b.story.id ? 1 : -1));
}

/** How a draft spells each stem, without clitics where it does so anywhere. */
function spellings({ title, description, paragraphs }: Draft): Map<string, string> {
  const spelled = new Map<string, string>();
  const isBare = (word: string, stem: string) => [stem, `ال${stem}`].includes(fold(word));
  for (const text of [title, description, ...paragraphs])
    for (const { stem, word } of stemsOf(text)) {
      const known = spelled.get(stem);
      if (known === undefined || (!isBare(known, stem) && isBare(word, stem))) spelled.set(stem, word);
    }
  return spelled;
}
