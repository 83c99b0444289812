import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hasRedis, type RunningRedis, startRedis } from '../../tests/support/redis.ts';
import {
  decisionsOf,
  type NewspaperPage,
  type RunningEndpoint,
  startEndpoint,
  startNewspaper,
} from '../../tests/support/report-endpoint.ts';
import { addressOf, Reporters, shuffled } from '../../tests/support/reporters.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const threshold = 20;
const images = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(16));
const [unpopular = '', ...reported] = images;
const work = mkdtempSync(path.join(tmpdir(), 'nashra-report-load-'));
let redis: RunningRedis | undefined;

beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});

afterAll(async () => {
  await redis?.stop();
  rmSync(work, { recursive: true, force: true });
});

const places: [name: string, processes: number, place: () => string][] = [
  ['memory', 1, () => 'memory'],
  ['a folder that two processes share', 2, () => path.join(work, 'reports')],
];
if (hasRedis) places.push(['a Redis that two processes share', 2, () => redis?.url ?? '']);
else test.skip('a Redis that two processes share: install redis-server');

describe.each(places)('reports that come all at once, kept in %s,', (_name, processes, place) => {
  let newspaper: NewspaperPage;
  let endpoints: RunningEndpoint[];
  let readers: Reporters;

  beforeAll(async () => {
    newspaper = await startNewspaper(images);
    const environment = {
      REPORT_STORAGE: place(),
      REPORT_THRESHOLD: `${threshold}`,
      REPORT_HOOK: `${newspaper.origin}/hook`,
    };
    endpoints = await Promise.all(
      Array.from({ length: processes }, () => startEndpoint(newspaper.origin, environment)),
    );
    readers = new Reporters(
      endpoints.map(({ address }) => address),
      newspaper.origin,
    );
  });

  afterAll(async () => {
    readers.close();
    expect(await Promise.all(endpoints.map((endpoint) => endpoint.stop()))).toEqual(endpoints.map(() => 0));
    newspaper.close();
  });

  const decisions = () => decisionsOf(endpoints[0] as RunningEndpoint);

  test('count each reader once: one too few hides nothing, the last hides it', async () => {
    const tooFew = Array.from({ length: threshold - 1 }, (_, index) => addressOf(index));
    const again = [...tooFew, ...tooFew, ...tooFew];
    expect(await readers.report(shuffled(again.map((from) => ({ from, image: unpopular }))))).toEqual({
      204: again.length,
    });
    expect(await decisions()).toEqual([]);
    await readers.report([{ from: addressOf(threshold), image: unpopular }]);
    expect(await decisions()).toMatchObject([{ image: unpopular, reports: threshold }]);
  });

  test('hide each image once, and have the site built once for each', async () => {
    const all = reported.flatMap((image) =>
      Array.from({ length: 2 * threshold }, (_, index) => ({ from: addressOf(index), image })),
    );
    expect(await readers.report(shuffled(all))).toEqual({ 204: all.length });
    expect(await decisions()).toMatchObject(images.map((image) => ({ image, reports: threshold })));
    await expect.poll(() => newspaper.builds, { timeout: 30_000 }).toBe(images.length);
  });

  test('of one reader are refused, and others are heard', async () => {
    const flood = Array.from({ length: 200 }, () => ({ from: '203.0.113.1', image: unpopular }));
    const { 204: taken = 0, 429: refused = 0 } = await readers.report(flood);
    expect([taken + refused, refused > 0]).toEqual([200, true]);
    expect(await readers.report([{ from: '203.0.113.2', image: unpopular }])).toEqual({ 204: 1 });
  });
});

describe('one who writes addresses into X-Forwarded-For', () => {
  const image = 'f'.repeat(16);
  const few = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  const spoofed = few.map((address) => `${address}, 203.0.113.1`);

  test.each([
    ['counts as one where a proxy of ours adds the true one', 'loopback', spoofed, 0],
    ['counts as one where no proxy is named', '', few, 0],
    ['cannot be told from several where what they wrote is all there is', 'loopback', few, 1],
  ])('%s', async (_what, proxies, addresses, hidden) => {
    const newspaper = await startNewspaper([image]);
    const endpoint = await startEndpoint(newspaper.origin, { REPORT_PROXIES: proxies });
    const readers = new Reporters([endpoint.address], newspaper.origin);
    expect(await readers.report(addresses.map((from) => ({ from, image })))).toEqual({ 204: 3 });
    expect(await decisionsOf(endpoint)).toHaveLength(hidden);
    readers.close();
    await endpoint.stop();
    newspaper.close();
  });
});
