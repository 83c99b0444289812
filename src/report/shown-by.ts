import pLimit from 'p-limit';
import type { ImageId } from '../content/image-id.ts';

/** Whether a page of the newspaper, by its whole address, shows an image. Throws where the newspaper does not answer. */
export type ShownBy = (page: string, image: ImageId) => Promise<boolean>;

/** A page is read no further than this, in characters: fifty times what one may weigh. */
const longestPage = 700_000;

/**
 * Looks into the page: images stand in it by their id (`src/content/picture.ts`). So nothing is kept of images that the
 * newspaper does not have, whatever is reported.
 */
export const shownBy: ShownBy = async (page, image) => {
  const answer = await fetch(page, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  if (answer.status >= 500) throw new Error(`${page}: HTTP ${answer.status}`);
  if (!answer.ok) return false;
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.length > longestPage) break;
  }
  return text.includes(`/images/${image}-`);
};

/** Asks for a few pages at a time, and remembers for some minutes what was asked last. */
export function remembering(
  ask: ShownBy,
  clock: () => number,
  { most = 1000, lasts = 5 * 60_000 } = {},
): ShownBy {
  const known = new Map<string, { until: number; isShown: Promise<boolean> }>();
  const fewAtATime = pLimit(8);
  return (page, image) => {
    const question = `${image} ${page}`;
    const remembered = known.get(question);
    if (remembered && remembered.until > clock()) return remembered.isShown;
    const isShown = fewAtATime(() => ask(page, image));
    known.delete(question);
    known.set(question, { until: clock() + lasts, isShown });
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    isShown.catch(() => known.delete(question));
    return isShown;
  };
}
