import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cdn, serveAsCdn } from './cdn.ts';

const page = '<p>كتاب</p>'.repeat(500);
let folder: string;
let cdn: Cdn;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-cdn-'));
  await writeFile(path.join(folder, 'index.html'), page);
  await writeFile(path.join(folder, 'story.pf_fragment'), page);
  cdn = await serveAsCdn(folder);
});
afterAll(async () => {
  await cdn.close();
  await rm(folder, { recursive: true });
});

async function ask(where: string, headers: Record<string, string>) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(cdn.origin + where, { headers }, resolve).on('error', reject);
  });
  return { response, body: await buffer(response) };
}

describe('what a CDN sends', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('to a browser that takes %s is %s', async (accepted, encoding, decode) => {
    const { response, body } = await ask('/', { 'accept-encoding': accepted });
    expect(response.headers).toMatchObject({ 'content-encoding': encoding, etag: expect.any(String) });
    expect(String(decode(body))).toBe(page);
  });

  test.each([
    ['plain where the browser takes nothing else', '/', ''],
    ['plain where the file is compressed already', '/story.pf_fragment', 'gzip, br'],
  ])('is %s', async (_what, where, accepted) => {
    const { response, body } = await ask(where, { 'accept-encoding': accepted });
    expect([response.headers['content-encoding'], String(body)]).toEqual([undefined, page]);
  });

  test('is nothing where the browser has it, or the site has not', async () => {
    const { response } = await ask('/', {});
    const again = await ask('/', { 'if-none-match': response.headers.etag ?? '' });
    const missing = await ask('/none.html', {});
    expect([again.response.statusCode, again.body.length]).toEqual([304, 0]);
    expect(missing.response.statusCode).toBe(404);
  });

  test('is counted as it goes over the wire, with its headers', async () => {
    const before = cdn.sent.length;
    const { body } = await ask('/?q=1', { 'accept-encoding': 'br' });
    await cdn.quiet(50);
    const [sent] = cdn.sent.slice(before);
    expect(sent?.path).toBe('/');
    expect(sent?.bytes).toBeGreaterThan(body.length);
    expect(sent?.bytes).toBeLessThan(body.length + 500);
  });
});
