import { execFile, spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { authorEnvironment, type CommandResult, project, runCommand } from './support/build.ts';
import type { Fault } from './support/faults.ts';
import { bytesIn, differing } from './support/site.ts';
import { FaultyPress, standing, TinyEdition, tinyStory, tinyTime } from './support/tiny-edition.ts';
import { item, wxr } from './support/wxr.ts';

/** A test runs a build up to ten times. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let folder: string;
let edition: TinyEdition;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-machine-'));
  edition = await new TinyEdition(path.join(folder, 'paper')).open();
  out = path.join(edition.root, 'site');
  expect(await build()).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => edition.turn());

const typed = ['--content', 'content', '--out', 'site', '--now', tinyTime];
const build = (environment: Record<string, string> = {}) =>
  runCommand('build', typed, { INIT_CWD: edition.root, ...environment }, edition.root);

/** Variables by which a fault comes in a command, below a folder. */
const withFault = (fault: Fault, below: string) => ({
  NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'support/faults.ts')}`,
  NASHRA_FAULT: JSON.stringify(fault),
  NASHRA_FAULT_UNDER: below,
});

/** What a shell says that runs a build in the edition after some other commands. */
const shell = (before: string, options: object = {}, wrapped: readonly string[] = []) =>
  new Promise<CommandResult>((resolve) => {
    const line = `${before}\nexec "$NODE" src/commands/build.ts ${typed.join(' ')}`;
    const [file = 'sh', ...args] = [...wrapped, 'sh', '-c', line];
    const env = authorEnvironment({ NODE: process.execPath, INIT_CWD: edition.root });
    execFile(file, args, { cwd: edition.root, env, ...options }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });

const nothingWritten = 'تعذر البناء. لم يُكتب شيء، وبقي الموقع على آخر بناء سليم.\n';
const cutOff =
  'انقطع البناء قبل أن يتم. كل ملف في الموقع سليم، لكن بعض الملفات ما زال على حاله السابقة: أزل السبب ثم نفذ npm run build ليُستكمل.\n';

/** What unfinished runs have left in the edition. */
const unfinished = async () => {
  const names = await readdir(edition.root, { recursive: true });
  return names.filter((name) => /(?:^|\/)\.[^/]*\d+-\w+(?:\.\d+|\.unfinished)$/.test(name));
};

/** Checks that a build goes well now and gives what a clean one gives, with nothing left of those before. */
async function expectMended(): Promise<void> {
  expect(await build()).toMatchObject({ code: 0, stderr: '' });
  const clean = path.join(folder, 'clean');
  const press = new FaultyPress();
  const { root, content } = edition;
  expect(await press.run({ root, content, out: clean })).toMatchObject({ code: 0 });
  press.close();
  expect(differing(await bytesIn(out), await bytesIn(clean))).toEqual([]);
  expect(await unfinished()).toEqual([]);
}

describe('a run that a signal ends', () => {
  /** The numbers of a run's operations at which it prints, begins to rename, is in the midst of it, and deletes. */
  let stages: number[];
  beforeAll(async () => {
    await edition.turn();
    const press = new FaultyPress();
    const { root, content } = edition;
    const { operations } = await press.run({ root, content, out });
    press.close();
    const all = (name: string, file: string) =>
      operations.flatMap((one, index) => (one.name === name && one.site.includes(file) ? [index + 1] : []));
    const [renames, unlinks] = [all('rename', 'src/press/print.ts:'), all('unlink', 'src/press/print.ts:')];
    const places = [all('writeFile', 'src/press/printing.ts:')[3], renames[0], renames[9], unlinks[1]];
    stages = places.map((place) => place ?? Number.NaN);
  });

  test('SIGKILL: leaves every file old or new, and what it left is cleared by the next', async () => {
    for (const at of stages.slice(1)) {
      const before = await standing(out);
      await edition.turn();
      expect((await build(withFault({ at, kind: 'SIGKILL' }, edition.root))).code).toBe(-1);
      const left = await standing(out);
      expect(await build()).toMatchObject({ code: 0, stderr: '' });
      const after = await standing(out);
      for (const [file, bytes] of left) expect([before.get(file), after.get(file)], file).toContain(bytes);
    }
    await expectMended();
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('%s: is told, leaves nothing behind and ends with %i', async (kind, code) => {
    const [printing = 1] = stages;
    const before = await standing(out);
    const run = await build(withFault({ at: printing, kind }, edition.root));
    expect(run).toEqual({ code, stdout: '', stderr: 'أُوقف الأمر قبل أن يتم. أعده ليُستكمل.\n' });
    expect(differing(before, await standing(out))).toEqual([]);
    expect(await unfinished()).toEqual([]);
  });
});

test('where the program dies that makes the search index, the command says so', async () => {
  const before = await standing(out);
  const { code, stderr } = await build({ PAGEFIND_EXTENDED_BINARY_PATH: '/bin/true' });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^توقف فجأة برنامج يستعين به هذا الأمر، .*\n {4}.*\.$/m);
  expect(differing(before, await standing(out))).toEqual([]);
});

const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;

test.skipIf(!canMount)(
  'on a disk that is full nothing is changed, and where there is space again all is well',
  async () => {
    // The edition on a small disk of its own, in a name space that ends with the shell.
    const disk = path.join(folder, 'disk');
    const shown = path.join(folder, 'shown');
    await mkdir(disk);
    await mkdir(shown);
    const tight = `set -e
    mount -t tmpfs -o size=64m none '${disk}'
    cp -a . '${disk}/paper'
    cd '${disk}/paper'
    build() { "$NODE" src/commands/build.ts ${typed.join(' ')}; }
    for kilobytes in 0 400; do
      rm -f ../filler
      dd if=/dev/zero of=../room bs=1k count=$kilobytes 2>/dev/null
      dd if=/dev/zero of=../filler bs=1k 2>/dev/null || true
      rm ../room
      build && exit 9 || echo "[$?]"
      diff -r site '${out}'
    done
    rm ../filler
    build
    ls -A | grep -c unfinished || true
    cp -r site '${shown}/'
    exit 0`;
    const { code, stdout, stderr } = await shell(
      tight,
      { env: { ...authorEnvironment({ NODE: process.execPath }) } },
      ['unshare', '-rm'],
    );
    expect(`${stdout}${stderr}[${code}]`).toMatch(/^(?:\[1\]\n){2}[^\n]*site[^\n]*\n0\n/);
    expect(stderr.match(/امتلأ القرص[^\n]*\.\n {4}أفرغ فيه مساحة، ثم أعد الأمر\.\n\n/g)).toHaveLength(2);
    expect(stderr.split(nothingWritten)).toHaveLength(3);
    await expectMended();
    expect(differing(await bytesIn(out), await bytesIn(path.join(shown, 'site')))).toEqual([]);
  },
);

/** Rights do not bind root: then the build is run by another user, who must be able to read the project. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;
const asUser = isRoot ? { uid: nobody, gid: nobody } : {};
const canRun =
  spawnSync(process.execPath, ['-e', `require('fs').readFileSync('${project}/package.json')`], asUser)
    .status === 0;

describe.skipIf(!canRun || process.platform === 'win32')('without the right to write', () => {
  const own = async (full: string) => {
    if (!isRoot) return;
    const names = await readdir(full, { recursive: true });
    for (const name of ['', ...names])
      if (!name.startsWith('node_modules')) await chown(path.join(full, name), nobody, nobody);
    await chmod(folder, 0o755);
  };
  const run = async () => {
    await own(edition.root);
    return shell('', asUser);
  };

  test.each([
    ['the output folder', 'site', 'site', cutOff],
    ['what is kept between builds', '.nashra/sites', '.nashra/sites', nothingWritten],
    ['the folder that holds the output folder', '.', '', nothingWritten],
  ])('to %s the command names it and says what to do', async (_what, closed, named, state) => {
    await own(edition.root);
    const before = await standing(out);
    const folders = (await readdir(path.join(edition.root, closed), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && closed !== '.')
      .map((entry) => path.join(entry.parentPath, entry.name));
    const all = [path.join(edition.root, closed), ...folders];
    for (const one of all) await chmod(one, 0o555);
    const { code, stderr } = await run();
    for (const one of all) await chmod(one, 0o755);
    expect(code).toBe(1);
    const [wrong, mend, , ...rest] = stderr.split('\n');
    expect(wrong).toContain(`لا صلاحية لك على ${path.join(edition.root, named)}`);
    expect(mend).toBe(
      '    امنح المستخدم الذي ينفذ الأمر صلاحية القراءة والكتابة هناك (chown أو chmod)، ثم أعد الأمر.',
    );
    expect(rest.join('\n')).toBe(state);
    expect(differing(before, await standing(out))).toEqual([]);
    expect(await run()).toMatchObject({ code: 0, stderr: '' });
  });

  test('to single files a build replaces them', async () => {
    await own(edition.root);
    for (const file of ['index.html', 'rss.xml']) await chmod(path.join(out, file), 0o444);
    expect(await run()).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('what stands where something else belongs', () => {
  test('a folder in the place of a page, and a file in the place of a folder, are told', async () => {
    expect(await build()).toMatchObject({ code: 0 });
    for (const [taken, make] of [
      ['rss.xml', (full: string) => mkdir(path.join(full, 'theirs'), { recursive: true })],
      ['2026', (full: string) => writeFile(full, 'theirs')],
    ] as const) {
      const full = path.join(out, taken);
      await rm(full, { recursive: true });
      await make(full);
      await edition.turn();
      const { code, stderr } = await build();
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`^في ${full}\\S* مجلد يشغل مكان ملف، أو ملف يشغل مكان مجلد\\.\\n`));
      await rm(full, { recursive: true });
    }
    await expectMended();
  });
});

test.each([
  [24, [0, 1]],
  [64, [0]],
])('with %i open files at most a build succeeds or says what to do', async (most, codes) => {
  const { code, stderr } = await shell(`ulimit -n ${most}`);
  expect(codes).toContain(code);
  if (code === 1)
    expect(stderr).toMatch(/^بلغ عدد الملفات المفتوحة أقصى ما يسمح به النظام.*\n {4}.*ulimit -n/);
});

describe('on a full disk a story stays whole, and what to do is said:', () => {
  const slips = '---\ntitle: ملتقى للقراءة\ndate: 2026-02-10\ncity: سطات\n---\nيوم 5 مايو ، وقال "نعم".\n';
  const commands = [
    ['new', ['خبر جديد من سطات', '--city', 'سطات']],
    ['proof', ['--fix']],
    ['suggest', [tinyStory, '--write', '--now', tinyTime]],
    ['images', ['confirm', 'articles/2026/02/photo.png']],
    ['import', ['wordpress', 'export.xml']],
  ] as const;

  test.each(commands)('npm run %s', async (name, args) => {
    const desk = path.join(folder, `desk-${name}`);
    const content = path.join(desk, 'content');
    await cp(edition.content, content, { recursive: true });
    await writeFile(path.join(content, tinyStory), slips);
    await writeFile(path.join(desk, 'export.xml'), wxr([item({ id: 1, title: 'خبر قديم' })]));
    const options = name === 'suggest' ? [] : ['--content', content];
    const words = args.map((arg) => (arg.startsWith('articles/') ? path.join(content, arg) : arg));
    const before = await bytesIn(content);
    const full: Fault = { at: 2, kind: 'ENOSPC', torn: true, lasting: 'space' };
    const environment = { INIT_CWD: desk, ...withFault(full, content) };
    const { code, stderr } = await runCommand(name, [...words, ...options], environment);
    expect(`${stderr}[${code}]`).toMatch(
      /^امتلأ القرص[^\n]*\.\n {4}أفرغ فيه مساحة، ثم أعد الأمر\.\n[\s\S]*\[1\]$/,
    );
    expect(stderr).not.toMatch(/^ +at /m);
    expect(differing(before, await bytesIn(content))).toEqual([]);
  });
});
