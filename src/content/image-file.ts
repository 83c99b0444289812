import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { complaints } from '../strings/complaints.ts';
import { isBearable, mayBeDrawing } from './drawing.ts';
import { isInside } from './files.ts';
import { type ImageFacts, widest } from './picture.ts';
import { previewSize } from './preview.ts';
import type { Complaint } from './problem.ts';

/**
 * Against image bombs: more pixels or bytes than any press photograph has. No side may be longer than what AVIF and WebP can
 * hold (16,383 pixels).
 */
export const largestImage = { pixels: 50_000_000, bytes: 25 * 1024 * 1024, side: 16_000 };

/** What stands behind an image that lets it through: a drawing in black would not be seen on dark paper. */
export const behindImages = '#ffffff';

const formats = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'svg']);

/** Reads an image below the content folder, or says why it cannot stand in a story. */
export async function readImage(root: string, file: string): Promise<ImageFacts | Complaint> {
  const full = path.join(root, file);
  try {
    if (!isInside(root, full)) return complaints.linkOutside();
    const { size } = await stat(full);
    if (size > largestImage.bytes) return complaints.imageTooLarge(file);
  } catch {
    return complaints.missingImage(file);
  }
  try {
    const bytes = await readFile(full);
    if (mayBeDrawing(bytes) && !(await isBearable(bytes))) return complaints.costlyDrawing(file);
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { limitInputPixels: false });
    const { format, autoOrient } = await image.metadata();
    if (!format || !formats.has(format) || !autoOrient.width || !autoOrient.height)
      return complaints.notImage(file);
    const { width, height } = format === 'svg' ? drawn(autoOrient) : autoOrient;
    if (width * height > largestImage.pixels) return complaints.imageTooLarge(file);
    if (Math.max(width, height) > largestImage.side) return complaints.imageTooLong(file, largestImage.side);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { hash, width, height, colours: await coloursOf(image) };
  } catch {
    return complaints.notImage(file);
  }
}

interface Size {
  width: number;
  height: number;
}

/** A drawing has no pixels of its own: it is as large as the widest file that is made of it. */
function drawn({ width, height }: Size): Size {
  const scale = Math.max(1, widest / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The colours of the preview, in two steps: drawn so small at once, a drawing would be all edges. */
async function coloursOf(image: Sharp): Promise<string> {
  const { default: sharp } = await import('sharp');
  const { width, height } = previewSize;
  const { data, info } = await image
    .flatten({ background: behindImages })
    .autoOrient()
    .resize(16 * width, 16 * height, { fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const small = sharp(data, { raw: info }).resize(width, height, { fit: 'fill' });
  return (await small.raw().toBuffer()).toString('hex');
}
