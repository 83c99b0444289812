import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { editionTime, project, runBuild } from './support/build.ts';
import { bytesIn, readSite, sitePaths } from './support/site.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-build-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a content folder of stories about سطات, one an hour from the first of January 2026. */
async function writeStories(content: string, count: number, more = ''): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const date = new Date(Date.UTC(2026, 0, 1, number)).toISOString();
    const file = path.join(content, 'articles', date.slice(0, 4), date.slice(5, 7), `story-${number}.md`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      file,
      `---\ntitle: خبر رقم ${number}\ndate: ${date}\ncity: سطات\n${more}---\nنص الخبر رقم ${number}.\n`,
    );
  }
}

test('the same content and clock give the same bytes', async () => {
  const again = path.join(folder, 'again');
  expect(await runBuild(['--out', again, '--now', editionTime])).toMatchObject({ code: 0, stderr: '' });
  const [first, second] = await Promise.all([bytesIn(inject('site')), bytesIn(again)]);
  expect([...second.keys()]).toEqual([...first.keys()]);
  const different = [...first].filter(([file, bytes]) => second.get(file) !== bytes).map(([file]) => file);
  expect(different).toEqual([]);
});

describe('a folder of one’s own', () => {
  test('is built with its own address, borrowing the registries it lacks', async () => {
    const content = path.join(folder, 'own/content');
    const out = path.join(folder, 'own/site');
    await writeStories(content, 1);
    const built = await runBuild(
      [
        '--content',
        'own/content',
        '--out',
        'own/site',
        '--site',
        'https://jarida.example',
        '--now',
        editionTime,
      ],
      folder,
    );
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(built.stdout).toContain('خبر واحد');
    expect(readSite(out, '2026/01/story-1/index.html')).toContain(
      'href="https://jarida.example/2026/01/story-1/"',
    );
    expect(readSite(out, 'rss.xml')).toContain('https://jarida.example/rss.xml');
    expect(sitePaths(out, 'about/index.html')).toEqual([]);
  });

  test('may be empty: the front page says so', async () => {
    const content = path.join(folder, 'empty/content');
    await mkdir(path.join(content, 'articles'), { recursive: true });
    const out = path.join(folder, 'empty/site');
    expect(await runBuild(['--content', content, '--out', out, '--now', editionTime])).toMatchObject({
      code: 0,
    });
    expect(readSite(out, 'index.html')).toContain('لا أخبار هنا بعد.');
    expect(sitePaths(out, 'news-sitemap.xml')).toEqual([]);
  });

  test('with a long archive numbers it from the oldest, so that a new story leaves sealed pages as they were', async () => {
    const content = path.join(folder, 'long/content');
    await writeStories(content, 75);
    const build = async (name: string) => {
      const out = path.join(folder, 'long', name);
      expect(await runBuild(['--content', content, '--out', out, '--now', editionTime])).toMatchObject({
        code: 0,
      });
      return bytesIn(out);
    };
    const before = await build('before');
    expect([...before.keys()].filter((file) => file.startsWith('city/settat/page/'))).toEqual([
      'city/settat/page/1/index.html',
      'city/settat/page/2/index.html',
    ]);
    await writeStories(content, 76);
    const after = await build('after');
    const changed = [...before].filter(([file, bytes]) => after.get(file) !== bytes).map(([file]) => file);
    expect(changed.filter((file) => file.includes('/page/'))).toEqual([]);
    expect(changed.filter((file) => /^2026\/01\/story/.test(file))).toEqual([]);
    expect(changed).toContain('city/settat/index.html');
  });
});

describe('a build that fails', () => {
  test('says every problem with its place, exits with 1 and leaves the last good site as it was', async () => {
    const content = path.join(folder, 'bad/content');
    const out = path.join(folder, 'bad/site');
    await writeStories(content, 1);
    expect(await runBuild(['--content', content, '--out', out, '--now', editionTime])).toMatchObject({
      code: 0,
    });
    const good = await bytesIn(out);
    const file = path.join(content, 'articles/2026/01/story-2.md');
    await writeFile(file, '---\ntitle: خبر\ndate: 2026-01-32\ncity: سطاط\n---\nنص.\n');
    const failed = await runBuild(['--content', content, '--out', out, '--now', editionTime]);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toBe('');
    expect(failed.stderr).toBe(
      `${file}:3:7: التاريخ «2026-01-32» لا وجود له.\n` +
        '    │ date: ⟦2026-01-32⟧\n' +
        '    تحقق من عدد أيام الشهر ومن الساعة والدقيقة.\n' +
        `${file}:4:7: المدينة «سطاط» غير معروفة.\n` +
        '    │ city: \u200F⟦سطاط⟧\n' +
        '    لعلك تقصد «سطات».\n\n' +
        'خطآن. لم يُكتب شيء، وبقي الموقع على آخر بناء سليم.\n',
    );
    expect(await bytesIn(out)).toEqual(good);
    expect(await readdir(path.dirname(out))).toEqual(['content', 'site']);
  });

  test.each([
    ['an unknown option', ['--output', 'x'], 'الخيار «--output» غير معروف أو تنقصه قيمة.'],
    [
      'an address with a path',
      ['--site', 'https://example.org/news'],
      '«https://example.org/news» ليس عنوان موقع.',
    ],
    ['an address that is none', ['--site', 'example'], '«example» ليس عنوان موقع.'],
    ['a date that is none', ['--now', 'yesterday'], '«yesterday» ليس تاريخا مقروءا.'],
    ['an output folder above the project', ['--out', path.dirname(project)], 'لا يمكن أن يُكتب الموقع في'],
    [
      'an output folder inside the content',
      ['--out', path.join(project, 'content/site')],
      'لا يمكن أن يُكتب الموقع في',
    ],
    [
      'an output folder that holds other files',
      ['--out', path.join(project, 'docs')],
      'لا يمكن أن يُكتب الموقع في',
    ],
  ])('is refused with exit code 2 for %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await runBuild(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('names a content folder that is not there', async () => {
    const { code, stderr } = await runBuild([
      '--content',
      path.join(folder, 'nowhere'),
      '--out',
      path.join(folder, 'x'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('مجلد المحتوى غير موجود.');
  });
});

describe('the clock', () => {
  test('brings a scheduled story out when its time has come, and takes an expired one away', async () => {
    const content = path.join(folder, 'clock/content');
    await writeStories(content, 1);
    await writeStories(
      path.join(folder, 'clock/later'),
      1,
      'publishDate: 2026-06-01\nexpiryDate: 2026-07-01\nslug: later\n',
    );
    await cp(
      path.join(folder, 'clock/later/articles/2026/01/story-1.md'),
      path.join(content, 'articles/2026/01/later.md'),
    );
    const shownAt = async (now: string) => {
      const out = path.join(folder, 'clock', now);
      expect(await runBuild(['--content', content, '--out', out, '--now', now])).toMatchObject({
        code: 0,
        stderr: '',
      });
      return sitePaths(out, '2026/01/later/index.html').length;
    };
    expect(await Promise.all(['2026-05-31', '2026-06-02', '2026-07-02'].map(shownAt))).toEqual([0, 1, 0]);
  });
});
