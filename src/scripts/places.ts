/** How many stories are remembered. */
const placesAtMost = 50;

/**
 * The number of the paragraph at the top of a screen of so many pixels, where `ends` are their lower ends, measured from
 * that top. 0 for a reader who is at the beginning, or who has seen the end.
 */
export function paragraphAt(ends: readonly number[], screen: number): number {
  return (ends.at(-1) ?? 0) <= screen ? 0 : ends.findIndex((end) => end > 0);
}

/**
 * What is kept once a reader has left a story at a paragraph: the paragraphs of stories by their paths, in the form of a
 * query, the last that was left last. At 0 there is nothing to come back to.
 */
export function leftAt(kept: string | undefined, path: string, paragraph: number): string {
  const places = new URLSearchParams(kept);
  places.delete(path);
  if (paragraph) places.append(path, `${paragraph}`);
  return `${new URLSearchParams([...places].slice(-placesAtMost))}`;
}

/** The paragraph at which a story was left; -1 for one that was not. */
export function placeIn(kept: string | undefined, path: string): number {
  return Number(new URLSearchParams(kept).get(path) ?? -1);
}
