import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { remembering, shownBy } from './shown-by.ts';

const image = '0123456789abcdef';
let origin: string;
const pages: Record<string, [status: number, html: string]> = {
  '/shows/': [200, `<img src="/images/${image}-1-640x360.avif">`],
  '/shows-another/': [200, '<img src="/images/fedcba9876543210-1-640x360.avif">'],
  '/speaks-of-it/': [200, `<p>${image}</p>`],
  '/too-long/': [200, `${' '.repeat(2_000_000)}<img src="/images/${image}-1-640x360.avif">`],
  '/gone/': [404, `<img src="/images/${image}-1-640x360.avif">`],
  '/leads-on/': [302, `<img src="/images/${image}-1-640x360.avif">`],
  '/broken/': [502, ''],
};
const server = createServer((request, response) => {
  const [status, html] = pages[request.url ?? ''] ?? [404, ''];
  response.writeHead(status, { location: 'http://192.0.2.1/' }).end(html);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['/shows/', true],
  ['/shows-another/', false],
  ['/speaks-of-it/', false],
  ['/too-long/', false],
  ['/gone/', false],
  ['/leads-on/', false],
])('what stands in %s: %s', async (page, isShown) => {
  expect(await shownBy(`${origin}${page}`, image)).toBe(isShown);
});

test('a newspaper that does not answer is no page without the image', async () => {
  await expect(shownBy(`${origin}/broken/`, image)).rejects.toThrow('HTTP 502');
});

describe('what was asked', () => {
  let now: number;
  let asked: string[];
  const ask = remembering(
    async (page) => {
      asked.push(page);
      if (page === 'broken') throw new Error('HTTP 502');
      return true;
    },
    () => now,
    { most: 2, lasts: 1000 },
  );
  beforeEach(() => {
    now = 0;
    asked = [];
  });

  test('is remembered for a while, by those too who ask at the same moment', async () => {
    await Promise.all([ask('a', image), ask('a', image)]);
    await ask('a', image);
    now = 1000;
    await ask('a', image);
    expect(asked).toEqual(['a', 'a']);
  });

  test('is remembered of the last few alone', async () => {
    for (const page of ['c', 'd', 'e', 'e', 'd', 'c']) await ask(page, image);
    expect(asked).toEqual(['c', 'd', 'e', 'c']);
  });

  test('and was not answered is asked again', async () => {
    await expect(ask('broken', image)).rejects.toThrow();
    await expect(ask('broken', image)).rejects.toThrow();
    expect(asked).toEqual(['broken', 'broken']);
  });
});
