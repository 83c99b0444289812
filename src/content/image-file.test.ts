import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImage } from './image-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-image-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const red = { r: 200, g: 40, b: 20 };
const plain = (width: number, height: number, background: string | typeof red = red) =>
  sharp({ create: { width, height, channels: 3, background } });
const svg = (width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#c82814"/></svg>`,
  );

async function read(name: string, bytes: Buffer) {
  await writeFile(path.join(folder, name), bytes);
  return readImage(folder, name);
}

/** Colour spaces and lossy formats do not give back a colour to the bit. */
const nearly = (colour: string) => ({
  asymmetricMatch: (found: unknown) =>
    [...String(found).matchAll(/../g)].every(([found = ''], at) => {
      const wanted = colour.slice((2 * at) % 6, ((2 * at) % 6) + 2);
      return Math.abs(Number.parseInt(found, 16) - Number.parseInt(wanted, 16)) <= 12;
    }),
  toString: () => `nearly ${colour}`,
});

describe('the size and colour of', () => {
  test.each<[name: string, bytes: () => Promise<Buffer>, width: number, height: number, colour: string]>([
    ['photograph.jpg', () => plain(90, 60).jpeg().toBuffer(), 90, 60, 'c82814'],
    ['turned.jpg', () => plain(90, 60).withMetadata({ orientation: 6 }).jpeg().toBuffer(), 60, 90, 'c82814'],
    ['print.jpg', () => plain(90, 60).toColourspace('cmyk').jpeg().toBuffer(), 90, 60, 'cb1e0a'],
    ['grey.jpg', () => plain(90, 60, '#808080').toColourspace('b-w').jpeg().toBuffer(), 90, 60, '808080'],
    ['deep.png', () => plain(90, 60).toColourspace('rgb16').png().toBuffer(), 90, 60, 'c82814'],
    ['clear.png', () => plain(90, 60).ensureAlpha(0).png().toBuffer(), 90, 60, 'ffffff'],
    ['palette.png', () => plain(90, 60).png({ palette: true }).toBuffer(), 90, 60, 'c82814'],
    ['photograph.webp', () => plain(90, 60).webp().toBuffer(), 90, 60, 'c82814'],
    ['photograph.avif', () => plain(90, 60).avif().toBuffer(), 90, 60, 'c82814'],
    ['moving.gif', () => moving(90, 60), 90, 60, 'c82814'],
    ['dot.png', () => plain(1, 1).png().toBuffer(), 1, 1, 'c82814'],
    ['large.svg', async () => svg(2000, 1000), 2000, 1000, 'c82814'],
    ['small.svg', async () => svg(120, 80), 1440, 960, 'c82814'],
  ])('%s', async (name, bytes, width, height, colour) => {
    expect(await read(name, await bytes())).toEqual({
      hash: expect.stringMatching(/^[\da-f]{64}$/),
      width,
      height,
      colours: nearly(colour),
    });
  });
});

/** Two frames: one in the colour, one that is clear. */
function moving(width: number, height: number): Promise<Buffer> {
  const frames = Buffer.alloc(2 * width * height * 4);
  for (let at = 0; at < width * height; at++) frames.set([red.r, red.g, red.b, 255], 4 * at);
  return sharp(frames, { raw: { width, height: 2 * height, channels: 4, pageHeight: height } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

describe('no image is', () => {
  test('one whose end is missing', async () => {
    const whole = await plain(400, 400).jpeg().toBuffer();
    expect(await read('cut.jpg', whole.subarray(0, whole.length / 2))).toEqual([
      expect.stringContaining('ليس صورة مقروءة'),
      expect.any(String),
    ]);
  });

  test('a text', async () => {
    expect(await read('text.jpg', Buffer.from('نص'))).toEqual([
      expect.stringContaining('ليس صورة مقروءة'),
      expect.any(String),
    ]);
  });
});
