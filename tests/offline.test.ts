import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { isStory, most } from '../src/offline/kept.ts';
import { factsOf, stemOf } from '../src/offline/page-facts.ts';
import { violationsOn } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { editionTime, runBuild } from './support/build.ts';
import { type LiveSite, openLiveSite } from './support/live-site.ts';
import { pageKind } from './support/page-kinds.ts';
import { copyProject } from './support/project-copy.ts';
import { readPages } from './support/site.ts';

const pages = readPages(inject('site')).filter(
  ({ path, html }) => !path.startsWith('/lite/') && !html.includes('http-equiv="refresh"'),
);
const notice = pageKind('withdrawn story').path;
const isStoryPage = (address: string) => isStory(encodeURI(address)) && address !== notice;

/** The front page with its first picture alone, so that stories have theirs for themselves. */
const front = (pages.find(({ path }) => path === '/')?.html ?? '').replace(
  /(?<=<\/picture>.*)<picture>.*?<\/picture>/gs,
  '',
);
const onFront = new Set(picturesIn(front).map(stemOf));
const pictured = pages
  .filter(({ path: address, document }) => isStoryPage(address) && document.querySelector('.lead-picture'))
  .filter(({ html }) => !picturesIn(html).some((file) => onFront.has(stemOf(file))))
  .map(({ path: address }) => address);

/** Stories that no test changes. */
const [story = '', other = ''] = pictured.splice(0, 2);

let folder: string;
let dist: string;
let browser: Browser;
let site: LiveSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-offline-'));
  dist = path.join(folder, 'site');
  await cp(inject('site'), dist, { recursive: true });
  await writeFile(path.join(dist, 'index.html'), front);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  site = await openLiveSite(dist);
  context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 360, height: 800 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.close();
});

/** A story for one test to change. */
function takeStory(): string {
  const taken = pictured.pop();
  if (!taken) throw new RangeError('no story left');
  return taken;
}

const fileOf = (address: string) => path.join(dist, address, 'index.html');
const visit = (address: string) => page.goto(site.origin + encodeURI(address));
const heading = () => page.locator('h1').innerText();

/** Comes to the site for the first time, and stays until the worker answers for it. */
async function arrive(address: string): Promise<void> {
  await visit(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

/** Waits for what the worker does while the reader looks at a page. */
const until = (holds: () => Promise<boolean>) =>
  expect.poll(holds, { timeout: 20_000, interval: 20 }).toBe(true);
const held = async (cache: string) => (await kept())[cache] ?? [];
const untilKept = (address: string, cache = 'nashra-pages') =>
  until(async () => (await held(cache)).includes(address));
const untilGone = (address: string) => until(async () => !(await held('nashra-pages')).includes(address));
const untilRound = () => untilKept('/round', 'nashra-round');
const keepsAny = async (files: readonly string[]) =>
  (await held('nashra-files')).some((file) => files.includes(file));

async function read(address: string): Promise<void> {
  await visit(address);
  await untilKept(address);
}

const cacheList = () => page.evaluate(() => caches.keys());

/** What the caches hold, by their names. */
function kept(): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) => decodeURI(new URL(url).pathname));
    }
    return found;
  });
}

/** As if an hour had passed since every kept page was asked about. */
async function letAnHourPass(): Promise<void> {
  await untilRound();
  await page.evaluate(() => caches.delete('nashra-round'));
}

/** No server is reached, nor has the browser anything left in its own cache. */
async function loseSite(): Promise<void> {
  site.lose();
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
}

function picturesIn(html: string): string[] {
  return factsOf(html).files.filter((file) => file.startsWith('/images/'));
}

const picturesOf = async (address: string) => picturesIn(await readFile(fileOf(address), 'utf8'));

const say = (type: 'save' | 'unsave', address: string) =>
  page.evaluate((message) => navigator.serviceWorker.controller?.postMessage(message), {
    type,
    path: address,
  });

describe('what the site prints', () => {
  test('every story is known as one, with its heading, and nothing else is', () => {
    for (const { path: address, html, document } of pages) {
      const facts = factsOf(html);
      expect(facts.isStory, address).toBe(isStoryPage(address));
      expect(facts.heading, address).toBe(document.querySelector('h1')?.innerHTML.trim());
    }
  });

  test('a page registers the worker in at most 150 bytes', () => {
    for (const { path: address, document } of pages) {
      const scripts = document
        .querySelectorAll('script')
        .filter(({ text }) => text.includes('serviceWorker'));
      expect(scripts.length, address).toBe(1);
      expect(Buffer.byteLength(scripts[0]?.text ?? ''), address).toBeLessThanOrEqual(150);
    }
  });

  test('the worker is one small classic script that names no story', async () => {
    const worker = await readFile(path.join(dist, 'sw.js'), 'utf8');
    expect(gzipSync(worker).length).toBeLessThanOrEqual(3400);
    expect(worker).not.toMatch(/\bimport\b|\bexport\b|\/20\d\d\//);
  });
});

describe('without network', () => {
  test('the front page and the first story read are there, with font and picture, and say that they are copies', async () => {
    await arrive(story);
    await untilKept('/');
    await untilKept(story);
    const pictures = await picturesOf(story);
    await until(() => keepsAny(pictures));
    await loseSite();
    for (const address of ['/', story]) {
      await visit(address);
      expect(await page.locator('main > p[role="note"]').innerText()).toContain('نسخة محفوظة');
      const fonts = await page.evaluate(() =>
        Promise.all(
          [...document.querySelectorAll<HTMLLinkElement>('link[as="font"]')].map(
            async ({ href }) => (await fetch(href)).ok,
          ),
        ),
      );
      expect(new Set(fonts)).toEqual(new Set([true]));
    }
    const width = await page
      .locator('.lead-picture picture img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(width).toBeGreaterThan(0);
  });

  test('the front page that was visited shows its picture', async () => {
    await arrive('/');
    await visit('/');
    await page.waitForLoadState('networkidle');
    await loseSite();
    await visit('/');
    const image = page.locator('.lead img').first();
    await image.evaluate((element: HTMLImageElement) => element.decode());
  });

  test('any other address shows what can be read, and opens when the network is back', async () => {
    await arrive('/');
    await read(story);
    const title = await heading();
    await context.setOffline(true);
    await visit(other);
    expect(await heading()).toBe('لا اتصال بالشبكة');
    expect(await page.getByText('غير محفوظة في هذا الجهاز').isVisible()).toBe(true);
    const links = page.locator('#read a');
    await links.first().waitFor();
    expect(await links.allInnerTexts()).toEqual([title]);
    expect(await page.getByRole('link', { name: 'الصفحة الرئيسية كما كانت' }).isVisible()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'أعد المحاولة' }).click();
    await page.waitForLoadState();
    expect(await heading()).toBe('لا اتصال بالشبكة');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'افتح الصفحة' }).click();
    await page.waitForSelector('article.story');
    expect(new URL(page.url()).pathname).toBe(encodeURI(other));
  });

  test('a link of the offline page leads to its story', async () => {
    await arrive('/');
    await read(story);
    const title = await heading();
    await loseSite();
    await visit('/cities/');
    await page.getByRole('link', { name: title }).click();
    await page.waitForSelector('article.story');
    expect(await heading()).toBe(title);
  });

  test('the offline page, opened with network, does not say that there is none', async () => {
    await arrive('/offline/');
    await page.getByRole('heading', { name: 'أخبار محفوظة في جهازك' }).waitFor();
    expect(await page.getByText('لم يُحفظ في هذا الجهاز أي خبر بعد').isVisible()).toBe(true);
  });
});

describe('a story that was withdrawn', () => {
  test('is gone at once for a reader with network, and then without, as are its pictures', async () => {
    const gone = takeStory();
    const pictures = await picturesOf(gone);
    await arrive('/');
    await read(gone);
    await until(() => keepsAny(pictures));
    await rm(fileOf(gone));
    expect((await visit(gone))?.status()).toBe(404);
    await untilGone(gone);
    await until(async () => !(await keepsAny(pictures)));
    await loseSite();
    await visit(gone);
    expect(await heading()).toBe('لا اتصال بالشبكة');
  });

  test('is gone for a reader who was away, once any page was opened with network', async () => {
    const gone = takeStory();
    await arrive('/');
    await read(gone);
    await read(other);
    await loseSite();
    await visit(gone);
    expect(await page.locator('article.story').isVisible()).toBe(true);
    await rm(fileOf(gone));
    site.regain();
    await letAnHourPass();
    await visit('/cities/');
    await untilGone(gone);
    await untilRound();
    expect(await held('nashra-pages')).toContain(other);

    site.asked.length = 0;
    await visit('/archive/');
    await read('/');
    expect(site.asked).not.toContain(other);
    await loseSite();
    await visit(gone);
    expect(await heading()).toBe('لا اتصال بالشبكة');
  });

  test('is gone although the server answers its address with a page', async () => {
    const gone = takeStory();
    await arrive('/');
    await read(gone);
    await cp(path.join(dist, '404.html'), fileOf(gone));
    await visit(gone);
    await untilGone(gone);
  });

  test('is gone with its picture, saved or not, once its notice was met, whatever status that has', async () => {
    const [gone, also] = [takeStory(), takeStory()];
    const pictures = [...(await picturesOf(gone)), ...(await picturesOf(also))];
    await arrive('/');
    await read(gone);
    await say('save', gone);
    await untilKept(gone, 'nashra-saved');
    await read(also);
    await until(() => keepsAny(pictures));
    for (const address of [gone, also]) await cp(fileOf(notice), fileOf(address));
    expect((await visit(gone))?.status()).toBe(200);
    expect(await heading()).toBe('سُحب هذا الخبر');
    await untilGone(also);
    await until(async () => !(await held('nashra-saved')).includes(gone));
    await until(async () => !(await keepsAny(pictures)));
    await loseSite();
    for (const address of [gone, also]) {
      await visit(address);
      expect(await heading()).toBe('لا اتصال بالشبكة');
    }
  });

  test('is taken from the screen when a slow network says so late', async () => {
    const gone = takeStory();
    await arrive('/');
    await read(gone);
    const release = site.hold(gone);
    await visit(gone);
    expect(await page.locator('main > p[role="note"]').isVisible()).toBe(true);
    await rm(fileOf(gone));
    release();
    await page.waitForSelector('article.story', { state: 'detached' });
    expect(await heading()).toBe('الصفحة غير موجودة');
    expect(await held('nashra-pages')).not.toContain(gone);
  });
});

test('a story that was edited is replaced, and a picture that it no longer shows is dropped', async () => {
  const changed = takeStory();
  const pictures = await picturesOf(changed);
  await arrive('/');
  await read(changed);
  const html = await readFile(fileOf(changed), 'utf8');
  const text = html
    .replace(/<figure class="lead-picture">.*?<\/figure>/s, '')
    .replace(/\/images\/[^\s"]+/g, '')
    .replace(/<h1[^>]*>.*?<\/h1>/s, '<h1>عنوان جديد</h1>');
  await writeFile(fileOf(changed), text);
  await letAnHourPass();
  await visit('/cities/');
  await untilRound();
  expect(await keepsAny(pictures)).toBe(false);
  await loseSite();
  await visit(changed);
  expect(await heading()).toBe('عنوان جديد');
});

test('a picture that was taken from the server is dropped, though a page shows it', async () => {
  const taken = takeStory();
  await arrive('/');
  await read(taken);
  await page.waitForLoadState('networkidle');
  const pictures = await picturesOf(taken);
  const shown = (await held('nashra-files')).filter((file) => pictures.includes(file));
  expect(shown.length).toBeGreaterThan(0);
  await Promise.all(pictures.map((file) => rm(path.join(dist, file), { force: true })));
  await letAnHourPass();
  await visit('/cities/');
  await untilRound();
  for (const file of shown) expect(await held('nashra-files')).not.toContain(file);
});

describe('what is kept', () => {
  test('is the last stories read, and those that were saved until they are unsaved', async () => {
    await arrive('/');
    await read(other);
    await say('save', other);
    await untilKept(other, 'nashra-saved');
    await untilRound();
    await page.evaluate(async (count) => {
      const cache = await caches.open('nashra-pages');
      for (let number = 0; number < count; number++)
        await cache.put(`/2026/01/read-${number}/`, new Response('خبر'));
    }, most.stories);
    await read(story);
    await untilGone('/2026/01/read-0/');
    const pagesKept = await held('nashra-pages');
    expect(pagesKept.filter(isStory).length).toBe(most.stories);
    expect(pagesKept).toContain('/');
    expect(await held('nashra-saved')).toEqual([other]);
    await loseSite();
    await visit(other);
    expect(await page.locator('article.story').isVisible()).toBe(true);
    await page.locator('.lead-picture picture img').evaluate((image: HTMLImageElement) => image.decode());
    await say('unsave', other);
    await until(async () => (await held('nashra-saved')).length === 0);
    expect(await held('nashra-pages')).toContain(other);
  });

  test('is neither the search nor a feed, nor what lists show', async () => {
    await arrive('/');
    await visit('/search/?q=الزيتون');
    await page.waitForSelector('#results li');
    await visit('/section/society/');
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => fetch('/rss.xml').then((answer) => answer.text()));
    const all = Object.values(await kept()).flat();
    const files = factsOf(
      `${await readFile(path.join(dist, 'index.html'))}${await readFile(path.join(dist, 'offline/index.html'))}`,
    ).files;
    const expected = ['/', '/offline/', '/fragments/headlines/', '/round', ...files];
    expect(all.filter((file) => !expected.includes(file))).toEqual([]);
  });
});

test('a page with scripts of its own is kept with them, and not when it has others that nobody has fetched', async () => {
  const saved = path.join(dist, 'saved/index.html');
  const write = async (script: string) => {
    await mkdir(path.dirname(saved), { recursive: true });
    await writeFile(path.join(dist, `_astro/${script}`), 'document.title = "محفوظات"');
    await writeFile(saved, `<!doctype html><h1>محفوظات</h1><script src="/_astro/${script}"></script>`);
  };
  await write('first.js');
  await arrive('/');
  await read('/saved/');
  await untilKept('/_astro/first.js', 'nashra-files');
  await write('second.js');
  await letAnHourPass();
  await visit('/cities/');
  await untilRound();
  expect(await held('nashra-pages')).not.toContain('/saved/');
});

describe('a story that the browser fetches before it is opened', () => {
  /** No policy of the site's, which would refuse rules that a test brings in. */
  beforeEach(async () => {
    await context.close();
    context = await browser.newContext({ serviceWorkers: 'allow', bypassCSP: true });
    page = await context.newPage();
  });
  const fetchAhead = (address: string) =>
    page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.text = JSON.stringify({ prefetch: [{ urls: [url], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, encodeURI(address));
  const open = async (address: string) => {
    await page.evaluate((url) => location.assign(url), encodeURI(address));
    await page.waitForURL(`**${encodeURI(address)}`);
  };

  test('is kept when it is opened, not before', async () => {
    await arrive('/');
    await untilKept('/');
    await fetchAhead(story);
    await until(async () => site.asked.includes(story));
    await page.evaluate(() => fetch('/fragments/headlines/').then((answer) => answer.text()));
    await untilKept('/fragments/headlines/');
    expect(await held('nashra-pages')).not.toContain(story);
    await open(story);
    await untilKept(story);
  });

  test('is not answered with the offline page, which would be shown when the network is back', async () => {
    await arrive('/');
    await untilKept('/');
    site.lose();
    await fetchAhead(story);
    await until(async () => site.refused > 0);
    site.regain();
    await open(story);
    expect(await page.locator('article.story').isVisible()).toBe(true);
  });
});

test('a newer worker takes over at once, and removes what its forerunner has left', async () => {
  await arrive('/');
  await read(story);
  await page.evaluate(() => Promise.all(['nashra-old', 'elsewhere'].map((name) => caches.open(name))));
  site.replace('/sw.js', `${await readFile(path.join(dist, 'sw.js'), 'utf8')}\n// newer`);
  await visit('/cities/');
  await until(async () => !(await cacheList()).includes('nashra-old'));
  expect(await cacheList()).toContain('elsewhere');
  expect(await held('nashra-pages')).toContain(story);
});

test('a site that wants no worker any longer prints one that removes itself and all that was kept', async () => {
  const root = await copyProject(path.join(folder, 'without'), { content: false });
  const config = path.join(root, 'src/site.config.ts');
  await writeFile(config, (await readFile(config, 'utf8')).replace('offline: true', 'offline: false'));
  const file = path.join(root, 'content/articles/2026/11/story.md');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '---\ntitle: خبر\ndate: 2026-11-20\ncity: سطات\n---\nنص.\n');
  for (const registry of ['cities', 'sections', 'sources', 'headlines'])
    await cp(
      path.join(import.meta.dirname, `../content/${registry}.yaml`),
      path.join(root, `content/${registry}.yaml`),
    );
  const out = path.join(root, 'site');
  expect(await runBuild(['--out', out, '--now', editionTime], root, root)).toMatchObject({
    code: 0,
    stderr: '',
  });
  for (const { path: address, html } of readPages(out)) expect(html, address).not.toContain('serviceWorker');

  await arrive('/');
  site.replace('/sw.js', await readFile(path.join(out, 'sw.js'), 'utf8'));
  await visit('/cities/');
  await until(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0),
  );
  await until(async () => (await cacheList()).length === 0);
});
