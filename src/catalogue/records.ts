import { lstatSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../content/article.ts';

/** Sound stories as they were read the last time, so that a file that has not changed is not read again. */
export interface Records {
  /** The story of a file, if the file is as it was when it was read. */
  find(file: string): Article | undefined;
  /** Keeps a story that was read from a file whose mark was taken before. */
  keep(file: string, mark: string | undefined, article: Article): void;
  /** What tells a file from any other state of it; undefined for what is no regular file. */
  mark(file: string): string | undefined;
  /** Writes what was found and kept, if it differs from what was known. A reader finds the old or the new, whole. */
  save(): Promise<void>;
}

/** No records: every file is read. */
export const noRecords: Records = {
  find: () => undefined,
  keep: () => undefined,
  mark: () => undefined,
  save: async () => undefined,
};

interface Kept {
  version: 1;
  context: string;
  stories: Record<string, [mark: string, article: Article]>;
}

/**
 * Opens the records in `file` of the stories below `root`. They hold only for a `context` (the reader's own code, the
 * registries, the settings); missing, damaged or of another context they are as if empty.
 */
export async function openRecords(file: string, root: string, context: string): Promise<Records> {
  const known = await readKept(file, context);
  const current: Kept['stories'] = {};
  let changed = false;
  const mark = (name: string) => {
    const stat = lstatSync(path.join(root, name), { throwIfNoEntry: false });
    return stat?.isFile() ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : undefined;
  };
  return {
    mark,
    find: (name) => {
      const kept = known[name];
      if (!kept || kept[0] !== mark(name)) return undefined;
      current[name] = kept;
      return kept[1];
    },
    keep: (name, mark, article) => {
      if (mark === undefined) return;
      current[name] = [mark, article];
      changed = true;
    },
    save: async () => {
      if (!changed && Object.keys(current).length === Object.keys(known).length) return;
      const kept: Kept = { version: 1, context, stories: current };
      await mkdir(path.dirname(file), { recursive: true });
      const unfinished = `${file}.${process.pid}.tmp`;
      await writeFile(unfinished, JSON.stringify(kept));
      await rename(unfinished, file);
    },
  };
}

async function readKept(file: string, context: string): Promise<Kept['stories']> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
    return kept.version === 1 && kept.context === context ? kept.stories : {};
  } catch {
    return {};
  }
}
