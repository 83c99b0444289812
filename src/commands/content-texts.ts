import path from 'node:path';
import { remembered } from '../catalogue/remembered.ts';
import { textReader } from '../content/files.ts';
import type { TextOf } from './show-diagnostics.ts';

/**
 * The texts of a content folder's files by the paths that problems call them (from the working directory). `copy` is a
 * folder where the same files are read instead.
 */
export function contentTexts(content: string, copy: string = content): TextOf {
  const readText = textReader(copy);
  return remembered(
    (file) => {
      const read = readText(path.relative(content, path.resolve(file)));
      return 'text' in read ? read.text : undefined;
    },
    (file) => file,
  );
}
