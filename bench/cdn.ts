import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One answered request: its path without a query, and all bytes that went over the wire for it, with the headers. */
export interface Sent {
  path: string;
  bytes: number;
}

/** A site as a CDN serves it. */
export interface Cdn {
  origin: string;
  /** Everything that was sent, in order. */
  sent: Sent[];
  /** Resolves when nothing has been asked for so many milliseconds. */
  quiet(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** What CDNs compress; files that are compressed already, and unknown ones, go as they are. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

interface Stored {
  type: string;
  etag: string;
  plain: Buffer;
  encoded: Partial<Record<'br' | 'gzip', Buffer>>;
}

/** Serves a folder on loopback, on a free port: compressed, with entity tags, to be kept for ten minutes. */
export async function serveAsCdn(folder: string): Promise<Cdn> {
  const stored = new Map<string, Promise<Stored | undefined>>();
  const sent: Sent[] = [];
  let open = 0;
  let last = performance.now();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = stored.get(pathname) ?? read(folder, pathname);
    stored.set(pathname, file);
    send(await file, request, response);
  };

  const server = createServer((request, response) => {
    const { socket } = request;
    const before = socket.bytesWritten;
    open++;
    response.on('close', () => {
      open--;
      last = performance.now();
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      sent.push({ path: decodeURIComponent(pathname), bytes: socket.bytesWritten - before });
    });
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    quiet: async (ms) => {
      const began = performance.now();
      while (open > 0 || performance.now() - Math.max(last, began) < ms)
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(folder: string, pathname: string): Promise<Stored | undefined> {
  const file = path.join(folder, path.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
  try {
    const plain = await readFile(file);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return { type, etag: `"${createHash('sha1').update(plain).digest('hex')}"`, plain, encoded: {} };
  } catch {
    return undefined;
  }
}

function send(file: Stored | undefined, { headers }: IncomingMessage, response: ServerResponse): void {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const { type, etag, plain, encoded } = file;
  const common = { etag, 'cache-control': 'max-age=600', vary: 'accept-encoding' };
  if (headers['if-none-match'] === etag) {
    response.writeHead(304, common).end();
    return;
  }
  const accepted = String(headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
  if (encoding && type !== 'application/octet-stream') {
    const body = encoded[encoding] ?? encode[encoding](plain);
    encoded[encoding] = body;
    response
      .writeHead(200, {
        ...common,
        'content-type': type,
        'content-encoding': encoding,
        'content-length': body.length,
      })
      .end(body);
  } else
    response.writeHead(200, { ...common, 'content-type': type, 'content-length': plain.length }).end(plain);
}

/** At the levels at which CDNs compress what they pass on. */
const encode = {
  br: (plain: Buffer) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (plain: Buffer) => gzipSync(plain, { level: 6 }),
};
