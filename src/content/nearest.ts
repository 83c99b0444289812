import { distance } from 'fastest-levenshtein';
import { fold } from '../arabic/fold.ts';

/**
 * The candidate an author most likely meant: the smallest edit distance between folded spellings, if it is at most a
 * third of the longer one, rounded (two letters swapped count as two steps); ties go to the first candidate.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(candidates)(typed);
}

/**
 * {@link nearest} for many questions: the candidates are folded once, at the first. `part` gives what is compared, where
 * candidates share so much that all seem near.
 */
export function nearestAmong(
  candidates: Iterable<string>,
  part: (text: string) => string = (text) => text,
): (typed: string) => string | undefined {
  let spellings: [candidate: string, folded: string][] | undefined;
  return (typed) => {
    spellings ??= Array.from(candidates, (candidate) => [candidate, fold(part(candidate))]);
    const wanted = fold(part(typed));
    let best: string | undefined;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const [candidate, folded] of spellings) {
      const most = Math.min(bestDistance - 1, Math.round(Math.max(wanted.length, folded.length) / 3));
      if (Math.abs(wanted.length - folded.length) > most) continue;
      const steps = distance(wanted, folded);
      if (steps > most) continue;
      best = candidate;
      bestDistance = steps;
    }
    return best;
  };
}
