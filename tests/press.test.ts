import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { authorEnvironment, editionTime, project, runBuild, runCommand } from './support/build.ts';
import { copyProject } from './support/project-copy.ts';
import { seeded } from './support/random.ts';
import { bytesIn, differing } from './support/site.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-press-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const printedIn = (stdout: string) => Number(/طُبع (\d+)/.exec(stdout)?.[1]);

async function build(content: string, out: string, root = project) {
  const built = await runBuild(['--content', content, '--out', out, '--now', editionTime], root, root);
  expect(built).toMatchObject({ code: 0, stderr: '' });
  return { printed: printedIn(built.stdout), bytes: await bytesIn(out) };
}

async function copyOf(name: string): Promise<{ content: string; out: string }> {
  const content = path.join(folder, name, 'content');
  await cp(path.join(project, 'content'), content, { recursive: true });
  return { content, out: path.join(folder, name, 'site') };
}

const story = 'articles/2026/02/settat-learning-cities-forum.md';

async function retitle(content: string): Promise<void> {
  const file = path.join(content, story);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: عنوان جديد للملتقى نفسه'),
  );
}

describe('a second run', () => {
  test('prints nothing when nothing has changed, and only what shows it when a title has', async () => {
    const { content, out } = await copyOf('second');
    const first = await build(content, out);
    expect((await build(content, out)).printed).toBe(0);
    await retitle(content);
    const third = await build(content, out);
    const changed = differing(first.bytes, third.bytes);
    expect(changed).toContain('2026/02/settat-learning-cities-forum/index.html');
    expect(third.printed).toBe(changed.filter((file) => third.bytes.has(file)).length);
    expect(differing(third.bytes, (await build(content, `${out}-clean`)).bytes)).toEqual([]);
  });

  test.each([
    ['is missing', (records: string) => rm(records, { recursive: true })],
    [
      'is damaged',
      async (records: string) => {
        for (const name of await readdir(records))
          await writeFile(path.join(records, name, 'manifest.json'), '{"version":2,"fi');
      },
    ],
  ])(
    'compares everything when the record of the first %s, and leaves alone what is the same',
    async (_what, spoil) => {
      const root = await copyOfProject(`record-${_what.at(-1)}`);
      const content = path.join(root, 'content');
      const out = path.join(root, 'site');
      const first = await build(content, out, root);
      await spoil(path.join(root, '.nashra/sites'));
      await writeFile(path.join(out, 'stranger.html'), 'of an older site');
      const second = await build(content, out, root);
      expect(second.printed).toBe(0);
      expect(differing(first.bytes, second.bytes)).toEqual([]);
    },
  );

  test('mends a folder from which files were taken or changed, and leaves what others put there', async () => {
    const { content, out } = await copyOf('spoilt');
    const first = await build(content, out);
    await rm(path.join(out, '2026/02'), { recursive: true });
    await writeFile(path.join(out, 'CNAME'), 'nashra.example');
    expect(differing(first.bytes, (await build(content, out)).bytes)).toEqual(['CNAME']);
    await rm(path.join(out, 'CNAME'));
    await rm(path.join(out, 'index.html'));
    expect(differing(first.bytes, (await build(content, out)).bytes)).toEqual([]);
    expect(differing(first.bytes, (await build(content, out)).bytes)).toEqual([]);
    await writeFile(path.join(out, 'index.html'), `${await readFile(path.join(out, 'index.html'), 'utf8')} `);
    expect(differing(first.bytes, (await build(content, out)).bytes)).toEqual([]);
  });
});

describe('publishing by name', () => {
  async function publish(content: string, out: string, ...files: string[]) {
    const named = files.map((file) => path.join(content, file));
    const options = ['--content', content, '--out', out, '--now', editionTime];
    return runCommand('publish', [...named, ...options]);
  }

  test('prints what a build prints of the stories that are named, whether changed, new or removed', async () => {
    const { content, out } = await copyOf('by-name');
    await build(content, out);
    await retitle(content);
    const added = 'articles/2026/02/added-by-name.md';
    await cp(path.join(content, story), path.join(content, added));
    const removed = 'articles/2026/11/night-bus-request-stop.md';
    await rm(path.join(content, removed));
    const published = await publish(content, out, story, added, removed);
    expect(published).toMatchObject({ code: 0, stderr: '' });
    expect(printedIn(published.stdout)).toBeGreaterThan(5);
    const clean = await build(content, `${out}-clean`);
    expect(differing(await bytesIn(out), clean.bytes)).toEqual([]);
    expect((await build(content, out)).printed).toBe(0);
  });

  test('passes over a change that is not named until the next build', async () => {
    const { content, out } = await copyOf('unnamed');
    const { bytes } = await build(content, out);
    await retitle(content);
    const other = 'articles/2026/11/added-by-name.md';
    await cp(path.join(content, 'articles/2026/11/night-bus-request-stop.md'), path.join(content, other));
    await publish(content, out, other);
    const page = '2026/02/settat-learning-cities-forum/index.html';
    expect((await bytesIn(out)).get(page)).toBe(bytes.get(page));
    const built = await build(content, out);
    expect(built.bytes.get(page)).not.toBe(bytes.get(page));
    expect(differing(built.bytes, (await build(content, `${out}-clean`)).bytes)).toEqual([]);
  });

  test('says what is wrong with any story that the last build refused, and loses none', async () => {
    const { content, out } = await copyOf('refused-before');
    const { bytes } = await build(content, out);
    const text = await readFile(path.join(content, story), 'utf8');
    await writeFile(path.join(content, story), text.replace(/^title: .*$/m, 'titel: خطأ'));
    expect((await runBuild(['--content', content, '--out', out, '--now', editionTime])).code).toBe(1);
    const added = 'articles/2026/02/added-by-name.md';
    await writeFile(path.join(content, added), text);
    const published = await publish(content, out, added);
    expect(published).toMatchObject({ code: 1, stdout: '' });
    expect(published.stderr).toContain('titel');
    expect(differing(await bytesIn(out), bytes)).toEqual([]);
  });

  test('reads everything where nothing was recorded', async () => {
    const { content, out } = await copyOf('unrecorded');
    expect((await publish(content, out, story)).code).toBe(0);
    expect(differing(await bytesIn(out), await bytesIn(inject('site')))).toEqual([]);
  });
});

const copyOfProject = (name: string) => copyProject(path.join(folder, name));

test('of two runs into one folder at once the second is told of the first, which finishes its work', async () => {
  const { content, out } = await copyOf('twice');
  const args = ['--content', content, '--out', out, '--now', editionTime];
  const runs = await Promise.all([runBuild(args), runBuild(args)]);
  const codes = runs.map(({ code }) => code).sort();
  if (codes[1] === 1) expect(runs.find(({ code }) => code === 1)?.stderr).toContain('أمر آخر يعمل الآن في');
  expect(codes[0]).toBe(0);
  expect(differing(await bytesIn(out), await bytesIn(inject('site')))).toEqual([]);
});

test('the command says why a page would be printed or not, and writes nothing', async () => {
  const { content, out } = await copyOf('explained');
  const page = '/2026/02/settat-learning-cities-forum/';
  const ask = async () =>
    (await runBuild(['--content', content, '--out', out, '--now', editionTime, '--explain', page])).stdout;
  expect(await ask()).toContain('ستُطبع: لا سجل للبناء السابق');
  expect(await readdir(path.dirname(out))).toEqual(['content']);
  const { bytes } = await build(content, out);
  expect(await ask()).toContain('لن تُطبع');
  await retitle(content);
  expect(await ask()).toContain('ستُطبع: تغير شيء مما يظهر فيها.');
  expect(differing(bytes, await bytesIn(out))).toEqual([]);
});

test('a changed template or setting reprints what it shows on, and gives what a clean build gives', async () => {
  const root = await copyOfProject('templates');
  const content = path.join(root, 'content');
  const out = path.join(root, 'site');
  const first = await build(content, out, root);
  const footer = path.join(root, 'src/components/Footer.astro');
  await writeFile(
    footer,
    (await readFile(footer, 'utf8')).replace('<footer class="footer">', '<footer class="footer" id="end">'),
  );
  const config = path.join(root, 'src/site.config.ts');
  await writeFile(
    config,
    (await readFile(config, 'utf8')).replace('archivePageSize: 20', 'archivePageSize: 5'),
  );
  const second = await build(content, out, root);
  expect(second.bytes.get('index.html')).not.toBe(first.bytes.get('index.html'));
  expect([...second.bytes.keys()].some((file) => file.includes('/page/4/'))).toBe(true);
  expect(differing(second.bytes, (await build(content, `${out}-clean`, root)).bytes)).toEqual([]);
});

test('what a host will refuse is said by every run, also by one that finds everything up to date', async () => {
  const root = await copyOfProject('host');
  const replace = async (file: string, from: string, to: string) => {
    const full = path.join(root, file);
    const text = await readFile(full, 'utf8');
    expect(text).toContain(from);
    await writeFile(full, text.replace(from, to));
  };
  await replace(
    'src/site.config.ts',
    'wordsPerMinute: 160,',
    "wordsPerMinute: 160, host: 'cloudflare-pages-free',",
  );
  await replace('src/press/host-limits.ts', 'files: 20_000', 'files: 20');
  const run = () => runBuild(['--out', path.join(root, 'site'), '--now', editionTime], root, root);
  const first = await run();
  const second = await run();
  expect([printedIn(first.stdout) > 0, printedIn(second.stdout)]).toEqual([true, 0]);
  expect(first.stderr).toContain('وأقصى ما تقبله Cloudflare Pages (Free) هو 20، فسيُرفض رفعه.');
  expect(second.stderr).toBe(first.stderr);
});

test('a plain static astro build gives the same bytes', async () => {
  const out = path.join(project, '.nashra', `static-${process.pid}`);
  const astro = spawn(
    process.execPath,
    [path.join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out],
    {
      cwd: project,
      env: authorEnvironment({ NASHRA_NOW: editionTime }),
      stdio: 'ignore',
    },
  );
  expect(await ended(astro)).toBe(0);
  const bytes = await bytesIn(out);
  await rm(out, { recursive: true });
  expect(differing(bytes, await bytesIn(inject('site')))).toEqual([]);
});

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

test('a run that is killed leaves every file old or new, and the next run finishes the work', async () => {
  const random = seeded(7);
  const { content, out } = await copyOf('killed');
  const before = (await build(content, out)).bytes;
  await retitle(content);
  const cities = path.join(content, 'cities.yaml');
  await writeFile(
    cities,
    (await readFile(cities, 'utf8'))
      .replace('name: سطات,', 'name: مدينة سطات,')
      .replace('aliases: [Settat', 'aliases: [سطات, Settat'),
  );
  const after = (await build(content, `${out}-clean`)).bytes;
  for (let attempt = 0; attempt < 8; attempt++) {
    const run = spawn(
      process.execPath,
      [path.join(project, 'src/commands/build.ts'), '--content', content, '--out', out, '--now', editionTime],
      { cwd: project, env: authorEnvironment({}), stdio: 'ignore' },
    );
    setTimeout(() => run.kill('SIGKILL'), 250 + random() * 500);
    await ended(run);
    for (const [file, bytes] of await bytesIn(out))
      expect([before.get(file), after.get(file)]).toContain(bytes);
  }
  expect(differing((await build(content, out)).bytes, after)).toEqual([]);
  expect((await readdir(path.dirname(out))).filter((name) => name.startsWith('.'))).toEqual([]);
});
