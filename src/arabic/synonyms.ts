import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokensOf } from './tokens.ts';

/** Stems [start, end) of a query that name something, and the other names of it, as stems. */
export interface Span {
  start: number;
  end: number;
  others: string[][];
}

const stemsOf = (name: string) => tokensOf(name).map(({ text }) => stemOf(text));
const key = (stems: readonly string[]) => stems.join(' ');

/**
 * Finds names in the stems of a query, from left to right, the longest first; no two spans overlap. Each group holds the
 * names of one thing as they are written. A name may be asked for with or without its stop words.
 */
export function synonymFinder(groups: readonly (readonly string[])[]): (stems: readonly string[]) => Span[] {
  const namesByKey = new Map<string, Map<string, string[]>>();
  let longest = 0;
  for (const group of groups) {
    const names = new Map<string, string[]>();
    for (const name of group) {
      const telling = tokensOf(name)
        .filter(({ text }) => !isStopWord(text))
        .map(({ text }) => stemOf(text));
      for (const stems of [telling, stemsOf(name)]) if (stems.length > 0) names.set(key(stems), telling);
    }
    for (const [name, stems] of names) {
      const others = namesByKey.get(name) ?? new Map<string, string[]>();
      for (const other of names.values()) others.set(key(other), other);
      others.delete(key(stems));
      namesByKey.set(name, others);
      longest = Math.max(longest, name.split(' ').length);
    }
  }
  return (stems) => {
    const spans: Span[] = [];
    for (let start = 0; start < stems.length; start += 1) {
      for (let end = Math.min(stems.length, start + longest); end > start; end -= 1) {
        const others = namesByKey.get(key(stems.slice(start, end)));
        if (!others?.size) continue;
        spans.push({ start, end, others: [...others.values()] });
        start = end - 1;
        break;
      }
    }
    return spans;
  };
}
