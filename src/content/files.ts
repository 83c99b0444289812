import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { complaints } from '../strings.ts';
import type { Complaint } from './problem.ts';

/** Largest story file, in MiB. */
const largestText = 1;

/** The text of a file with LF line ends and no byte order mark, or why it cannot be read. */
export type TextFile = { text: string } | { complaint: Complaint; offset: 0 };

/** What stands below a folder of stories: those to be read, and what an author may have meant as one. */
export interface Listing {
  files: string[];
  refused: { file: string; complaint: Complaint }[];
}

/**
 * The Markdown files below `folder`, by their paths relative to it with `/`, sorted by code units: directory order never
 * shows. Names that begin with a dot or an underscore are passed over. A missing folder has none.
 */
export async function listMarkdown(folder: string): Promise<Listing> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const entries = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      entry,
      file: path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    }))
    .filter(({ file }) => !file.split('/').some((step) => /^[._]/.test(step)))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const refused = entries.flatMap(({ entry, file }): Listing['refused'] => {
    if (/\.(?:markdown|mdown|mkd|mdx)$/i.test(file))
      return [{ file, complaint: complaints.otherExtension() }];
    const isLinkedFolder = entry.isSymbolicLink() && !/\.\w+$/.test(file);
    return isLinkedFolder ? [{ file, complaint: complaints.linkedFolder() }] : [];
  });
  return { files: entries.map(({ file }) => file).filter((file) => /\.md$/i.test(file)), refused };
}

/** Reads a text file of a stranger: a regular file really below `root`, at most 1 MiB, UTF-8, without NUL. */
export async function readText(root: string, file: string): Promise<TextFile> {
  const full = path.join(root, file);
  const refuse = (complaint: Complaint): TextFile => ({ complaint, offset: 0 });
  try {
    if (!(await isInside(root, full))) return refuse(complaints.linkOutside());
    const { size } = await stat(full);
    if (size > largestText * 1024 * 1024) return refuse(complaints.tooLarge(largestText));
    const bytes = await readFile(full);
    if (bytes.includes(0)) return refuse(complaints.nul());
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n') };
  } catch (error) {
    return refuse(error instanceof TypeError ? complaints.notUtf8() : complaints.unreadable());
  }
}

/** Whether a path, with all links followed, stays below `root`. Throws where it does not exist. */
export async function isInside(root: string, full: string): Promise<boolean> {
  const [realRoot, realFile] = await Promise.all([realpath(root), realpath(full)]);
  return realFile.startsWith(realRoot + path.sep);
}

/** Whether a path names a folder. */
export async function isFolder(full: string): Promise<boolean> {
  return (await lstat(full).catch(() => undefined))?.isDirectory() ?? false;
}
