import type { Moment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { usage } from '../strings/commands.ts';
import { printArguments } from './arguments.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** Where a server was asked to listen. */
export interface ServerArguments {
  host?: string;
  port?: number;
}

/** What `npm run dev` was asked to do; absent is what was not typed. Paths are absolute. */
export interface DevArguments extends ServerArguments {
  content?: string;
  /** An origin, without a path. */
  site?: string;
  now?: Moment;
}

/** What `npm run preview` was asked to do. Paths are absolute. */
export interface PreviewArguments extends ServerArguments {
  out: string;
}

const listening = { port: 'string', host: 'string' } as const;

/** Reads the dev command's arguments; content, site and time as the build command does. */
export function devArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): DevArguments | Complaint {
  const read = readOptions(typed, { content: 'string', site: 'string', now: 'string', ...listening });
  if (isRefused(read)) return read;
  const { values } = read;
  const server = serverArguments(values);
  if (isRefused(server)) return server;
  const edition = printArguments(values, cwd, project, timeZone);
  if (isRefused(edition)) return edition;
  const { content, site, now } = edition;
  return { ...server, content: values.content === undefined ? undefined : content, site, now };
}

/** Reads the preview command's arguments; a relative folder is taken from `cwd`. */
export function previewArguments(
  typed: string[],
  cwd: string,
  project: string,
): PreviewArguments | Complaint {
  const read = readOptions(typed, { out: 'string', ...listening });
  if (isRefused(read)) return read;
  const { values } = read;
  const server = serverArguments(values);
  if (isRefused(server)) return server;
  return { ...server, out: folderOf(values.out, 'dist', cwd, project) };
}

function serverArguments(values: { host?: string; port?: string }): ServerArguments | Complaint {
  const { host, port } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) return usage.badPort(port);
  return { host, port: port === undefined ? undefined : Number(port) };
}
