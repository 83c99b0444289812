import { bare } from './fold.ts';
import { stopWords, tellingWords } from './words/stop-words.ts';

const plain = (word: string) => bare(word).toLowerCase().replace(/[أإ]/g, 'ا');
const silent = new Set(stopWords.map(plain));
const telling = new Set(tellingWords.map(plain));

/** Whether a word as it is written (one token) says nothing of what a text is about; also with و or ف before it. */
export function isStopWord(word: string): boolean {
  const spelled = plain(word);
  return (
    silent.has(spelled) || (/^[وف]./.test(spelled) && !telling.has(spelled) && silent.has(spelled.slice(1)))
  );
}
