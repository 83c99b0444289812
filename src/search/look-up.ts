import { type Answer, type Asked, answerOf, askedWords, type Manner, mostTelling } from './answer.ts';
import type { ListedPart } from './part-list.ts';
import type { Question } from './question.ts';

/** What is asked about a question. */
export interface Sources {
  /** Asks some parts for words of the index. */
  ask(parts: readonly ListedPart[], words: readonly string[]): Promise<Asked>;
  /** Asks the titles of some parts, see {@link searchTitles}. */
  titles(answer: Answer, parts: readonly ListedPart[]): Promise<Asked[]>;
  /** The share of all stories that hold a common stem. */
  shareOf(stem: string): number | undefined;
}

/** What was found out. */
export interface Finding {
  /** The parts that were asked, and of others the stories whose titles answer. */
  asked: Asked[];
  answer: Answer;
  /** Words of the question that no story seems to hold. */
  unknown: string[];
  /** How many reaches were asked. */
  searched: number;
  /** Whether titles of other parts were found. */
  titled: boolean;
}

/**
 * Asks as little as tells what a reader wants: the newest reach, the next where that has too few stories, then the titles of
 * all others (unless a new story's is what was typed), and only if no title answers one old reach after the other, for the
 * words that tell most, until `page` stories hold them and one is likely to be meant.
 */
export async function lookUp(
  question: Question,
  reaches: readonly ListedPart[][],
  page: number,
  manner: Manner,
  { ask, titles, shareOf }: Sources,
): Promise<Finding> {
  const answerTo = (part: Question) => answerOf(part, asked, manner, shareOf);
  const asked: Asked[] = [];
  let answer = answerTo(question);
  for (const reach of reaches.slice(0, 2)) {
    if (asked.length > 0 && answer.whole >= page) break;
    asked.push(await ask(reach, askedWords(question)));
    answer = answerTo(question);
  }
  const { unknown } = answer;
  const others = reaches.slice(asked.length);
  const isTyped = answer.mostSpelled === question.terms.length;
  const titled = isTyped || question.terms.length < 2 ? [] : await titles(answer, others.flat());
  if (titled.length > 0) {
    asked.push(...titled);
    answer = answerTo(question);
    return { asked, answer, unknown, searched: asked.length - titled.length, titled: true };
  }
  const telling = mostTelling(question, shareOf);
  for (const reach of others) {
    if (answer.whole >= page && (answer.sure || question.terms.length < 2)) break;
    asked.push(await ask(reach, askedWords(telling)));
    answer = answerTo(telling);
  }
  const found = telling.terms.map(({ word }) => word).filter((word) => !answer.unknown.includes(word));
  const stillUnknown = unknown.filter((word) => !found.includes(word));
  return { asked, answer, unknown: stillUnknown, searched: asked.length, titled: false };
}
