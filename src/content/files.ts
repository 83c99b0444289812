import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { complaints } from '../strings/complaints.ts';
import type { Complaint } from './problem.ts';

/** Largest story file, in MiB. */
const largestText = 1;

/** The text of a file with LF line ends and no byte order mark, or why it cannot be read. */
export type TextFile = { text: string } | { complaint: Complaint; offset: 0 };

/** A file that stands below a folder. */
export interface FoundFile {
  /** Its path below the folder, with `/`. */
  file: string;
  /** Tells its state from any other; undefined for a link, which may lead elsewhere tomorrow. */
  mark: string | undefined;
}

/** What stands below a folder of stories: those to be read, and what an author may have meant as one. */
export interface Listing {
  files: FoundFile[];
  refused: { file: string; complaint: Complaint }[];
}

/**
 * All that stands below a folder but is no folder, sorted by code units: directory order never shows. Names that begin
 * with a dot are passed over, unless `hidden` is set. A missing folder holds nothing. Read without waiting: a hundred thousand small questions
 * cost a quarter of what they cost when each is awaited.
 */
export function findFiles(folder: string, hidden = false): FoundFile[] {
  const found: FoundFile[] = [];
  const walk = (below: string) => {
    for (const entry of entriesOf(path.join(folder, below))) {
      if (!hidden && entry.name.startsWith('.')) continue;
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(file);
      else found.push({ file, mark: markOf(path.join(folder, file)) });
    }
  };
  walk('');
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Whether the file system refused because nothing stands at a path, or nothing can. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** What tells the state of a file from any other; undefined for what is no regular file, or not there. */
export function markOf(full: string): string | undefined {
  const stats = statsOf(full);
  return stats?.isFile() ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : undefined;
}

function statsOf(full: string): Stats | undefined {
  try {
    return lstatSync(full, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The Markdown files among those found below a folder. Names that begin with an underscore are passed over. */
export function listMarkdown(found: readonly FoundFile[], folder: string): Listing {
  const files: FoundFile[] = [];
  const refused: Listing['refused'] = [];
  for (const entry of found) {
    const { file } = entry;
    if (!file.startsWith(`${folder}/`) || file.includes('/_')) continue;
    if (/\.md$/i.test(file)) files.push(entry);
    else if (/\.(?:markdown|mdown|mkd|mdx)$/i.test(file))
      refused.push({ file, complaint: complaints.otherExtension() });
    else if (entry.mark === undefined && !/\.\w+$/.test(file))
      refused.push({ file, complaint: complaints.linkedFolder() });
  }
  return { files, refused };
}

/** Reads one text file of a stranger: see {@link textReader}. */
export function readText(root: string, file: string): TextFile {
  return textReader(root)(file);
}

/**
 * Reads text files of a stranger: regular files really below `root`, at most 1 MiB, UTF-8, without NUL. Where the folder of
 * a file really stands is found out once.
 */
export function textReader(root: string): (file: string) => TextFile {
  const isReal = placesInside(root);
  const refuse = (complaint: Complaint): TextFile => ({ complaint, offset: 0 });
  return (file) => {
    const full = path.join(root, file);
    try {
      if (!isReal(full)) return refuse(complaints.linkOutside());
      if (statSync(full).size > largestText * 1024 * 1024) return refuse(complaints.tooLarge(largestText));
      const bytes = readFileSync(full);
      if (bytes.includes(0)) return refuse(complaints.nul());
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
    } catch (error) {
      return refuse(error instanceof TypeError ? complaints.notUtf8() : complaints.unreadable());
    }
  };
}

/** Whether a path, with all links followed, stays below `root`. Throws where it does not exist. */
export function isInside(root: string, full: string): boolean {
  return placesInside(root)(full);
}

/** {@link isInside} for many files: folders are looked up once. */
function placesInside(root: string): (full: string) => boolean {
  let inside: string | undefined;
  const folders = new Map<string, boolean>();
  const isBelow = (full: string) => {
    inside ??= realpathSync.native(root) + path.sep;
    return `${realpathSync.native(full)}${path.sep}`.startsWith(inside);
  };
  return (full) => {
    if (lstatSync(full).isSymbolicLink()) return isBelow(full);
    const folder = path.dirname(full);
    const known = folders.get(folder) ?? isBelow(folder);
    folders.set(folder, known);
    return known;
  };
}

/** Whether a path names a folder. */
export function isFolder(full: string): boolean {
  return lstatSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
