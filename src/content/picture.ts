import { imageId } from './image-id.ts';
import { tintOf } from './tint.ts';

/** What is known of an image file before anything is made of it. */
export interface ImageFacts {
  /** Hash of the file's bytes, in hex. */
  hash: string;
  /** In pixels, after the camera's orientation is applied. */
  width: number;
  height: number;
  /** What it looks like from far away: the colours of its preview ({@link previewOf}). */
  colours: string;
}

/**
 * How much of an image is shown: the whole of it, or what stands out in it, cut close for small places (cards, the front
 * page of a phone) or wide for large ones.
 */
export type Shape = 'whole' | 'close' | 'wide';

/** One file that is made of an image. */
export interface Variant {
  /** Site path of the file. Names its size: what two shapes have in common is made once. */
  path: string;
  width: number;
  height: number;
  format: 'avif' | 'webp' | 'jpeg';
}

/** An image as a JPEG, which every client knows. */
export interface PlainImage {
  src: string;
  srcWidth: number;
  srcHeight: number;
}

/** An image as a page prints it; the JPEG is for `<img src>`. */
export interface Picture extends PlainImage {
  width: number;
  height: number;
  /** The class that paints its place until it comes. */
  tint: string;
  colours: string;
  /** For `<source>`, best format first. */
  sources: Readonly<Record<Shape, readonly Source[]>>;
}

/** An image's files of one format. */
export interface Source {
  type: string;
  srcset: string;
  /** Whether there are several to choose from, by `sizes`. */
  sized: boolean;
}

/**
 * HTML `sizes` of a picture that fills the column of a window without columns. Where a pixel of CSS has 2.5 or more of the
 * screen's, it says two thirds: eyes do not see three, and the file would weigh twice as much.
 */
export const acrossTheWindow = '(min-resolution: 2.5dppx) 62vw, 93vw';

/** Part of every variant's name: a change here makes every image anew. */
const recipe = 2;
const jpegWidth = 1200;

/** The widest file that is made. */
export const widest = 1440;

/**
 * The widths of each shape, so that no screen of up to two pixels for one of CSS takes 1.6 times what it shows
 * (tests/images.test.ts). Every browser since 2024 knows AVIF: older ones have one WebP of each shape.
 */
const cuts: Readonly<Record<Shape, { ratio?: number; avif: readonly number[]; webp: readonly number[] }>> = {
  whole: { avif: [480, 800, widest], webp: [800] },
  close: { ratio: 4 / 3, avif: [160, 240, 360, 540, 800], webp: [360] },
  wide: { ratio: 16 / 9, avif: [540, 900, widest], webp: [900] },
};

/** Every file to be made of an image in a shape; none is larger than the image. */
export function variantsOf(image: ImageFacts, shape: Shape): Variant[] {
  const { ratio = image.width / image.height, ...widths } = cuts[shape];
  const full = Math.max(1, Math.min(image.width, Math.round(image.height * ratio)));
  return (['avif', 'webp'] as const).flatMap((format) => {
    const fitting = new Set(widths[format].map((width) => Math.min(width, full)));
    return [...fitting].map((width) => variant(image, format, width, ratio));
  });
}

/** The one JPEG of an image, whole. */
export function jpegOf(image: ImageFacts): Variant {
  return variant(image, 'jpeg', Math.min(image.width, jpegWidth), image.width / image.height);
}

function variant(image: ImageFacts, format: Variant['format'], width: number, ratio: number): Variant {
  const height = Math.min(image.height, Math.max(1, Math.round(width / ratio)));
  const extension = format === 'jpeg' ? 'jpg' : format;
  const path = `/images/${imageId(image)}-${recipe}-${width}x${height}.${extension}`;
  return { path, width, height, format };
}

/** The markup's view of an image. Pure: the same bytes give the same addresses wherever they are printed. */
export function pictureOf(image: ImageFacts): Picture {
  const { width, height, colours } = image;
  const jpeg = jpegOf(image);
  return {
    width,
    height,
    tint: tintOf(colours),
    colours,
    sources: {
      whole: sourcesOf(image, 'whole'),
      close: sourcesOf(image, 'close'),
      wide: sourcesOf(image, 'wide'),
    },
    src: jpeg.path,
    srcWidth: jpeg.width,
    srcHeight: jpeg.height,
  };
}

function sourcesOf(image: ImageFacts, shape: Shape): Source[] {
  const all = variantsOf(image, shape);
  return (['avif', 'webp'] as const).map((format) => {
    const files = all.filter((variant) => variant.format === format);
    const named = files.map(({ path, width }) => (files.length === 1 ? path : `${path} ${width}w`));
    return { type: `image/${format}`, srcset: named.join(', '), sized: files.length > 1 };
  });
}
