import path from 'node:path';
import { type FoundFile, findFiles, markOf } from '../content/files.ts';
import type { Records } from './records.ts';

/**
 * What stands in a content folder of whose stories only the `named` have changed since they were recorded, without
 * looking at the others; all that stands there where no record is whole.
 */
export function findNamed(content: string, named: readonly string[], records: Records): FoundFile[] {
  const known = records.files();
  if (!known) return findFiles(content);
  const stories = new Map(known.map((found) => [found.file, found]));
  for (const file of named) {
    const found = lookAt(content, file);
    if (found) stories.set(file, found);
    else stories.delete(file);
  }
  const pages = findFiles(path.join(content, 'pages')).map(({ file, mark }) => ({
    file: `pages/${file}`,
    mark,
  }));
  return [...stories.values(), ...pages].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function lookAt(content: string, file: string): FoundFile | undefined {
  const mark = markOf(path.join(content, file));
  return mark === undefined ? undefined : { file, mark };
}
