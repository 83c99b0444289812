import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { complaints } from '../strings.ts';
import { isInside } from './files.ts';
import type { ImageFacts } from './picture.ts';
import type { Complaint } from './problem.ts';

/** Against image bombs: more pixels or bytes than any press photograph has. */
export const largestImage = { pixels: 50_000_000, bytes: 25 * 1024 * 1024 };

const formats = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'svg']);

/** Reads the header of an image below the content folder, or says why it cannot stand in a story. */
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
    const { default: sharp } = await import('sharp');
    const bytes = await readFile(full);
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (!format || !formats.has(format) || !width || !height) return complaints.notImage(file);
    if (width * height > largestImage.pixels) return complaints.imageTooLarge(file);
    return { hash: createHash('sha256').update(bytes).digest('hex'), width, height };
  } catch {
    return complaints.notImage(file);
  }
}
