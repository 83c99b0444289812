import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editionTime, runCommand } from './support/build.ts';

const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'nashra-check-'));
let desk = root;
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  desk = mkdtempSync(path.join(root, 'desk-'));
});

function write(file: string, text: string) {
  const full = path.join(desk, 'content', file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

const story = (title: string, body: string, more = 'city: سطات') =>
  `---\ntitle: ${title}\ndate: 2026-02-10\n${more}\n---\n${body}\n`;

/** What an author sees who types a check at the desk, and its exit code. */
async function check(...args: string[]): Promise<string> {
  const typed = ['--content', path.join(desk, 'content'), '--now', editionTime, ...args];
  const { code, stdout, stderr } = await runCommand('check', typed, { INIT_CWD: desk });
  const said = `${stdout}${stderr}`.replaceAll(`${desk}/`, '').replace(/\([\d.,]+ ث\)/, '(… ث)');
  return `${said.replace(/[\u200E\u200F]/g, '')}[${code}]`;
}

describe('npm run check', () => {
  test('says that all is well', async () => {
    write('articles/2026/02/a.md', story('ملتقى القراءة', 'نظمت جمعية ملتقى.'));
    write('articles/2026/02/b.md', story('معرض الكتاب', 'افتتح معرض.'));
    expect(await check()).toBe('لا أخطاء في خبرين (… ث).\n[0]');
  });

  test('tells all problems of all files at once, with their lines', async () => {
    write('articles/2026/02/a.md', story('ملتقى القراءة', 'راجع [البلاغ](/balagh.pdf).'));
    write('articles/2026/02/b.md', story('معرض الكتاب', 'افتتح معرض.', 'city: سطاط\nauther: نعيمة'));
    write('articles/2026/02/c.md', story('خبر بلا نص', ''));
    expect(await check()).toBe(
      `
content/articles/2026/02/a.md:6:15: الرابط /balagh.pdf لا يقود إلى صفحة في هذا الموقع.
    │ راجع [البلاغ](⟦/balagh.pdf⟧).
    صحح الرابط أو احذفه.
content/articles/2026/02/b.md:4:7: المدينة «سطاط» غير معروفة.
    │ city: ⟦سطاط⟧
    لعلك تقصد «سطات».
content/articles/2026/02/b.md:5:1: الحقل «auther» غير معروف.
    │ ⟦auther:⟧ نعيمة
    لعلك تقصد «author».
content/articles/2026/02/c.md:1:1: تنبيه: لا نص تحت الترويسة ولا صورة. (empty-body)
    اكتب نص الخبر، أو أضف إلى الترويسة draft: true حتى تكتبه.

3 أخطاء وتنبيه واحد في 3 أخبار (… ث).
[1]`.trimStart(),
    );
  });

  test('tells of the files that are named, and counts the others', async () => {
    write('articles/2026/02/a.md', story('ملتقى القراءة', 'نظمت جمعية ملتقى.'));
    write('articles/2026/02/b.md', story('معرض الكتاب', 'افتتح معرض.', 'city: سطاط'));
    expect(await check('content/articles/2026/02/a.md')).toBe(
      'لا أخطاء في خبر واحد (… ث).\nوفي ملفات أخرى خطأ واحد: نفذ npm run check وحده لتراها.\n[0]',
    );
    expect(await check('content/articles/2026')).toMatch(/b\.md:4:7:[\s\S]*\[1\]$/);
  });

  test('gives programs JSON and GitHub annotations, and says the rest beside it', async () => {
    write('articles/2026/02/b.md', story('معرض الكتاب', 'افتتح معرض.', 'city: سطاط'));
    const [json = '', rest] = (await check('--json')).split(/(?<=^\])\n/m);
    expect(JSON.parse(json)).toEqual([
      {
        file: 'content/articles/2026/02/b.md',
        line: 4,
        column: 7,
        endColumn: 11,
        severity: 'error',
        rule: null,
        message: 'المدينة «سطاط» غير معروفة.',
        hint: 'لعلك تقصد «سطات».',
      },
    ]);
    expect(rest).toBe('خطأ واحد في خبر واحد (… ث).\n[1]');
    expect(await check('--format', 'github')).toBe(
      '::error file=content/articles/2026/02/b.md,line=4,col=7,endColumn=11,title=خطأ::المدينة «سطاط» غير معروفة.%0Aلعلك تقصد «سطات».\n' +
        'خطأ واحد في خبر واحد (… ث).\n[1]',
    );
  });

  test.each([
    ['an unknown option', ['--fix'], 'الخيار «--fix» غير معروف أو تنقصه قيمة.'],
    ['an unknown format', ['--format', 'xml'], 'لا صيغة باسم «xml».'],
    ['two formats', ['--json', '--format', 'text'], 'لا يجتمع الخياران --json و --format.'],
    ['a file elsewhere', ['/etc/hostname'], 'الملف «/etc/hostname» ليس في مجلد المحتوى content.'],
    ['a file that is not there', ['content/x.md'], 'لا ملف ولا مجلد باسم «content/x.md».'],
    [
      'staged and named',
      ['--staged', 'content/x.md'],
      'لا يجتمع الخيار --staged وأسماء الملفات: هو نفسه يحدد ما سيودَع في git.',
    ],
    ['staged outside git', ['--staged'], 'ليس content في مستودع git، أو git غير مثبت.'],
  ])('is called wrongly: %s', async (_what, args, message) => {
    mkdirSync(path.join(desk, 'content/articles'), { recursive: true });
    const said = await check(...args);
    expect(said.split('\n')[0]).toBe(message);
    expect(said).toMatch(/\[2\]$/);
  });
});

describe('npm run check -- --staged', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=نعيمة', '-c', 'user.email=n@nashra.example', ...args], {
      cwd: desk,
    });

  beforeEach(() => {
    git('init', '-q');
    write('articles/2026/02/a.md', story('ملتقى القراءة', 'نظمت جمعية ملتقى.'));
    write('articles/2026/02/b.md', story('معرض الكتاب', 'نص.\n\nاقرأ أيضا: 2026/02/a'));
    write('articles/2026/02/old.md', story('خبر قديم', 'راجع [هذا](/nowhere/).'));
    git('add', '-A');
    git('commit', '-qm', 'أول');
  });

  test('has nothing to do where nothing of the content is staged', async () => {
    writeFileSync(path.join(desk, 'notes.txt'), 'x');
    git('add', 'notes.txt');
    expect(await check('--staged')).toBe('لا شيء من المحتوى في هذا الإيداع.\n[0]');
    expect(await check('--staged', '--json')).toBe('[]\nلا شيء من المحتوى في هذا الإيداع.\n[0]');
  });

  test('tells of staged stories alone; what was wrong before is counted', async () => {
    write('articles/2026/02/new.md', story('خبر جديد', 'نص.', 'city: سطاط'));
    git('add', '-A');
    expect(await check('--staged')).toBe(
      `
content/articles/2026/02/new.md:4:7: المدينة «سطاط» غير معروفة.
    │ city: ⟦سطاط⟧
    لعلك تقصد «سطات».

خطأ واحد في خبر واحد (… ث).
وفي ملفات أخرى خطأ واحد: نفذ npm run check وحده لتراها.
[1]`.trimStart(),
    );
  });

  test('tells what a deleted story breaks in others', async () => {
    git('rm', '-q', 'content/articles/2026/02/a.md');
    expect(await check('--staged')).toBe(
      `
content/articles/2026/02/b.md:8:12: لا خبر في الموقع بالمعرّف «2026/02/a».
    │ اقرأ أيضا: ⟦2026/02/a⟧
    اكتب السنة والشهر واسم الملف، مثل 2026/02/slug.

خطأ واحد (… ث).
وفي ملفات أخرى خطأ واحد: نفذ npm run check وحده لتراها.
[1]`.trimStart(),
    );
  });

  test('judges what is staged, not what was written since', async () => {
    write('articles/2026/02/a.md', story('ملتقى القراءة', 'نص.', 'city: سطاط'));
    git('add', '-A');
    write('articles/2026/02/a.md', story('ملتقى القراءة', 'نص.'));
    expect(await check('--staged')).toMatch(/a\.md:4:7: [^\n]+\n {4}│ city: ⟦سطاط⟧\n[\s\S]*\[1\]$/);

    git('add', '-A');
    write('articles/2026/02/a.md', story('ملتقى القراءة', 'نص.', 'city: سطاط'));
    git('commit', '-q', '--allow-empty', '-m', 'ثان');
    write('articles/2026/02/b.md', story('معرض الكتاب والقراءة', 'نص.\n\nاقرأ أيضا: 2026/02/a'));
    git('add', 'content/articles/2026/02/b.md');
    expect(await check('--staged')).toMatch(/^لا أخطاء في خبر واحد/);
  });
});

describe('npm run check -- --links', () => {
  const asked: string[] = [];
  let server: Server;
  let host = '';
  beforeAll(async () => {
    server = createServer(({ method, url = '' }, answer) => {
      asked.push(`${method} ${url}`);
      const [status, location] = {
        '/fine': [200],
        '/moved': [301, '/fine'],
        '/for-now': [302, '/fine'],
        '/round': [302, '/round'],
        '/no-head': method === 'HEAD' ? [405] : [200],
        '/busy': [503],
      }[url] ?? [404];
      answer.writeHead(Number(status), location ? { location: String(location) } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const links = (...paths: string[]) => paths.map((to) => `[صفحة](${host}${to})`).join(' و');
  const told = async (...args: string[]) => (await check(...args)).replaceAll(host, 'http://h');

  test('warns of links that lead nowhere or elsewhere, each with its place', async () => {
    const source = `city: سطات\nsource: { name: مجلة الضفاف, url: "${host}/gone" }`;
    write('articles/2026/02/a.md', story('خبر', links('/fine', '/for-now', '/no-head'), source));
    write(
      'articles/2026/02/b.md',
      story('خبر', `${links('/moved')}\n\n${links('/round')}\n\n${links('/busy')}`),
    );
    expect(await told('--private-links')).toBe(
      `
content/articles/2026/02/a.md:5:36: تنبيه: لم تعد صفحة http://h/gone موجودة (404). (outside-link)
    │ …{ name: مجلة الضفاف, url: "⟦http://h/gone⟧" }
    اكتب عنوانها الجديد، أو احذف الرابط.
content/articles/2026/02/b.md:6:8: تنبيه: انتقلت صفحة http://h/moved نهائيا إلى عنوان آخر. (outside-link)
    │ [صفحة](⟦http://h/moved⟧)
    اكتب مكانه http://h/fine
content/articles/2026/02/b.md:8:8: تنبيه: الرابط http://h/round يحيل على عناوين متتالية بلا نهاية. (outside-link)
    │ [صفحة](⟦http://h/round⟧)
    افتحه في متصفحك، واكتب العنوان الذي ينتهي إليه.
content/articles/2026/02/b.md:10:8: تنبيه: رد الموقع على http://h/busy بالخطأ 503. (outside-link)
    │ [صفحة](⟦http://h/busy⟧)
    افتح الرابط في متصفحك: قد يكون العطل عابرا، أو يكون الموقع لا يجيب إلا المتصفحات.

لا أخطاء في خبرين، و4 تنبيهات (… ث).
[0]`.trimStart(),
    );
    expect(asked).toEqual(expect.arrayContaining(['HEAD /no-head', 'GET /no-head']));
  });

  test('asks nothing of private networks unless told to', async () => {
    asked.length = 0;
    write('articles/2026/02/a.md', story('خبر', links('/fine')));
    expect(await told('--links')).toMatch(
      /^content\/articles\/2026\/02\/a\.md:6:8: تنبيه: الرابط http:\/\/h\/fine يقود إلى شبكة داخلية/,
    );
    expect(asked).toEqual([]);
  });
});
