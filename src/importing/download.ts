import { createWriteStream } from 'node:fs';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fetching } from '../strings/importing.ts';
import { isPrivate, PrivateAddress, publicLookup } from './public-network.ts';

/** How something is fetched. */
export interface DownloadOptions {
  headers: Readonly<Record<string, string>>;
  /** Bytes, once unpacked. */
  most: number;
  /** Whether a private network may be asked: addresses come from strangers. */
  allowPrivate: boolean;
  /** Milliseconds that a server may be silent; all of an answer may take four times as long. */
  patience: number;
}

/** What a server answered: a whole file, or that it has not changed. */
export interface Downloaded {
  isChanged: boolean;
  headers: IncomingHttpHeaders;
  /** Where it was found, after all redirects. */
  address: string;
}

const mostRedirects = 5;

/** Why something cannot be had; `isPassing` where it may be had later. */
export class Unfetchable extends Error {
  readonly isPassing: boolean;

  constructor(why: string, isPassing = false) {
    super(why);
    this.isPassing = isPassing;
  }
}

/** Fetches an http(s) address into a new file. Throws {@link Unfetchable}; what was written of the file is left to the caller. */
export async function download(url: string, file: string, options: DownloadOptions): Promise<Downloaded> {
  const late = AbortSignal.timeout(options.patience * 4);
  let address = URL.parse(url);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    if (!address) throw new Unfetchable(fetching.notWeb);
    const response = await ask(address, options, late).catch(tell(late));
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) {
      const written = createWriteStream(file, { flags: 'wx' });
      await pipeline(response, unpacked(headers), noLargerThan(options.most), written).catch(tell(late));
      return { isChanged: true, headers, address: address.href };
    }
    response.destroy();
    if (statusCode === 304) return { isChanged: false, headers, address: address.href };
    if (statusCode < 300 || statusCode >= 400 || !headers.location)
      throw new Unfetchable(fetching.status(statusCode), statusCode >= 500 || statusCode === 429);
    address = URL.parse(headers.location, address);
  }
  throw new Unfetchable(fetching.redirects);
}

async function ask(
  address: URL,
  { headers, allowPrivate, patience }: DownloadOptions,
  late: AbortSignal,
): Promise<IncomingMessage> {
  const client = { 'http:': http, 'https:': https }[address.protocol];
  if (!client) throw new Unfetchable(fetching.notWeb);
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && isPrivate(host)) throw new Unfetchable(fetching.private);
  return new Promise((resolve, reject) => {
    const request = client.get(
      address,
      {
        lookup: allowPrivate ? undefined : publicLookup,
        headers: { 'accept-encoding': 'gzip, deflate, br', ...headers },
        signal: late,
      },
      resolve,
    );
    request.setTimeout(patience, () => request.destroy(new Unfetchable(fetching.slow, true)));
    request.on('error', reject);
  });
}

/** What this machine's disk says, and no network does. */
const ownFaults = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

const tell =
  (late: AbortSignal) =>
  (error: unknown): never => {
    if (error instanceof Unfetchable) throw error;
    if (error instanceof PrivateAddress) throw new Unfetchable(fetching.private);
    if (ownFaults.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new Unfetchable(late.aborted ? fetching.slow : fetching.unreachable, true);
  };

function unpacked({ 'content-encoding': encoding }: IncomingHttpHeaders): Transform {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  return encoding === 'br' ? createBrotliDecompress() : new PassThrough();
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
