import type { Moment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { hosting } from '../strings/hosting.ts';
import { printArguments } from './arguments.ts';
import { isRefused, readOptions } from './options.ts';

/** What can be written for hosts. */
export const hostFiles = ['nginx', 'cloudfront-function', 'cloudfront-headers'] as const;

/** What `npm run host` was asked to write. Paths are absolute. */
export interface HostArguments {
  file: (typeof hostFiles)[number];
  content: string;
  site?: string;
  now?: Moment;
  /** The site's folder on the server. */
  root: string;
  /** What nginx listens on. */
  listen: string[];
}

/** Reads the host command's arguments; relative folders are taken from `cwd`. */
export function hostArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): HostArguments | Complaint {
  const options = {
    content: 'string',
    site: 'string',
    now: 'string',
    root: 'string',
    listen: 'string',
  } as const;
  const read = readOptions(typed, options, true);
  if (isRefused(read)) return read;
  const { root, listen = '80,[::]:80', ...values } = read.values;
  const asked = printArguments({ ...values, out: root }, cwd, project, timeZone);
  if (isRefused(asked)) return asked;
  const file = hostFiles.find((name) => name === read.words[0]);
  if (!file || read.words.length > 1) return hosting.unknownFile(read.words.join(' '), hostFiles);
  const { content, site, now, out } = asked;
  if (/["$\p{Cc}]/u.test(out)) return hosting.badRoot(out);
  const addresses = listen.split(',');
  const isAddress = (address: string) => /^[\w.:[\]*/-]+( [\w=:-]+)*$/.test(address);
  return addresses.every(isAddress)
    ? { file, content, site, now, root: out, listen: addresses }
    : hosting.badListen(listen);
}
