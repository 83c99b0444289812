import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { authorEnvironment, runCommand } from './support/build.ts';

const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'nashra-proof-'));
let desk = root;
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  desk = mkdtempSync(path.join(root, 'desk-'));
});

const placeOf = (file: string) => path.join(desk, 'content', file);
const textOf = (file: string) => readFileSync(placeOf(file), 'utf8');
function write(file: string, text: string) {
  mkdirSync(path.dirname(placeOf(file)), { recursive: true });
  writeFileSync(placeOf(file), text);
}

const story = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2026-02-10\ncity: سطات\n---\n${body}\n`;

/** What an author sees who types a proof at the desk, and its exit code. */
async function proof(...args: string[]): Promise<string> {
  const typed = ['--content', path.join(desk, 'content'), ...args];
  const { code, stdout, stderr } = await runCommand('proof', typed, { INIT_CWD: desk });
  return `${`${stdout}${stderr}`.replaceAll(`${desk}/`, '').replace(/[\u200E\u200F]/g, '')}[${code}]`;
}

const slips = story('سطات.. ملتقى للقراءة', 'سطات – حضر ٤٠ تلميذا و 3 أساتذة يوم 5 مايو ، وقال "نعم".');
const mended = story('سطات.. ملتقى للقراءة', 'حضر 40 تلميذا و 3 أساتذة يوم 5 مايو، وقال «نعم».');

describe('npm run proof', () => {
  test('says that all is well', async () => {
    write('articles/2026/02/a.md', story('ملتقى للقراءة', 'نظمت جمعية ملتقى.'));
    write('pages/about.md', '---\ntitle: من نحن\n---\nجريدة.\n');
    expect(await proof()).toBe('لا ملاحظات في ملفين.\n[0]');
  });

  test('tells what it finds, with the lines', async () => {
    write('articles/2026/02/a.md', slips);
    expect(await proof()).toMatchInlineSnapshot();
  });

  test('mends what is certain, and has nothing left to mend', async () => {
    write('articles/2026/02/a.md', slips);
    write('articles/2026/02/b.md', story('ملتقى للقراءة', 'نظمت جمعية ملتقى.'));
    const [before, untouched] = [
      statSync(placeOf('articles/2026/02/a.md')),
      statSync(placeOf('articles/2026/02/b.md')),
    ];
    expect(await proof('--fix')).toMatchInlineSnapshot();
    expect(textOf('articles/2026/02/a.md')).toBe(mended);
    expect(statSync(placeOf('articles/2026/02/a.md')).mode).toBe(before.mode);
    expect(statSync(placeOf('articles/2026/02/b.md'))).toEqual(untouched);
    expect((await proof('--fix')).split('\n').slice(-2)).toEqual(['ملاحظتان.', '[0]']);
  });

  test('keeps line ends and modes, and takes a byte order mark away', async () => {
    const typed = `\uFEFF${slips.replaceAll('\n', '\r\n')}`;
    write('articles/2026/02/a.md', typed);
    chmodSync(placeOf('articles/2026/02/a.md'), 0o640);
    expect(await proof('--fix')).toMatch(/\[0\]$/);
    expect(textOf('articles/2026/02/a.md')).toBe(mended.replaceAll('\n', '\r\n'));
    expect(statSync(placeOf('articles/2026/02/a.md')).mode & 0o777).toBe(0o640);
  });

  test('reads only the files and folders that are named', async () => {
    write('articles/2026/02/a.md', slips);
    write('articles/2026/03/b.md', story('ملتقى للقراءة', 'نظمت جمعية ملتقى.'));
    expect(await proof('content/articles/2026/03')).toBe('لا ملاحظات في ملف واحد.\n[0]');
    expect(await proof('content/articles/2026/02/a.md')).toMatch(/\[1\]$/);
  });

  test('is an error where a quotation does not end, or a story cannot be read', async () => {
    write('articles/2026/02/a.md', story('ملتقى للقراءة', 'قال «نعم.'));
    write('articles/2026/02/b.md', 'نص بلا ترويسة ١٢');
    write('articles/2026/02/c.md', '---\ntitle: أ\n---\n\u0000');
    expect(await proof()).toMatchInlineSnapshot();
  });

  test('tells programs', async () => {
    write('articles/2026/02/a.md', story('ملتقى للقراءة', 'حضر ٤٠ تلميذا.'));
    const [json = '', rest] = (await proof('--json')).split(/(?<=^\])\n/m);
    expect(JSON.parse(json)).toEqual([
      {
        file: 'content/articles/2026/02/a.md',
        line: 6,
        column: 5,
        endColumn: 7,
        severity: 'warning',
        rule: 'digits',
        message: 'العدد «٤٠» مكتوب بأرقام غير مستعملة في المغرب.',
        hint: 'اكتب «40».',
      },
    ]);
    expect(rest).toBe('ملاحظة واحدة، يصححها npm run proof -- --fix.\n[1]');
    expect(await proof('--format', 'github')).toMatch(
      /^::warning file=content\/articles\/2026\/02\/a\.md,line=6,col=5,/,
    );
  });

  test.each([
    ['an option that is none', ['--fux'], 'الخيار «--fux» غير معروف أو تنقصه قيمة.'],
    ['a file that is not there', ['content/articles/x.md'], 'لا ملف ولا مجلد باسم «content/articles/x.md».'],
    [
      'a file that is no story',
      ['content/cities.yaml'],
      '«content/cities.yaml» ليس خبرا: الأخبار ملفات .md داخل المجلد articles من مجلد المحتوى.',
    ],
    ['a folder elsewhere', ['/etc'], 'ليس في مجلد المحتوى'],
    ['no repository', ['--staged'], 'في مستودع git، أو git غير مثبت.'],
  ])('refuses %s', async (_what, args, wrong) => {
    write('articles/2026/02/a.md', slips);
    write('cities.yaml', 'regions: []\ncities: []\n');
    const said = await proof(...args);
    expect(said).toContain(wrong);
    expect(said).toMatch(/\[2\]$/);
    expect(textOf('articles/2026/02/a.md')).toBe(slips);
  });

  test('refuses a folder that is not there', async () => {
    expect(await proof()).toBe('مجلد المحتوى غير موجود.\n    تحقق من المسار الذي كتبته بعد --content.\n[2]');
  });
});

describe('npm run proof -- --staged', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=desk', '-c', 'user.email=desk@nashra.example', ...args], {
      cwd: desk,
      env: authorEnvironment({}),
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const name = 'articles/2026/02/قصة.md';
  beforeEach(() => {
    git('init', '-q');
    write('articles/2026/02/old.md', slips);
    git('add', '.');
    git('commit', '-q', '-m', 'old');
  });

  test('reads what git would commit, and nothing else', async () => {
    expect(await proof('--staged')).toBe('لا ملاحظات في مجلد بلا أخبار.\n[0]');
    write(name, slips);
    git('add', '.');
    git('rm', '-q', 'content/articles/2026/02/old.md');
    const said = await proof('--staged');
    expect(said).toContain('قصة.md:6:1');
    expect(said).not.toContain('old.md');
    expect(said).toMatch(/\[1\]$/);
  });

  test('mends it, and stages it again', async () => {
    write(name, slips);
    git('add', '.');
    expect(await proof('--staged', '--fix')).toMatch(/صُححت 5 ملاحظات في ملف واحد، وبقيت ملاحظتان\.\n\[0\]$/);
    expect(git('show', `:content/${name}`)).toBe(mended);
    expect(git('status', '--porcelain', '-z')).toBe(`A  content/${name}\0`);
  });

  test('leaves a file alone that was changed since it was staged', async () => {
    write(name, slips);
    git('add', '.');
    write(name, story('ملتقى للقراءة', 'لم يكتمل.'));
    const said = await proof('--staged', '--fix');
    expect(said).toContain('قصة.md:6:1');
    expect(said).toContain('لم يُصحح content/articles/2026/02/قصة.md: تغير بعد أن أُضيف إلى الإيداع.');
    expect(said).toMatch(/\[1\]$/);
    expect(textOf(name)).toBe(story('ملتقى للقراءة', 'لم يكتمل.'));
    expect(git('show', `:content/${name}`)).toBe(slips);
  });
});
