import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { machine } from '../strings/machine.ts';

/** By the codes of errno(3) and of Node. */
const told: Readonly<Record<string, (place?: string) => Complaint>> = {
  ENOSPC: machine.full,
  EDQUOT: machine.quota,
  EACCES: machine.forbidden,
  EPERM: machine.forbidden,
  EROFS: machine.readOnly,
  EMFILE: machine.tooManyOpen,
  ENFILE: machine.tooManyOpen,
  EIO: machine.broken,
  ENXIO: machine.broken,
  ENODEV: machine.broken,
  ESTALE: machine.broken,
  EXDEV: machine.otherDisk,
  EBUSY: machine.otherDisk,
  ENAMETOOLONG: machine.longName,
  EISDIR: machine.inTheWay,
  ENOTDIR: machine.inTheWay,
  EEXIST: machine.inTheWay,
  ENOTEMPTY: machine.inTheWay,
  ENOMEM: machine.noMemory,
  ERR_WORKER_OUT_OF_MEMORY: machine.noMemory,
  EPIPE: machine.helperDied,
};

/** What an author is told of an error that comes from the machine and not from the program; undefined for any other. */
export function machineFault(error: unknown): Complaint | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path: file, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === 'ERR_SQLITE_ERROR') return machine.noLock(error.message);
  const tell = told[code];
  if (!tell) return machineFault(error.cause);
  const place = dest ?? file;
  return tell(place === undefined ? undefined : visiblePlace(String(place)));
}

/** The folder in which something unfinished stands, whose own name means nothing to anybody; else the path itself. */
function visiblePlace(full: string): string {
  const steps = full.split(path.sep);
  const unfinished = steps.findIndex((step) => /^\..*\d+-\w+(?:\.\d+|\.unfinished)$/.test(step));
  return unfinished === -1 ? full : steps.slice(0, unfinished).join(path.sep) || path.sep;
}
