import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hasRedis, type RunningRedis, startRedis } from '../../tests/support/redis.ts';
import { Ledger } from './ledger.ts';
import { openStore } from './open-store.ts';
import { period } from './reporter.ts';
import type { ReportStore } from './store.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const now = Date.UTC(2026, 10, 22, 9);
const image = '0123456789012345';
const work = mkdtempSync(path.join(tmpdir(), 'nashra-store-'));
let redis: RunningRedis;

beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});

afterAll(async () => {
  if (hasRedis) await redis.stop();
  rmSync(work, { recursive: true, force: true });
});

const opened: ReportStore[] = [];
const open = async (place: string) => {
  const store = await openStore(place);
  opened.push(store);
  return store;
};
afterAll(() => Promise.all(opened.map(({ storage }) => storage.dispose())));

/** Two processes see one place as two stores do that were opened on it; memory is of one process alone. */
const places: [name: string, openTwo: () => Promise<ReportStore[]>][] = [
  ['memory', async () => [await open('memory')]],
  ['a folder that two share', async () => [await open(work), await open(work)]],
];
if (hasRedis)
  places.push(['a Redis that two share', async () => [await open(redis.url), await open(redis.url)]]);

if (!hasRedis) test.skip('a Redis that two share: install redis-server');

describe.each(places)('%s', (_name, openTwo) => {
  let stores: ReportStore[];
  let ledgers: Ledger[];
  beforeAll(async () => {
    stores = await openTwo();
    ledgers = stores.map((store) => new Ledger(store));
  });
  const one = () => ledgers[0] as Ledger;
  /** The same asked of all the ledgers at the same moment, `times` each. */
  const together = <T>(times: number, ask: (ledger: Ledger, index: number) => Promise<T>) =>
    Promise.all(
      Array.from({ length: times }, (_, index) => ledgers.map((ledger) => ask(ledger, index))).flat(),
    );

  test('gives all the same salt', async () => {
    const salts = await together(50, (ledger) => ledger.salts(now));
    expect(new Set(salts.map(({ current }) => current)).size).toBe(1);
  });

  test('counts every reporter once, however often and wherever they report at the same moment', async () => {
    const limits = { most: 30, mostImages: 3 };
    const reporter = (index: number) => ({ current: `reporter-${index % 20}`, last: undefined });
    await together(60, (ledger, index) => ledger.addReport(image, reporter(index), now, limits));
    expect(await one().addReport(image, reporter(0), now, limits)).toEqual({ reporters: 20 });
  });

  test('knows a reporter of the last period, and forgets those before', async () => {
    const limits = { most: 30, mostImages: 3 };
    const known = { current: 'new', last: 'reporter-7' };
    expect(await one().addReport(image, known, now + period, limits)).toEqual({ reporters: 20 });
    const later = { current: 'later', last: undefined };
    expect(await one().addReport(image, later, now + 2 * period, limits)).toEqual({ reporters: 1 });
  });

  test('hears a reporter of so many images', async () => {
    const limits = { most: 5, mostImages: 3 };
    const reporter = { current: 'eager', last: undefined };
    const images = Array.from({ length: 10 }, (_, index) => `${index}`.repeat(16));
    const taken = await together(10, (ledger, index) =>
      ledger.addReport(images[index] ?? '', reporter, now, limits),
    );
    expect(taken.filter((counted) => counted !== 'too many')).toHaveLength(3 * ledgers.length);
  });

  test('hides an image once', async () => {
    const since = new Date(now).toISOString();
    const hidden = await together(40, (ledger) =>
      ledger.hide({ image, state: 'hidden', since, reports: 5, page: '/' }),
    );
    expect(hidden.filter((isFirst) => isFirst)).toHaveLength(1);
    expect(await one().decisions()).toEqual([{ image, state: 'hidden', since, reports: 5, page: '/' }]);
  });

  test('hides so many images an hour', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `${index}`.padStart(16, '0'));
    const may = await together(30, (ledger, index) => ledger.mayHide(ids[index] ?? '', now, 4));
    expect(may.filter((each) => each)).toHaveLength(4 * ledgers.length);
  });

  test('throws away what is known of reporters, and keeps decisions and what is owed', async () => {
    await one().noteBuild(now);
    const [store] = stores;
    if (store?.expires) return expect(await lifetimes()).toEqual([2 * 7 * 24 * 3600]);
    await one().salts(now + 4 * period);
    expect((await store?.storage.getKeys())?.sort()).toEqual([
      `decisions:${image}`,
      'owed:build',
      `salts:${Math.floor(now / period) + 4}`,
    ]);
  });

  /** The different lifetimes that Redis gave the keys that do not stay, in seconds, up to a minute that passed. */
  async function lifetimes(): Promise<number[]> {
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    const keys = (await client.keys('nashra-reports:*')).filter((key) => !/:(?:decisions|owed):/.test(key));
    const seconds = await Promise.all(keys.map((key) => client.ttl(key)));
    client.disconnect();
    return [...new Set(seconds.map((left) => Math.ceil(left / 60) * 60))];
  }
});

test('a run that was killed while it wrote into the folder leaves nothing that is read', async () => {
  writeFileSync(path.join(work, 'decisions', '.0123456789abcdef.4711'), '{"image":');
  const store = await open(work);
  expect(await new Ledger(store).decisions()).toHaveLength(1);
  expect(readdirSync(path.join(work, 'decisions'))).toContain(image);
});

test('a folder that cannot be written is said, and nothing is taken', async () => {
  const file = path.join(work, 'no-folder');
  writeFileSync(file, '');
  await expect(new Ledger(await open(file)).salts(now)).rejects.toThrow('ENOTDIR');
});

test.runIf(hasRedis)('a Redis that has gone fails soon', async () => {
  const own = await startRedis();
  const ledger = new Ledger(await open(own.url));
  await ledger.salts(now);
  await own.stop();
  await expect(ledger.salts(now)).rejects.toThrow();
});
