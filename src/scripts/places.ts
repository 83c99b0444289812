/** How many stories are remembered. */
const placesAtMost = 50;

/** Where stories were left: the numbers of paragraphs by the stories' paths, the last that was left last. */
type Places = URLSearchParams;

/**
 * The number of the paragraph at the top of a screen of so many pixels, where `ends` are their lower ends, measured from
 * that top. 0 for a reader who is at the beginning, or who has seen the end.
 */
export function paragraphAt(ends: readonly number[], screen: number): number {
  return (ends.at(-1) as number) > screen ? ends.findIndex((end) => end > 0) : 0;
}

/** The places once a reader has left a story at a paragraph. At 0 there is nothing to come back to. Changes what is given. */
export function leftAt(places: Places, path: string, paragraph: number): Places {
  places.delete(path);
  if (paragraph) places.append(path, `${paragraph}`);
  return new URLSearchParams([...places].slice(-placesAtMost));
}
