import path from 'node:path';
import { type FoundFile, findFiles, markOf } from '../content/files.ts';

/**
 * What stands in a content folder, as `findFiles` finds it. Once it is known, only the files are looked at that were named
 * since; the whole folder again where a name is no regular file, or no file any more. Names are paths below it, with `/`.
 */
export function foundFiles(content: string): { changed(name: string): void; find(): FoundFile[] } {
  let known: Map<string, FoundFile> | undefined;
  const names = new Set<string>();
  const look = (): Map<string, FoundFile> => new Map(findFiles(content).map((found) => [found.file, found]));
  return {
    changed: (name) => names.add(name),
    find: () => {
      for (const name of known ? names : []) {
        if (name.split('/').some((part) => part.startsWith('.'))) continue;
        const mark = markOf(path.join(content, name));
        if (mark !== undefined) known?.set(name, { file: name, mark });
        else known = undefined;
      }
      known ??= look();
      names.clear();
      return [...known.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    },
  };
}
