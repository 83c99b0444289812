import { isolateRuns } from '../arabic/bidi.ts';
import { escapeXml } from '../feeds/xml.ts';
import { typeface } from './typeface.ts';

/** How a text is set. Sizes are in pixels. */
export interface TextStyle {
  size: number;
  colour: string;
  bold?: boolean;
  /** Lines longer than this are broken; a text without is one line. */
  width?: number;
}

/** A text as pixels on nothing, cut to its ink; can be laid upon an image by sharp. */
export interface DrawnText {
  input: Buffer;
  raw: { width: number; height: number; channels: 4 };
}

const rightToLeftMark = '\u200F';
const arabic = /\p{Script=Arabic}/u;

/** Drawn by fonts of the machine in colours, or as empty boxes. */
const emoji = /(?:\p{RGI_Emoji}|\p{Emoji_Presentation})[\uFE0F\u200D]*/gv;

/** The distance of lines, to the size of letters. */
export const lineHeight = 1.4;

/**
 * Plain text as Pango markup that says nothing but the text: hostile titles are escaped. Pango takes the direction of a
 * paragraph from its first letter, which for a title that begins with a Latin name would be the wrong one.
 */
export function markupOf(text: string): string {
  const words = text
    .replace(emoji, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return escapeXml(arabic.test(words) ? rightToLeftMark + isolateRuns(words) : words);
}

/** Draws markup that {@link markupOf} gave; undefined where there is nothing to see. */
export async function drawText(markup: string, style: TextStyle): Promise<DrawnText | undefined> {
  try {
    return await draw(markup, style);
  } catch (error) {
    if (await leavesNoInk(markup, style)) return undefined;
    throw error;
  }
}

/** libvips draws no text without ink; what it says of it may get lost where several texts are drawn at once. */
function leavesNoInk(markup: string, style: TextStyle): Promise<boolean> {
  return draw(`${markup}.`, style).then(
    () => true,
    () => false,
  );
}

async function draw(markup: string, { size, colour, bold = false, width }: TextStyle): Promise<DrawnText> {
  const { default: sharp } = await import('sharp');
  const height = Math.round(size * lineHeight * pangoUnits);
  const { data, info } = await sharp({
    failOn: 'none',
    text: {
      text: `<span foreground="${colour}" line_height="${height}">${markup}</span>`,
      font: `${typeface.family} ${bold ? 'Bold ' : ''}${size}`,
      fontfile: bold ? typeface.bold : typeface.regular,
      align: 'centre',
      rgba: true,
      ...(width === undefined ? { wrap: 'none' } : { width, wrap: 'word-char' }),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 } };
}

/** Of which Pango counts so many to a point. */
const pangoUnits = 1024;
