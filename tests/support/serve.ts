import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** Origin on loopback, on a free port. */
  origin: string;
  /** Paths that were asked for, without queries, and how they were answered, in order. */
  requests: { path: string; status: number }[];
  close(): Promise<void>;
}

/** Serves a built site as a CDN would: `/404.html` with status 404 for what is not there, 304 for what has not changed. */
export async function serve(folder: string): Promise<Served> {
  const files = sirv(folder, { dev: true, etag: true });
  const notFound = await readFile(path.join(folder, '404.html'));
  const requests: Served['requests'] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.on('finish', () =>
      requests.push({ path: decodeURIComponent(pathname), status: response.statusCode }),
    );
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
