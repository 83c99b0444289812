import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, runCommand } from './support/build.ts';
import { atomFeed, jsonFeed, rss, windows1256 } from './support/saved-feeds.ts';

let folder: string;
let server: Server;
let origin: string;
const memories = new Set<string>();
/** What the server answers, by path. */
const sites = new Map<string, RequestListener>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-feeds-'));
  server = createServer((request, response) => sites.get(request.url ?? '')?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
  for (const memory of memories) rmSync(memory, { recursive: true, force: true });
});

/** An aggregator's desk: a content folder, and feeds that somebody saved. */
class Desk {
  readonly content: string;
  readonly saved: string;
  #memory = '';

  constructor(name: string, feeds: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.content = path.join(folder, name, 'content');
    this.saved = path.join(folder, name, 'feeds');
    mkdirSync(this.saved, { recursive: true });
    for (const [file, text] of Object.entries(feeds)) this.save(file, text);
  }

  save(file: string, text: string | Uint8Array): void {
    writeFileSync(path.join(this.saved, file), text);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.content, file)), { recursive: true });
    writeFileSync(path.join(this.content, file), text);
  }

  /** Runs `npm run import -- feed …` at noon of 20 November and gives what a person sees. */
  async run(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await runCommand(
      'import',
      ['feed', ...args, '--content', this.content, '--now', '2026-11-20T12:00:00Z'],
      { INIT_CWD: this.saved },
    );
    const report = /التفاصيل في (.*)/.exec(stdout)?.[1];
    if (report) {
      this.#memory = path.resolve(this.saved, path.dirname(report));
      memories.add(this.#memory);
    }
    return `${stdout}${stderr}[${code}]`
      .replaceAll(report ?? '…', '…')
      .replaceAll(origin, 'http://server')
      .replace(/\nبقي أن تنفذ .*/, '');
  }

  read(file: string): string {
    return readFileSync(path.join(this.content, file), 'utf8');
  }

  get files(): string[] {
    return globSync('**/*.*', { cwd: this.content }).sort();
  }

  get report(): string {
    return readFileSync(path.join(this.#memory, 'report.md'), 'utf8');
  }

  /** What `npm run check` says. */
  async check(): Promise<string> {
    const { stdout } = await runCommand('check', ['--content', this.content], { INIT_CWD: project });
    return stdout;
  }
}

const arz = 'وكالة الأرز للأنباء';
const arzHome = 'https://arz.example/';
const library = `افتتحت الجماعة أمس الخميس خزانة بلدية تضم 12 ألف كتاب في حي السلام، بحضور 300 من سكان الحي وتلاميذ 4 مدارس،
وقالت مديرتها إن أبوابها مفتوحة 6 أيام في الأسبوع من التاسعة صباحا إلى الثامنة ليلا، وإن الاشتراك فيها بالمجان لكل من
يقل عمره عن 18 سنة، على أن تنظم كل سبت ورشات للقراءة والحكي يؤطرها أساتذة متطوعون من المدينة.`;

const opening = {
  title: 'سطات.. خزانة بلدية &amp;quot;جديدة&amp;quot; في حي السلام',
  link: 'https://www.arz.example/khizana/?utm_source=rss',
  date: 'Fri, 20 Nov 2026 09:00:00 GMT',
  text: `<p>سطات – ${library}</p><script>alert(1)</script><p>للمزيد: <a href="/dalil" onclick="x()">دليل الخزانات</a></p>
<p>The post <a href="#">خزانة</a> appeared first on <a href="#">الأرز</a>.</p>`,
  more: '<dc:creator>سلمى العلوي</dc:creator><category>ثقافة</category><category>كتب &amp;amp; مكتبات</category>',
};

test('saved feeds of all forms become stories with their source, and nothing comes twice', async () => {
  const desk = new Desk('saved', {
    '1-arz.xml': rss(arz, arzHome, [opening]),
    '2-daftar.atom': atomFeed,
    '3-hay.json': jsonFeed,
    '4-page.html': '<link rel="alternate" type="application/rss+xml" href="https://jarida.example/feed/">',
    '5-cut.xml': rss(arz, arzHome, [
      {
        ...opening,
        title: 'أكادير: آخر ما وصل',
        link: '/akhir',
        text: '<p>وصل هذا الخبر كاملا.</p>',
        more: '',
      },
      { title: 'أكادير: لم يكتمل', text: 'x'.repeat(400) },
    ]).slice(0, -200),
  });
  expect(await desk.run('.')).toMatchInlineSnapshot(`
    "استُورد: 4 أخبار.
    لم يُستورد:
      بلا تاريخ يُقرأ: 1
      ليست خلاصة تُقرأ: 1
      مادة مكسورة في الخلاصة: 1
    نقص من المستورد:
      نصوص برمجية ونماذج حُذفت: 1
    التفاصيل في …
    [1]"
  `);
  expect(desk.files).toMatchInlineSnapshot(`
    [
      "articles/2026/11/أكادير-آخر-ما-وصل.md",
      "articles/2026/11/أكادير-موسم-الصيد-أسعاره.md",
      "articles/2026/11/سطات-خزانة-بلدية-جديدة-في-حي-السلام.md",
      "articles/2026/11/سطات-سوق-الحي-يفتح-أبوابه-مساء.md",
    ]
  `);
  expect(desk.read('articles/2026/11/سطات-خزانة-بلدية-جديدة-في-حي-السلام.md')).toMatchInlineSnapshot(`
    "---
    title: سطات.. خزانة بلدية "جديدة" في حي السلام
    date: 2026-11-20T09:00:00+00:00
    city: سطات
    source:
      name: وكالة الأرز للأنباء
      url: https://www.arz.example/khizana/?utm_source=rss
    section: culture
    author: سلمى العلوي
    tags:
      - كتب & مكتبات
    ---

    افتتحت الجماعة أمس الخميس خزانة بلدية تضم 12 ألف كتاب في حي السلام، بحضور 300 من سكان الحي وتلاميذ 4 مدارس، وقالت مديرتها إن أبوابها مفتوحة 6 أيام في الأسبوع من التاسعة صباحا إلى الثامنة ليلا، وإن الاشتراك فيها بالمجان لكل من يقل عمره عن 18 سنة، على أن تنظم كل سبت ورشات للقراءة والحكي يؤطرها أساتذة متطوعون من المدينة.

    للمزيد: [دليل الخزانات](https://www.arz.example/dalil)
    "
  `);
  expect(desk.read('articles/2026/11/أكادير-موسم-الصيد-أسعاره.md')).toMatchInlineSnapshot(`
    "---
    title: 'أكادير: موسم الصيد & أسعاره'
    date: 2026-11-19T07:00:00+00:00
    city: أكادير
    source:
      name: دفتر الجهة
      url: https://daftar.example/akhbar/mawsim
    author: كريم أوبلا
    ---

    بدأ موسم الصيد في ميناء المدينة هذا الأسبوع.

    - السردين: [7 دراهم](https://daftar.example/akhbar/asaar#sardin)
    - الصول: 60 درهما
    "
  `);
  expect(desk.read('articles/2026/11/سطات-سوق-الحي-يفتح-أبوابه-مساء.md')).toMatchInlineSnapshot(`
    "---
    title: سطات.. سوق الحي يفتح أبوابه مساء
    date: 2026-11-19T19:00:00+00:00
    city: سطات
    source:
      name: نشرة الحي
      url: https://hay.example/1
    section: sports
    tags:
      - أسواق
    ---

    يفتح سوق الحي أبوابه حتى العاشرة ليلا.

    وقال الباعة إنهم ينتظرون الزوار.
    "
  `);
  expect(desk.report).toMatchInlineSnapshot(`
    "# تقرير الاستيراد من الخلاصات

    - ما استُورد: 4 أخبار.

    ## ما لم يُستورد، ولماذا

    ### بلا تاريخ يُقرأ (1)

    أضف ‎--undated now ليُؤرخ بوقت استيراده، أو اكتبه بيدك بتاريخه.

    - «سطات.. خبر بلا تاريخ» · 3-hay.json:2 · https://hay.example/2 · نصه محفوظ في skipped/00001-سطات-خبر-بلا-تاريخ.txt

    ### ليست خلاصة تُقرأ (1)

    تُقرأ خلاصات RSS وAtom وJSON Feed. ابحث في الموقع عن عنوان خلاصته، وهو غالبا في آخر الصفحة أو ينتهي بـ ‎/feed/.

    - 4-page.html · هذه صفحة، وعنوان خلاصتها https://jarida.example/feed/

    ### مادة مكسورة في الخلاصة (1)

    افتح الخبر في موقعه. إن كانت الخلاصة محفوظة عندك فاحفظها من جديد: قد تكون انقطعت.

    - 5-cut.xml:5 · نصه محفوظ في skipped/00002-bila-unwan.txt

    ## ما نقص من الأخبار المستوردة

    ### نصوص برمجية ونماذج حُذفت (1)

    لا حاجة إلى شيء.

    - articles/2026/11/سطات-خزانة-بلدية-جديدة-في-حي-السلام.md: script
    "
  `);
  expect(await desk.check()).toContain('لا أخطاء في 4 أخبار');
  expect(await desk.run('.', '--undated', 'now')).toMatchInlineSnapshot(`
    "استُورد: خبر واحد.
    استُورد من قبل ولم يُمس: 4 أخبار.
    لم يُستورد:
      ليست خلاصة تُقرأ: 1
      مادة مكسورة في الخلاصة: 1
    نقص من المستورد:
      نصوص برمجية ونماذج حُذفت: 1
    التفاصيل في …
    [1]"
  `);
  expect(await desk.run('.')).toMatchInlineSnapshot(`
    "لا جديد: كل ما يُستورد من هنا مستورد من قبل.
    استُورد من قبل ولم يُمس: 5 أخبار.
    لم يُستورد:
      ليست خلاصة تُقرأ: 1
      مادة مكسورة في الخلاصة: 1
    نقص من المستورد:
      نصوص برمجية ونماذج حُذفت: 1
    التفاصيل في …
    [1]"
  `);
});

test('an aggregator asks every ten minutes, and is given what is new', async () => {
  const desk = new Desk('web');
  const asked: string[] = [];
  let stories = [opening];
  sites.set('/arz/', (request, response) => {
    const etag = `"${stories.length}"`;
    asked.push(`${request.headers['if-none-match']} ${request.headers['user-agent']}`);
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    return response.writeHead(200, { etag, 'content-type': 'text/xml' }).end(rss(arz, arzHome, stories));
  });
  sites.set('/old/', (_, response) => response.writeHead(301, { location: '/qadim' }).end());
  sites.set('/qadim', (_, response) =>
    response.writeHead(200, { 'content-type': 'text/xml; charset=windows-1256' }).end(
      windows1256(
        rss('صحيفة قديمة', 'https://qadim.example/', [
          {
            title: 'أكادير: خبر بترميز قديم',
            link: '/1',
            date: '19 نونبر 2026 10:00',
            text: '<p>نص بحروف عربية سليمة.</p>',
          },
        ]).replace('encoding="UTF-8"', ''),
      ),
    ),
  );
  sites.set('/down/', (_, response) => response.writeHead(503).end());
  const feeds = ['/arz/', '/old/', '/down/'].map((site) => origin + site);

  expect(await desk.run(...feeds, '--allow-private')).toMatchInlineSnapshot(`
    "استُورد: خبران.
    لم يُستورد:
      خلاصات تعذر جلبها: 1
    نقص من المستورد:
      نصوص برمجية ونماذج حُذفت: 1
    التفاصيل في …
    [1]"
  `);
  expect(desk.read('articles/2026/11/أكادير-خبر-بترميز-قديم.md')).toMatchInlineSnapshot(`
    "---
    title: 'أكادير: خبر بترميز قديم'
    date: 2026-11-19T10:00:00+00:00
    city: أكادير
    source:
      name: صحيفة قديمة
      url: https://qadim.example/1
    ---

    نص بحروف عربية سليمة.
    "
  `);
  expect(await desk.run(`${origin}/arz/`, '--allow-private')).toMatchInlineSnapshot(`
    "استُورد: لا أخبار.
    لم يتغير منذ آخر مرة: خلاصة واحدة.
    التفاصيل في …
    [0]"
  `);
  stories = [
    { ...opening, title: 'سطات.. خبر جديد', link: 'https://arz.example/2', text: '<p>هذا خبر آخر.</p>' },
    opening,
  ];
  expect(await desk.run(`${origin}/arz/`, '--allow-private')).toMatchInlineSnapshot(`
    "استُورد: خبر واحد.
    استُورد من قبل ولم يُمس: خبر واحد.
    نقص من المستورد:
      نصوص برمجية ونماذج حُذفت: 1
    التفاصيل في …
    [0]"
  `);
  expect(await desk.run(`${origin}/arz/`, '--allow-private', '--section', 'رياضة')).toMatch(/^لا جديد/);
  expect(asked).toEqual([
    'undefined Nashra (+https://nashra.example)',
    '"1" Nashra (+https://nashra.example)',
    '"1" Nashra (+https://nashra.example)',
    'undefined Nashra (+https://nashra.example)',
  ]);
  expect(await desk.run(`${origin}/arz/`)).toMatchInlineSnapshot(`
    "استُورد: لا أخبار.
    لم يُستورد:
      خلاصات تعذر جلبها: 1
    التفاصيل في …
    [1]"
  `);
});

test('a story comes once, by its link or by its text; what another source tells is told as such', async () => {
  const again = { ...opening, link: 'http://arz.example/khizana/amp/' };
  const corrected = {
    ...opening,
    title: 'سطات.. خزانة جديدة (تصحيح)',
    link: 'https://arz.example/khizana-2',
    text: opening.text.replace('الثامنة ليلا', 'التاسعة ليلا'),
  };
  const taken = { ...opening, link: 'https://mawja.example/9', date: '20 Nov 2026 10:30:00 GMT' };
  const feeds = {
    '1-arz.xml': rss(arz, arzHome, [
      opening,
      again,
      corrected,
      { ...opening, link: 'https://arz.example/kept' },
    ]),
    '2-mawja.xml': rss('الموجة', 'https://mawja.example/', [taken]),
  };
  const kept = `---
title: كتبته بيدي
date: 2026-11-01T10:00:00+01:00
city: سطات
source: { name: ${arz}, url: "https://www.arz.example/kept/?fbclid=1" }
---

نص كتبه المحرر.
`;
  const desk = new Desk('copies', feeds);
  desk.write('articles/2026/11/kept.md', kept);
  expect(await desk.run('.')).toMatchInlineSnapshot(`
    "استُورد: خبران.
    لم يُستورد:
      تكرر رابطه في الخلاصات: 1
      نسخة من خبر سبق من المصدر نفسه: 1
      موجود من قبل في مجلد المحتوى: 1
    نقص من المستورد:
      نصوص برمجية ونماذج حُذفت: 2
      أخبار سبق إليها مصدر آخر بالنص نفسه أو بما يقاربه: 1
    التفاصيل في …
    [0]"
  `);
  expect(desk.report).toMatchInlineSnapshot(`
    "# تقرير الاستيراد من الخلاصات

    - ما استُورد: خبران.

    ## ما لم يُستورد، ولماذا

    ### تكرر رابطه في الخلاصات (1)

    استُورد مرة واحدة، ولا حاجة إلى شيء.

    - «سطات.. خزانة بلدية "جديدة" في حي السلام» · 1-arz.xml:8 · http://arz.example/khizana/amp/

    ### نسخة من خبر سبق من المصدر نفسه (1)

    أعاد المصدر نشر خبره بعنوان آخر أو بعد تصحيح. قارنه بالخبر المذكور إن شئت.

    - «سطات.. خزانة جديدة (تصحيح)» · 1-arz.xml:12 · https://arz.example/khizana-2 · https://www.arz.example/khizana/?utm\\_source=rss · نصه محفوظ في skipped/00001-سطات-خزانة-جديدة-تصحيح.txt

    ### موجود من قبل في مجلد المحتوى (1)

    لم يُمس الملف الموجود.

    - «سطات.. خزانة بلدية "جديدة" في حي السلام» · 1-arz.xml:16 · https://arz.example/kept · articles/2026/11/kept.md

    ## ما نقص من الأخبار المستوردة

    ### نصوص برمجية ونماذج حُذفت (2)

    لا حاجة إلى شيء.

    - articles/2026/11/سطات-خزانة-بلدية-جديدة-في-حي-السلام.md: script
    - articles/2026/11/سطات-خزانة-بلدية-جديدة-في-حي-السلام-2.md: script

    ### أخبار سبق إليها مصدر آخر بالنص نفسه أو بما يقاربه (1)

    يجمعها الموقع في «الخبر نفسه في مصادر أخرى». ولتركها أعد الأمر مع ‎--skip-copies.

    - https://mawja.example/9: https://www.arz.example/khizana/?utm\\_source=rss
    "
  `);

  const strict = new Desk('no-copies', feeds);
  expect(await strict.run('.', '--skip-copies')).toMatchInlineSnapshot(`
    "استُورد: خبر واحد.
    لم يُستورد:
      نسخة من خبر سبق من المصدر نفسه: 2
      تكرر رابطه في الخلاصات: 1
      سبق إليه مصدر آخر بالنص نفسه أو بما يقاربه: 1
    نقص من المستورد:
      نصوص برمجية ونماذج حُذفت: 1
    التفاصيل في …
    [0]"
  `);
});

test('a hostile feed is taken apart, and nothing of it can be run', async () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    title: 'عنوان واحد للجميع',
    link: `https://evil.example/${index}`,
    date: '20 Nov 2026 10:00:00 GMT',
    text: `<p>نص الخبر رقم ${index} في سلسلة لا تنتهي، وفيه من الأرقام ${index * 7} و${index * 13}.</p>`,
  }));
  const date = '19 Nov 2026 10:00:00 GMT';
  const desk = new Desk('hostile', {
    'evil.xml': rss(`<![CDATA[</title><script>x</script>${arz}]]>`, 'https://evil.example/', [
      ...many,
      {
        title: '&lt;img src=x onerror=alert(1)&gt;عنوان\u202E مقلوب',
        link: 'https://evil.example/a',
        date,
        text: '<p onclick="x">نص <a href="javascript:alert(1)">رابط</a></p><iframe src="data:text/html,x"></iframe>',
      },
      {
        title: '../../../../etc/passwd',
        link: 'https://evil.example/../../b',
        date,
        text: '<svg onload=alert(1)>x</svg>نص السطر',
        more: '<guid>../../../x</guid>',
      },
      { title: 'رابط خطر', link: 'javascript:alert(1)', date, text: 'نص' },
      { title: 'من المستقبل', link: 'https://evil.example/c', date: '1 Jan 2099 10:00 GMT', text: 'نص' },
      { title: 'عميق', link: 'https://evil.example/d', date, text: '<div>'.repeat(3000) },
      { title: 'فارغ', link: 'https://evil.example/e', date, text: '<script>x</script>' },
    ]),
  });
  expect(await desk.run('.', '--default-city', 'سطات')).toMatchInlineSnapshot(`
    "استُورد: 302 خبر.
    لم يُستورد:
      بلا رابط إلى الأصل: 1
      تاريخه بعد أكثر من يوم من الآن: 1
      عناصره متداخلة تداخلا لا يُقرأ: 1
      بلا نص: 1
    نقص من المستورد:
      روابط خطرة أو لا تُقرأ، فبقي نصها وحده: 2
      نصوص برمجية ونماذج حُذفت: 2
    التفاصيل في …
    [1]"
  `);
  expect(desk.files).toHaveLength(302);
  expect(desk.files.slice(-3)).toMatchInlineSnapshot(`
    [
      "articles/2026/11/عنوان-واحد-للجميع-98.md",
      "articles/2026/11/عنوان-واحد-للجميع-99.md",
      "articles/2026/11/عنوان-واحد-للجميع.md",
    ]
  `);
  const written = desk.files.map((file) => desk.read(file)).join('');
  expect(written).not.toMatch(/script|onerror|onclick|onload|data:|\u202E/);
  expect(new Set(written.match(/^ {2}name: .*$/gm))).toMatchInlineSnapshot(`
    Set {
      "  name: xوكالة الأرز للأنباء",
    }
  `);
  expect(await desk.check()).toContain('لا أخطاء في 302 خبر');
});

test.each([
  ['nothing', [], 'لم تذكر خلاصة.'],
  ['a folder that is not there', ['nowhere'], 'لا يُقرأ الملف …/wrong/feeds/nowhere.'],
  ['an option of another import', ['.', '--types', 'post'], 'الخيار «--types» غير معروف أو تنقصه قيمة.'],
  ['a meaning that is none', ['.', '--undated', 'tomorrow'], 'لا معنى لـ «tomorrow» بعد ‎--undated.'],
  [
    'a section that is not registered',
    ['.', '--section', 'مجتمعع'],
    'القسم «مجتمعع» غير مسجل. لعلك تقصد «مجتمع».',
  ],
])('called with %s it says what is wrong, and what to type', async (_, args, wrong) => {
  const said = await new Desk('wrong').run(...args);
  expect(said.split('\n')[0]?.replace(folder, '…')).toBe(wrong);
  expect(said).toMatch(/\n {4}.+\n\[2\]$/);
});
