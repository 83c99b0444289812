import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { authorEnvironment, editionTime, project } from './support/build.ts';

let folder: string;
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-dev-'));
  await cp(path.join(project, 'content'), path.join(folder, 'content'), { recursive: true });
  server = spawn(
    process.execPath,
    [path.join(project, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'],
    {
      cwd: project,
      env: authorEnvironment({ NASHRA_CONTENT: path.join(folder, 'content'), NASHRA_NOW: editionTime }),
    },
  );
  origin = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (data) => {
      said += data;
      const address = /http:\/\/localhost:\d+/.exec(said);
      if (address) resolve(address[0]);
    });
    server.on('exit', () => reject(new Error(said)));
  });
});
afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

test('a page that is open shows a changed story without being asked', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`${origin}/2026/02/settat-learning-cities-forum/`);
  expect(await page.locator('article.story h1').textContent()).toContain('مدن التعلم');
  const file = path.join(folder, 'content/articles/2026/02/settat-learning-cities-forum.md');
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: عنوان جديد للخبر نفسه'),
  );
  await page.getByRole('heading', { level: 1, name: 'عنوان جديد للخبر نفسه' }).waitFor();
  const picture = page.locator('.lead-picture img');
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(100);
  await browser.close();
});
