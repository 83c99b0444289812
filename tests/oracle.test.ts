import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMoment } from '../src/arabic/moment.ts';
import { openEdition } from '../src/catalogue/edition.ts';
import { searchIn } from '../src/press/cache.ts';
import { planSite } from '../src/press/press.ts';
import { runPress } from '../src/press/run.ts';
import { sourcesDigest } from '../src/press/sources.ts';
import { compiledTemplates, type Templates } from '../src/press/templates.ts';
import { settings } from '../src/site.config.ts';
import { project } from './support/build.ts';
import { Newsroom } from './support/newsroom.ts';
import { seeded } from './support/random.ts';
import { bytesIn, differing } from './support/site.ts';

let folder: string;
let templates: Templates;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-oracle-'));
  templates = await compiledTemplates(project, settings.url, sourcesDigest(project));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(newsroom: Newsroom, records?: string) {
  const now = parseMoment(newsroom.now, settings.timeZone);
  if (typeof now === 'string') throw new RangeError(newsroom.now);
  const publicFolder = path.join(project, 'public');
  const content = newsroom.content;
  const fallback = path.join(project, 'content');
  return {
    ...(await openEdition({
      content,
      fallback,
      publicFolder,
      now,
      records: records ? { folder: records, reader: '' } : undefined,
    })),
    content,
    publicFolder,
  };
}

/** What a clean build prints: an edition opened anew, nothing kept from any run before but drawn pictures. */
async function cleanBytes(newsroom: Newsroom, cache: string): Promise<Map<string, string>> {
  const { edition, content, publicFolder } = await open(newsroom);
  const plan = await planSite(edition, templates, { content, publicFolder, cache });
  const bytes = new Map<string, string>();
  for (const { file, bytes: print } of plan) bytes.set(file, Buffer.from(await print()).toString('base64'));
  await rm(searchIn(cache), { recursive: true, force: true });
  return new Map([...bytes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How long each sequence is: `ORACLE_ACTS=500 npx vitest run tests/oracle.test.ts` plays longer ones. */
const acts = Number(process.env['ORACLE_ACTS'] ?? 35);

describe('after any sequence of acts the site is byte for byte what a clean build gives', () => {
  test.each([1, 2, 3])(`${acts} acts, seed %i`, { timeout: 240_000 }, async (seed) => {
    const newsroom = new Newsroom(path.join(folder, `${seed}`, 'content'), seeded(seed));
    const out = path.join(folder, `${seed}`, 'site');
    const cache = path.join(folder, `${seed}`, 'cache');
    await newsroom.open(6);
    const kept = path.join(folder, `${seed}`, 'kept');
    const history: string[] = [];
    let refused = 0;
    for (let step = 0; step < acts; step++) {
      const { edition, problems, content, publicFolder } = await open(newsroom, path.join(cache, 'records'));
      if (problems.length > 0) {
        refused++;
        history.push('(refused)');
        await rm(content, { recursive: true });
        await cp(kept, content, { recursive: true });
      } else {
        await runPress(edition, templates, { content, publicFolder, out, cache });
        const [site, clean] = [
          await bytesIn(out),
          await cleanBytes(newsroom, path.join(folder, `${seed}`, 'clean')),
        ];
        expect(differing(site, clean), history.join(' ')).toEqual([]);
        await rm(kept, { recursive: true, force: true });
        await cp(content, kept, { recursive: true });
      }
      history.push(await newsroom.act());
    }
    expect(refused).toBeLessThan(15);
  });
});
