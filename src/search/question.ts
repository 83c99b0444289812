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
  /** The words of the index that are marked in what is shown, and what others that are begin with. */
  marks: { words: ReadonlySet<string>; beginning: string | undefined };
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
  const words = wordsOf(text);
  const telling = words.filter(({ parts }) => !parts.every(isStopWord));
  const stems = telling.map(({ parts }) => parts.map(stemOf));
  const spans = synonyms(stems.map((each) => each.join(' ')));
  const last = words.at(-1);
  const isOpen = unfinished && last?.parts.length === 1 && text.endsWith(last.text);
  const beginning = isOpen ? stemOf(last.text) : undefined;
  const terms = telling.map((word, place): Term => {
    const own = stems[place] ?? [];
    const others = spans
      .filter(({ start, end }) => start <= place && place < end)
      .flatMap((span) => span.others);
    const ways: Sequence[] = [own, ...others].map((each) => each.map(indexed));
    if (beginning !== undefined && word === last) ways.push([beginning]);
    return { word: word.text, stem: own.join(' '), titleField: titleField(word.text), ways };
  });
  return {
    terms,
    phrases: [...text.matchAll(quoted)].flatMap(([, ...inner]) => phraseOf(inner.find(Boolean) ?? '')),
    marks: {
      words: new Set([...stems.flat(), ...spans.flatMap(({ others }) => others.flat())].map(indexed)),
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

/** What is written together is one word, of several tokens where letters and digits meet («G20») or after «عبد». */
function wordsOf(text: string): { text: string; parts: string[] }[] {
  const words: { text: string; parts: string[]; end: number }[] = [];
  for (const { text: token, start, end } of tokensOf(text)) {
    const before = words.at(-1);
    if (before?.end !== start) words.push({ text: token, parts: [token], end });
    else words.splice(-1, 1, { text: before.text + token, parts: [...before.parts, token], end });
  }
  return words;
}
