import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasRedis, startRedis } from '../tests/support/redis.ts';
import { decisionsOf, startEndpoint, startNewspaper } from '../tests/support/report-endpoint.ts';
import { addressOf, type Report, Reporters, shuffled } from '../tests/support/reporters.ts';
import { treeMemory } from './memory.ts';

const { values } = parseArgs({ options: { readers: { type: 'string', default: '10000' } } });
const readers = Number(values.readers);
const threshold = 50;
const images = Array.from({ length: 40 }, (_, index) => index.toString(16).padStart(16, '0'));
/** Each of these is reported by one reader too few with the one who floods, three times by each: they must stay. */
const spared = images.slice(0, 20);
const hidden = images.slice(20);
const flooder = '203.0.113.1';

const work = mkdtempSync(path.join(tmpdir(), 'nashra-bench-reports-'));
const redis = hasRedis ? await startRedis() : undefined;
try {
  const wrong = [
    ...(await load('memory', 1, 'memory')),
    ...(await load('a folder', 1, path.join(work, 'one'))),
    ...(await load('a folder, two processes', 2, path.join(work, 'two'))),
    ...(redis ? await load('Redis, two processes', 2, redis.url) : ['no redis-server on this machine']),
  ];
  for (const each of wrong) process.stderr.write(`${each}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await redis?.stop();
  rmSync(work, { recursive: true, force: true });
}

/**
 * Has readers report all at once, in any order, while one other reports without end, and says what that cost. Gives what
 * comes out otherwise than it must: the one is refused and nobody else, each image is hidden once or spared.
 */
async function load(name: string, processes: number, place: string): Promise<string[]> {
  const newspaper = await startNewspaper(images);
  const environment = {
    REPORT_STORAGE: place,
    REPORT_THRESHOLD: `${threshold}`,
    REPORT_HIDDEN_EACH_HOUR: '1000',
    REPORT_HOOK: `${newspaper.origin}/hook`,
  };
  const endpoints = await Promise.all(
    Array.from({ length: processes }, () => startEndpoint(newspaper.origin, environment)),
  );
  const addresses = endpoints.map(({ address }) => address);
  const memory = () => endpoints.reduce((sum, { pid }) => sum + (treeMemory(pid) ?? 0), 0) / 1e6;
  const before = memory();

  const crowd = new Reporters(addresses, newspaper.origin);
  const started = performance.now();
  const [heard, flood] = await Promise.all([
    crowd.report(shuffled(crowdReports())),
    crowd.report(Array.from({ length: readers / 4 }, () => ({ image: spared[0] ?? '', from: flooder }))),
  ]);
  const seconds = (performance.now() - started) / 1000;
  const cost = [before, memory()];
  const decisions = await decisionsOf(endpoints[0] as (typeof endpoints)[number]);
  crowd.close();
  for (const endpoint of endpoints) await endpoint.stop();
  newspaper.close();

  const took = crowd.took.toSorted((one, other) => one - other);
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0;
  const figures = [took.length, took.length / seconds, at(0.5), at(0.99), ...cost].map((each) =>
    each.toFixed(0),
  );
  process.stdout.write(`| ${name} | ${figures.join(' | ')} |\n`);

  const expected = hidden.map((image) => ({ image, reports: threshold }));
  const came = decisions.map(({ image, reports }) => ({ image, reports }));
  return [
    ...differ(`${name}: what other readers were answered`, heard, { 204: crowdReports().length }),
    ...differ(`${name}: the flood was refused`, flood[429] !== undefined, true),
    ...differ(`${name}: decisions`, came, expected),
    ...differ(`${name}: builds`, newspaper.builds, hidden.length),
  ];
}

function crowdReports(): Report[] {
  let next = 0;
  const few = spared.flatMap((image) =>
    Array.from({ length: threshold - 2 }, () => ({ image, from: addressOf(next++) })),
  );
  const many = Array.from({ length: readers }, (_, index) => ({
    image: hidden[index % hidden.length] ?? '',
    from: addressOf(next++),
  }));
  return [...few, ...few, ...few, ...many];
}

function differ(what: string, came: unknown, expected: unknown): string[] {
  const [one, other] = [JSON.stringify(came), JSON.stringify(expected)];
  return one === other ? [] : [`${what}: ${one}, not ${other}`];
}
