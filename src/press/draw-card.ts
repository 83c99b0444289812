import { largestImage } from '../content/image-file.ts';
import { type CardText, cardSize } from '../seo/share-card.ts';
import { type DrawnText, drawText, markupOf } from './draw-text.ts';
import { fitText, type Room } from './fit-text.ts';

const { width, height } = cardSize;

/** The site's colours by day, as `src/styles/base.css` has them. */
const colours = { paper: '#fffdf8', ink: '#1b1a17', quiet: '#5a554a', accent: '#8f2a17' };

/** Messengers cut a square from the middle of a picture; what is to be read in it stands within this width. */
const square = 590;

/** How far longer texts reach. */
const wide = 1060;

const mastheadRoom = (largest: number): Room[] => [
  { width: square, sizes: [largest, largest * 0.8, largest * 0.6].map(Math.round) },
  { width: wide, sizes: [64, 52, 40, 32] },
];

const noteRoom: Room[] = [
  { width: square, sizes: [30, 27] },
  { width: wide, sizes: [27, 24, 20] },
];

/** What lies on a card, from below to above: overlays of sharp. */
interface Layer {
  input: Buffer;
  left: number;
  top: number;
  raw?: DrawnText['raw'] | { width: number; height: number; channels: 3 };
}

interface Drawing {
  background: string;
  layers: Layer[];
}

/**
 * Draws a share card as a JPEG of 1200 × 630 pixels. `photo` is an image file that the site has read. The same input gives
 * the same bytes on the same machine.
 */
export async function drawCard(says: CardText, photo?: Buffer): Promise<Buffer> {
  const { background, layers } =
    says.kind === 'story'
      ? await (photo ? photoStory(says, photo) : plainStory(says))
      : await titleCard(says);
  const { default: sharp } = await import('sharp');
  return sharp({ create: { ...cardSize, channels: 3, background } })
    .composite(layers)
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The masthead above, the headline below a double rule on which the city stands. */
async function plainStory({ masthead, headline, city, note }: CardText): Promise<Drawing> {
  const rule = 150;
  const [name, chip, words, small] = await Promise.all([
    fitText(masthead, mastheadRoom(96), 116, { colour: colours.accent, bold: true }),
    cityChip(city, rule),
    fitText(headline, headlineRooms, 316, { colour: colours.ink, bold: true }),
    fitText(note ?? '', noteRoom, 40, { colour: colours.quiet }),
  ]);
  return {
    background: colours.paper,
    layers: [
      shapes(doubleRule(rule, colours.ink), chip.shape),
      ...centred(name, rule / 2),
      ...chip.layers,
      ...centred(words, 368),
      ...centred(small, 578),
    ],
  };
}

const headlineRooms: Room[] = [
  { width: square, sizes: [88, 80, 72, 64, 58] },
  { width: wide, sizes: [68, 60, 54, 48, 42, 36] },
];

/** The photograph above, under the masthead's banner; the headline below it. */
async function photoStory({ masthead, headline, city, note }: CardText, photo: Buffer): Promise<Drawing> {
  const [name, words, small] = await Promise.all([
    fitText(masthead, [{ width: 400, sizes: [56, 44, 36, 28] }], 64, { colour: colours.paper, bold: true }),
    fitText(headline, [{ width: wide, sizes: [62, 56, 50, 44, 38, 34] }], 200, {
      colour: colours.ink,
      bold: true,
    }),
    fitText(note ?? '', noteRoom, 40, { colour: colours.quiet }),
  ]);
  const rule = height - (words?.raw.height ?? 0) - 176;
  const chip = await cityChip(city, rule);
  const banner = (name?.raw.width ?? 0) + 64;
  return {
    background: colours.paper,
    layers: [
      { ...(await photograph(photo, rule)), left: 0, top: 0 },
      shapes(
        rect((width - banner) / 2, 0, banner, 92, colours.accent),
        doubleRule(rule, colours.ink),
        chip.shape,
      ),
      ...centred(name, 44),
      ...chip.layers,
      ...centred(words, rule + 60 + (words?.raw.height ?? 0) / 2),
      ...centred(small, height - 48),
    ],
  };
}

/** A section or the whole newspaper: its name large, on the site's own colour. */
async function titleCard({ kind, masthead, headline, note }: CardText): Promise<Drawing> {
  const { paper: colour } = colours;
  const [top, middle, bottom] =
    kind === 'site' ? [undefined, masthead, headline] : [masthead, headline, note];
  const large = kind === 'site' ? 230 : 150;
  const rule = kind === 'site' ? 400 : 150;
  const [name, words, small] = await Promise.all([
    fitText(top ?? '', mastheadRoom(80), 100, { colour, bold: true }),
    fitText(middle, [...mastheadRoom(large)], 300, { colour, bold: true }),
    fitText(
      bottom ?? '',
      [
        { width: square, sizes: [44, 40, 36] },
        { width: wide, sizes: [36, 30, 26] },
      ],
      170,
      { colour },
    ),
  ]);
  return {
    background: colours.accent,
    layers: [
      shapes(doubleRule(rule, colour)),
      ...centred(name, rule / 2),
      ...centred(words, kind === 'site' ? 200 : 290),
      ...centred(small, kind === 'site' ? 510 : 500),
    ],
  };
}

/** The city's name in a box on a rule. */
async function cityChip(city: string | undefined, middle: number): Promise<{ shape: string; layers: Layer[] }> {
  const name = city && (await drawText(markupOf(city), { size: 36, colour: colours.paper, bold: true }));
  if (!name) return { shape: '', layers: [] };
  const box = name.raw.width + 56;
  return {
    shape: rect((width - box) / 2, middle - 32, box, 64, colours.accent),
    layers: centred(name, middle),
  };
}

/** The part of a photograph that draws the eye, as wide as the card. */
async function photograph(photo: Buffer, high: number): Promise<Pick<Layer, 'input' | 'raw'>> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(photo, { limitInputPixels: largestImage.pixels })
    .autoOrient()
    .resize({ width, height: high, fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: 3 } };
}

/** A drawn text with its middle at a height, in the middle of the card. */
function centred(drawn: DrawnText | undefined, middle: number): Layer[] {
  if (!drawn) return [];
  const { raw } = drawn;
  return [
    {
      ...drawn,
      left: Math.round((width - raw.width) / 2),
      top: Math.round(middle - raw.height / 2),
    },
  ];
}

/** The double rule below the masthead. */
function doubleRule(middle: number, colour: string): string {
  return rect(0, middle - 5, width, 3, colour) + rect(0, middle + 2, width, 3, colour);
}

function rect(x: number, y: number, wide: number, high: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${colour}"/>`;
}

function shapes(...drawn: string[]): Layer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn.join('')}</svg>`;
  return { input: Buffer.from(svg), left: 0, top: 0 };
}
