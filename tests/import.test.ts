import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEdition } from '../src/catalogue/edition.ts';
import { formatProblem } from '../src/content/problem.ts';
import { authorEnvironment, project, runCommand } from './support/build.ts';
import { bytesIn } from './support/site.ts';
import { moment } from './support/story.ts';
import { item, picture, site, wxr } from './support/wxr.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  for (const memory of globSync(path.join(project, '.nashra/import/*import-test*')))
    rmSync(memory, { recursive: true });
});

/** A newsroom that moves: its exports, and the content folder that they go into. */
class Move {
  readonly content: string;
  /** Where the last run was remembered. */
  memory = '';
  readonly #folder: string;
  #exports = 0;

  constructor(name: string) {
    this.#folder = path.join(folder, name);
    this.content = path.join(this.#folder, 'content');
  }

  file(bytes: string | Uint8Array): string {
    const file = `${this.#folder}-${++this.#exports}.xml`;
    writeFileSync(file, bytes);
    return file;
  }

  /** Runs `npm run import -- wordpress …` and gives what a person sees, without what differs from run to run. */
  async run(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await runCommand(
      'import',
      ['wordpress', ...args, '--content', this.content],
      {
        INIT_CWD: project,
      },
    );
    this.memory = path.resolve(project, path.dirname(/التفاصيل في (.*)/.exec(stdout)?.[1] ?? ''));
    const said = `${stdout}${stderr}`.replace(/(?<=import-test-example-)\w{8}/g, '…').replaceAll(folder, '…');
    return `${said}[${code}]`;
  }

  read(file: string): string {
    return readFileSync(path.join(this.content, file), 'utf8');
  }

  get files(): string[] {
    return globSync('**/*', { cwd: this.content, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.content, path.join(entry.parentPath, entry.name)))
      .sort();
  }

  get report(): string {
    return readFileSync(path.join(this.memory, 'report.md'), 'utf8');
  }

  /** What `npm run build` would say of the folder, and the compiled body of each story. */
  async edition() {
    const { edition, problems } = await openEdition({
      content: this.content,
      fallback: path.join(project, 'content'),
      publicFolder: path.join(project, 'public'),
      now: moment('2026-11-22T12:00:00Z'),
    });
    const html = await Promise.all(edition.catalogue.stories.map((story) => edition.html(story)));
    return { problems: problems.map(formatProblem), html: html.join('\n'), catalogue: edition.catalogue };
  }
}

test('a site moves with its posts, pages, links, old addresses and what is to come', async () => {
  const move = new Move('good');
  const one = move.file(
    wxr([
      item({
        id: 10,
        title: 'ملتقى &#8220;مدن التعلم&#8221;',
        name: 'ملتقى',
        link: `${site}/2020/05/12/%d9%85%d9%84%d8%aa%d9%82%d9%89/`,
        html: `<!-- wp:paragraph --><p>سطات – نظمت الجمعية <strong>ملتقى</strong> بعد <a href="${site}/?p=11">الأول</a>.</p><!-- /wp:paragraph --><p>اقرأ أيضا: <a href="/second/">الخبر الثاني</a></p><p>انظر <a href="/gone/">هذا</a>.</p>`,
        categories: ['أخبار محلية', 'سطات'],
      }),
      item({ id: 12, title: 'مسودة', status: 'draft' }),
      item({ id: 13, title: 'غدا', status: 'future', date: '2030-01-02 10:00:00' }),
      item({ id: 14, title: 'خاص', status: 'private' }),
      item({ id: 15, title: 'قائمة', type: 'nav_menu_item' }),
      item({ id: 16, title: 'من نحن', type: 'page', name: 'about-us', html: 'نحن.' }),
    ]),
  );
  const two = move.file(
    wxr([
      item({
        id: 11,
        title: 'الخبر الثاني',
        name: 'second',
        categories: ['غير مصنف'],
        html: 'أكادير: انطلق\nالموسم.\n\n[caption id="a"]<img src="https://img.example/a.jpg"> شرح[/caption]\n\n[foo_bar]داخل[/foo_bar]',
      }),
    ]),
  );
  const map = path.join(folder, 'sections.yaml');
  writeFileSync(map, 'أخبار محلية: مجتمع\n');

  expect(await move.run(one, two, '--section-map', map)).toMatchInlineSnapshot(`
    "استُورد: 4 أخبار.
    صفحات ثابتة: 1.
    لم يُستورد:
      خاص أو محمي بكلمة سر: 1
      ليس خبرا ولا صفحة: 1
    نقص من المستورد:
      روابط داخلية لا تؤدي إلى خبر مستورد، فبقي نصها وحده: 1
      رموز قصيرة [shortcode] حُذفت وبقي ما بداخلها: 1
      صور لم تُحمّل: 1
    التفاصيل في .nashra/import/import-test-example-…/report.md
    بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
    [0]"
  `);
  expect(move.files).toEqual([
    'articles/2020/05/post-12.md',
    'articles/2020/05/second.md',
    'articles/2020/05/ملتقى.md',
    'articles/2030/01/post-13.md',
    'pages/about-us.md',
  ]);
  expect(move.read('articles/2020/05/ملتقى.md')).toMatchInlineSnapshot(`
    "---
    title: ملتقى “مدن التعلم”
    date: 2020-05-12T09:00:00+00:00
    city: سطات
    section: society
    author: نادية العلوي
    aliases:
      - /2020/05/12/ملتقى/
    ---

    نظمت الجمعية **ملتقى** بعد [الأول](/2020/05/second/).

    اقرأ أيضا: [الخبر الثاني](/2020/05/second/)

    انظر هذا.
    "
  `);
  expect(move.read('articles/2020/05/second.md')).toMatchInlineSnapshot(`
    "---
    title: الخبر الثاني
    date: 2020-05-12T09:00:00+00:00
    city: أكادير
    author: نادية العلوي
    aliases:
      - /second/
    ---

    انطلق\\
    الموسم.

    شرح

    داخل
    "
  `);
  expect(move.read('articles/2030/01/post-13.md')).toContain('publishDate: 2030-01-02T10:00:00+00:00');
  expect((await move.edition()).problems).toEqual([]);
  expect(move.report).toMatchInlineSnapshot(`
    "# تقرير الاستيراد من import-test.example

    - ما استُورد: 4 أخبار.
    - صفحات ثابتة: 1.

    ## ما لم يُستورد، ولماذا

    ### خاص أو محمي بكلمة سر (1)

    لا يُنقل ما لم يكن متاحا للقراء. انشره في ووردبريس ثم صدّره إن أردته.

    - «خاص» · good-1.xml:55 · https://import-test.example/post-14/

    ### ليس خبرا ولا صفحة (1)

    عناصر القوائم والنماذج والإضافات لا مكان لها هنا.

    - «قائمة» · good-1.xml:70 · https://import-test.example/post-15/ · nav\\_menu\\_item

    ## ما نقص من الأخبار المستوردة

    ### روابط داخلية لا تؤدي إلى خبر مستورد، فبقي نصها وحده (1)

    راجعها إن كانت تهمك.

    - articles/2020/05/ملتقى.md: /gone/

    ### رموز قصيرة [shortcode] حُذفت وبقي ما بداخلها (1)

    راجع الأخبار التي كانت فيها معارض صور أو نماذج.

    - articles/2020/05/second.md: \\[foo\\_bar\\]

    ### صور لم تُحمّل (1)

    أعد الاستيراد من البداية مع ‎--images لتُحمّل، أو أضفها بيدك.

    - articles/2020/05/second.md: https://img.example/a.jpg
    "
  `);
});

test('a second run imports nothing, a newer export what is new; nothing that an author touched is overwritten', async () => {
  const move = new Move('again');
  const posts = [item({ id: 1, title: 'أول' }), item({ id: 2, title: 'ثان' })];
  const file = move.file(wxr(posts));
  await move.run(file);
  const before = await bytesIn(move.content);
  expect(await move.run(file)).toMatchInlineSnapshot(`
    "لا جديد: كل ما يُستورد من هنا مستورد من قبل.
    استُورد من قبل ولم يُمس: خبران.
    التفاصيل في .nashra/import/import-test-example-…/report.md
    [0]"
  `);
  expect(await bytesIn(move.content)).toEqual(before);

  writeFileSync(path.join(move.content, 'articles/2020/05/post-1.md'), 'ما كتبه المحرر');
  rmSync(path.join(move.content, 'articles/2020/05/post-2.md'));
  const newer = wxr([item({ id: 1, title: 'أول مصحح' }), posts[1] ?? '', item({ id: 3, title: 'ثالث' })]);
  expect(await move.run(move.file(newer))).toMatchInlineSnapshot(`
    "استُورد: خبر واحد.
    استُورد من قبل ولم يُمس: خبران.
    لم يُستورد:
      استُورد من قبل ثم تغير في الأصل: 1
      استُورد من قبل ثم حُذف: 1
    التفاصيل في .nashra/import/import-test-example-…/report.md
    بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
    [1]"
  `);
  expect(move.read('articles/2020/05/post-1.md')).toBe('ما كتبه المحرر');
  expect(move.files).toEqual(['articles/2020/05/post-1.md', 'articles/2020/05/post-3.md']);
});

test('a run that is killed is gone on with, and ends with the same files as one that was not', async () => {
  const posts = Array.from({ length: 400 }, (_, id) =>
    item({
      id: id + 1,
      title: 'عنوان واحد',
      name: '',
      link: `${site}/?p=${id + 1}`,
      html: 'سطر.\n\n'.repeat(10),
    }),
  );
  const whole = new Move('whole');
  const file = whole.file(wxr(posts));
  await whole.run(file);

  const cut = new Move('cut');
  const args = [path.join(project, 'src/commands/import.ts'), 'wordpress', file, '--content', cut.content];
  for (const stories of [40, 150]) {
    const child = spawn(process.execPath, args, { env: authorEnvironment({}), stdio: 'ignore' });
    const killed = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    while (cut.files.length < stories && child.exitCode === null) await new Promise(setImmediate);
    child.kill('SIGKILL');
    expect(await killed).toBe('SIGKILL');
    expect(cut.files.length).toBeLessThan(400);
  }
  expect(await cut.run(file)).toContain('[0]');
  expect(await bytesIn(cut.content)).toEqual(await bytesIn(whole.content));
  expect(cut.files).toHaveLength(400);
  expect((await cut.edition()).problems).toEqual([]);
});

test('a link to a story that was skipped comes back when a later run can take that story', async () => {
  const move = new Move('links');
  const file = move.file(
    wxr([
      item({
        id: 1,
        title: 'أول',
        html: 'انظر <a href="/post-2/">الثاني</a>.<p>اقرأ أيضا: <a href="/post-2/">الثاني</a></p>',
      }),
      item({ id: 2, title: 'ثان', categories: ['بلا مدينة'] }),
    ]),
  );
  const body = () => move.read('articles/2020/05/post-1.md').split('---\n\n')[1];
  expect(await move.run(file)).toContain('لا تُعرف مدينته: 1');
  expect(body()).toBe('انظر الثاني.\n\nاقرأ أيضا\\: الثاني\n');
  expect(await move.run(file, '--default-city', 'سطات')).toContain('[0]');
  expect(body()).toBe('انظر [الثاني](/2020/05/post-2/).\n\nاقرأ أيضا: [الثاني](/2020/05/post-2/)\n');
  expect((await move.edition()).problems).toEqual([]);
});

describe('an input that is broken', () => {
  test('gives what comes before the break, and says where it is', async () => {
    const move = new Move('cut-short');
    const text = wxr([item({ id: 1, title: 'سليم' }), item({ id: 2, title: 'مقطوع', html: 'نص طويل' })]);
    const file = move.file(text.slice(0, text.indexOf('نص طويل') + 3));
    expect(await move.run(file)).toMatchInlineSnapshot(`
      "استُورد: خبر واحد.
      لم يُستورد:
        انكسر ملف التصدير عنده: 1
      التفاصيل في .nashra/import/import-test-example-…/report.md
      بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
      [1]"
    `);
    expect(move.files).toEqual(['articles/2020/05/post-1.md']);
    expect(move.report).toContain('مقطوع');
    expect(readFileSync(path.join(move.memory, 'skipped/00001-مقطوع.txt'), 'utf8')).toContain('نص');
  });

  test('is read on after an element that is broken, and past signs that were not escaped', async () => {
    const move = new Move('broken');
    const file = move.file(
      wxr([
        item({ id: 1, title: 'سليم' }),
        item({ id: 2, title: 'مكسور', more: '<wp:x><b></wp:x>' }),
        item({ id: 3, title: 'ثالث', more: '<x>أ & ب\u0001</x>' }),
        item({ id: 4, title: 'رابع\u0002\u202E', html: 'نص\u0000 \u202Eخفي' }),
      ]),
    );
    expect(await move.run(file)).toMatchInlineSnapshot(`
      "استُورد: 3 أخبار.
      لم يُستورد:
        انكسر ملف التصدير عنده: 1
      نقص من المستورد:
        حروف تالفة أو خفية حُذفت: 1
      التفاصيل في .nashra/import/import-test-example-…/report.md
      بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
      [1]"
    `);
    expect((await move.edition()).problems).toEqual([]);
    expect(move.files).toHaveLength(3);
  });

  test.each([
    ['no export', '<html><body>خطأ 500</body></html>'],
    ['no XML', 'خطأ'],
    ['empty', ''],
  ])('is named for what it is: %s', async (_what, text) => {
    const move = new Move('none');
    const said = await move.run(move.file(text));
    expect(said).toContain('انكسر ملف التصدير عنده: 1');
    expect(said).toContain('[1]');
    expect(move.report).toContain('ليس ملف تصدير من ووردبريس');
  });

  test('of entities that grow, elements without end, and an entry of twenty megabytes costs nothing but a line', async () => {
    const move = new Move('bombs');
    const entities = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1000)}">]>`;
    const text = wxr([
      item({ id: 1, title: 'قنبلة &b;', more: '<x>&b;</x>' }),
      item({ id: 2, title: 'ضخم', html: 'كلمة '.repeat(2_000_000) }),
      item({ id: 3, title: 'عميق', html: '<div>'.repeat(20_000) }),
      item({ id: 4, title: 'سليم' }),
    ]).replace('<rss', `${entities}<rss`);
    expect(await move.run(move.file(text))).toMatchInlineSnapshot(`
      "استُورد: خبران.
      لم يُستورد:
        أكبر مما يُقرأ: 1
        عناصره متداخلة تداخلا لا يُقرأ: 1
      التفاصيل في .nashra/import/import-test-example-…/report.md
      بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
      [1]"
    `);
    expect(move.files).toEqual(['articles/2020/05/post-1.md', 'articles/2020/05/post-4.md']);
  });

  const arabic = wxr(
    [item({ id: 1, title: 'نظمت الجمعية ملتقى', html: 'حضره أربعون تلميذا وتلميذة.' })],
    'windows-1256',
  );
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  const bytes = Uint8Array.from(arabic, (character) => table.get(character) ?? 63);
  test.each([
    ['declared', bytes],
    [
      'not as declared',
      Buffer.from(Buffer.from(bytes).toString('latin1').replace('windows-1256', 'UTF-8'), 'latin1'),
    ],
    [
      'UTF-16',
      Buffer.concat([
        Uint8Array.of(0xff, 0xfe),
        Buffer.from(arabic.replace('windows-1256', 'UTF-16'), 'utf16le'),
      ]),
    ],
  ])('of another encoding is read: %s', async (what, input) => {
    const move = new Move(`encoding-${what.length}`);
    expect(await move.run(move.file(input))).toContain('[0]');
    expect(move.read('articles/2020/05/post-1.md')).toContain('title: نظمت الجمعية ملتقى');
    expect(move.read('articles/2020/05/post-1.md')).toContain('حضره أربعون تلميذا وتلميذة.');
  });
});

test('nothing executable survives, and no name leads out of the content folder', async () => {
  const move = new Move('hostile');
  const hostile = [
    '<script>alert(1)</script>نص',
    '<img src=x onerror=alert(1)>نص',
    '<a href="java&#10;script:alert(1)">نص</a>',
    '<a href="data:text/html,<script>alert(1)</script>">نص</a>',
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">نص</a></svg>نص',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>نص',
    '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>نص',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">نص',
    '[x](javascript:alert(1)) &lt;script&gt;alert(1)&lt;/script&gt;',
    '![x](javascript:alert(1)) <https://e.example/"onmouseover=alert(1)>',
    '<form action="javascript:alert(1)"><button>x</button></form><details open ontoggle=alert(1)>نص</details>',
    '<a href="https://user:pass@e.example/">نص</a><base href="javascript:"><meta http-equiv=refresh content=0>',
    '--- \n---\ntitle: x\n---\nنص',
  ];
  const names = [
    '../../../etc/passwd',
    '..%2f..%2fetc',
    '/etc/passwd',
    'con',
    '.hidden',
    'a\u202Eb',
    '<b>',
    '',
  ];
  const posts = hostile.map((html, index) =>
    item({
      id: index + 1,
      title: `خبر ${index} --- <script>alert(1)</script> {{x}} ${'`'.repeat(3)}`,
      html,
      name: names[index % names.length],
    }),
  );
  const outside = path.dirname(move.content);
  expect(await move.run(move.file(wxr(posts)))).toMatchInlineSnapshot(`
    "استُورد: 12 خبرا.
    لم يُستورد:
      بلا نص: 1
    نقص من المستورد:
      عناوين قديمة لا يمكن تحويلها: 8
      نصوص برمجية ونماذج حُذفت: 5
      روابط خطرة أو لا تُقرأ، فبقي نصها وحده: 2
      عناوين قديمة تشغلها صفحة أخرى: 2
      صور لم تُحمّل: 1
      روابط داخلية لا تؤدي إلى خبر مستورد، فبقي نصها وحده: 1
    التفاصيل في .nashra/import/import-test-example-…/report.md
    بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
    [1]"
  `);
  const { problems, html } = await move.edition();
  expect(problems).toEqual([]);
  expect(html).not.toMatch(
    /<(?!\/?(?:p|a|br|strong|em|del|code|pre|ul|ol|li|h[2-6]|blockquote|span|bdi|hr|aside)\b)[a-z/]/i,
  );
  expect(html).not.toMatch(/<[^>]*(?:\son\w+\s*=|javascript:|data:|srcdoc)/i);
  expect(globSync('**/*', { cwd: outside }).filter((file) => !file.startsWith('content'))).toEqual([]);
  expect(move.files.every((file) => /^articles\/2020\/05\/[\p{L}\p{N}-]+\.md$/u.test(file))).toBe(true);
});

describe('pictures', () => {
  test('are fetched on demand, told by their bytes, and named beside their story', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a8795a' } })
      .jpeg()
      .toBuffer();
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/moved.jpg') response.writeHead(302, { location: '/lead.jpg' }).end();
      else if (request.url === '/fake.jpg') response.end('<script>alert(1)</script>');
      else if (request.url === '/none.jpg') response.writeHead(404).end();
      else response.end(photo);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const thumbnail = (id: number) =>
      `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${id}</wp:meta_value></wp:postmeta>`;
    const export_ = wxr([
      item({
        id: 1,
        title: 'مصور',
        more: thumbnail(5),
        html: `نص.\n\n<img src="${origin}/body-300x200.jpg">\n<img src="${origin}/fake.jpg" alt="مزورة"><img src="${origin}/none.jpg" alt="غائبة"><img src="${origin}/dumb.jpg"><img src="${origin}/p.gif" width="1" height="1">`,
      }),
      picture(5, `${origin}/moved.jpg`, 'قاعة الملتقى', 'شرح القاعة'),
      picture(6, `${origin}/body.jpg`, 'الحاضرون'),
    ]);
    const move = new Move('images');
    const file = move.file(export_);
    expect((await move.run(file)).replaceAll(origin, '')).toMatchInlineSnapshot(`
      "استُورد: خبر واحد.
      نقص من المستورد:
        صور لم تُحمّل: 5
      التفاصيل في .nashra/import/import-test-example-…/report.md
      بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
      [0]"
    `);
    const refused = new Move('images-private');
    expect(await refused.run(file, '--images')).toContain('صور تعذر تحميلها');
    expect(asked).toEqual([]);

    const fetched = new Move('images-fetched');
    expect(
      (await fetched.run(file, '--images', '--allow-private')).replaceAll(origin, ''),
    ).toMatchInlineSnapshot(`
      "استُورد: خبر واحد.
      صور حُمّلت: 2.
      نقص من المستورد:
        صور تعذر تحميلها: 2
        صور بلا وصف: 1
      التفاصيل في .nashra/import/import-test-example-…/report.md
      بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.
      [0]"
    `);
    expect(fetched.files).toEqual([
      'articles/2020/05/post-1-1.jpg',
      'articles/2020/05/post-1-2.jpg',
      'articles/2020/05/post-1.md',
    ]);
    expect(fetched.read('articles/2020/05/post-1.md')).toMatchInlineSnapshot(`
      "---
      title: مصور
      date: 2020-05-12T09:00:00+00:00
      city: سطات
      author: نادية العلوي
      image:
        src: ./post-1-1.jpg
        alt: قاعة الملتقى
        caption: شرح القاعة
      aliases:
        - /post-1/
      ---

      نص.

      ![الحاضرون](./post-1-2.jpg)
      "
    `);
    expect((await fetched.edition()).problems).toEqual([]);
    const times = asked.length;
    await fetched.run(file, '--images', '--allow-private');
    expect(asked).toHaveLength(times);
    server.close();
  });
});

test.each([
  [[], 'لم تذكر من أين تستورد.'],
  [['drupal', 'a.xml'], 'لا يُستورد من «drupal».'],
  [['wordpress'], 'لم تذكر ملف التصدير.'],
  [['wordpress', '/nowhere.xml'], 'لا يُقرأ الملف /nowhere.xml.'],
  [['wordpress', 'package.json', '--default-city', 'سطاط'], 'المدينة «سطاط» غير مسجلة. لعلك تقصد «سطات».'],
  [['wordpress', 'package.json', '--source', 'mapp'], 'المصدر «mapp» غير مسجل.'],
  [['wordpress', 'package.json', '--section-map', 'biome.json'], 'في '],
  [['wordpress', 'package.json', '--city-from', 'body'], 'لا يُعرف «body» موضعا للمدينة.'],
  [['wordpress', 'package.json', '--picture'], 'الخيار «--picture» غير معروف'],
])('called wrongly it says how to call it: %j', async (typed, message) => {
  const { code, stderr, stdout } = await runCommand('import', typed, { INIT_CWD: project });
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(code).toBe(2);
  expect(existsSync(path.join(project, 'nowhere.xml'))).toBe(false);
});
