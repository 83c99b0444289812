import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionTime, project, runBuild, runCommand } from './support/build.ts';
import { editorKey as key, type RunningEndpoint, startEndpoint } from './support/report-endpoint.ts';
import { type Served, serve } from './support/serve.ts';

const work = mkdtempSync(path.join(tmpdir(), 'nashra-hidden-'));
const content = path.join(work, 'content');
const out = path.join(work, 'dist');
const story = '/2026/11/dakhla-bay-seagrass-survey/';

let site: Served;
let server: RunningEndpoint;
let endpoint: string;
let image: string;
let before: Map<string, string>;

const build = () => runBuild(['--content', content, '--out', out, '--now', editionTime]);
const decide = (...words: string[]) =>
  runCommand('images', [...words, '--content', content, '--endpoint', endpoint], { REPORT_EDITOR_KEY: key });

/** Every file of the site by its path, a character for each byte. */
function files(): Map<string, string> {
  const found = globSync('**/*.*', { cwd: out }).sort();
  return new Map(found.map((file) => [file, readFileSync(path.join(out, file), 'latin1')]));
}

const naming = (site: Map<string, string>) =>
  [...site].filter(([, text]) => text.includes(image)).map(([file]) => file);

async function report(from: string): Promise<number> {
  const headers = { origin: site.origin, 'content-type': 'application/json', 'x-forwarded-for': from };
  const asked = await fetch(`${endpoint}pass?image=${image}`, { headers });
  const { pass } = (await asked.json()) as { pass: string };
  const body = JSON.stringify({ image, page: story, pass });
  return (await fetch(`${endpoint}reports`, { method: 'POST', headers, body })).status;
}

beforeAll(async () => {
  cpSync(path.join(project, 'content'), content, { recursive: true });
  expect((await build()).stderr).toBe('');
  site = await serve(out);
  server = await startEndpoint(site.origin, { REPORT_STORAGE: path.join(work, 'reports') });
  endpoint = server.address;
  before = files();
  const page = before.get(`${story.slice(1)}index.html`) ?? '';
  image = /<img [^>]*src="\/images\/([0-9a-f]{16})-/.exec(page)?.[1] ?? '';
  expect(naming(before).length).toBeGreaterThan(3);
});

afterAll(async () => {
  await server.stop();
  await site.close();
  rmSync(work, { recursive: true, force: true });
});

describe('an image that several readers report', () => {
  test('comes into the content folder as hidden, with who must look at it', async () => {
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) expect(await report(from)).toBe(204);
    const { code, stdout } = await decide('sync');
    expect([code, stdout]).toEqual([
      0,
      'أُخفي في هذه المرة: صورة واحدة. وأُبلغت نقطة البلاغات بما قرره المحررون: لا صور.\n',
    ]);
    expect((await decide()).stdout).toBe(
      'تنتظر المراجعة: صورة واحدة.\narticles/2026/11/seagrass-low-tide.jpg\n    البلاغات: 3، يراجعها: salma@jarida.example\n',
    );
  });

  test('is in no page, feed, card, sitemap or file of the next site, and no other page is printed', async () => {
    expect((await build()).code).toBe(0);
    const after = files();
    expect(naming(after)).toEqual([]);
    expect([...after.keys()].filter((file) => file.includes(image))).toEqual([]);
    const changed = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    const showedIt = naming(before);
    const mayChange = new Set([...showedIt, ...showedIt.map((file) => `lite/${file}`)]);
    expect(changed.filter((file) => !mayChange.has(file) && !/^images\/card-/.test(file))).toEqual([]);
  });

  test('is back as it was when an editor restores it, and the endpoint is told', async () => {
    const file =
      /file: (\S+),/.exec(readFileSync(path.join(content, 'hidden-images.yaml'), 'utf8'))?.[1] ?? '';
    const { stdout } = await decide('restore', path.join(content, file));
    expect(stdout).toContain(`ستعود إلى الظهور: ${file}`);
    expect((await decide('sync')).stdout).toContain('بما قرره المحررون: صورة واحدة.');
    expect((await build()).code).toBe(0);
    expect(files()).toEqual(before);
    for (const from of ['192.0.2.4', '192.0.2.5', '192.0.2.6']) expect(await report(from)).toBe(204);
    expect((await decide('sync')).stdout).toContain('أُخفي في هذه المرة: لا صور.');
  });
});

describe('the command', () => {
  test('says what is missing, and changes nothing', async () => {
    const { code, stderr } = await runCommand('images', [
      'sync',
      '--content',
      content,
      '--endpoint',
      endpoint,
    ]);
    expect([code, stderr]).toEqual([
      2,
      'ينقص مفتاح المحررين.\n    ضعه في متغير البيئة REPORT_EDITOR_KEY، وهو المفتاح الذي تعرفه نقطة البلاغات.\n',
    ]);
  });

  test('says when the endpoint does not know the key', async () => {
    const asked = ['sync', '--content', content, '--endpoint', endpoint];
    const { code, stderr } = await runCommand('images', asked, { REPORT_EDITOR_KEY: 'guessed' });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `تعذر سؤال ${endpoint} (HTTP 401).\n    تحقق من أنها تعمل ومن المفتاح، ثم أعد الأمر. لم يتغير شيء.\n`,
    );
  });

  test('refuses a file that holds no image of this newspaper', async () => {
    const { code, stderr } = await decide('confirm', '/etc/hostname');
    expect(code).toBe(2);
    expect(stderr).toContain('لا صورة في «/etc/hostname».');
  });
});
