import { createHash, randomUUID } from 'node:crypto';
import { lookup } from 'node:dns';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { largestImage, readImage } from '../content/image-file.ts';
import { fetching } from '../strings/importing.ts';
import type { FetchedImage, FetchImage } from './bring-images.ts';

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

const mostRedirects = 5;
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
      return await download(url, file, options);
    } catch (error) {
      rmSync(file, { force: true });
      why = error instanceof Unfetchable ? error.message : fetching.unreachable;
      if (error instanceof Unfetchable && !error.isPassing) break;
    }
  }
  return { why };
}

/** Why a picture cannot be had; `isPassing` where it may be had later. */
class Unfetchable extends Error {
  readonly isPassing: boolean;

  constructor(why: string, isPassing = false) {
    super(why);
    this.isPassing = isPassing;
  }
}

async function download(url: string, file: string, options: FetchOptions): Promise<{ file: string }> {
  let address = new URL(url);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const response = await ask(address, options);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      address = new URL(headers.location, address);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Unfetchable(fetching.status(statusCode), statusCode >= 500 || statusCode === 429);
    }
    await pipeline(response, noLargerThan(largestImage.bytes), createWriteStream(file, { flags: 'wx' }));
    if (!existsSync(file)) throw new Unfetchable(fetching.unreachable, true);
    return { file };
  }
  throw new Unfetchable(fetching.redirects);
}

function ask(address: URL, { allowPrivate, patience = 15_000 }: FetchOptions): Promise<IncomingMessage> {
  const client = { 'http:': http, 'https:': https }[address.protocol];
  if (!client) throw new Unfetchable(fetching.notWeb);
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && isPrivate(host)) throw new Unfetchable(fetching.private);
  return new Promise((resolve, reject) => {
    const request = client.get(
      address,
      {
        lookup: allowPrivate ? undefined : publicLookup,
        headers: { 'user-agent': 'Nashra', accept: 'image/*' },
        signal: AbortSignal.timeout(patience * 4),
      },
      resolve,
    );
    request.setTimeout(patience, () => request.destroy(new Unfetchable(fetching.slow, true)));
    request.on('error', reject);
  });
}

function noLargerThan(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) done(new Unfetchable(fetching.tooLarge));
      else done(null, chunk);
    },
  });
}

/** Resolves a name and refuses it where it leads into a private network: checked on the very address that is asked. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) return callback(error ?? new Error(host), '', 4);
    if (found.some(({ address }) => isPrivate(address)))
      return callback(new Unfetchable(fetching.private), '', 4);
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

const privateNetworks = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateNetworks.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateNetworks.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is of a private, local or reserved network (RFC 6890). */
export function isPrivate(address: string): boolean {
  return privateNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
