import fs from 'node:fs';
import fsp from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/**
 * What is to go wrong: the operation of that number, counted from 1, by which the project's code would change something
 * below a folder, and with `lasting` all that follow. A fault that is `torn` comes when half of what was to be written is.
 */
export interface Fault {
  at: number;
  /** An error of the system, or a signal to the process, of which a SIGKILL comes before anything is done. */
  kind: 'ENOSPC' | 'EDQUOT' | 'EIO' | 'EROFS' | 'EACCES' | 'EMFILE' | 'SIGKILL' | 'SIGTERM' | 'SIGINT';
  torn?: boolean;
  /** `space`: whatever takes space fails from then on, as on a full disk; `all`: everything does, as on a lost one. */
  lasting?: 'space' | 'all';
}

/** An operation that would change something. */
export interface Operation {
  name: string;
  file: string;
  /** Where in the project's code it is asked for. */
  site: string;
}

let under: readonly string[] = [];
let fault: Fault | undefined;
let operations: Operation[] = [];
let hasCome = false;

/** Counts operations below some folders from now on, and has a fault come; undefined has none. */
export function arm(folders: readonly string[], next: Fault | undefined): void {
  [under, fault, operations, hasCome] = [folders, next, [], false];
}

/** Ends it; gives the operations that were counted and whether the fault has come. */
export function disarm(): { operations: Operation[]; hasCome: boolean } {
  under = [];
  return { operations, hasCome };
}

/** Operations that take space; with these the arguments that are paths, and what is written. */
const taking = {
  writeFile: { paths: [0], data: 1 },
  appendFile: { paths: [0], data: 1 },
  open: { paths: [0] },
  write: { paths: [0], data: 1 },
  writev: { paths: [0] },
  mkdir: { paths: [0] },
  mkdtemp: { paths: [0] },
  copyFile: { paths: [1] },
  cp: { paths: [1] },
  link: { paths: [1] },
  symlink: { paths: [1] },
  fsync: { paths: [0] },
  fdatasync: { paths: [0] },
} as const;

const changing = {
  rename: { paths: [0, 1] },
  unlink: { paths: [0] },
  rm: { paths: [0] },
  rmdir: { paths: [0] },
  utimes: { paths: [0] },
  chmod: { paths: [0] },
  truncate: { paths: [0] },
  ftruncate: { paths: [0] },
} as const;

type Patched = { paths: readonly number[]; data?: number };
type Call = (...args: unknown[]) => unknown;

const opened = new Map<number, string>();
let depth = 0;

function pathOf(arg: unknown): string {
  if (typeof arg === 'number') return opened.get(arg) ?? '';
  return typeof arg === 'string' || arg instanceof URL || Buffer.isBuffer(arg)
    ? path.resolve(String(arg))
    : '';
}

const writes = (flags: unknown) =>
  typeof flags === 'number'
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0
    : /[wa+]/.test(String(flags ?? 'r'));

const isBelow = (file: string) =>
  under.some((folder) => file === folder || file.startsWith(folder + path.sep));

/** The fault that comes now, if one does. */
function next(name: string, args: unknown[], { paths }: Patched): { error: Error; file: string } | undefined {
  if (depth > 0 || under.length === 0) return undefined;
  if (name === 'open' && !writes(args[1])) return undefined;
  const files = paths.map((index) => pathOf(args[index]));
  if (!files.some(isBelow)) return undefined;
  const file = files.at(-1) ?? '';
  const site = siteOf(name);
  if (site === name) return undefined;
  operations.push({ name, file, site });
  if (!fault || operations.length < fault.at) return undefined;
  const isFirst = operations.length === fault.at;
  if (!isFirst && !(fault.lasting === 'all' || (fault.lasting === 'space' && name in taking)))
    return undefined;
  hasCome = true;
  if (fault.kind === 'SIGTERM' || fault.kind === 'SIGINT') {
    process.kill(process.pid, fault.kind);
    return undefined;
  }
  const isByPath = !['write', 'writev', 'fsync', 'fdatasync', 'ftruncate'].includes(name) && !fault.torn;
  const error = Object.assign(new Error(`${fault.kind}: injected, ${name} '${file}'`), {
    code: fault.kind,
    errno: -1,
    syscall: name,
    ...(isByPath ? { path: files[0] } : {}),
    ...(files.length > 1 ? { dest: files[1] } : {}),
  });
  return { error, file };
}

function siteOf(name: string): string {
  const frames = (new Error().stack ?? '').split('\n').filter((line) => /\/src\//.test(line));
  return [name, ...frames.map((line) => line.replace(/^.*\/(src\/[^)]*)\)?$/, '$1'))].join(' ');
}

function come(error: Error): never {
  if (fault?.kind === 'SIGKILL') {
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  throw error;
}

const half = (data: unknown) =>
  typeof data === 'string'
    ? data.slice(0, data.length / 2)
    : data instanceof Uint8Array
      ? data.subarray(0, data.length / 2)
      : undefined;

/** The arguments with which half is written; undefined where there is nothing to be halved. */
function tornArgs(args: unknown[], { data }: Patched): unknown[] | undefined {
  const part = fault?.torn && data !== undefined ? half(args[data]) : undefined;
  return part === undefined || data === undefined ? undefined : args.with(data, part);
}

function patchSync(name: string, patched: Patched): void {
  const holder = fs as unknown as Record<string, Call>;
  const original = holder[`${name}Sync`];
  if (!original) return;
  holder[`${name}Sync`] = (...args) => {
    const coming = next(name, args, patched);
    const torn = coming && tornArgs(args, patched);
    depth++;
    try {
      if (torn) original(...torn);
      if (coming) come(coming.error);
      const result = original(...args);
      if (name === 'open') opened.set(result as number, pathOf(args[0]));
      return result;
    } finally {
      depth--;
    }
  };
}

function patchCallback(name: string, patched: Patched): void {
  const holder = fs as unknown as Record<string, Call>;
  const original = holder[name];
  if (!original) return;
  holder[name] = (...args) => {
    const coming = next(name, args, patched);
    const done = args.at(-1) as Call;
    if (coming) {
      if (fault?.kind === 'SIGKILL') come(coming.error);
      process.nextTick(done, coming.error);
      return undefined;
    }
    if (name !== 'open') return original(...args);
    return original(...args.slice(0, -1), (error: unknown, descriptor: number) => {
      if (!error) opened.set(descriptor, pathOf(args[0]));
      done(error, descriptor);
    });
  };
}

function patchPromise(name: string, patched: Patched): void {
  const holder = fsp as unknown as Record<string, Call>;
  const original = holder[name];
  if (!original) return;
  holder[name] = async (...args) => {
    const coming = next(name, args, patched);
    const torn = coming && tornArgs(args, patched);
    if (torn) await original(...torn);
    if (coming) come(coming.error);
    return original(...args);
  };
}

for (const [name, patched] of Object.entries({ ...taking, ...changing })) {
  patchSync(name, patched);
  patchCallback(name, patched);
  patchPromise(name, patched);
}
syncBuiltinESMExports();

const { NASHRA_FAULT, NASHRA_FAULT_UNDER } = process.env;
if (NASHRA_FAULT && NASHRA_FAULT_UNDER)
  arm(NASHRA_FAULT_UNDER.split(path.delimiter), JSON.parse(NASHRA_FAULT) as Fault);
