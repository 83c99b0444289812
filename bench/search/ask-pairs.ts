import { articlePath } from '../../src/catalogue/urls.ts';
import type { Engine } from './engines/engine.ts';
import { pairStories } from './pair-site.ts';
import type { Pair } from './pairs/pair.ts';
import { pairs, texts } from './pairs/table.ts';
import { wordsOf } from './words.ts';

/** A pair, and whether an engine does what it asks. */
export interface AskedPair extends Pair {
  passed: boolean;
  /** Where the text stands, in the story that was missed or wrongly found. */
  wrong?: ('title' | 'body')[];
}

/**
 * Asks an engine of the pairs' site every pair. A positive pair passes where the query finds both stories of its text: the
 * one that bears it as its title and the one that holds it in its body. A negative one passes where it finds neither, but
 * does find a story that holds the query's words as they stand.
 */
export async function askPairs(engine: Engine): Promise<AskedPair[]> {
  const places = placesOf();
  const answers = new Map<string, ReadonlySet<string>>();
  const asked: AskedPair[] = [];
  for (const pair of pairs) {
    const { query, text, found } = pair;
    const answer = answers.get(query) ?? new Set((await engine.find(query, 2 * texts.length)).urls);
    answers.set(query, answer);
    const { title = '', body = '' } = places.get(text) ?? {};
    const wrong = (
      [
        ['title', title],
        ['body', body],
      ] as const
    )
      .filter(([, url]) => answer.has(url) !== found)
      .map(([place]) => place);
    const answered = found || witnessesOf(query).some((other) => answer.has(places.get(other)?.title ?? ''));
    asked.push({ ...pair, passed: wrong.length === 0 && answered, ...(wrong.length > 0 && { wrong }) });
  }
  return asked;
}

/** The texts that hold the words of a query as they stand. */
export function witnessesOf(query: string): string[] {
  const phrase = ` ${wordsOf(query).join(' ')} `;
  return texts.filter((text) => ` ${wordsOf(text).join(' ')} `.includes(phrase));
}

function placesOf(): Map<string, { title: string; body: string }> {
  const places = new Map<string, { title: string; body: string }>();
  for (const { id, text, where } of pairStories())
    places.set(text, { title: '', body: '', ...places.get(text), [where]: articlePath(id) });
  return places;
}
