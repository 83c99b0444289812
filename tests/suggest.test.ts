import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { editionTime, runCommand } from './support/build.ts';

const desk = mkdtempSync(path.join(realpathSync(tmpdir()), 'nashra-suggest-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const body = `وزان – فتحت تعاونية نسائية معصرة ثالثة لزيت الزيتون قبل ذروة الموسم، بطاقة 40 طنا في اليوم.

وتنتظر الفلاحات أن يقصر طابور الشاحنات أمام المعاصر، وأن يستقر ثمن الزيت عند 50 درهما للتر. «الزيتون لا ينتظر»، تقول رئيسة التعاونية.

وتعد التعاونية بأن تعصر محصول كل أسرة على حدة، وأن تسلمها وصلا بالكمية والحموضة.
`;

function write(file: string, frontMatter: string) {
  writeFileSync(path.join(desk, file), `---\n${frontMatter}\n---\n${body}`);
}

/** What an author sees who types the command at the desk, and its exit code. */
async function suggest(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand('suggest', args, { INIT_CWD: desk });
  return `${stdout}${stderr}[${code}]`.replace(/\u200E/g, '');
}

describe('npm run suggest', () => {
  test('proposes for a story without city and section what the archive knows, and why', async () => {
    write('story.md', 'title: تعاونية بوزان تفتح معصرة ثالثة للزيتون');
    expect(await suggest('story.md', '--now', editionTime)).toBe(
      `
اقتراحات لـ story.md

المدينة: وزان
    ذُكرت مرتين، منها في مطلع النص وفي العنوان.
القسم: اقتصاد (الثقة عالية)
    4 من 5 أخبار هي الأقرب إليه منشورة في هذا القسم.
الوسوم:
    التعاونيات: في النص «تعاونية»
    الزيتون: في النص «للزيتون»
    زيت الزيتون: في النص «لزيت» و«للزيتون»
مواضيع ذات صلة:
    2026/11/ouazzane-olive-presses
        تسع معاصر تشتغل بالموعد لإنهاء طوابير موسم الزيتون
        يجمعهما: الزيتون، معصرة، وزان، الزيت
    2026/11/meknes-olive-price
        كيلوغرام الزيتون بين 5 و8 دراهم: ماذا يحدث بين الحقل والمعصرة؟
        يجمعهما: معصرة، الزيتون، الزيت، المعاصر
    2026/04/argan-cooperative-export
        تعاونيات أركان توقع أول عقد تصدير مشترك لثلاث سنوات
        يجمعهما: تعاونية، الزيت، نسائية، بالكمية

ألصق قبل السطر --- الذي تنتهي به الترويسة:
city: وزان
section: اقتصاد
tags: [التعاونيات, الزيتون, زيت الزيتون]
related:
  - 2026/11/ouazzane-olive-presses
  - 2026/11/meknes-olive-price
  - 2026/04/argan-cooperative-export
[0]`.trimStart(),
    );
  });

  test('writes what is missing, once, and leaves the rest as it is', async () => {
    write('written.md', 'title: تعاونية بوزان تفتح معصرة # مؤقت\ncity: مكناس\nrelated: []');
    const first = await suggest('written.md', '--write', '--now', editionTime);
    expect(first).toBe(
      `لم يُكتب شيء في written.md: ليست له ترويسة سليمة، أو فيها حقل من الحقول المقترحة بلا قيمة.
    صحح الترويسة بين سطري --- واحذف منها ما لا قيمة له، ثم أعد الأمر؛ أو ألصق الأسطر المقترحة بنفسك.
[1]`,
    );
    write('written.md', 'title: تعاونية بوزان تفتح معصرة # مؤقت\ncity: مكناس');
    expect(await suggest('written.md', '--write', '--now', editionTime)).toBe(
      'أُضيف إلى الملف: section، tags، related.\n[0]',
    );
    expect(readFileSync(path.join(desk, 'written.md'), 'utf8')).toBe(`---
title: تعاونية بوزان تفتح معصرة # مؤقت
city: مكناس
section: اقتصاد
tags: [التعاونيات, زيت الزيتون, الزيتون]
related:
  - 2026/11/ouazzane-olive-presses
  - 2026/11/meknes-olive-price
  - 2026/04/argan-cooperative-export
---
${body}`);
    expect(await suggest('written.md', '--write', '--now', editionTime)).toBe(
      'لم يُضف شيء: كل ما يُقترح مكتوب في الملف.\n[0]',
    );
  });

  test('tells programs the same', async () => {
    write('story.md', 'title: تعاونية بوزان تفتح معصرة ثالثة للزيتون');
    const told = await suggest('story.md', '--json', '--now', editionTime);
    expect(JSON.parse(told.replace(/\[0\]$/, ''))).toMatchObject({
      city: { id: 'ouezzane', name: 'وزان', dateline: true },
      section: { id: 'economy', confidence: 'high' },
      tags: [{ name: 'التعاونيات', words: ['تعاونية'] }, { name: 'الزيتون' }, { name: 'زيت الزيتون' }],
      related: [{ path: '/2026/11/ouazzane-olive-presses/' }, {}, {}],
    });
  });

  test.each([
    [
      [],
      'لم تذكر الخبر الذي تريد اقتراحات له.\n    اكتب مساره بعد الأمر، مثل content/articles/2026/11/slug.md\n[2]',
    ],
    [['a.md', 'b.md'], 'ذكرت أكثر من ملف.\n    اكتب مسار خبر واحد.\n[2]'],
    [['a.md', '--json', '--write'], 'لا يجتمع الخياران --json و --write.\n    اكتب أحدهما.\n[2]'],
    [['a.md', '--now', 'غدا'], '«غدا» ليس تاريخا مقروءا.\n    اكتبه هكذا: 2026-02-10T14:30:00+01:00.\n[2]'],
    [['gone.md'], 'gone.md: تعذرت قراءة الملف.\n    تحقق من وجوده ومن صلاحيات قراءته.\n[1]'],
  ])('%j is refused', async (args, said) => {
    expect(await suggest(...args)).toBe(said);
  });
});
