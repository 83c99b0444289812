import type { Asked } from './answer.ts';
import type { Dictionary } from './dictionary.ts';
import { readFragment } from './fragments.ts';
import { stemIn, title } from './indexed.ts';
import type { Match } from './match.ts';
import { type IndexFiles, openTable } from './opened.ts';
import type { ListedPart, PartList } from './part-list.ts';
import type { Question } from './question.ts';
import { placeOfStory, shardFile, shardOf, shardsOf, storiesIn, type TitleShard } from './titles.ts';

/** So many stories are looked at that share most of their title with the question. */
const candidates = 10;

/**
 * The stories of some parts whose titles hold a question of several terms, all of them or (of four and more) all but one:
 * the ten best of them, as if their parts had been asked. `weightOf` tells how much each term tells. Fetches a small file
 * for each term, and the tables of the parts that hold what was found.
 */
export async function searchTitles(
  { terms }: Question,
  weightOf: (term: Question['terms'][number]) => number,
  list: PartList,
  within: readonly ListedPart[],
  files: IndexFiles,
): Promise<Asked[]> {
  if (terms.length < 2) return [];
  const { stories } = (await files.json('dictionary.json', list.dictionary)) as Dictionary;
  const shards = shardsOf(stories);
  const holding = async (word: string) => {
    const stem = stemIn(word);
    const shard = await files.json(shardFile(shardOf(stem, shards)), list.dictionary);
    return storiesIn(shard as TitleShard, stem);
  };
  const scores = new Map<number, { terms: number; weight: number; words: string[] }>();
  for (const term of terms) {
    const ways = term.ways.map((way) => way.filter((word) => word !== undefined).filter(stemIn));
    const found = await Promise.all(ways.map(async (way) => inAll(await Promise.all(way.map(holding)))));
    for (const story of new Set(found.flat())) {
      const score = scores.get(story) ?? { terms: 0, weight: 0, words: [] };
      score.terms++;
      score.weight += weightOf(term);
      scores.set(story, score);
    }
    for (const [place, stories] of found.entries())
      for (const story of stories) scores.get(story)?.words.push(...(ways[place] ?? []));
  }
  const least = terms.length > 3 ? terms.length - 1 : terms.length;
  const best = [...scores]
    .filter(([, score]) => score.terms >= least)
    .map(([story, { weight, words }]) => ({ ...placeOfStory(story, list), weight, words }))
    .filter(({ part }) => within.includes(list.parts[part] as ListedPart))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, candidates);
  const byPart = Map.groupBy(best, ({ part }) => list.parts[part]);
  return Promise.all([...byPart].flatMap(([part, found]) => (part ? [asAsked(part, found, files)] : [])));
}

/** What stands in every list. */
const inAll = ([first = [], ...others]: number[][]): number[] =>
  first.filter((each) => others.every((other) => other.includes(each)));

async function asAsked(
  part: ListedPart,
  stories: readonly { row: number; words: string[] }[],
  files: IndexFiles,
): Promise<Asked> {
  const table = await openTable(files, part);
  const found = new Map<string, Map<number, Match>>();
  const inOrder = stories.toSorted((a, b) => a.row - b.row);
  for (const [place, { words }] of inOrder.entries())
    for (const word of words)
      found.set(word, (found.get(word) ?? new Map()).set(place, { places: [], fields: [title] }));
  const rows = inOrder.flatMap(({ row }) => table[row] ?? []);
  const read = async (place: number) => readFragment(files.bytes, part.id, rows[place]?.id ?? '');
  return { opened: { rows, read }, found };
}
