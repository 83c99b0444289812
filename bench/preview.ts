import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseBrowser, launch } from '../tests/support/browser.ts';
import { authorEnvironment } from '../tests/support/build.ts';
import { corpusStory } from './corpus.ts';
import { claimFolder } from './files.ts';
import { corpusOptions, projectRegistries, storyFile, writeCorpus } from './write-corpus.ts';

const project = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    changes: { type: 'string', default: '20' },
    work: { type: 'string', default: path.join(tmpdir(), 'nashra-bench-preview') },
  },
});
const [stories, changes] = [countOf('stories'), countOf('changes')];
const work = path.resolve(values.work);
const content = path.join(work, 'content');
claimFolder(work);
const options = corpusOptions(await projectRegistries(), stories);
writeCorpus(content, options);
const { id } = corpusStory(stories >> 1, options);
const file = storyFile(content, id);

const started = performance.now();
const { server, origin } = await serve();
const starting = performance.now() - started;
const browser = await launch(await chooseBrowser(path.join(project, '.nashra', 'browser')));
try {
  const page = await browser.newPage();
  const shown = new Map<string, number>();
  await page.exposeFunction('tellTitle', (title: string, at: number) => shown.set(title, at));
  await page.addInitScript(watchTitle);
  await page.goto(`${origin}/${id}/`);
  const times: number[] = [];
  for (let change = 1; change <= changes; change++) {
    const title = `عنوان الخبر بعد التغيير رقم ${change}`;
    const text = readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`);
    const written = Date.now();
    writeFileSync(file, text);
    await page.locator('h1', { hasText: title }).waitFor();
    await page.waitForLoadState('networkidle');
    times.push((shown.get(title) ?? Number.NaN) - written);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  process.stdout.write(
    `${stories} stories, ${changes} changes: on screen after ${at(0.5)} ms (median; fastest ${at(0)}, slowest ${at(1)}); server ready after ${(starting / 1000).toFixed(1)} s\n`,
  );
} finally {
  await browser.close();
  server.kill();
}

function countOf(option: 'stories' | 'changes'): number {
  const count = Number(values[option]);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`--${option}: a whole number is wanted`);
  return count;
}

/** Runs in the page: tells the title, and when it was there. */
function watchTitle(): void {
  const { tellTitle } = globalThis as unknown as { tellTitle(title: string, at: number): void };
  const observer = new MutationObserver(() => {
    const title = document.querySelector('h1:has(+ *)')?.textContent?.trim();
    if (!title) return;
    observer.disconnect();
    tellTitle(title, Date.now());
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Starts `npm run dev` on a free port; resolves when it answers. */
function serve(): Promise<{ server: ReturnType<typeof spawn>; origin: string }> {
  const server = spawn(
    process.execPath,
    [path.join(project, 'src/commands/dev.ts'), '--content', content, '--port', '0'],
    { cwd: project, env: authorEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' }) },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data;
      const address = /http:\/\/localhost:\d+/.exec(said);
      if (address) resolve({ server, origin: address[0] });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error(said)));
  });
}
