import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseBrowser, launch } from '../../tests/support/browser.ts';
import { type Cdn, serveAsCdn } from '../cdn.ts';
import { readBudgets } from './budgets.ts';
import { firstView, networkFlags } from './first-view.ts';
import { lighthouseScores } from './lighthouse.ts';
import { isTool, type Measured, overruns } from './overruns.ts';
import { budgetTable, heaviestLine } from './report.ts';
import { sampleOf, survey } from './survey.ts';

const project = path.resolve(import.meta.dirname, '../..');
const values = readValues();
const site = path.resolve(process.env['INIT_CWD'] ?? '', values.out);
const runs = Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 1) refuse('--runs: a whole number is wanted.');
if (!existsSync(path.join(site, 'index.html')))
  refuse(`--out: there is no site in ${site}; npm run build makes one.`);

const budgets = readBudgets(readFileSync(path.join(project, 'package.json'), 'utf8'));
const pages = survey(site);
const weighed = pages.map(({ address, weight }): Measured => ({ address, tool: isTool(address), weight }));
const addresses = Object.values(sampleOf(pages));
const cdn = await serveAsCdn(site);
try {
  const opened = await openPages(addresses, cdn);
  process.stdout.write(`${heaviestLine(weighed)}\n\n${budgetTable(opened, budgets)}\n`);
  const faults = [...weighed, ...opened].flatMap((page) => overruns(page, budgets));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await cdn.close();
}

function readValues() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string', default: 'dist' },
        runs: { type: 'string', default: '3' },
        lighthouse: { type: 'boolean', default: true },
      },
      allowNegative: true,
    }).values;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** Ends as every command does that was called wrongly. */
function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

async function openPages(addresses: readonly string[], cdn: Cdn): Promise<Measured[]> {
  const port = await freePort();
  const choice = await chooseBrowser(path.join(project, '.nashra', 'browser'));
  const browser = await launch(choice, [`--remote-debugging-port=${port}`, ...networkFlags]);
  try {
    const opened: Measured[] = [];
    for (const address of addresses) {
      const view = await firstView(browser, cdn, address);
      const lighthouse = values.lighthouse
        ? await lighthouseScores(port, cdn.origin + address, runs)
        : undefined;
      opened.push({ address, tool: isTool(address), view, lighthouse });
    }
    return opened;
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
