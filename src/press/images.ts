import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { behindImages, largestImage } from '../content/image-file.ts';
import { jpegOf, type Variant, variantsOf } from '../content/picture.ts';
import { replaceFile } from '../content/replace-file.ts';
import type { Print } from './print.ts';

/** Where images come from, and where they are kept between builds. Absolute paths. */
export interface ImageFolders {
  content: string;
  cache: string;
}

/** A file of the site that is made of an image, by the image's path below the content folder. */
export interface MadeImage {
  file: string;
  variant: Variant;
}

/** Every file that is made of an edition's images, by site path: cuts of those alone that stand in cards of stories. */
export function madeImages({
  images,
  stories,
}: Pick<Catalogue, 'images' | 'stories'>): Map<string, MadeImage> {
  const inCards = new Set(stories.flatMap(({ image }) => (image ? [image.file] : [])));
  const made = [...images].flatMap(([file, facts]) =>
    [
      ...variantsOf(facts, 'whole'),
      ...(inCards.has(file) ? [...variantsOf(facts, 'close'), ...variantsOf(facts, 'wide')] : []),
      jpegOf(facts),
    ].map((variant): [string, MadeImage] => [variant.path, { file, variant }]),
  );
  return new Map(made);
}

/** Every file of {@link madeImages}; one is made when its bytes are asked for, unless the cache holds it. */
export function imagePrints(
  catalogue: Pick<Catalogue, 'images' | 'stories'>,
  folders: ImageFolders,
): Print[] {
  return [...madeImages(catalogue)].map(([address, made]) => ({
    file: address.slice(1),
    key: address,
    bytes: async () => readFile(await makeImage(made, folders)),
  }));
}

/** Makes one file unless the cache holds it; returns its path in the cache. Safe to run twice at once. */
export function makeImage({ file, variant }: MadeImage, { content, cache }: ImageFolders): Promise<string> {
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
  replaceFile(kept, bytes);
  return kept;
}

/** What a file for a phone may weigh: a story is to be there, with its fonts, in 120 KB. */
const phone = { width: 800, bytes: 48_000 };

/** From the best to the worst that is printed; the first that is light enough is taken. */
const qualities = { avif: [50, 42, 35, 28], webp: [74, 62, 50, 38], jpeg: [78] } as const;

/** The bytes of a variant, of which a phone's weigh no more than they may where the worst quality reaches that. */
export async function encode(original: Buffer, { width, height, format }: Variant): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const image = sharp(original, { limitInputPixels: largestImage.pixels })
    .autoOrient()
    .flatten({ background: behindImages })
    .resize({ width, height, fit: 'cover', position: 'attention' });
  const encoded = (quality: number): Promise<Buffer> => {
    switch (format) {
      case 'avif':
        return image.clone().avif({ quality, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer();
      case 'webp':
        return image.clone().webp({ quality }).toBuffer();
      case 'jpeg':
        return image.clone().jpeg({ quality, progressive: true }).toBuffer();
    }
  };
  const most = width <= phone.width ? phone.bytes : Infinity;
  let bytes: Buffer = Buffer.alloc(0);
  for (const quality of qualities[format]) {
    bytes = await encoded(quality);
    if (bytes.length <= most) break;
  }
  return bytes;
}
