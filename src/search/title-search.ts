import type { Answer, Asked } from './answer.ts';
import type { Dictionary } from './dictionary.ts';
import { readFragment } from './fragments.ts';
import { grouped } from './grouped.ts';
import { stemIn, title } from './indexed.ts';
import type { Match } from './match.ts';
import { type IndexFiles, openTable } from './opened.ts';
import type { ListedPart, PartList } from './part-list.ts';
import type { Question, Term } from './question.ts';
import { placeOfStory, shardFile, shardOf, shardsOf, storiesIn, type TitleShard } from './titles.ts';

/** So many stories are looked at that share most of their title with the question. */
const candidates = 10;

/** What a word that a title spells as the reader did counts more. */
const asWrittenGain = 1.2;

/**
 * The stories of some parts whose titles hold a question of several terms, all of them or (of four and more) all but one:
 * the ten best of them, as if their parts had been asked. `weightOf` tells how much each term tells; terms that are
 * `unknown` in new stories and stand in no title are not counted. Fetches a small file for each term, and the tables of the
 * parts that hold what was found.
 */
export async function searchTitles(
  { terms }: Question,
  { weightOf, unknown }: Pick<Answer, 'weightOf' | 'unknown'>,
  list: PartList,
  within: readonly ListedPart[],
  files: IndexFiles,
): Promise<Asked[]> {
  const { stories } = (await files.json('dictionary.json', list.dictionary)) as Dictionary;
  const shards = shardsOf(stories);
  const holding = async (word: string): Promise<Holding[]> => {
    const stem = stemIn(word);
    const shard = await files.json(shardFile(shardOf(stem, shards)), list.dictionary);
    return storiesIn(shard as TitleShard, stem).map((each) => ({ ...each, word }));
  };
  const holdingsOf = async (term: Term) => {
    const ways = term.ways.map((way) => way.filter((word) => word !== undefined).filter(stemIn));
    const found = await Promise.all(ways.map(async (way) => inAll(await Promise.all(way.map(holding)))));
    return { term, found };
  };
  let counted = 0;
  const scores = new Map<number, { terms: number; weight: number; words: Holding[] }>();
  for (const { term, found } of await Promise.all(terms.map(holdingsOf))) {
    if (found.some(({ length }) => length > 0) || !unknown.includes(term.word)) counted++;
    for (const [story, words] of grouped(found.flat(), (each) => each.story)) {
      const score = scores.get(story) ?? { terms: 0, weight: 0, words: [] };
      const asWritten = words.some(({ field }) => title + field === term.titleField);
      score.terms++;
      score.weight += weightOf(term) * (asWritten ? asWrittenGain : 1);
      score.words.push(...words);
      scores.set(story, score);
    }
  }
  const least = Math.max(2, counted > 3 ? counted - 1 : counted);
  const best = [...scores]
    .filter(([, score]) => score.terms >= least)
    .map(([story, { weight, words }]) => ({ ...placeOfStory(story, list), weight, words }))
    .filter(({ part }) => within.includes(list.parts[part] as ListedPart))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, candidates);
  const byPart = grouped(best, ({ part }) => list.parts[part]);
  return Promise.all([...byPart].flatMap(([part, found]) => (part ? [asAsked(part, found, files)] : [])));
}

/** A word of the index in the title of a story. */
interface Holding {
  word: string;
  story: number;
  field: number;
}

/** What is said of the stories that stand in every list. */
const inAll = (lists: Holding[][]): Holding[] =>
  lists.flat().filter(({ story }) => lists.every((list) => list.some((each) => each.story === story)));

async function asAsked(
  part: ListedPart,
  stories: readonly { row: number; words: Holding[] }[],
  files: IndexFiles,
): Promise<Asked> {
  const table = await openTable(files, part);
  const found = new Map<string, Map<number, Match>>();
  const inOrder = [...stories].sort((a, b) => a.row - b.row);
  for (const [place, { words }] of inOrder.entries())
    for (const { word, field } of words)
      found.set(
        word,
        (found.get(word) ?? new Map()).set(place, { places: [], fields: [title, title + field] }),
      );
  const rows = inOrder.flatMap(({ row }) => table[row] ?? []);
  const read = async (place: number) => readFragment(files.bytes, part.id, rows[place]?.id ?? '');
  return { opened: { rows, read }, found };
}
