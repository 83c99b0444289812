import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { removeQuietly, replaceFile } from '../content/replace-file.ts';
import { isRunning, processName, thisProcess } from '../content/running.ts';

/** Another process is at work on what was to be locked. */
export class FolderInUse extends Error {
  /** Its number; undefined where it has not said it yet. */
  readonly pid: number | undefined;
  /** The machine that it runs on, where that is another one. */
  readonly host: string | undefined;

  constructor(pid?: number, host?: string) {
    super(`in use by process ${pid}`);
    this.name = 'FolderInUse';
    this.pid = pid;
    this.host = host;
  }
}

/**
 * Runs `work` while no other process holds `file`; throws {@link FolderInUse} where one does. The lock is the operating
 * system's own, which ends with the process however that ends: there is none left behind to be judged. Node takes such locks
 * for SQLite alone, so that `file` is a database in which nothing is ever written; it stays. Beside it stands who holds it.
 * `work` may hand the lock to a process that it has started: should this one be killed, the folder stays in use until that
 * one has ended.
 */
export async function withLock<Result>(
  file: string,
  work: (handTo: (pid: number) => void) => Promise<Result>,
): Promise<Result> {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = take(file);
  held.add(database);
  try {
    const last = readHolder(file);
    if (last?.isHanded && last.host === hostname() && isRunning(last.process)) throw inUseBy(last);
    tellHolder(file, thisProcess);
    try {
      return await work((pid) => tellHolder(file, processName(pid)));
    } finally {
      removeQuietly(holderOf(file));
    }
  } finally {
    database.close();
    held.delete(database);
  }
}

/** What is out of sight is closed by the garbage collector, and its lock with it. */
const held = new Set<DatabaseSync>();

/** SQLite's result codes for a database that another process has locked, and for a file that is no database. */
const [busy, noDatabase] = [5, 26];

function take(file: string): DatabaseSync {
  makeWritable(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
    return database;
  } catch (error) {
    database.close();
    const code = (error as { errcode?: number }).errcode;
    if (code === noDatabase) {
      // Whoever wrote into it: the lock is on the file itself, which stays the same.
      truncateSync(file);
      return take(file);
    }
    if (code === busy) throw inUseBy(readHolder(file));
    throw error;
  }
}

/** Throws what the file system says, which tells more than SQLite does. */
function makeWritable(file: string): void {
  if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  else closeSync(openSync(file, 'a'));
}

/** Who holds a lock, or held it when it was last told. */
interface Holder {
  host: string;
  /** As {@link processName} tells it. */
  process: string;
  /** Whether it is not the process that took the lock. */
  isHanded: boolean;
}

const holderOf = (file: string) => `${file}.json`;

function tellHolder(file: string, process: string): void {
  const holder: Holder = { host: hostname(), process, isHanded: process !== thisProcess };
  replaceFile(holderOf(file), JSON.stringify(holder));
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(holderOf(file), 'utf8')) as Holder;
    return typeof holder.process === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}

function inUseBy(holder: Holder | undefined): FolderInUse {
  if (!holder) return new FolderInUse();
  const pid = Number.parseInt(holder.process, 10);
  if (holder.host !== hostname()) return new FolderInUse(pid, holder.host);
  return new FolderInUse(isRunning(holder.process) ? pid : undefined);
}
