import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import sharp from 'sharp';
import { chooseBrowser, launch } from '../../tests/support/browser.ts';
import { chooseFolder } from '../../tests/support/browser-folder.ts';
import { authorEnvironment, editionTime, project, runBuild, runCommand } from '../../tests/support/build.ts';
import { readGuide } from '../../tests/support/guide.ts';
import { copyProject } from '../../tests/support/project-copy.ts';
import { serve } from '../../tests/support/serve.ts';
import { terminalPage } from './terminal.ts';

// Takes the pictures of the authors' guide anew: node docs/images/take.ts
// All are of real runs in a copy of the project, with the story that docs/authors.md has its reader write.

const guide = readGuide();
const title = /new -- "(.*?)"/.exec(guide.commands.join('\n'))?.[1] ?? '';
const slug = path.basename(guide.file, '.md');
const address = `/2026/11/${slug}/`;
const sound = `---
title: ${title}
date: 2026-11-22 09:30
city: سطات
section: ثقافة
${guide.image}
related: [2026/02/settat-learning-cities-forum]
tags: [القراءة, المكتبات]
---
${guide.body}`;

const desk = await copyProject(path.join(mkdtempSync(path.join(tmpdir(), 'nashra-pictures-')), 'jarida'));
const story = path.join(desk, guide.file);
const browser = await launch(await chooseBrowser(path.join(project, '.nashra', 'browser')));
try {
  await takeNew();
  await takeCheck();
  await takePreview();
  await takePublished();
} finally {
  await browser.close();
  rmSync(path.dirname(desk), { recursive: true, force: true });
}

async function takeNew(): Promise<void> {
  const said = await talk(`src/commands/new.ts --date "2026-11-22 09:30" --slug ${slug}`, [
    title,
    'سطاط',
    'سطات',
    'ثقافة',
    '',
  ]);
  await photographTerminal('new-story', `$ npm run new -- --slug ${slug}\n${said}`);
}

async function takeCheck(): Promise<void> {
  writeFileSync(
    story,
    sound.replace('city: سطات', 'city: سطاط').replace('section: ثقافة', 'section: ثقافات'),
  );
  const { stdout, stderr } = await runCommand(
    'check',
    [guide.file],
    { INIT_CWD: desk, FORCE_COLOR: '1' },
    desk,
  );
  const told = `${stdout}${stderr}`.replace(/\([\d,.]+ ث\)/, '(0,1 ث)');
  await photographTerminal('check', `$ npm run check -- ${guide.file}\n${told}`);
}

async function takePreview(): Promise<void> {
  const draft = sound
    .replace('section:', 'draft: true\nsection:')
    .replace('نحو 40', 'منذ سبتمبر الماضي نحو 40');
  writeFileSync(story, draft);
  const { server, origin } = await startDev();
  try {
    const page = await open(origin + address, { width: 1200, height: 1300 });
    await page.getByRole('note').first().waitFor();
    await photograph(page, 'preview', { clip: { x: 0, y: 0, width: 1200, height: 1120 } });
    await page.setViewportSize({ width: 1200, height: 800 });
    writeFileSync(story, draft.replace('القراءة, المكتبات', 'القراءة، المكتبات'));
    await page.getByText('لن تُنشر هذه الصفحة').waitFor();
    await photograph(page, 'problem');
    await page.context().close();

    writeFileSync(story, sound);
    await takeForm(`${origin}/admin/`);
  } finally {
    server.kill();
  }
}

async function takeForm(form: string): Promise<void> {
  const page = await open(form, { width: 1200, height: 779 });
  const files = globSync('content/articles/2026/11/*', { cwd: desk });
  await chooseFolder(
    page,
    Object.fromEntries(files.map((file) => [file, readFileSync(path.join(desk, file))])),
  );
  await page.getByRole('button', { name: 'العمل مع مستودع محلي' }).click();
  await page.getByText(title).waitFor();
  await page.mouse.move(0, 0);
  await photograph(page, 'form-list');
  await page.getByText(title).click();
  await page.getByRole('textbox', { name: 'العنوان', exact: true }).waitFor();
  await page.setViewportSize({ width: 1200, height: 690 });
  await photograph(page, 'form-story');
  await page.context().close();
}

async function takePublished(): Promise<void> {
  const { code, stderr } = await runBuild(['--now', editionTime], desk, desk);
  if (code !== 0) throw new Error(stderr);
  const served = await serve(path.join(desk, 'dist'));
  const page = await open(served.origin + address, { width: 390, height: 872 });
  await photograph(page, 'published');
  await served.close();
}

/** Answers a command's questions in a terminal, and gives all that stands there in the end. */
function talk(command: string, answers: string[]): Promise<string> {
  const typed = `${process.execPath} ${command}`;
  const env = authorEnvironment({ INIT_CWD: desk, TERM: 'xterm' });
  const terminal = spawn('script', ['-qec', typed, '/dev/null'], { cwd: desk, env });
  return new Promise((resolve) => {
    let said = '';
    let heard = 0;
    terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const asked = said.split('\u001B[3G').length - 1; heard < asked; heard++)
        terminal.stdin.write(`${answers[heard] ?? ''}\n`);
    });
    terminal.on('close', () => resolve(said.replaceAll('\r', '')));
  });
}

/** Starts `npm run dev` in the copy, on a free port, at the time of the edition; resolves when it answers. */
function startDev(): Promise<{ server: ChildProcess; origin: string }> {
  const args = ['src/commands/dev.ts', '--now', editionTime, '--port', '0'];
  const env = authorEnvironment({ INIT_CWD: desk, ASTRO_TELEMETRY_DISABLED: '1' });
  const server = spawn(process.execPath, args, { cwd: desk, env });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (data) => {
      said += data;
      const [origin] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (origin) resolve({ server, origin });
    });
    server.on('exit', () => reject(new Error(said)));
  });
}

/** A page whose fonts are in the browser's cache: they are optional, and a first visit does without. */
async function open(address: string, viewport: { width: number; height: number }): Promise<Page> {
  const scale = { deviceScaleFactor: 1.5, colorScheme: 'light', locale: 'ar-MA' } as const;
  const context = await browser.newContext({ viewport, ...scale });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  return page;
}

async function photographTerminal(name: string, said: string): Promise<void> {
  const page = await open('about:blank', { width: 1000, height: 100 });
  await page.setContent(terminalPage(said));
  await photograph(page, name, { fullPage: true });
  await page.context().close();
}

/** A file that a page of documentation can carry: at most 120 KB. */
async function photograph(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const taken = await page.screenshot({ animations: 'disabled', ...options });
  const bytes = await sharp(taken).webp({ quality: 82, effort: 6 }).toBuffer();
  if (bytes.length > 120 * 1024) throw new RangeError(`${name}: ${bytes.length} bytes are too many`);
  writeFileSync(path.join(import.meta.dirname, `${name}.webp`), bytes);
}
