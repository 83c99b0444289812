import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetching } from '../strings/importing.ts';
import { type DownloadOptions, download } from './download.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nashra-download-'));
let server: Server;
let origin: string;

const pages: Readonly<Record<string, RequestListener>> = {
  '/plain': (request, response) => response.end(`نص ${request.headers['user-agent']}`),
  '/packed': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('نص مضغوط')),
  '/bomb': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync('0'.repeat(1_000_000))),
  '/spoiled': (_, response) => response.setHeader('content-encoding', 'gzip').end('لا ضغط هنا'),
  '/moved': (_, response) => response.writeHead(301, { location: '/plain' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/astray': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/same': (_, response) => response.writeHead(304).end(),
  '/silent': () => undefined,
  '/drips': (_, response) => {
    const drip = setInterval(() => response.write('نص'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/endless': (_, response) => {
    const pour = () => {
      while (!response.destroyed && response.write('0'.repeat(10_000)));
    };
    response.on('drain', pour);
    pour();
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('نص');
    setImmediate(() => response.destroy());
  },
};

beforeAll(async () => {
  server = createServer((request, response) => pages[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

let files = 0;

async function fetched(address: string, options: Partial<DownloadOptions> = {}) {
  const file = path.join(folder, String(++files));
  const url = address.startsWith('/') ? origin + address : address;
  const answer = await download(url, file, {
    headers: { 'user-agent': 'Nashra' },
    most: 100_000,
    allowPrivate: true,
    patience: 300,
    ...options,
  });
  return { ...answer, text: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}

test.each([
  ['/plain', 'نص Nashra', '/plain'],
  ['/packed', 'نص مضغوط', '/packed'],
  ['/moved', 'نص Nashra', '/plain'],
  ['/same', undefined, '/same'],
])('%s is fetched', async (address, text, found) => {
  expect(await fetched(address)).toMatchObject({
    text,
    isChanged: text !== undefined,
    address: origin + found,
  });
});

test.each([
  ['/gone', fetching.status(410)],
  ['/circle', fetching.redirects],
  ['/astray', fetching.notWeb],
  ['/bomb', fetching.tooLarge],
  ['/endless', fetching.tooLarge],
  ['/silent', fetching.slow],
  ['/drips', fetching.slow],
  ['/cut', fetching.unreachable],
  ['/spoiled', fetching.unreachable],
  ['http://127.0.0.1:1/', fetching.unreachable],
  ['ftp://jarida.example/', fetching.notWeb],
  ['لا عنوان', fetching.notWeb],
])('%s is not, and it is said why', async (address, why) => {
  await expect(fetched(address)).rejects.toThrow(why);
});

test.each(['/plain', 'http://localhost:1/', 'http://[::1]/', 'http://169.254.169.254/', 'http://0x7f.1/'])(
  '%s is in a private network, and is not asked',
  async (address) => {
    await expect(fetched(address, { allowPrivate: false })).rejects.toThrow(fetching.private);
  },
);
