import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import type { HostName } from '../site.config.ts';
import { limits } from '../strings/commands.ts';
import { unread } from '../strings/hosting.ts';
import { readManifest, recordOf } from './manifest.ts';

interface HostLimits {
  /** As readers of a warning know it. */
  name: string;
  files?: number;
  /** Files of one folder, without its subfolders. */
  filesInFolder?: number;
  fileBytes?: number;
  /** Lines of `_redirects`, and characters of a line: what passes them is not read, and the site taken all the same. */
  redirects?: number;
  redirectLength?: number;
}

/** The same for both plans of Cloudflare Pages. */
const cloudflareRedirects = { redirects: 2_000, redirectLength: 1_000 };

const mebibyte = 2 ** 20;

/** What hosts accept, by their own documentation (docs/deploying.md names it). */
const hosts: Readonly<Record<HostName, HostLimits>> = {
  'cloudflare-pages-free': {
    name: 'Cloudflare Pages (Free)',
    ...cloudflareRedirects,
    files: 20_000,
    fileBytes: 25 * mebibyte,
  },
  'cloudflare-pages-paid': {
    name: 'Cloudflare Pages (Workers Paid)',
    ...cloudflareRedirects,
    files: 100_000,
    fileBytes: 25 * mebibyte,
  },
  netlify: { name: 'Netlify', filesInFolder: 54_000 },
};

const unlimited = { files: Infinity, filesInFolder: Infinity, fileBytes: Infinity };

/** Warned of from this share of a limit on. */
const near = 0.9;

/**
 * What a host will refuse of a site, or soon: `files` are all its files, `sizes` the bytes of those whose size is to be
 * looked at. Without a host there is nothing to warn of.
 */
export function hostWarnings(
  host: HostName | undefined,
  files: readonly string[],
  sizes: ReadonlyMap<string, number>,
): Complaint[] {
  if (host === undefined) return [];
  const { name, files: most, filesInFolder, fileBytes } = { ...unlimited, ...hosts[host] };
  const full = [...folderSizes(files)].filter(([, inside]) => inside >= filesInFolder * near);
  const large = [...sizes].filter(([, bytes]) => bytes > fileBytes);
  return [
    ...(files.length >= most * near ? [limits.files(name, files.length, most)] : []),
    ...full.map(([folder, inside]) => limits.filesInFolder(name, folder, inside, filesInFolder)),
    ...large.map(([file, bytes]) =>
      limits.fileSize(name, file, Math.ceil(bytes / mebibyte), fileBytes / mebibyte),
    ),
  ];
}

/** The lines of `_redirects` that a host will not read. */
export function redirectWarnings(host: HostName | undefined, lines: readonly string[]): Complaint[] {
  if (host === undefined) return [];
  const { name, redirects: most = Infinity, redirectLength = Infinity } = hosts[host];
  const long = lines.filter((line) => line.length > redirectLength);
  return [
    ...(lines.length > most ? [unread.redirects(name, lines.length, most)] : []),
    ...long.map((line) => unread.redirectLength(name, line.split(' ')[0] ?? '', line.length, redirectLength)),
  ];
}

function folderSizes(files: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  return sizes;
}

/** All warnings of an output folder that a build has finished; the sizes are those of the files named. */
export async function folderWarnings(
  host: HostName | undefined,
  out: string,
  cache: string,
  named: readonly string[],
): Promise<Complaint[]> {
  if (host === undefined) return [];
  const files = [...(readManifest(recordOf(cache, out))?.files.keys() ?? [])];
  const sizes = new Map<string, number>();
  for (const file of named) {
    const found = await stat(path.join(out, file)).catch(() => undefined);
    if (found) sizes.set(file, found.size);
  }
  const redirects = await readFile(path.join(out, '_redirects'), 'utf8').catch(() => '');
  return [
    ...hostWarnings(host, files, sizes),
    ...redirectWarnings(host, redirects.split('\n').filter(Boolean)),
  ];
}
