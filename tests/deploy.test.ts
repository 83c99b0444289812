import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheOf } from '../src/press/cache.ts';
import { recordOf } from '../src/press/manifest.ts';
import { stampFile } from '../src/press/target.ts';
import { authorEnvironment, editionTime, project, runBuild, runCommand } from './support/build.ts';
import { bytesIn, differing } from './support/site.ts';

const hasRclone = spawnSync('rclone', ['version']).status === 0;
const cache = cacheOf(project);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-deploy-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A newspaper of a few stories: its folders, and what its desk does. */
class Desk {
  readonly out: string;
  readonly target: string;
  readonly #content: string;

  constructor(name: string) {
    this.#content = path.join(folder, name, 'content');
    this.out = path.join(folder, name, 'site');
    this.target = path.join(folder, name, 'www');
  }

  async write(slug: string, title: string, city = 'سطات'): Promise<void> {
    const file = path.join(this.#content, 'articles/2026/02', `${slug}.md`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      file,
      `---\ntitle: ${title}\ndate: 2026-02-10T09:30\ncity: ${city}\n---\n\nافتتحت الجمعية ورشة للقراءة، وحضرها 40 تلميذا.\n`,
    );
  }

  async remove(slug: string): Promise<void> {
    await rm(path.join(this.#content, 'articles/2026/02', `${slug}.md`));
  }

  async build(): Promise<void> {
    const args = ['--content', this.#content, '--out', this.out, '--now', editionTime];
    expect(await runBuild(args)).toMatchObject({ code: 0, stderr: '' });
  }

  deploy(...more: string[]) {
    return runCommand('deploy', ['--out', this.out, '--to', this.target, ...more]);
  }

  async list(which: 'changed' | 'deleted'): Promise<string[]> {
    const { stdout } = await runCommand('deploy', ['--out', this.out, '--list', which]);
    return stdout.split('\n').slice(0, -1);
  }

  /** Files in which the target is not as the output folder. */
  async differing(): Promise<string[]> {
    const deployed = await bytesIn(this.target);
    deployed.delete(stampFile);
    return differing(await bytesIn(this.out), deployed);
  }

  /** When each file of the target was last written. */
  async written(): Promise<Map<string, string>> {
    const files = [...(await bytesIn(this.target)).keys()].filter((file) => file !== stampFile);
    return new Map(files.map((file) => [file, String(statSync(path.join(this.target, file)).ctimeMs)]));
  }
}

/** The desk of a newspaper that is built. */
async function openDesk(name: string): Promise<Desk> {
  const desk = new Desk(name);
  await desk.write('reading', 'ورشة للقراءة في سطات');
  await desk.write('library', 'مكتبة متنقلة في قرى الجبل', 'أزيلال');
  await desk.write('harvest', 'موسم جني الزيتون يبدأ باكرا');
  await desk.build();
  return desk;
}

const compares = 'يُقارن الموقع كله بما في الوجهة';

describe.skipIf(!hasRclone)('deploying (skipped where rclone is missing: apt-get install rclone)', () => {
  test('brings a target to the site byte for byte, and afterwards only what has changed', async () => {
    const desk = await openDesk('changes');
    const first = await desk.deploy();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(await desk.differing()).toEqual([]);
    const before = await desk.written();
    expect(first.stdout).toContain(`رُفع ${before.size} `);
    expect((await desk.deploy()).stdout).toBe(`لا جديد منذ آخر رفع إلى ${desk.target}.\n`);

    await desk.write('reading', 'عنوان جديد للورشة نفسها');
    await desk.build();
    const changed = (await desk.differing()).filter((file) => existsSync(path.join(desk.out, file)));
    expect(changed).toContain('2026/02/reading/index.html');
    expect(await desk.list('changed')).toEqual(changed);
    const second = await desk.deploy();
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).not.toContain(compares);
    expect(await desk.differing()).toEqual([]);
    const after = await desk.written();
    expect(differing(before, after).filter((file) => after.has(file))).toEqual(changed);
  });

  test('removes what is gone, with its folders, and takes two builds at once', async () => {
    const desk = await openDesk('removals');
    await desk.deploy();
    await desk.remove('harvest');
    await desk.write('flood', 'الوادي يفيض ولا خسائر');
    await desk.write('fair', 'معرض للكتاب المستعمل');
    await desk.build();
    await desk.remove('fair');
    await desk.remove('library');
    await desk.write('harvest', 'موسم جني الزيتون من جديد');
    await desk.build();
    expect(await desk.list('changed')).toContain('2026/02/harvest/index.html');
    expect(await desk.list('deleted')).toEqual(
      expect.arrayContaining(['2026/02/fair/index.html', '2026/02/library/index.html']),
    );
    const { code, stdout } = await desk.deploy();
    expect({ code, compared: stdout.includes(compares) }).toEqual({ code: 0, compared: false });
    expect(await desk.differing()).toEqual([]);
    expect((await readdir(path.join(desk.target, '2026/02'))).sort()).toEqual(
      (await readdir(path.join(desk.out, '2026/02'))).sort(),
    );
    expect(existsSync(path.join(desk.target, 'city/azilal'))).toBe(false);
  });

  test('says with --dry-run what it would do, in its order, and does nothing', async () => {
    const desk = await openDesk('trial');
    await desk.deploy();
    const before = await desk.written();
    await desk.remove('library');
    await desk.build();
    const { stdout } = await desk.deploy('--dry-run');
    const signs = stdout.split('\n').filter((line) => /^[+-] /.test(line));
    expect(signs).toContain('- 2026/02/library/index.html');
    expect(signs.map(([sign]) => sign).join('')).toMatch(/^\++-+$/);
    expect(stdout).toContain('تجربة: لم يُمس شيء');
    expect(differing(before, await desk.written())).toEqual([]);
    expect(await desk.list('deleted')).toContain('2026/02/library/index.html');
  });

  test('that fails at a story has changed no list and deleted nothing, and is repeated', async () => {
    const desk = await openDesk('failure');
    await desk.deploy();
    const front = await readFile(path.join(desk.target, 'index.html'), 'utf8');
    const assets = async () => (await readdir(path.join(desk.target, 'pagefind/all/index'))).length;
    const before = await assets();
    await desk.write('reading', 'كلمات لم ترد من قبل قط');
    await desk.remove('library');
    await desk.build();
    const page = path.join(desk.target, '2026/02/reading/index.html');
    await rm(page);
    await mkdir(path.join(page, 'in-the-way'), { recursive: true });

    const { code, stderr } = await desk.deploy();
    expect(code).toBe(1);
    expect(stderr).toContain('تعذر الرفع. قال rclone:\n    2026/02/reading/index.html: ');
    expect(await assets()).toBeGreaterThan(before);
    expect(await readFile(path.join(desk.target, 'index.html'), 'utf8')).toBe(front);
    expect(existsSync(path.join(desk.target, '2026/02/library/index.html'))).toBe(true);

    await rm(page, { recursive: true });
    expect(await desk.deploy()).toMatchObject({ code: 0, stderr: '' });
    expect(await desk.differing()).toEqual([]);
  });

  test('that is killed at any stage is repeated', async () => {
    const desk = await openDesk('killed');
    await desk.deploy();
    for (const stage of ['الصور', 'صفحات الأخبار', 'الصفحات الأخرى', 'الحذف']) {
      await desk.write('reading', `عنوان آخر قبل «${stage}»`);
      await desk.write('library', `مكتبة ${stage}`);
      await desk.build();
      await killAt(stage, desk);
      let repeated = await desk.deploy();
      while (repeated.stderr.startsWith('أمر آخر يعمل الآن')) repeated = await desk.deploy();
      expect(repeated).toMatchObject({ code: 0, stderr: '' });
      expect(await desk.differing()).toEqual([]);
    }
  });

  test.each([
    ['the list is lost', async ({ out }: Desk) => rm(path.join(recordOf(cache, out), 'undeployed.json'))],
    [
      'the record of the folder is lost',
      async ({ out }: Desk) => rm(recordOf(cache, out), { recursive: true }),
    ],
    ['the folder is lost', async ({ out }: Desk) => rm(out, { recursive: true })],
    [
      'another machine has deployed',
      async ({ target }: Desk) => writeFile(path.join(target, stampFile), 'theirs'),
    ],
  ])('compares everything where %s, and removes what no list names', async (what, spoil) => {
    const desk = await openDesk(what);
    await desk.deploy();
    const before = await desk.written();
    await desk.remove('library');
    await spoil(desk);
    await desk.build();
    const { code, stdout } = await desk.deploy();
    expect({ code, compared: stdout.includes(compares) }).toEqual({ code: 0, compared: true });
    expect(await desk.differing()).toEqual([]);
    const after = await desk.written();
    expect(after.get('favicon.svg')).toBe(before.get('favicon.svg'));
    expect(existsSync(path.join(desk.target, '2026/02/library'))).toBe(false);
  });

  test('needs no comparison where folder and records come back from an archive, as in CI', async () => {
    const desk = await openDesk('restored');
    await desk.deploy();
    const archive = path.join(folder, 'restored.tar');
    execFileSync('tar', ['--posix', '-cf', archive, '-C', path.dirname(desk.out), path.basename(desk.out)]);
    await rm(desk.out, { recursive: true });
    execFileSync('tar', ['-xf', archive, '-C', path.dirname(desk.out)]);
    await desk.write('reading', 'عنوان جديد للورشة نفسها');
    await desk.build();
    expect((await desk.deploy()).stdout).not.toContain(compares);
    expect(await desk.differing()).toEqual([]);
  });

  test('prints everything anew where an older copy of the folder comes back', async () => {
    const desk = await openDesk('backup');
    const archive = path.join(folder, 'backup.tar');
    execFileSync('tar', ['--posix', '-cf', archive, '-C', path.dirname(desk.out), path.basename(desk.out)]);
    await desk.write('reading', 'عنوان جديد للورشة نفسها');
    await desk.build();
    await desk.deploy();
    await rm(desk.out, { recursive: true });
    execFileSync('tar', ['-xf', archive, '-C', path.dirname(desk.out)]);
    await desk.build();
    expect((await desk.deploy()).stdout).toContain(compares);
    expect(await desk.differing()).toEqual([]);
    expect(await readFile(path.join(desk.target, '2026/02/reading/index.html'), 'utf8')).toContain(
      'عنوان جديد للورشة نفسها',
    );
  });

  test('leaves a folder alone that holds other files, unless it is told to replace them', async () => {
    const desk = await openDesk('occupied');
    await mkdir(desk.target);
    await writeFile(path.join(desk.target, 'thesis.doc'), 'important');
    expect(await desk.deploy()).toMatchObject({
      code: 1,
      stderr: `في ${desk.target} ملفات لم يرفعها «نشرة»، ولن تُمس.\n    اختر وجهة فارغة، أو أضف ‎--replace ليحل الموقع محل كل ما فيها.\n`,
    });
    expect(await readdir(desk.target)).toEqual(['thesis.doc']);
    expect((await desk.deploy('--replace')).code).toBe(0);
    expect(await desk.differing()).toEqual([]);
  });

  test('refuses a folder from which files were taken, until the next build has mended it', async () => {
    const desk = await openDesk('incomplete');
    const page = path.join(desk.out, '2026/02/reading/index.html');
    await rm(page);
    const refused = await desk.deploy();
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('غير تام') });
    await desk.build();
    expect((await desk.deploy()).code).toBe(0);
    expect(await desk.differing()).toEqual([]);
  });

  test('to a server that tells no digests uploads every file of a comparison', async () => {
    const desk = await openDesk('webdav');
    await mkdir(desk.target);
    const server = spawn('rclone', ['serve', 'webdav', desk.target, '--addr', '127.0.0.1:0', '-v']);
    try {
      const environment = {
        RCLONE_CONFIG_DAV_TYPE: 'webdav',
        RCLONE_CONFIG_DAV_URL: await addressOf(server),
      };
      const deploy = () => runCommand('deploy', ['--out', desk.out, '--to', 'dav:'], environment);
      expect(await deploy()).toMatchObject({ code: 0, stderr: '' });
      await rm(path.join(recordOf(cache, desk.out), 'undeployed.json'));
      const { stdout } = await deploy();
      expect(stdout).toContain(`رُفع ${(await bytesIn(desk.out)).size} `);
      await desk.remove('library');
      await desk.build();
      expect(await deploy()).toMatchObject({ code: 0, stderr: '' });
      expect(await desk.differing()).toEqual([]);
      expect(existsSync(path.join(desk.target, '2026/02/library'))).toBe(false);
    } finally {
      server.kill();
    }
  });

  test('says in its own words and in rclone’s why it failed', async () => {
    const desk = await openDesk('unknown');
    const args = ['--out', desk.out, '--to', 'nowhere:site'];
    const { code, stderr } = await runCommand('deploy', args);
    expect(code).toBe(1);
    expect(stderr).toContain('تعذر الرفع. قال rclone:\n');
    expect(stderr).toContain("didn't find section in config file");
  });
});

/** Kills a deploy as soon as it says that it is at a stage; what it has started runs slowly. */
async function killAt(stage: string, { out, target }: Desk): Promise<void> {
  const command = path.join(project, 'src/commands/deploy.ts');
  const child = spawn(process.execPath, [command, '--out', out, '--to', target], {
    env: authorEnvironment({ RCLONE_BWLIMIT: '300k' }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (line.startsWith(stage)) child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

async function addressOf({ stderr }: ReturnType<typeof spawn>): Promise<string> {
  if (!stderr) throw new Error('no log');
  for await (const line of createInterface(stderr)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('the server has ended');
}

describe('without rclone', () => {
  test('says how to install it', async () => {
    const desk = await openDesk('bare');
    const args = ['--out', desk.out, '--to', desk.target];
    expect(await runCommand('deploy', args, { PATH: path.dirname(process.execPath) })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'برنامج rclone غير مثبت، وبه يُرفع الموقع.\n    ثبّته بالأمر apt-get install rclone (أو brew install rclone)، ثم أعد المحاولة.\n',
    });
  });

  test('lists for another tool what has changed since it has last done its work', async () => {
    const desk = await openDesk('listed');
    const all = [...(await bytesIn(desk.out)).keys()].sort();
    expect(await desk.list('changed')).toEqual(all);
    expect(await desk.list('deleted')).toEqual([]);
    const done = await runCommand('deploy', ['--out', desk.out, '--done']);
    expect(done).toMatchObject({ code: 0, stdout: 'سُجل أن كل ما في القائمتين قد رُفع.\n' });
    expect(await desk.list('changed')).toEqual([]);
    const before = await bytesIn(desk.out);
    await desk.remove('library');
    await desk.build();
    const after = await bytesIn(desk.out);
    const touched = differing(before, after);
    expect(await desk.list('changed')).toEqual(touched.filter((file) => after.has(file)));
    expect(await desk.list('deleted')).toEqual(touched.filter((file) => !after.has(file)));
  });

  test.each([
    ['a folder that was never built', ['--to', '/srv/www', '--out', '/nowhere'], 1, 'لا موقع في /nowhere.'],
    ['no target', [], 2, 'لم تُكتب الوجهة التي يُرفع إليها الموقع.'],
  ])('refuses %s', async (_what, args, code, message) => {
    expect(await runCommand('deploy', args)).toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });
});
