/** Powers of two between the weights of two parts: room for every score that Pagefind gives, from 2⁻²⁴ to 2²⁴. */
const room = 48;
const middle = 20;

/**
 * The `indexWeight` of a part by its place (from 0, below 40) among those that are searched together. Pagefind merges
 * what they found into one list without saying where each result comes from, but it multiplies a part's scores by its
 * weight: with these weights {@link placeOf} tells the part, and results of earlier parts come first.
 */
export function weightOf(place: number): number {
  return 2 ** (room * (middle - place));
}

/** The place of the part that a weighted score comes from, and the score that it had there. */
export function placeOf(weighted: number): { place: number; score: number } {
  const place = middle - Math.round(Math.log2(weighted) / room);
  return { place, score: weighted / weightOf(place) };
}
