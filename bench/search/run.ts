import { writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { chooseBrowser, launch } from '../../tests/support/browser.ts';
import { project } from '../../tests/support/build.ts';
import { type Cdn, serveAsCdn } from '../cdn.ts';
import { claimFolder } from '../files.ts';
import { projectRegistries } from '../write-corpus.ts';
import { askItems, timeQueries } from './ask-items.ts';
import { askPairs } from './ask-pairs.ts';
import { type Engine, engineInPage } from './engines/engine.ts';
import { openMiniSearch } from './engines/minisearch.ts';
import { buildPagefind } from './engines/pagefind.ts';
import { holdingsOf } from './holdings.ts';
import { type KnownItem, knownItems } from './known-items.ts';
import { figuresOf, percentile } from './metrics.ts';
import { texts } from './pairs/table.ts';
import {
  costTable,
  type EngineReport,
  failureLines,
  itemTable,
  pairTable,
  passedShare,
  targetLines,
} from './report.ts';
import { type BuiltSite, buildArchive, buildPairSite } from './site.ts';
import { isReached, targetsOf } from './targets.ts';
import { ownScriptSize, visit, weightOf } from './traffic.ts';
import { visitQuestions } from './visit-questions.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    each: { type: 'string', default: '25' },
    visits: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'pairs,items,cost' },
    engines: { type: 'string', default: 'nashra,pagefind,minisearch' },
    work: { type: 'string', default: path.join(tmpdir(), 'nashra-bench-search') },
    json: { type: 'string' },
    failures: { type: 'boolean', default: false },
  },
});
const asked = new Set(values.only.split(','));
const wanted = new Set(values.engines.split(','));
const [stories, each, visits, seed] = [
  countOf('stories'),
  countOf('each'),
  countOf('visits'),
  countOf('seed'),
];
const work = path.resolve(values.work);
claimFolder(work);

const reports = new Map<string, EngineReport>();
const browser = await launch(await chooseBrowser(path.join(project, '.nashra', 'browser')));
let scriptBytes: number | undefined;
try {
  if (asked.has('pairs')) {
    say('the site of the pairs');
    const folder = path.join(work, 'pairs');
    const site = await buildPairSite(folder);
    await withEngines(site, folder, browser, async (engine) => {
      note(engine.name, { pairs: await askPairs(engine) });
    });
  }
  if (asked.has('items') || asked.has('cost')) {
    say(`an archive of ${stories} stories`);
    const folder = path.join(work, `archive-${stories}`);
    const site = await buildArchive(folder, stories);
    const { cities } = await projectRegistries();
    const holdings = holdingsOf(site.stories);
    const items = knownItems(holdings, cities.all, { seed, each });
    const timed = knownItems(holdings, cities.all, { seed: seed + 1, each: 8 }).map(({ query }) => query);
    await withEngines(site, folder, browser, async (engine, cdn) => {
      if (asked.has('items')) note(engine.name, { items: await askItems(engine, items) });
      if (asked.has('cost')) await measure(engine, cdn, site, items, timed);
    });
  }
} finally {
  await browser.close();
  report();
}

/** Prints all that was measured, though it may not be all that was asked. */
function report(): void {
  const engines = [...reports.values()];
  const targets = nashraTargets();
  const [processor] = cpus();
  print(
    `An archive of ${stories} stories and the demonstration edition; ${texts.length} texts for the pairs; ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
  );
  if (engines.some(({ items }) => items)) print(itemTable(engines));
  if (engines.some(({ pairs }) => pairs)) print(pairTable(engines));
  if (engines.some(({ times }) => times)) print(costTable(engines));
  if (values.failures) print(engines.map(failureLines).join('\n'));
  if (targets.length > 0) print(targetLines(targets));
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ stories, seed, targets, engines }, null, 1)}\n`);
  if (!targets.every(isReached)) process.exitCode = 1;
}

/** Hands each engine that is wanted to `use`, with the server of those that are asked in a browser. */
async function withEngines(
  site: BuiltSite,
  folder: string,
  browser: Browser,
  use: (engine: Engine, cdn?: Cdn) => Promise<void>,
): Promise<void> {
  const inPage = async (name: string, served: string) => {
    const cdn = await serveAsCdn(served);
    const engine = await engineInPage(name, browser, cdn.origin);
    say(name);
    await use(engine, cdn);
    await engine.close();
    await cdn.close();
  };
  if (wanted.has('nashra')) await inPage('Nashra', site.folder);
  if (wanted.has('pagefind')) {
    const stock = path.join(folder, 'pagefind');
    await buildPagefind(stock, site.stories);
    await inPage('Pagefind', stock);
  }
  if (wanted.has('minisearch')) {
    const engine = openMiniSearch(site.stories);
    say(engine.name);
    await use(engine);
    await engine.close();
  }
}

/** What an engine costs: the time of warm queries, which it was not asked before, and the bytes that a reader's visits bring over the wire. */
async function measure(
  engine: Engine,
  cdn: Cdn | undefined,
  site: BuiltSite,
  items: readonly KnownItem[],
  timed: readonly string[],
): Promise<void> {
  note(engine.name, { times: await timeQueries(engine, timed) });
  if (!cdn) return;
  const engineScripts = cdn.sent.map(({ path }) => path);
  const made = [];
  for (let number = 0; number < visits; number++)
    made.push(await visit(browser, cdn, visitQuestions(site.stories, items, seed + number)));
  note(engine.name, { visits: made });
  if (engine.name === 'Nashra')
    scriptBytes = Math.max(
      ownScriptSize(site.folder, engineScripts),
      ownScriptSize(
        site.folder,
        made.flatMap(({ paths }) => paths),
      ),
    );
}

function nashraTargets() {
  const { items, pairs, visits, times } = reports.get('Nashra') ?? {};
  const figures = items && figuresOf(items);
  const largest = (which: (load: number) => boolean) =>
    visits &&
    percentile(
      visits.flatMap(({ loads }) => loads.filter((_, index) => which(index)).map(weightOf)),
      1,
    );
  return targetsOf({
    mrr: figures?.mrr,
    nothing: figures?.nothing,
    positive: pairs && passedShare(pairs, true),
    negative: pairs && passedShare(pairs, false),
    firstBytes: largest((index) => index === 0),
    laterBytes: largest((index) => index > 0),
    p95: times && percentile(times, 0.95),
    scriptBytes,
  });
}

function note(name: string, more: Omit<EngineReport, 'name'>): void {
  reports.set(name, { name, ...reports.get(name), ...more });
}

function countOf(option: 'stories' | 'each' | 'visits' | 'seed'): number {
  const count = Number(values[option]);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`--${option}: a whole number is wanted`);
  return count;
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
