import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEdition } from '../src/catalogue/edition.ts';
import { readRegistryFiles } from '../src/catalogue/registry-files.ts';
import { readRegistries } from '../src/content/registries.ts';
import { adminFiles } from '../src/press/admin-files.ts';
import { adminIn, cacheOf } from '../src/press/cache.ts';
import { printHere } from '../src/press/print.ts';
import { settings } from '../src/site.config.ts';
import { launchBrowser } from './support/browser.ts';
import { chooseFolder } from './support/browser-folder.ts';
import { project } from './support/build.ts';
import { type Served, serve } from './support/serve.ts';
import { moment } from './support/story.ts';

const demonstration = path.join(project, 'content');
const photo = readFileSync(path.join(demonstration, 'articles/2025/09/ksar-at-dawn.jpg'));

/** Every field, each in the shape that the form does not edit. */
const whole = `---
title: خبر فيه كل الحقول
date: 2026-02-10 14:30
city: Settat
source: { name: arz, url: https://arz.example/2026/1 }
section: culture
author: هند أيت باها
description: ملخص الخبر.
image: { src: ./photo.jpg, alt: قصر عند الفجر, caption: شرح, credit: رسم نشرة }
related:
  - 2026/02/older
  - { title: رابط خارجي, url: https://example.org/ }
tags: [التعليم, القراءة]
updated: 2026-02-11
publishDate: 2026-02-10 15:00
expiryDate: 2036-02-10
withdrawn: { date: 2036-01-10 09:00, reason: لم يصح الخبر. }
draft: false
corrections: [{ date: 2026-02-12, text: صححنا اسم الجمعية. }]
slug: whole
aliases: [/old/path]
---
فقرة أولى: «1.400» درهم.

اقرأ أيضا: 2026/02/older

![قصر](./photo.jpg "شرح")
`;
const older = '---\ntitle: خبر قديم\ndate: 2026-02-01\ncity: فاس\nsource: map\n---\nنص.\n';

const contentFiles: Record<string, string | Buffer> = {
  'content/articles/2026/02/whole.md': whole,
  'content/articles/2026/02/older.md': older,
  'content/articles/2026/02/photo.jpg': photo,
};

let folder: string;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-admin-'));
  const registryFiles = readRegistryFiles({ content: demonstration, fallback: demonstration });
  const { registries } = readRegistries(registryFiles);
  const site = path.join(folder, 'dist');
  await printHere(site, await adminFiles({ registries, settings }, adminIn(cacheOf(project))));
  await writeFile(path.join(site, '404.html'), '');
  served = await serve(site);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

let page: Page;
let strangers: string[];

/** Opens the form on a repository that stands in the browser's own file system: no program can choose a folder. */
beforeEach(async () => {
  strangers = [];
  const context = await browser.newContext({ locale: 'ar-MA', timezoneId: 'America/New_York' });
  page = await context.newPage();
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== served.origin) strangers.push(request.url());
  });
  await page.goto(`${served.origin}/admin/`);
  await chooseFolder(page, contentFiles);
  await page.getByRole('button', { name: 'العمل مع مستودع محلي' }).click();
  await page.getByText('خبر قديم').waitFor();
  return () => context.close();
});

const goTo = (hash: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, hash);

const field = (name: string) => page.getByRole('textbox', { name, exact: true });

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'حفظ' }).click();
  await page.getByText('تم حفظ العنصر').first().waitFor();
}

/** The content folder as the form left it, on disk. */
async function saved(): Promise<string> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    const visit = async (folder: FileSystemDirectoryHandle, above: string): Promise<void> => {
      for await (const [name, entry] of (folder as unknown as Map<string, FileSystemHandle>).entries()) {
        if (entry.kind === 'directory') await visit(entry as FileSystemDirectoryHandle, `${above}${name}/`);
        else {
          const file = await (entry as FileSystemFileHandle).getFile();
          const bytes = new Uint8Array(await file.arrayBuffer());
          found.push([above + name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]);
        }
      }
    };
    const root = await navigator.storage.getDirectory();
    await visit(await root.getDirectoryHandle('content'), '');
    return found;
  });
  const content = await mkdtemp(path.join(folder, 'content-'));
  for (const [file, bytes] of files) {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), Buffer.from(bytes, 'base64'));
  }
  return content;
}

async function read(content: string) {
  const now = moment('2026-11-22T12:00:00+00:00');
  const options = { content, fallback: demonstration, publicFolder: path.join(project, 'public'), now };
  const { edition, problems } = await openEdition(options);
  return { stories: edition.catalogue.stories, problems };
}

test('the form is in Arabic, from right to left, and asks no other site for anything', async () => {
  await goTo('#/collections/articles/entries/2026/02/whole');
  await field('العنوان').waitFor();
  const root = page.locator('html');
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(strangers).toEqual([]);
});

test('a story whose title is changed in the form keeps every field, whatever shape its author chose', async () => {
  const before = path.join(folder, 'before');
  for (const [file, bytes] of Object.entries(contentFiles)) {
    await mkdir(path.dirname(path.join(before, file)), { recursive: true });
    await writeFile(path.join(before, file), bytes);
  }
  await goTo('#/collections/articles/entries/2026/02/whole');
  await field('العنوان').fill('عنوان جديد');
  await save();

  const content = await saved();
  const [was, is] = [await read(path.join(before, 'content')), await read(content)];
  expect(is.problems).toEqual([]);
  const same = (stories: typeof is.stories) =>
    stories.map(({ digest, facts, ...story }) => ({ ...story, words: facts.words }));
  expect(same(is.stories)).toEqual(
    same(was.stories).map((story) =>
      story.id === '2026/02/whole' ? { ...story, title: 'عنوان جديد' } : story,
    ),
  );
  const text = await readFile(path.join(content, 'articles/2026/02/whole.md'), 'utf8');
  expect(text.split('---\n')[2]).toBe(whole.split('---\n')[2]);
  expect(await readFile(path.join(content, 'articles/2026/02/older.md'), 'utf8')).toBe(older);
});

test('a new story with a photo is a file that the newspaper prints, dated by its own clock wherever it was written', async () => {
  await goTo('#/collections/articles/new');
  await field('العنوان').fill('بلدية سطات تفتح «مكتبة الحي» من جديد');
  await field('تاريخ النشر').fill('2026-03-01T09:30');
  await page.getByRole('combobox', { name: 'المدينة' }).click();
  await page.getByRole('option', { name: 'سطات', exact: true }).click();
  await page.getByRole('checkbox', { name: 'الصورة الرئيسة' }).click();
  await page.getByRole('button', { name: 'تصفح' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'رفع' }).click();
  await (await choosing).setFiles({ name: 'My photo (1).jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('dialog').getByRole('button', { name: 'إدراج' }).click();
  await field('وصف الصورة لمن لا يراها').fill('قصر عند الفجر');
  await field('النص').fill('فقرة أولى من الخبر.');
  const name = page.getByRole('textbox', { name: 'Slug' });
  await name.fill('«مكتبة»');
  await page.getByRole('button', { name: 'حفظ' }).click();
  await page.getByText('حروف وأرقام بينها شرطات').waitFor();
  await name.fill('مكتبة-الحي');
  await save();

  const { stories, problems } = await read(await saved());
  expect(problems).toEqual([]);
  const story = stories.find(({ title }) => title.includes('مكتبة الحي'));
  expect(story).not.toHaveProperty('withdrawn');
  expect(story).toMatchObject({
    city: { id: 'settat' },
    section: { id: settings.defaultSection },
    date: { iso: '2026-03-01T09:30:00+00:00' },
    file: 'articles/2026/03/مكتبة-الحي.md',
    image: { file: 'articles/2026/03/my-photo-1.jpg', alt: 'قصر عند الفجر' },
  });
});
