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
    expect(await proof()).toMatchInlineSnapshot(`
      "content/articles/2026/02/a.md:2:8: تنبيه: يبدأ العنوان باسم مدينة الخبر، و«نشرة» تطبع المدينة مع كل عنوان. (title-city)
          │ title: ⟦سطات..⟧ ملتقى للقراءة
          احذف اسم المدينة وما يفصله من أول العنوان.
      content/articles/2026/02/a.md:6:1: تنبيه: يبدأ النص باسم مدينة الخبر وشرطة، و«نشرة» تطبعهما بنفسها. (dateline)
          │ ⟦سطات – ⟧حضر ٤٠ تلميذا و 3 أساتذة يوم 5 مايو ،…
          احذف اسم المدينة والشرطة من أول النص.
      content/articles/2026/02/a.md:6:12: تنبيه: العدد «٤٠» مكتوب بأرقام غير مستعملة في المغرب. (digits)
          │ سطات – حضر ⟦٤٠⟧ تلميذا و 3 أساتذة يوم 5 مايو ، وقال…
          اكتب «40».
      content/articles/2026/02/a.md:6:39: تنبيه: «مايو» ليس اسم الشهر في المغرب. (month-names)
          │ …حضر ٤٠ تلميذا و 3 أساتذة يوم 5 ⟦مايو⟧ ، وقال "نعم".
          اكتب «ماي».
      content/articles/2026/02/a.md:6:43: تنبيه: مسافة قبل علامة الترقيم. (space-before-punctuation)
          │ …٤٠ تلميذا و 3 أساتذة يوم 5 مايو⟦ ⟧، وقال "نعم".
          احذف المسافة: العلامة تلتصق بالكلمة التي قبلها.
      content/articles/2026/02/a.md:6:51: تنبيه: علامة الاقتباس " ليست العلامة العربية. (quotes)
          │ …و 3 أساتذة يوم 5 مايو ، وقال ⟦"⟧نعم".
          اكتب « مكانها.
      content/articles/2026/02/a.md:6:55: تنبيه: علامة الاقتباس " ليست العلامة العربية. (quotes)
          │ …3 أساتذة يوم 5 مايو ، وقال "نعم⟦"⟧.
          اكتب » مكانها.

      7 ملاحظات، منها 5 ملاحظات يصححها npm run proof -- --fix.
      [1]"
    `);
  });

  test('mends what is certain, and has nothing left to mend', async () => {
    write('articles/2026/02/a.md', slips);
    write('articles/2026/02/b.md', story('ملتقى للقراءة', 'نظمت جمعية ملتقى.'));
    const before = statSync(placeOf('articles/2026/02/a.md'));
    const untouched = statSync(placeOf('articles/2026/02/b.md'));
    expect(await proof('--fix')).toMatchInlineSnapshot(`
      "content/articles/2026/02/a.md:2:8: تنبيه: يبدأ العنوان باسم مدينة الخبر، و«نشرة» تطبع المدينة مع كل عنوان. (title-city)
          │ title: ⟦سطات..⟧ ملتقى للقراءة
          احذف اسم المدينة وما يفصله من أول العنوان.
      content/articles/2026/02/a.md:6:32: تنبيه: «مايو» ليس اسم الشهر في المغرب. (month-names)
          │ حضر 40 تلميذا و 3 أساتذة يوم 5 ⟦مايو⟧، وقال «نعم».
          اكتب «ماي».

      صُححت 5 ملاحظات في ملف واحد، وبقيت ملاحظتان.
      [0]"
    `);
    expect(textOf('articles/2026/02/a.md')).toBe(mended);
    expect(statSync(placeOf('articles/2026/02/a.md')).mode).toBe(before.mode);
    const { ctimeMs, ino } = untouched;
    expect(statSync(placeOf('articles/2026/02/b.md'))).toMatchObject({ ctimeMs, ino });
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
    expect(await proof()).toMatchInlineSnapshot(`
      "content/articles/2026/02/a.md:6:5: علامة الاقتباس « بلا قرينة في هذه الفقرة. (quotes)
          │ قال ⟦«⟧نعم.
          أضف قرينتها حيث يبدأ الكلام المنقول أو ينتهي، أو احذفها.
      content/articles/2026/02/b.md:1:1: لا يبدأ الملف بالترويسة. (front-matter)
          │ ⟦ن⟧ص بلا ترويسة ١٢
          اجعل السطر الأول --- وبعده title و date و city، ثم سطرا فيه --- يفصلها عن النص.
      content/articles/2026/02/c.md:1:1: في الملف رمز لا يكون في النصوص (NUL)، فهو تالف أو ليس نصا.
          انسخ نص الخبر إلى ملف جديد واحذف هذا.

      3 ملاحظات.
      [1]"
    `);
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
