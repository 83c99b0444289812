import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImageFacts, jpegOf, pictureOf, type Shape, variantsOf } from './picture.ts';

const image = (width: number, height: number): ImageFacts => ({
  hash: 'c0ffee'.repeat(8),
  width,
  height,
  colours: 'a8795a'.repeat(12),
});

const sizes = (width: number, height: number, shape: Shape, wanted: string) =>
  variantsOf(image(width, height), shape)
    .filter(({ format }) => format === wanted)
    .map((variant) => `${variant.width}x${variant.height}`);

describe('the AVIF files of', () => {
  test.each<[what: string, width: number, height: number, shape: Shape, files: string[]]>([
    ['a photograph', 2400, 1600, 'whole', ['480x320', '800x533', '1440x960']],
    ['a photograph, cut close', 2400, 1600, 'close', ['160x120', '240x180', '360x270', '540x405', '800x600']],
    ['a photograph, cut wide', 2400, 1600, 'wide', ['540x304', '900x506', '1440x810']],
    ['a photograph between two widths', 1000, 750, 'whole', ['480x360', '800x600', '1000x750']],
    ['a tiny image', 120, 80, 'whole', ['120x80']],
    ['a tiny image, cut close', 120, 80, 'close', ['107x80']],
    ['a tiny image, cut wide', 120, 80, 'wide', ['120x68']],
    ['one pixel', 1, 1, 'wide', ['1x1']],
    ['a portrait', 1000, 1500, 'whole', ['480x720', '800x1200', '1000x1500']],
    ['a portrait, cut close', 1000, 1500, 'close', ['160x120', '240x180', '360x270', '540x405', '800x600']],
    ['a portrait, cut wide', 1000, 1500, 'wide', ['540x304', '900x506', '1000x563']],
    ['a panorama', 6000, 600, 'whole', ['480x48', '800x80', '1440x144']],
    ['a panorama, cut close', 6000, 600, 'close', ['160x120', '240x180', '360x270', '540x405', '800x600']],
    ['a panorama, cut wide', 6000, 600, 'wide', ['540x304', '900x506', '1067x600']],
    ['a line', 4000, 1, 'whole', ['480x1', '800x1', '1440x1']],
  ])('%s', (_what, width, height, shape, files) => {
    expect(sizes(width, height, shape, 'avif')).toEqual(files);
  });
});

test('older browsers have one WebP of each shape, and all clients a JPEG', () => {
  expect(sizes(2400, 1600, 'whole', 'webp')).toEqual(['800x533']);
  expect(sizes(2400, 1600, 'close', 'webp')).toEqual(['360x270']);
  expect(sizes(2400, 1600, 'wide', 'webp')).toEqual(['900x506']);
  expect(jpegOf(image(2400, 1600))).toEqual({
    path: '/images/c0ffeec0ffeec0ff-2-1200x800.jpg',
    width: 1200,
    height: 800,
    format: 'jpeg',
  });
  expect(jpegOf(image(300, 200))).toMatchObject({ width: 300, height: 200 });
});

test('no file is larger than its image, and none is without pixels', () => {
  const side = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(side, side, fc.constantFrom<Shape>('whole', 'close', 'wide'), (width, height, shape) => {
      const files = variantsOf(image(width, height), shape);
      expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
      for (const file of files) {
        expect(file.width).toBeLessThanOrEqual(width);
        expect(file.height).toBeLessThanOrEqual(height);
        expect(Math.min(file.width, file.height)).toBeGreaterThan(0);
      }
    }),
  );
});

test('a picture offers AVIF first, by width', () => {
  const { sources, src, tint } = pictureOf(image(900, 600));
  expect(sources.whole).toEqual([
    {
      type: 'image/avif',
      srcset:
        '/images/c0ffeec0ffeec0ff-2-480x320.avif 480w, /images/c0ffeec0ffeec0ff-2-800x533.avif 800w, /images/c0ffeec0ffeec0ff-2-900x600.avif 900w',
      sized: true,
    },
    { type: 'image/webp', srcset: '/images/c0ffeec0ffeec0ff-2-800x533.webp', sized: false },
  ]);
  expect(src).toBe('/images/c0ffeec0ffeec0ff-2-900x600.jpg');
  expect(tint).toBe('tint-c2');
});

test('what shapes have in common is one file', () => {
  const wide = image(1920, 1080);
  const paths = new Set(variantsOf(wide, 'whole').map(({ path }) => path));
  const shared = variantsOf(wide, 'wide').filter(({ path }) => paths.has(path));
  expect(shared.map(({ width }) => width)).toEqual([1440]);
});
