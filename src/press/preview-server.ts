import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { isNotice } from '../seo/withdrawn-mark.ts';
import { askedPath, readRedirects } from './served-path.ts';

/** Where a server listens; port 0 is any free one. */
export interface Listening {
  host: string;
  port: number;
}

/**
 * A server that answers for a built site as a CDN does: `index.html` for a folder, 301 for old addresses and for a folder
 * without its last slash, 410 for withdrawn stories, and `404.html` with status 404. It reads the folder anew for every
 * request.
 */
export function previewServer(folder: string): Server {
  const files = sirv(folder, { dev: true, extensions: [] });
  return createServer(async (request, response) => {
    const asked = askedPath(request.url ?? '');
    if (asked === undefined) return answer(response, 400);
    const moved = (await redirectsOf(folder)).get(asked) ?? withSlash(folder, asked);
    if (moved) return answer(response.setHeader('location', moved), 301);
    request.url = encodeURI(asked.endsWith('/') ? `${asked}index.html` : asked);
    const notice = await noticeAt(folder, decodeURI(request.url));
    if (notice) return answerPage(response, 410, notice);
    files(request, response, async () => {
      answerPage(response, 404, await readFile(path.join(folder, '404.html')).catch(() => '404'));
    });
  });
}

function answer(response: ServerResponse, status: number, body: string | Uint8Array = ''): void {
  response.statusCode = status;
  response.end(body);
}

function answerPage(response: ServerResponse, status: number, page: string | Uint8Array): void {
  answer(response.setHeader('content-type', 'text/html; charset=utf-8'), status, page);
}

/** The page of a withdrawn story, if that is what stands at a path. */
async function noticeAt(folder: string, asked: string): Promise<string | undefined> {
  if (!asked.endsWith('.html')) return undefined;
  const page = await readFile(path.join(folder, path.join('/', asked)), 'utf8').catch(() => '');
  return isNotice(page) ? page : undefined;
}

async function redirectsOf(folder: string): Promise<Map<string, string>> {
  return readRedirects(await readFile(path.join(folder, '_redirects'), 'utf8').catch(() => ''));
}

function withSlash(folder: string, asked: string): string | undefined {
  const isFolder = !asked.endsWith('/') && existsSync(path.join(folder, asked, 'index.html'));
  return isFolder ? encodeURI(`${asked.replace(/^\/+/, '/')}/`) : undefined;
}

/** Starts a server; gives the address that it is reached at. Throws where it cannot listen there. */
export async function listen(server: Server, { host, port }: Listening): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${(server.address() as AddressInfo).port}/`;
}
