import { distance } from 'fastest-levenshtein';
import { fold } from '../arabic/fold.ts';

/**
 * The candidate an author most likely meant: the smallest edit distance between folded spellings, if it is at most a
 * third of the longer one; ties go to the first candidate.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(typed);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const steps = distance(wanted, folded);
    if (steps < bestDistance && steps <= Math.max(wanted.length, folded.length) / 3) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}
