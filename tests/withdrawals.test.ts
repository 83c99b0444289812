import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editionTime, project, runBuild, runCommand } from './support/build.ts';
import { bytesIn, differing } from './support/site.ts';

const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'nashra-withdrawals-'));
const content = path.join(work, 'content');
const articles = path.join(content, 'articles/2026/11');
const out = path.join(work, 'dist');
const name = 'قافلة-الحكاية';
const story = path.join(articles, `${name}.md`);

/** Words of the story alone, of every field that holds any. */
const words = ['زنجبيلة', 'خزامى', 'بنتوفلية', 'قرطاسية', 'فستقية', 'كمونية', 'سمسمية', 'طرخونية'];
const [title, description, author, tag, source, alt, caption, body] = words;
const text = `---
title: ${title} تصل إلى القرية
date: 2026-11-18 09:00
city: سطات
description: ${description} في القرية.
author: سعاد ${author}
tags: [${tag}]
source: { name: مجلة ${source}, url: https://majalla.example/1 }
image: { src: ./own.jpg, alt: ${alt}, caption: ${caption} }
aliases: [/old/caravan/]
---
حكت ${body} للأطفال حكاية طويلة.

![صورة من القافلة](./own-inside.jpg)

![صورة من الأرشيف](./shared.jpg)
`;
const reason = 'ثبت أن القافلة لم تصل.';
const withdrawal = `withdrawn:
  date: 2026-11-20 10:00
  reason: ${reason}
`;

const other = `---
title: القرية تنتظر
date: 2026-11-19 09:00
city: سطات
related: [2026/11/${name}]
corrections: [{ date: 2026-11-19 12:00, text: القرى 9 لا 11. }]
---
تنتظر القرية منذ أيام.

اقرأ أيضا: 2026/11/${name}

![صورة من الأرشيف](./shared.jpg)
`;
const linking = `---
title: ما قيل عن القافلة
date: 2026-11-19 10:00
city: فاس
---
انظر [ما نُشر](/2026/11/${name}/) و[العنوان القديم](/old/caravan/).
`;

async function build(storyText: string): Promise<Map<string, string>> {
  writeFileSync(story, storyText);
  const { code, stderr } = await runBuild(['--content', content, '--out', out, '--now', editionTime]);
  expect([code, stderr]).toEqual([0, '']);
  return bytesIn(out);
}

/** The files that hold a text: as it is, in an address, or compressed. */
function holding(site: ReadonlyMap<string, string>, sought: string): string[] {
  const forms = [sought, encodeURI(sought)];
  return [...site].flatMap(([file, base64]) => {
    const bytes = Buffer.from(base64, 'base64');
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const found = [file, String(isZipped ? gunzipSync(bytes) : bytes)].join('\n');
    return forms.some((form) => found.includes(form)) ? [file] : [];
  });
}

const page = (site: ReadonlyMap<string, string>, file: string) =>
  Buffer.from(site.get(file) ?? '', 'base64').toString();

/** What an editor sees who types the command at the desk, and its exit code. */
async function withdraw(...args: string[]): Promise<string> {
  const typed = [...args, '--content', content];
  const { code, stdout, stderr } = await runCommand('withdraw', typed, { INIT_CWD: work });
  return `${stdout}${stderr}[${code}]`.replace(/\u200E/g, '');
}

let said: string;
let withdrawnText: string;
let before: Map<string, string>;
let after: Map<string, string>;

beforeAll(async () => {
  mkdirSync(articles, { recursive: true });
  const pictures = { own: 'medina-steps', 'own-inside': 'floodlit-pitch', shared: 'hall' };
  for (const [name, from] of Object.entries(pictures))
    cpSync(
      path.join(project, `content/articles/2026/11/${from === 'hall' ? 'evening-reading-room' : from}.jpg`),
      path.join(articles, `${name}.jpg`),
    );
  writeFileSync(path.join(articles, 'village-waits.md'), other);
  writeFileSync(path.join(articles, 'what-was-said.md'), linking);
  writeFileSync(
    path.join(content, 'home.yaml'),
    `lead: 2026/11/${name}\nbreaking: { story: 2026/11/${name}, until: 2026-11-23 }\n`,
  );
  before = await build(text);
  said = await withdraw(story, '--reason', reason, '--now', '2026-11-20 10:00');
  withdrawnText = readFileSync(story, 'utf8');
  after = await build(withdrawnText);
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('npm run withdraw writes when and why into the story, every other byte as it was, and says what comes next', () => {
  expect(said).toBe(
    `
سُحب content/articles/2026/11/${name}.md، وسيحل محله في https://nashra.example/2026/11/${name}/ بيان بتاريخ السحب وسببه.

انشر السحب، وانظر ما يحيل على الخبر. ولإعادته احذف الحقل withdrawn من ترويسته:
    npm run publish -- content/articles/2026/11/${name}.md
    npm run check
[0]`.trimStart(),
  );
  expect(withdrawnText).toBe(text.replace(']\n---', `]\n${withdrawal}---`));
});

test.each([
  ['no reason', [story, '--reason= '], 'لم تذكر سبب السحب.', 2],
  ['a story that is not there', ['content/articles/none.md', '--reason=لم يصح.'], 'تعذرت قراءة الملف', 1],
  ['a reason of a thousand letters', [story, `--reason=${'ا'.repeat(1000)}`], 'أطول من 500 حرف.', 1],
  ['a story before its time', [story, '--reason=لم يصح.', '--now=2026-11-01'], 'لم يُنشر', 1],
])('npm run withdraw refuses %s', async (_what, args, told, code) => {
  writeFileSync(story, text);
  const refused = await withdraw(...args);
  expect(refused).toContain(told);
  expect(refused).toMatch(new RegExp(`\\[${code}\\]$`));
  expect(readFileSync(story, 'utf8')).toBe(text);
});

test('no file of the site holds a word of a withdrawn story, nor a picture that stood in it alone', () => {
  for (const word of words) {
    expect(holding(before, word), word).not.toEqual([]);
    expect(holding(after, word), word).toEqual([]);
  }
  const pictures = (html: string) => new Set(html.match(/\/images\/[0-9a-f]{16}/g));
  const shared = pictures(page(after, '2026/11/village-waits/index.html'));
  expect(shared.size).toBe(1);
  const own = pictures(page(before, `2026/11/${name}/index.html`)).difference(shared);
  expect(own.size).toBe(2);
  for (const picture of own) expect(holding(after, picture.slice(1))).toEqual([]);
  for (const picture of shared) expect(holding(after, picture.slice(1))).not.toEqual([]);
});

test('at all of its addresses it is told that, when and why it was withdrawn, and nothing to index or share', () => {
  const whole = [`2026/11/${name}/index.html`, `lite/2026/11/${name}/index.html`];
  const short = [...before.keys()].filter((file) => /^s\/.*\/index\.html$/.test(file));
  expect(short).toHaveLength(1);
  for (const file of [...whole, ...short, 'old/caravan/index.html']) {
    const html = page(after, file);
    expect(html, file).toContain('سُحب هذا الخبر');
    expect(html, file).toContain('<meta name="robots" content="noindex">');
    expect(html, file).toContain('<meta name="nashra:withdrawn" content="2026-11-20T10:00:00+00:00">');
    expect(html, file).not.toMatch(/og:|twitter:|rel="canonical"|ld\+json/);
  }
  for (const file of whole) {
    const html = page(after, file);
    for (const said of ['18 نونبر 2026', '20 نونبر 2026', 'ثبت أن القافلة لم تصل.', 'قسم «مجتمع»'])
      expect(html, file).toContain(said);
  }
});

test('links in texts lead to the notice, and «اقرأ أيضا» and what is related leave it out', () => {
  const waits = page(after, '2026/11/village-waits/index.html');
  expect(waits).not.toContain(name);
  const said = page(after, '2026/11/what-was-said/index.html');
  expect(said).toContain(`href="/2026/11/${name}/"`);
  expect(page(after, '_redirects')).toContain('/old/caravan/');
});

test('but for what leads to its notice, the site is as if the story were a draft', async () => {
  const draft = await build(text.replace('aliases:', 'draft: true\naliases:'));
  const differ = differing(after, draft).filter((file) => !file.startsWith('images/'));
  expect(differ).toEqual([...holding(after, name), 'sitemap-index.xml', 'sitemap-pages.xml'].sort());
});

test('corrections and withdrawals are listed on a page and in feeds, the newest first', () => {
  const said = ['سحب خبر نُشر يوم', 'ثبت أن القافلة لم تصل.', 'القرية تنتظر', '11.'];
  for (const file of ['index.html', 'rss.xml', 'feed.json']) {
    const list = page(after, `corrections/${file}`);
    const places = said.map((words) => list.indexOf(words, list.indexOf('الأحدث أولا')));
    expect(places, file).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0], file).toBeGreaterThan(0);
  }
});

test('a withdrawal that is taken back leaves no trace', async () => {
  expect(differing(await build(text), before)).toEqual([]);
  expect(readFileSync(story, 'utf8')).toBe(text);
});
