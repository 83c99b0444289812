import { type DrawnText, drawText, lineHeight, markupOf, type TextStyle } from './draw-text.ts';

/** Where a text may stand, in pixels, and the sizes of letters to try there, the largest first. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly number[];
}

/**
 * Draws a text as large as it can be in the first of the `rooms` that it fits, in lines of about the same length. A text
 * that fits none, which only a very long one does, loses its end.
 */
export async function fitText(
  text: string,
  rooms: readonly Room[],
  style: Pick<TextStyle, 'colour' | 'bold'>,
): Promise<DrawnText | undefined> {
  const markup = markupOf(text);
  const whole = await drawText(markup, { ...style, size: measured, width: longest });
  if (!whole) return undefined;
  const lines = Math.max(1, Math.round(whole.raw.height / (lineHeight * measured)));
  const perPixel = (whole.raw.width * lines) / measured;
  for (const { size, width, height } of tries(perPixel, rooms)) {
    const drawn = await drawText(markup, { ...style, size, width });
    if (drawn && drawn.raw.width <= width && drawn.raw.height <= height) return drawn;
  }
  return fitText(shortened(text), rooms, style);
}

/** The size at which a text is measured, and how long its line may be: more pixels than libvips draws have no room. */
const measured = 24;
const longest = 6000;

/** What lines lose to words that do not break. */
const slack = 1.06;

/** How much longer than the mean, in sizes, the longest line of a text is where its lines are about even. */
const uneven = [0.6, 1.5];

/**
 * Sizes, and widths to break lines at, in which a text may fit: in each room the largest first, and of one size the
 * narrowest, which has the evenest lines. `perPixel` is the length of the text in one line, in sizes. A height leaves room
 * for as many lines as are expected and no more, but for the last of a size, which may take its whole room.
 */
export function tries(
  perPixel: number,
  rooms: readonly Room[],
): { size: number; width: number; height: number }[] {
  return rooms.flatMap(({ width, height, sizes }) =>
    sizes.flatMap((size) => {
      const length = perPixel * size;
      const lines = length <= width ? 1 : Math.ceil((length * slack) / width);
      if ((lines - 1) * lineHeight * size + size > height) return [];
      const even = uneven
        .map((more) => Math.ceil(length / lines + more * size))
        .filter((each) => each < width);
      const expected = Math.min(height, (lines + 1 / 3) * lineHeight * size);
      return [
        ...(lines === 1 ? [] : even).map((each) => ({ size, width: each, height: expected })),
        { size, width, height },
      ];
    }),
  );
}

/** A text without its last words, or without its last letters where it is one word; what is cut is marked. */
function shortened(text: string): string {
  const letters = [...text.replace(/…$/, '')];
  const cut = letters.slice(0, Math.floor(letters.length * 0.8)).join('');
  const words = cut.replace(/\s+\S*$/, '');
  return `${words}…`;
}
