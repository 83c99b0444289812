import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { LeftReason } from '../strings/importing.ts';
import { detached } from './detached.ts';

/** What is remembered of a story that was imported. */
export interface JournalEntry {
  /** The story's key in its origin. */
  key: string;
  /** Path below the content folder. */
  file: string;
  /** Digest of what came in, and of what was written. */
  input: string;
  text: string;
  /** Site paths in the text of stories that came in the same import and may yet be skipped. */
  awaits: string[];
  /** Such paths whose links were taken out, because their stories were skipped. */
  gone: string[];
  aliases: string[];
  /** What is not in it. */
  left: { reason: LeftReason; detail: string }[];
  images: number;
}

/** What earlier imports of an origin have brought into a content folder. */
export interface Journal {
  entries: ReadonlyMap<string, JournalEntry>;
  /** Notes a story just before its file appears, so that a run that is killed between the two is seen through. */
  note(entry: JournalEntry): void;
  /** Says that the run has come to its end: a file that is missing from now on was removed by somebody. */
  end(): void;
}

const name = 'journal.jsonl';

/**
 * Opens the journal kept in a folder. A line that a killed run left unfinished is passed over, and so is the last story
 * where its file never came to stand below `content`.
 */
export function openJournal(folder: string, content: string, writes: boolean): Journal {
  const file = path.join(folder, name);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = text.split('\n').flatMap((line) => parsed(line) ?? []);
  const last = lines.at(-1);
  const isCutShort = last !== undefined && last !== 'end' && !existsSync(path.join(content, last.file));
  const noted = (isCutShort ? lines.slice(0, -1) : lines).filter((line) => line !== 'end');
  const entries = new Map(noted.map((entry) => [entry.key, entry]));
  if (writes) mkdirSync(folder, { recursive: true });
  const out = writes ? openSync(file, 'a') : undefined;
  const write = (line: string) => out !== undefined && writeSync(out, `${line}\n`);
  if (text !== '' && !text.endsWith('\n')) write('');
  return {
    entries,
    note(entry) {
      const line = JSON.stringify(entry);
      // What is kept is made of the line alone, and holds no story's text in memory.
      entries.set(detached(entry.key), JSON.parse(line) as JournalEntry);
      write(line);
    },
    end() {
      if (last !== 'end' || noted.length < entries.size) write('"end"');
      if (out !== undefined) closeSync(out);
    },
  };
}

function parsed(line: string): JournalEntry | 'end' | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as JournalEntry | 'end');
  } catch {
    return undefined;
  }
}
