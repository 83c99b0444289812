import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { authorEnvironment, project, runCommand } from './support/build.ts';

const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'nashra-new-'));
let desk = root;
let content = root;
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  desk = mkdtempSync(path.join(root, 'desk-'));
  content = path.join(desk, 'content');
  mkdirSync(path.join(content, 'articles'), { recursive: true });
});

/** What an author sees who asks for a new story at the desk, and the exit code. */
async function create(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand('new', [...args, '--content', content], {
    INIT_CWD: desk,
  });
  return `${stdout}${stderr}[${code}]`;
}

const read = (file: string) => readFileSync(path.join(desk, file), 'utf8');
const files = () =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('npm run new', () => {
  test('writes a story that only lacks its text, and says what comes next', async () => {
    const said = await create(
      'سطات: ملتقى القراءة',
      '--city=settat',
      '--section=مجتمع',
      '--source=map',
      '--tags=التعليم، القراءة',
      '--date=2026-02-10 14:30',
    );
    expect(said).toBe(
      `
كُتب content/articles/2026/02/سطات-ملتقى-القراءة.md
وسيكون عنوانه https://nashra.example/2026/02/سطات-ملتقى-القراءة/

اكتب نص الخبر تحت الترويسة، واحذف # من أول كل سطر تحتاجه. ثم افحصه وعاينه:
    npm run check -- content/articles/2026/02/سطات-ملتقى-القراءة.md
    npm run dev
[0]`.trimStart(),
    );
    expect(read('content/articles/2026/02/سطات-ملتقى-القراءة.md')).toBe(
      `
---
title: 'سطات: ملتقى القراءة'
date: 2026-02-10 14:30
city: سطات
section: مجتمع
source: map
tags: [التعليم, القراءة]
# author: اسم الكاتب
# description: ملخص الخبر في جملة
# image: { src: ./photo.jpg, alt: وصف الصورة }
---
`.trimStart(),
    );
    const checked = await runCommand('check', ['--content', content], { INIT_CWD: desk });
    expect(checked).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('لا نص تحت الترويسة ولا صورة.'),
    });
  });

  test('takes every field, and words of a title without quotes', async () => {
    await create(
      'ملتقى',
      'القراءة',
      '--city=سطات',
      '--slug=multaqa',
      '--date=2026-02-10',
      '--draft',
      '--author=نعيمة الحداوي,كريم',
      '--source=مجلة الضفاف',
      '--source-url=https://difaf.example/1',
      '--image=photo.jpg',
      '--alt=قاعة',
      '--description=ملخص.',
    );
    expect(read('content/articles/2026/02/multaqa.md')).toBe(
      `
---
title: ملتقى القراءة
date: 2026-02-10 00:00
city: سطات
section: مجتمع
source:
  name: مجلة الضفاف
  url: https://difaf.example/1
author: [نعيمة الحداوي, كريم]
description: ملخص.
image:
  src: ./photo.jpg
  alt: قاعة
draft: true
# tags: [وسم, وسم آخر]
---
`.trimStart(),
    );
  });

  test('says all that is missing or wrong at once, and writes nothing', async () => {
    expect(await create()).toBe(
      'ينقص عنوان الخبر.\n' +
        '    اكتبه بعد الأمر بين علامتي اقتباس مستقيمتين: npm run new -- "عنوان الخبر"\n' +
        'تنقص المدينة.\n' +
        '    اكتبها بعد \u200E--city، مثل \u200E--city سطات.\n[2]',
    );
    expect(await create('خبر', '--city=سطاط', '--section=رياظة', '--date=2026-02-30', '--image=a.jpg')).toBe(
      'التاريخ «2026-02-30» لا وجود له.\n' +
        '    تحقق من عدد أيام الشهر ومن الساعة والدقيقة.\n' +
        'المدينة «سطاط» غير معروفة.\n    لعلك تقصد «سطات».\n' +
        'القسم «رياظة» غير معروف.\n    لعلك تقصد «رياضة».\n' +
        'الصورة بلا وصف لمن لا يراها.\n    صف ما فيها بعد \u200E--alt.\n[2]',
    );
    expect(files()).toEqual([]);
  });

  test.each([
    ['an unknown option', ['خبر', '--ville=سطات'], 'الخيار «--ville» غير معروف أو تنقصه قيمة.', 2],
    [
      'a link without a source',
      ['خبر', '--city=سطات', '--source-url=https://x.example/'],
      'كُتب رابط المصدر بلا اسمه.',
      2,
    ],
    ['a title of signs alone', ['؟!', '--city=سطات'], 'لا يصلح العنوان اسما لملف.', 2],
    [
      'a name with a path',
      ['خبر', '--city=سطات', '--slug=../../x'],
      '«../../x» لا يصلح في عنوان إلكتروني.',
      2,
    ],
    ['no such folder', ['خبر', '--city=سطات', '--content=/nowhere'], 'مجلد المحتوى غير موجود.', 2],
  ])('refuses %s', async (_what, args, message, code) => {
    const { stderr, ...ended } = await runCommand('new', ['--content', content, ...args], { INIT_CWD: desk });
    expect([stderr.split('\n')[0], ended.code]).toEqual([message, code]);
    expect(files()).toEqual([]);
  });

  test('writes over no file, and takes no address that a story has or had', async () => {
    const folder = path.join(content, 'articles/2026/02');
    mkdirSync(folder, { recursive: true });
    const story = (more: string) => `---\ntitle: خبر\ndate: 2026-02-10\ncity: سطات\n${more}---\nنص.\n`;
    writeFileSync(path.join(folder, 'one.md'), 'نص بلا ترويسة');
    writeFileSync(path.join(folder, 'other.md'), story('slug: two\naliases: [/2026/02/three/]\n'));
    const told = (slug: string, file: string) =>
      `العنوان /2026/02/${slug}/ لخبر آخر: content/articles/2026/02/${file}. لم يُكتب شيء.\n` +
      `    اختر اسما آخر للملف بعد \u200E--slug، مثل \u200E--slug ${slug}-2.\n[1]`;
    const again = (slug: string) => create('خبر', '--city=سطات', '--date=2026-02-11', `--slug=${slug}`);
    expect(await again('one')).toBe(told('one', 'one.md'));
    expect(await again('two')).toBe(told('two', 'other.md'));
    expect(await again('three')).toBe(told('three', 'other.md'));
    expect(files().sort()).toEqual(['one.md', 'other.md']);
    expect(readFileSync(path.join(folder, 'one.md'), 'utf8')).toBe('نص بلا ترويسة');
  });

  test('writes nothing through a link out of the content folder', async () => {
    const outside = path.join(desk, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, path.join(content, 'articles/2026'));
    expect(await create('خبر', '--city=سطات', '--date=2026-02-11')).toMatch(/رابط رمزي[\s\S]*\[1\]$/);
    expect(readdirSync(outside)).toEqual([]);
  });
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasTerminal)('npm run new in a terminal', () => {
  /** Types each answer when it is asked for; gives what the author reads, and the exit code. */
  function talk(answers: string[]): Promise<string> {
    const command = `${process.execPath} src/commands/new.ts --content ${content} --date 2026-02-10`;
    const terminal = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: project,
      env: authorEnvironment({ INIT_CWD: desk, TERM: 'xterm' }),
    });
    return new Promise((resolve) => {
      let said = '';
      let heard = 0;
      terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const asked = said.split('\u001B[3G').length - 1;
        while (heard < asked && answers.length > 0) {
          terminal.stdin.write(answers.shift() ?? '');
          heard++;
        }
      });
      terminal.on('close', (code) => {
        const plain = stripVTControlCharacters(said).replaceAll('\r', '');
        resolve(`${plain}[${code}]`);
      });
    });
  }

  test('asks for what is missing, with the nearest name where one is unknown', async () => {
    expect(await talk(['ملتقى القراءة\n', 'سطاط\n', 'سطات\n', '\n', '\n'])).toBe(
      `
عنوان الخبر:
> ملتقى القراءة
المدينة:
> سطاط
المدينة «سطاط» غير معروفة.
    لعلك تقصد «سطات».
المدينة:
> سطات
القسم (سياسة، اقتصاد، مجتمع، جهات، ثقافة، رياضة، علوم وتكنولوجيا، بيئة)، أو Enter وحدها لقسم «مجتمع»:
> 
المصدر إن كان الخبر منقولا، أو Enter وحدها إن كان لهيئة التحرير:
> 
كُتب content/articles/2026/02/ملتقى-القراءة.md
وسيكون عنوانه https://nashra.example/2026/02/ملتقى-القراءة/

اكتب نص الخبر تحت الترويسة، واحذف # من أول كل سطر تحتاجه. ثم افحصه وعاينه:
    npm run check -- content/articles/2026/02/ملتقى-القراءة.md
    npm run dev
[0]`.trimStart(),
    );
  });

  test.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('writes nothing where the author leaves with %s', async (_keys, key) => {
    expect(await talk(['ملتقى القراءة\n', key])).toMatch(/لم يُكتب شيء\.[\s\S]*\[1\]$/);
    expect(files()).toEqual([]);
  });
});
