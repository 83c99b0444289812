import sharp from 'sharp';

/** Golden pictures are kept at half the size, in few colours. */
const size = { width: 600, height: 315 };

/** Differences are looked for in squares of so many pixels: one letter of a headline fills most of a square. */
const square = 15;

/** A drawn card as it is kept in the golden set. */
export function goldenOf(card: Uint8Array): Promise<Buffer> {
  return sharp(card).resize(size).png({ palette: true, colours: 12, dither: 0, effort: 10 }).toBuffer();
}

/**
 * How much two pictures differ where they differ most: the mean difference of brightness (0–255) in the worst square. A
 * slight blur goes before it, so that other antialiasing counts for little and another letter for much.
 */
export async function worstDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([greyOf(one), greyOf(other)]);
  let worst = 0;
  for (let top = 0; top + square <= size.height; top += square)
    for (let left = 0; left + square <= size.width; left += square) {
      let sum = 0;
      for (let y = top; y < top + square; y++)
        for (let x = left; x < left + square; x++) {
          const at = y * size.width + x;
          sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
        }
      worst = Math.max(worst, sum / square ** 2);
    }
  return worst;
}

function greyOf(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture).resize(size).flatten().greyscale().blur(2).raw().toBuffer();
}
