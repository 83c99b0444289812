import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { largestImage, readImage } from '../content/image-file.ts';
import { fetching } from '../strings/importing.ts';
import type { FetchedImage, FetchImage } from './bring-images.ts';
import { download, Unfetchable } from './download.ts';

/** How pictures are fetched. */
export interface FetchOptions {
  /** Where they are kept, so that none is fetched twice. */
  folder: string;
  /** Whether a private network may be asked: addresses come from a stranger's file. */
  allowPrivate: boolean;
  /** Milliseconds that a server may be silent. */
  patience?: number;
  /** Milliseconds before the first further attempt. */
  pause?: number;
}

const mostAttempts = 3;

/** Pictures of the formats that a site can show, by sharp's names; drawings are left, since they may hold scripts. */
const extensions: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  heif: 'avif',
  gif: 'gif',
};

/** Fetches pictures, each once; what they are is told by their bytes, never by their name or by the server. */
export function imageFetcher(options: FetchOptions): FetchImage {
  const { folder } = options;
  mkdirSync(folder, { recursive: true });
  const kept = new Map(readdirSync(folder).map((name) => [path.parse(name).name, name]));
  const underWay = new Map<string, Promise<FetchedImage>>();
  const bring = async (url: string, name: string): Promise<FetchedImage> => {
    const known = kept.get(name);
    if (known) return { file: path.join(folder, known), extension: path.extname(known).slice(1) };
    const brought = await fetchFile(url, path.join(folder, `.${randomUUID()}`), options);
    if ('why' in brought) return brought;
    const settled = await settle(folder, brought.file, name);
    if ('file' in settled) kept.set(name, path.basename(settled.file));
    return settled;
  };
  return async (url) => {
    const name = createHash('sha256').update(url).digest('hex').slice(0, 32);
    const fetched = underWay.get(name) ?? bring(url, name);
    underWay.set(name, fetched);
    try {
      return await fetched;
    } finally {
      underWay.delete(name);
    }
  };
}

/** Gives a file the name by which it is kept, if it is a picture that the build can read. */
async function settle(folder: string, file: string, name: string): Promise<FetchedImage> {
  const { default: sharp } = await import('sharp');
  const format = await sharp(file, { limitInputPixels: false })
    .metadata()
    .then((metadata) => metadata.format)
    .catch(() => undefined);
  const extension = extensions[format ?? ''];
  const facts = extension && (await readImage(folder, path.basename(file)));
  if (!extension || !facts || !('hash' in facts)) {
    rmSync(file, { force: true });
    return { why: fetching.notImage };
  }
  const full = path.join(folder, `${name}.${extension}`);
  renameSync(file, full);
  return { file: full, extension };
}

async function fetchFile(
  url: string,
  file: string,
  options: FetchOptions,
): Promise<{ file: string } | { why: string }> {
  let why: string = fetching.unreachable;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    if (attempt > 0) await wait((options.pause ?? 1000) * 2 ** attempt);
    try {
      await download(url, file, {
        headers: { 'user-agent': 'Nashra', accept: 'image/*' },
        most: largestImage.bytes,
        allowPrivate: options.allowPrivate,
        patience: options.patience ?? 15_000,
      });
      return { file };
    } catch (error) {
      rmSync(file, { force: true });
      if (!(error instanceof Unfetchable)) throw error;
      why = error.message;
      if (!error.isPassing) break;
    }
  }
  return { why };
}
