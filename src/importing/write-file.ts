import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../content/files.ts';
import { placeFile } from '../content/replace-file.ts';

/**
 * Writes a file below a folder beside where it will stand, and renames it in: it is there whole or not at all. Throws
 * where a link would lead it out of the folder.
 */
export function writeInside(root: string, file: string, text: string): void {
  placeInside(root, file, (beside) => writeFileSync(beside, text));
}

/** Copies a file to below a folder, as {@link writeInside} writes one. */
export function copyInside(root: string, file: string, from: string): void {
  placeInside(root, file, (beside) => copyFileSync(from, beside));
}

function placeInside(root: string, file: string, make: (beside: string) => void): void {
  const full = path.join(root, file);
  const folder = path.dirname(full);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  if (!isInside(root, folder)) throw new RangeError(`${file} leads out of ${root}`);
  placeFile(full, make);
}
