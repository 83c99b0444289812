import { type DrawnText, drawText, lineHeight, markupOf, type TextStyle } from './draw-text.ts';

/** Where a text may stand: a width, and the sizes of letters to try in it, the largest first. */
export interface Room {
  width: number;
  sizes: readonly number[];
}

/**
 * Draws a text as large as the first of the `rooms` that it fits, at most `height` pixels high, in lines of about the same
 * length. A text that fits none, which only a very long one does, loses its end.
 */
export async function fitText(
  text: string,
  rooms: readonly Room[],
  height: number,
  style: Pick<TextStyle, 'colour' | 'bold'>,
): Promise<DrawnText | undefined> {
  const markup = markupOf(text);
  const line = await drawText(markup, { ...style, size: measured });
  if (!line) return undefined;
  const perPixel = line.raw.width / measured;
  const fits = (drawn: DrawnText | undefined, width: number, most: number) =>
    drawn && drawn.raw.width <= width && drawn.raw.height <= most ? drawn : undefined;
  for (const { size, width, even, lines } of tries(perPixel, rooms, height)) {
    const evenly = await drawText(markup, { ...style, size, width: even });
    const drawn =
      fits(evenly, width, Math.min(height, lines * lineHeight * size)) ??
      fits(await drawText(markup, { ...style, size, width }), width, height);
    if (drawn) return drawn;
  }
  return fitText(shortened(text), rooms, height, style);
}

/** The size at which a text is measured. */
const measured = 24;

/** What a line loses to words that do not break. */
const slack = 1.06;

interface Try {
  size: number;
  width: number;
  /** As many lines as are expected, and the width that makes them even. */
  lines: number;
  even: number;
}

/** The sizes at which a text may fit, by its length in one line per pixel of size. */
export function tries(perPixel: number, rooms: readonly Room[], height: number): Try[] {
  return rooms.flatMap(({ width, sizes }) =>
    sizes.flatMap((size) => {
      const length = perPixel * size;
      const lines = length <= width ? 1 : Math.ceil((length * slack) / width);
      const even = lines === 1 ? width : Math.min(width, Math.ceil((length / lines) * slack ** 2));
      return (lines - 1) * lineHeight * size + size > height ? [] : [{ size, width, lines, even }];
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
