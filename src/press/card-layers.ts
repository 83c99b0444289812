import { colours } from '../seo/colours.ts';
import { cardSize } from '../seo/share-card.ts';
import type { DrawnText } from './draw-text.ts';

const { width, height } = cardSize;

/** What lies on a card: an overlay of sharp, by its upper left corner. */
export interface Layer {
  input: Buffer;
  left: number;
  top: number;
  raw?: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** A drawn text with its middle at a height, in the middle of the card. */
export function centred(drawn: DrawnText | undefined, middle: number): Layer[] {
  if (!drawn) return [];
  const { raw } = drawn;
  const left = Math.round((width - raw.width) / 2);
  return [{ ...drawn, left, top: Math.round(middle - raw.height / 2) }];
}

/** Shapes, each SVG markup, on one layer as large as the card. */
export function shapes(...drawn: string[]): Layer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn.join('')}</svg>`;
  return { input: Buffer.from(svg), left: 0, top: 0 };
}

const rect = (x: number, y: number, across: number, down: number, colour: string) =>
  `<rect x="${x}" y="${y}" width="${across}" height="${down}" fill="${colour}"/>`;

/** A box in the middle of the card, below a height. */
export function middleBox(top: number, across: number, down: number, colour: string): string {
  return rect((width - across) / 2, top, across, down, colour);
}

/** The double rule that stands below the masthead. */
export function doubleRule(middle: number, colour: string): string {
  return rect(0, middle - 5, width, 3, colour) + rect(0, middle + 2, width, 3, colour);
}

/** A bar along the lower edge. */
export const footBar = rect(0, height - 14, width, 14, colours.accent);

/** The eight-pointed star of Moroccan tiles: two squares, one turned by an eighth. */
export function star(): string {
  const side = 424;
  const square = rect(-side / 2, -side / 2, side, side, colours.shade);
  return [0, 45]
    .map((turn) => `<g transform="translate(${width / 2} ${height / 2}) rotate(${turn})">${square}</g>`)
    .join('');
}
