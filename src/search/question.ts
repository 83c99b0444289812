import { stemOf } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import type { Span } from '../arabic/synonyms.ts';
import { tokensOf } from '../arabic/tokens.ts';
import { indexed, titleField } from './indexed.ts';

/** Words of the index that stand one after another. An absent one is a word that may be any. */
export type Sequence = readonly (string | undefined)[];

/** One thing that a reader looks for. */
export interface Term {
  /** As the reader wrote it. */
  word: string;
  stem: string;
  /** The field of a title that holds the word spelled as the reader did. */
  titleField: string;
  /** What finds it: its stem, other names of the same thing, and beginnings of words while the reader is typing. */
  ways: readonly Sequence[];
}

/** What a reader asks. */
export interface Question {
  terms: readonly Term[];
  /** What must stand in a story word for word. */
  phrases: readonly Sequence[];
  /** The stems that are marked in what is shown, and beginnings of words that are. */
  marks: { stems: ReadonlySet<string>; beginning: string | undefined };
}

const quoted = /«([^»]*)»?|"([^"]*)"?|“([^”]*)”?/g;

/**
 * Reads a question. Stop words are passed over, unless there are no others. `unfinished` says that the reader may still be
 * typing the last word: then whatever begins with it is found too. `synonyms` names other ways to write some stems.
 */
export function readQuestion(
  text: string,
  synonyms: (stems: readonly string[]) => Span[],
  unfinished = false,
): Question {
  const words = tokensOf(text).map(({ text: word }) => word);
  const telling = words.filter((word) => !isStopWord(word));
  const stems = telling.map(stemOf);
  const spans = synonyms(stems);
  const last = words.at(-1);
  const beginning = unfinished && last !== undefined && text.endsWith(last) ? begun(last) : undefined;
  const terms = telling.map((word, place): Term => {
    const stem = stems[place] ?? '';
    const others = spans
      .filter(({ start, end }) => start <= place && place < end)
      .flatMap((span) => span.others);
    const ways: Sequence[] = [[indexed(stem)], ...others.map((other) => other.map(indexed))];
    if (beginning !== undefined && place === telling.length - 1 && word === last) ways.push([beginning]);
    return { word, stem, titleField: titleField(word), ways };
  });
  return {
    terms,
    phrases: [...text.matchAll(quoted)].flatMap(([, ...inner]) => phraseOf(inner.find(Boolean) ?? '')),
    marks: {
      stems: new Set([...stems, ...spans.flatMap(({ others }) => others.flat())]),
      beginning,
    },
  };
}

function phraseOf(text: string): Sequence[] {
  const sequence = tokensOf(text).map(({ text: word }) =>
    isStopWord(word) ? undefined : indexed(stemOf(word)),
  );
  const from = sequence.findIndex(Boolean);
  const to = sequence.findLastIndex(Boolean);
  return from < to ? [sequence.slice(from, to + 1)] : [];
}

/** The beginning of the stems that a word may become when it is finished. */
const begun = (word: string): string => stemOf(word);
