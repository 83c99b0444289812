import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/support/random.ts';
import { makeCatalogue, makeStory, photo } from '../../tests/support/story.ts';
import type { Variant } from '../content/picture.ts';
import { encode, madeImages } from './images.ts';

const file = 'articles/2026/02/hall.jpg';
const names = (images: ReturnType<typeof madeImages>) =>
  [...images.keys()].map((path) => path.replace(/.*-/, '')).sort();

describe('of an image is made', () => {
  const whole = ['1200x800.jpg', '1440x960.avif', '480x320.avif', '800x533.avif', '800x533.webp'];

  test('the whole, for bodies', () => {
    expect(names(madeImages(makeCatalogue([makeStory()], { images: new Map([[file, photo]]) })))).toEqual(
      whole,
    );
  });

  test('what cards show too, for leads', () => {
    const story = makeStory({ image: { file, alt: 'قاعة' } });
    const made = madeImages(makeCatalogue([story], { images: new Map([[file, photo]]) }));
    expect(names(made)).toEqual(
      [
        ...whole,
        ...['160x120.avif', '240x180.avif', '360x270.avif', '540x405.avif', '800x600.avif', '360x270.webp'],
        ...['1440x810.avif', '540x304.avif', '900x506.avif', '900x506.webp'],
      ].sort(),
    );
  });

  test('nothing for the cards of a draft', () => {
    const draft = makeStory({ image: { file, alt: 'قاعة' }, draft: true });
    expect(names(madeImages(makeCatalogue([draft], { images: new Map([[file, photo]]) })))).toEqual(whole);
  });
});

const variant = (width: number, height: number, format: Variant['format'] = 'avif'): Variant => ({
  path: '/images/x',
  width,
  height,
  format,
});

/** The colour in the middle of a part of an image, as fractions of its sides. */
async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const at = info.channels * (Math.floor(y * info.height) * info.width + Math.floor(x * info.width));
  return [...data.subarray(at, at + 3)];
}

const near = (colour: readonly number[], wanted: readonly number[]) =>
  colour.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= 24);

/** Red on the left, blue on the right. */
const flag = sharp(
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="#c82814"/><rect x="45" width="45" height="60" fill="#1e468c"/></svg>',
  ),
).flatten();
const red = [200, 40, 20];
const blue = [30, 70, 140];

describe('a file made of', () => {
  test.each<[what: string, original: () => Promise<Buffer>]>([
    ['a JPEG', () => flag.clone().jpeg({ quality: 95 }).toBuffer()],
    ['a JPEG for print', () => flag.clone().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['a PNG of 16 bits', () => flag.clone().toColourspace('rgb16').png().toBuffer()],
    ['a PNG with a palette', () => flag.clone().png({ palette: true }).toBuffer()],
    ['a GIF', () => flag.clone().gif().toBuffer()],
    ['a WebP', () => flag.clone().webp({ quality: 95 }).toBuffer()],
    ['an AVIF', () => flag.clone().avif({ quality: 90 }).toBuffer()],
    [
      'a photograph that the camera turned',
      () => flag.clone().rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer(),
    ],
  ])('%s has its size, format and colours', async (_what, original) => {
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const bytes = await encode(await original(), variant(60, 40, format));
      const { width, height, format: found, hasAlpha, space } = await sharp(bytes).metadata();
      expect([width, height, hasAlpha, space]).toEqual([60, 40, false, 'srgb']);
      expect(found).toBe(format === 'avif' ? 'heif' : format);
      const colours = [await colourAt(bytes, 0.25, 0.5), await colourAt(bytes, 0.75, 0.5)];
      expect([near(colours[0] ?? [], red), near(colours[1] ?? [], blue)], `${format}: ${colours}`).toEqual([
        true,
        true,
      ]);
    }
  });

  test('a clear PNG stands on white, whatever the paper of the page', async () => {
    const clear = await sharp({
      create: { width: 90, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    for (const format of ['avif', 'webp', 'jpeg'] as const)
      expect(
        near(await colourAt(await encode(clear, variant(60, 40, format)), 0.5, 0.5), [255, 255, 255]),
      ).toBe(true);
  });

  test('a small drawing is drawn large, not blown up', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"><rect width="12" height="8" fill="#fff"/><rect width="6" height="8"/></svg>',
    );
    const bytes = await encode(drawing, variant(1200, 800, 'jpeg'));
    const besideTheEdge = [await colourAt(bytes, 0.49, 0.5), await colourAt(bytes, 0.51, 0.5)];
    expect(besideTheEdge.map(([value = 128]) => Math.round(value / 255))).toEqual([0, 1]);
    expect(Math.min(...(besideTheEdge[1] ?? []))).toBeGreaterThan(235);
    expect(Math.max(...(besideTheEdge[0] ?? []))).toBeLessThan(20);
  });

  test('a cut holds what stands out', async () => {
    const subject = (x: number, y: number) =>
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900" fill="#9aa0a6"/><circle cx="${x}" cy="${y}" r="60" fill="#d4351c"/></svg>`,
        ),
      )
        .jpeg()
        .toBuffer();
    for (const [x, y] of [
      [300, 120],
      [300, 780],
    ] as const)
      for (const [width, height] of [
        [160, 120],
        [400, 300],
        [600, 338],
      ] as const) {
        const bytes = await encode(await subject(x, y), variant(width, height, 'webp'));
        const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
        let reddish = 0;
        for (let at = 0; at < data.length; at += 3)
          if ((data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 90) reddish++;
        const whole = Math.PI * 60 ** 2 * (width / 600) ** 2;
        expect(reddish / whole, `${x}, ${y} at ${width}`).toBeGreaterThan(0.9);
      }
  });

  test('a photograph full of detail weighs what a phone may be sent', async () => {
    const random = seeded(7);
    const dots = Buffer.from(Array.from({ length: 900 * 600 * 3 }, () => 60 + 140 * random()));
    const grain = await sharp(dots, { raw: { width: 900, height: 600, channels: 3 } })
      .blur(0.8)
      .jpeg({ quality: 92 })
      .toBuffer();
    expect((await encode(grain, variant(800, 533))).length).toBeLessThan(50_000);
  });

  test('the same image gives the same bytes', async () => {
    const original = await flag.clone().jpeg().toBuffer();
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const [one, other] = [variant(40, 30, format), variant(40, 30, format)];
      expect((await encode(original, one)).equals(await encode(original, other))).toBe(true);
    }
  });
});
