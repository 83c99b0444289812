import { dictionaryOf, mergeWords, type Words } from './dictionary.ts';
import type { IndexFile } from './stable-index.ts';
import { shardFile, titleShards } from './titles.ts';
import { packVocabulary } from './vocabulary.ts';

/** Of more stories than these, only words that two of them hold are known to be spelled rightly. */
const fewStories = 500;

/**
 * What the browser is told of the words of groups of stories, the newest first: how common they are, how they are spelled,
 * and in which titles they stand.
 */
export function dictionaryFiles(groups: readonly Words[]): IndexFile[] {
  const words = mergeWords(groups);
  const least = words.stories < fewStories ? 1 : 2;
  const spelled = words.stems
    .filter(([, , stories]) => stories >= least)
    .map(([, word, stories]) => ({ word, stories }));
  return [
    { path: 'dictionary.json', content: Buffer.from(JSON.stringify(dictionaryOf(words))) },
    { path: 'vocabulary.txt', content: Buffer.from(packVocabulary(spelled)) },
    ...titleShards(words.titles).map((shard, place) => ({
      path: shardFile(place),
      content: Buffer.from(JSON.stringify(shard)),
    })),
  ];
}
