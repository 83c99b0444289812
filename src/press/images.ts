import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import { largestImage } from '../content/image-file.ts';
import { type ImageFacts, type Variant, variantsOf } from '../content/picture.ts';

/** Where images come from, where they are kept between builds, and where the site is written. Absolute paths. */
export interface ImageFolders {
  content: string;
  cache: string;
}

/** Writes every variant of every image below `out`, making only those that the cache does not hold. */
export async function writeImages(
  images: ReadonlyMap<string, ImageFacts>,
  folders: ImageFolders,
  out: string,
): Promise<void> {
  const files = [...images].flatMap(([file, facts]) =>
    variantsOf(facts).map((variant) => ({ file, variant })),
  );
  const distinct = [...new Map(files.map((entry) => [entry.variant.path, entry])).values()];
  await mkdir(path.join(out, 'images'), { recursive: true });
  await pMap(
    distinct,
    async ({ file, variant }) =>
      copyFile(await makeVariant(file, variant, folders), path.join(out, variant.path)),
    { concurrency: 2 },
  );
}

/** Makes one variant unless the cache holds it; returns its path in the cache. Safe to run twice at once. */
export async function makeVariant(
  file: string,
  variant: Variant,
  { content, cache }: ImageFolders,
): Promise<string> {
  const kept = path.join(cache, path.basename(variant.path));
  if (await stat(kept).catch(() => undefined)) return kept;
  const bytes = await encode(await readFile(path.join(content, file)), variant);
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
