import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** A built site on loopback that readers can lose, that can answer late, and whose files may change. */
export interface LiveSite {
  origin: string;
  /** Paths that were asked for, decoded, in order. */
  asked: string[];
  /** How many connections have found no site. */
  readonly refused: number;
  /** No connection reaches the site, until it is regained. */
  lose(): void;
  regain(): void;
  /** Keeps answers at a site path back until the function that it gives is called. */
  hold(address: string): () => void;
  /** Answers with this script at a site path, whatever file stands there. */
  replace(address: string, text: string): void;
  close(): Promise<void>;
}

/**
 * Serves a folder as a deployed site is served: what is named by its content for ever, everything else to be asked for
 * again, which spares a test the minute that a store allows.
 */
export async function openLiveSite(folder: string): Promise<LiveSite> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const immutable = /^\/(?:_astro|icons|images)\//.test(pathname);
      response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const notFound = await readFile(path.join(folder, '404.html'));
  const asked: string[] = [];
  const held = new Map<string, Promise<void>>();
  const replaced = new Map<string, string>();
  let isLost = false;
  let refused = 0;
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(pathname);
    await held.get(pathname);
    const text = replaced.get(pathname);
    if (text !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(text);
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
  server.on('connection', (socket) => {
    if (!isLost) return;
    refused++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get refused() {
      return refused;
    },
    lose() {
      isLost = true;
      server.closeAllConnections();
    },
    regain() {
      isLost = false;
    },
    hold(address) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(address, promise);
      return () => {
        held.delete(address);
        resolve();
      };
    },
    replace: (address, text) => void replaced.set(address, text),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
