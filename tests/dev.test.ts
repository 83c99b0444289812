import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsOn } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { authorEnvironment, editionTime, project } from './support/build.ts';

/** A machine that is busy with other work needs longer. */
const patient = { timeout: 60_000 };

interface Running {
  process: ChildProcess;
  origin: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-dev-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(command: 'dev' | 'preview', args: string[]): ChildProcess {
  const env = authorEnvironment({ INIT_CWD: folder, ASTRO_TELEMETRY_DISABLED: '1' });
  const file = path.join(project, `src/commands/${command}.ts`);
  return spawn(process.execPath, [file, ...args], { cwd: project, env });
}

/** Starts a server as `npm run … -- …` does, typed in the test's folder, on a free port. */
function serving(command: 'dev' | 'preview', args: string[]): Promise<Running> {
  const child = start(command, [...args, '--port', '0']);
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data;
      const address = /http:\/\/localhost:\d+/.exec(said);
      if (address) resolve({ process: child, origin: address[0] });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', () => reject(new Error(said)));
  });
}

/** Runs a command that ends by itself. */
function refused(command: 'dev' | 'preview', args: string[]): Promise<{ code: number | null; said: string }> {
  const child = start(command, args);
  let said = '';
  child.stderr?.on('data', (data) => {
    said += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

describe('npm run dev -- --content', () => {
  let dev: Running;
  let browser: Browser;
  let page: Page;
  let panel: Locator;
  const article = (name: string) => path.join(folder, 'desk/articles/2026/02', `${name}.md`);
  const fresh = (title: string, city = 'سطات') =>
    `---\ntitle: ${title}\ndate: 2026-02-11T09:00:00+01:00\ncity: ${city}\nsection: مجتمع\n---\nكلمة فريدة: سنجابيات.\n`;
  const edit = async (file: string, how: (text: string) => string) =>
    writeFile(file, how(await readFile(file, 'utf8')));
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** The page before may be loaded anew at the same moment: then the browser gives up this one. */
  const open = (address: string) =>
    expect.poll(() => page.goto(dev.origin + address).then(Boolean, () => false), patient).toBe(true);
  const status = async (address: string) => (await fetch(dev.origin + address)).status;

  beforeAll(async () => {
    await cp(path.join(project, 'content'), path.join(folder, 'desk'), { recursive: true });
    await writeFile(article('only-here'), fresh('خبر ليس في العدد التجريبي'));
    dev = await serving('dev', [
      ...['--content', 'desk', '--site', 'https://desk.example', '--now', editionTime],
    ]);
    browser = await launchBrowser();
    page = await browser.newPage();
    panel = page.getByRole('region', { name: 'معاينة المحرر' });
  });
  afterAll(async () => {
    await browser?.close();
    dev?.process.kill();
  });

  test('shows the folder, at the site and time that were asked for', async () => {
    await open(`/2026/02/only-here/`);
    await heading('خبر ليس في العدد التجريبي');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      'https://desk.example/2026/02/only-here/',
    );
  });

  test('draws the picture that a page is shared with', async () => {
    await open(`/2026/02/only-here/`);
    const shared = await page.locator('meta[property="og:image"]').getAttribute('content');
    const drawn = await fetch(dev.origin + new URL(shared ?? '').pathname);
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  test('an open page shows a changed story without being asked', async () => {
    await open(`/2026/02/settat-learning-cities-forum/`);
    expect(await page.locator('article.story h1').textContent()).toContain('مدن التعلم');
    await edit(article('settat-learning-cities-forum'), (text) =>
      text.replace(/^title: .*$/m, 'title: عنوان جديد للخبر نفسه'),
    );
    await heading('عنوان جديد للخبر نفسه');
    const picture = page.locator('.lead-picture picture img');
    expect(
      await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(100);
  });

  test('pictures are cut as their places are', async () => {
    const html = await (await fetch(`${dev.origin}/2026/02/`)).text();
    const cut = /\/images\/\w+-\d+-240x180\.avif/.exec(html)?.[0];
    const image = await fetch(dev.origin + cut);
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/avif']);
    expect((await sharp(await image.arrayBuffer()).metadata()).width).toBe(240);
  });

  test('a new story appears at its address, a deleted one goes', async () => {
    await open(`/2026/02/newcomer/`);
    await heading('الصفحة غير موجودة');
    await writeFile(article('newcomer'), fresh('خبر جديد كل الجدة'));
    await heading('خبر جديد كل الجدة');
    await rm(article('newcomer'));
    await heading('الصفحة غير موجودة');
    await expect.poll(() => status('/2026/02/newcomer/'), patient).toBe(404);
  });

  test('a story stays on the screen with its problems beside it until they are mended', async () => {
    await open(`/2026/02/only-here/`);
    await writeFile(article('only-here'), fresh('عنوان لا يظهر', '"<b>سطاط</b>"'));
    await panel.getByText('لن تُنشر هذه الصفحة قبل تصحيحها: خطأ واحد').waitFor();
    await heading('خبر ليس في العدد التجريبي');
    expect(await panel.locator('li code').textContent()).toBe(`${article('only-here')}:4:7`);
    expect(await panel.locator('li strong').textContent()).toContain('«<b>سطاط</b>»');
    expect(await panel.locator('li mark').textContent()).toBe('"<b>سطاط</b>"');
    expect(await violationsOn(page)).toEqual([]);
    await page.route('**/__open-in-editor*', (route) => route.fulfill());
    const [opening] = await Promise.all([
      page.waitForRequest('**/__open-in-editor*'),
      panel.getByTitle('افتح الموضع في المحرر').click(),
    ]);
    expect(new URL(opening.url()).searchParams.get('file')).toBe(`${article('only-here')}:4:7`);
    await writeFile(article('only-here'), fresh('خبر صُحح'));
    await heading('خبر صُحح');
    await panel.waitFor({ state: 'detached' });
  });

  test('a new story with problems has a page that says them until they are mended', async () => {
    await writeFile(article('unsound'), fresh('خبر لم يظهر بعد', 'سطاط'));
    await expect.poll(() => status('/2026/02/unsound/'), patient).toBe(422);
    expect(await status('/')).toBe(200);
    await open(`/`);
    await panel.getByText('في ملفات أخرى: خطأ واحد').click();
    await panel.getByText('المدينة «سطاط» غير معروفة.').waitFor();
    await open(`/2026/02/unsound/`);
    await heading('لن تُنشر هذه الصفحة قبل تصحيحها: خطأ واحد');
    await panel.getByText('المدينة «سطاط» غير معروفة.').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await violationsOn(page)).toEqual([]);
    await writeFile(article('unsound'), fresh('خبر ظهر'));
    await heading('خبر ظهر');
    await rm(article('unsound'));
    await heading('الصفحة غير موجودة');
  });

  test('drafts and scheduled stories are shown, and marked for what they are', async () => {
    const withField = (title: string, field: string) =>
      fresh(title).replace('section:', `${field}\nsection:`);
    await writeFile(article('waiting'), withField('خبر ينتظر', 'publishDate: 2027-01-05T08:30:00+01:00'));
    await writeFile(
      article('sketch'),
      `${withField('مسودة خبر', 'draft: true')}\nاقرأ أيضا: 2026/02/waiting\n`,
    );
    await open(`/2026/02/sketch/`);
    await page.locator('header .preview-badge', { hasText: /^مسودة$/ }).waitFor();
    await page.locator('.read-also', { hasText: 'مجدول' }).getByRole('link').click();
    await page.getByText(/^مجدول: يُنشر في 5 يناير 2027، \d\d:30$/).waitFor();
    await open(`/city/settat/`);
    await page.getByRole('heading', { name: 'خبر ينتظر مجدول' }).waitFor();
    await rm(article('sketch'));
    await rm(article('waiting'));
    await expect.poll(() => status('/2026/02/waiting/'), patient).toBe(404);
  });

  test('what the proofreader says stands beside its paragraph, and is marked there', async () => {
    const note = page.getByRole('note');
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(`/2026/02/only-here/`);
    await edit(article('only-here'), (text) => `${text}\nعادت في أغسطس الماضي بعد غياب.\n`);
    await note.getByText('month-names').waitFor();
    const paragraph = page.getByText('عادت في');
    const besides = async () => {
      const [text, beside] = await Promise.all([paragraph.boundingBox(), note.boundingBox()]);
      return text && beside && beside.x + beside.width < text.x && Math.abs(beside.y - text.y) < 8;
    };
    await expect.poll(besides, patient).toBe(true);
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('preview-warn') ?? [])].map((range) => `${range}`));
    expect(await marked()).toEqual(['أغسطس']);
    await expect.poll(() => violationsOn(page), patient).toEqual([]);
    await page.setViewportSize({ width: 360, height: 760 });
    await expect.poll(besides, patient).toBe(false);
    expect(await paragraph.evaluate((shown) => shown.nextElementSibling?.getAttribute('role'))).toBe('note');
    await page.setViewportSize({ width: 1280, height: 900 });
    await edit(article('only-here'), (text) => text.replace('أغسطس', 'غشت'));
    await note.waitFor({ state: 'detached' });
  });

  test('a page is where it was when its story has changed', async () => {
    await open(`/2026/02/settat-learning-cities-forum/`);
    await page.evaluate(() => scrollTo(0, 600));
    await edit(article('settat-learning-cities-forum'), (text) => `${text}\nفقرة أخيرة.\n`);
    await page.getByText('فقرة أخيرة.').waitFor();
    await expect.poll(() => page.evaluate(() => scrollY), patient).toBe(600);
  });

  test('a file that is written beside and renamed, and many at once, are followed as well', async () => {
    await open(`/2026/02/only-here/`);
    await writeFile(`${article('only-here')}.tmp`, fresh('خبر حُفظ بجانبه'));
    await rename(`${article('only-here')}.tmp`, article('only-here'));
    await heading('خبر حُفظ بجانبه');
    const names = Array.from({ length: 200 }, (_, number) => article(`burst-${number}`));
    await Promise.all(names.map((name, number) => writeFile(name, fresh(`دفعة ${number}`))));
    await expect.poll(() => status('/2026/02/burst-199/'), patient).toBe(200);
    await Promise.all(names.map((name) => rm(name)));
    await writeFile(article('only-here'), fresh('خبر صُحح'));
    await heading('خبر صُحح');
    await expect.poll(() => status('/2026/02/burst-199/'), patient).toBe(404);
  });

  test('a changed registry shows on every page', async () => {
    await open(`/city/settat/`);
    await edit(path.join(folder, 'desk/cities.yaml'), (text) =>
      text
        .replace('name: سطات, region: casablanca-settat, aliases: [', '$&سطات, ')
        .replace('id: settat, name: سطات,', 'id: settat, name: سطات العليا,'),
    );
    await heading('أخبار سطات العليا');
  });

  test('an old address leads to its story', async () => {
    const moved = await fetch(`${dev.origin}/2026/01/midelt-winter-roads/`, { redirect: 'manual' });
    expect(moved.status).toBe(302);
    expect(moved.headers.get('location')).toBe('/2026/01/midelt-snow-shelters/');
  });

  test('search finds what the folder holds now', async () => {
    const hits = page.locator('#results h2');
    await open(`/search/?q=سنجابيات`);
    await hits.getByText('خبر صُحح').waitFor();
    await writeFile(article('squirrels'), fresh('خبر السناجب'));
    await hits.getByText('خبر السناجب').waitFor();
    expect(await hits.count()).toBe(2);
  });
});

describe('npm run preview', () => {
  let preview: Running;
  beforeAll(async () => {
    preview = await serving('preview', ['--out', inject('site')]);
  });
  afterAll(() => preview?.process.kill());

  const ask = (address: string) => fetch(preview.origin + address, { redirect: 'manual' });

  test('gives folders their page, and the error page with its status', async () => {
    const front = await ask('/');
    expect(front.status).toBe(200);
    expect(front.headers.get('content-type')).toBe('text/html;charset=utf-8');
    const missing = await ask('/nowhere/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('الصفحة غير موجودة');
    expect((await ask('/rss.xml')).status).toBe(200);
  });

  test('knows an Arabic address in both encodings', async () => {
    for (const address of [
      '/tag/التعليم/',
      encodeURI('/tag/التعليم/'),
      encodeURI('/tag/التعليم/').toLowerCase(),
    ])
      expect((await ask(address)).status).toBe(200);
    expect((await ask('/tag/%D8%/')).status).toBe(400);
  });

  test.each([
    ['/2026/01/midelt-winter-roads/', '/2026/01/midelt-snow-shelters/'],
    ['/about', '/about/'],
    [encodeURI('/tag/التعليم'), encodeURI('/tag/التعليم/')],
  ])('leads from %s on', async (from, to) => {
    const moved = await ask(from);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, to]);
  });
});

test.each([
  ['preview', ['--out', 'nothing'], 1, 'ابنه أولا بالأمر npm run build'],
  ['preview', ['--content', 'x'], 2, 'الخيار «--content» غير معروف'],
  ['dev', ['--content', 'nothing'], 1, 'مجلد المحتوى غير موجود.'],
  ['dev', ['--contents', 'desk'], 2, 'الخيار «--contents» غير معروف'],
] as const)('npm run %s -- %j is refused with code %i', async (command, args, code, words) => {
  const ended = await refused(command, [...args]);
  expect(ended.said).toContain(words);
  expect(ended.code).toBe(code);
});
