import { largestImage } from '../content/image-file.ts';
import { colours } from '../seo/colours.ts';
import { type CardText, cardSize } from '../seo/share-card.ts';
import { centred, doubleRule, footBar, type Layer, middleBox, shapes, star } from './card-layers.ts';
import { fitText, type Room } from './fit-text.ts';

/** Messengers cut a square from the middle of a picture; what is to be read in it stands within this width. */
const square = 590;

/** How far longer texts reach. */
const wide = 1060;

const room = (width: number, height: number, ...sizes: number[]): Room => ({ width, height, sizes });

const noteRooms = [room(square, 40, 30, 27), room(wide, 40, 27, 24, 20)];

interface Drawing {
  background: string;
  layers: Layer[];
}

/**
 * Draws a share card as a JPEG of 1200 × 630 pixels. `photo` is an image file that the site has read. The same input gives
 * the same bytes on the same machine.
 */
export async function drawCard(says: CardText, photo?: Buffer): Promise<Buffer> {
  const { background, layers } = await drawing(says, photo);
  const { default: sharp } = await import('sharp');
  return sharp({ create: { ...cardSize, channels: 3, background } })
    .composite(layers)
    .jpeg({ quality: 74, progressive: true })
    .toBuffer();
}

function drawing(says: CardText, photo: Buffer | undefined): Promise<Drawing> {
  switch (says.kind) {
    case 'story':
      return photo ? photoStory(says, photo) : plainStory(says);
    case 'section':
      return sectionCard(says);
    case 'site':
      return siteCard(says);
  }
}

/** The masthead above, the headline below a double rule on which the city stands. */
async function plainStory({ masthead, headline, city, note }: CardText): Promise<Drawing> {
  const rule = 164;
  const [name, chip, words, small] = await Promise.all([
    fitText(masthead, [room(square, 116, 84, 68, 56), room(wide, 60, 56, 44, 32)], {
      colour: colours.accent,
      bold: true,
    }),
    cityChip(city, rule),
    fitText(headline, [room(square, 312, 88, 80, 72, 64, 57), room(wide, 312, 68, 60, 54, 48, 42, 36)], {
      colour: colours.ink,
      bold: true,
    }),
    fitText(note ?? '', noteRooms, { colour: colours.quiet }),
  ]);
  return {
    background: colours.paper,
    layers: [
      shapes(doubleRule(rule, colours.ink), chip.shape, footBar),
      ...centred(name, 72),
      ...chip.layers,
      ...centred(words, 376),
      ...centred(small, 578),
    ],
  };
}

/** The photograph above, under the masthead's banner; the headline below it. */
async function photoStory({ masthead, headline, city, note }: CardText, photo: Buffer): Promise<Drawing> {
  const [name, words, small] = await Promise.all([
    fitText(masthead, [room(400, 60, 50, 42, 34, 28)], { colour: colours.paper, bold: true }),
    fitText(headline, [room(square, 148, 58, 52, 47), room(wide, 190, 60, 54, 48, 42, 37, 33)], {
      colour: colours.ink,
      bold: true,
    }),
    fitText(note ?? '', noteRooms, { colour: colours.quiet }),
  ]);
  const high = words?.raw.height ?? 0;
  const rule = cardSize.height - high - 154;
  const chip = await cityChip(city, rule);
  const banner = (name?.raw.width ?? 0) + 56;
  return {
    background: colours.paper,
    layers: [
      await photograph(photo, rule),
      shapes(middleBox(0, banner, 82, colours.accent), doubleRule(rule, colours.ink), chip.shape, footBar),
      ...centred(name, 40),
      ...chip.layers,
      ...centred(words, rule + 56 + high / 2),
      ...centred(small, 583),
    ],
  };
}

/** A section: its name large under the masthead, on the site's own colour. */
async function sectionCard({ masthead, headline, note }: CardText): Promise<Drawing> {
  const { paper: colour } = colours;
  const [name, words, small] = await Promise.all([
    fitText(masthead, [room(square, 100, 84, 68, 56), room(wide, 60, 56, 44, 32)], { colour, bold: true }),
    fitText(headline, [room(square, 200, 150, 120, 96), room(wide, 200, 120, 96, 72, 56, 44)], {
      colour,
      bold: true,
    }),
    fitText(note ?? '', [room(square, 160, 44, 40, 36), room(wide, 160, 40, 34, 28)], { colour }),
  ]);
  return {
    background: colours.accent,
    layers: [
      shapes(star(), doubleRule(164, colour)),
      ...centred(name, 78),
      ...centred(words, 290),
      ...centred(small, 480),
    ],
  };
}

/** The newspaper: its name as large as can be. */
async function siteCard({ masthead, headline }: CardText): Promise<Drawing> {
  const { paper: colour } = colours;
  const [name, words] = await Promise.all([
    fitText(masthead, [room(square, 320, 240, 190, 150, 120, 96), room(wide, 320, 150, 110, 80, 60)], {
      colour,
      bold: true,
    }),
    fitText(headline, [room(square, 150, 52, 46), room(wide, 150, 46, 38, 30)], { colour }),
  ]);
  return {
    background: colours.accent,
    layers: [shapes(star(), doubleRule(400, colour)), ...centred(name, 196), ...centred(words, 490)],
  };
}

/** The city's name in a box on a rule. */
async function cityChip(
  city: string | undefined,
  middle: number,
): Promise<{ shape: string; layers: Layer[] }> {
  const name = await fitText(city ?? '', [room(wide, 52, 36, 28, 20)], { colour: colours.paper, bold: true });
  if (!name) return { shape: '', layers: [] };
  const box = name.raw.width + 56;
  return {
    shape: middleBox(middle - 32, box, 64, colours.accent),
    layers: centred(name, middle),
  };
}

/** The part of a photograph that draws the eye, as wide as the card. */
async function photograph(photo: Buffer, height: number): Promise<Layer> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(photo, { limitInputPixels: largestImage.pixels })
    .autoOrient()
    .resize({ width: cardSize.width, height, fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, channels } = info;
  return { input: data, raw: { width, height, channels }, left: 0, top: 0 };
}
