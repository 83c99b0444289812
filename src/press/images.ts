import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { largestImage } from '../content/image-file.ts';
import { type ImageFacts, type Variant, variantsOf } from '../content/picture.ts';
import type { Print } from './print.ts';

/** Where images come from, and where they are kept between builds. Absolute paths. */
export interface ImageFolders {
  content: string;
  cache: string;
}

/** Every variant of every image, once; one is made when its bytes are asked for, unless the cache holds it. */
export function imagePrints(images: ReadonlyMap<string, ImageFacts>, folders: ImageFolders): Print[] {
  const files = [...images].flatMap(([file, facts]) =>
    variantsOf(facts).map((variant) => [variant.path, { file, variant }] as const),
  );
  return [...new Map(files)].map(([address, { file, variant }]) => ({
    file: address.slice(1),
    key: address,
    bytes: async () => readFile(await makeVariant(file, variant, folders)),
  }));
}

/** Makes one variant unless the cache holds it; returns its path in the cache. Safe to run twice at once. */
export function makeVariant(
  file: string,
  variant: Variant,
  { content, cache }: ImageFolders,
): Promise<string> {
  return makeOnce(variant.path, cache, async () => encode(await readFile(path.join(content, file)), variant));
}

/**
 * Makes the image of an address, which is named by its content, unless the cache holds it; returns its path in the cache.
 * Safe to run twice at once.
 */
export async function makeOnce(
  address: string,
  cache: string,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const kept = path.join(cache, path.basename(address));
  if (await stat(kept).catch(() => undefined)) return kept;
  const bytes = await make();
  await mkdir(cache, { recursive: true });
  const unfinished = `${kept}.${process.pid}.tmp`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, kept);
  return kept;
}

async function encode(original: Buffer, { width, format }: Variant): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const image = sharp(original, { limitInputPixels: largestImage.pixels })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  switch (format) {
    case 'avif':
      return image.avif({ quality: 50, effort: 3 }).toBuffer();
    case 'webp':
      return image.webp({ quality: 74 }).toBuffer();
    case 'jpeg':
      return image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }).toBuffer();
  }
}
