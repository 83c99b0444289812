import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFiles } from '../src/content/files.ts';
import { authorEnvironment, project, runCommand } from './support/build.ts';
import { Newsroom } from './support/newsroom.ts';
import { copyProject, forgetRuns } from './support/project-copy.ts';
import { seeded } from './support/random.ts';
import { bytesIn, differing } from './support/site.ts';

let folder: string;
let desk: string;
let clean: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-commands-'));
  desk = await copyProject(path.join(folder, 'desk'));
  clean = await copyProject(path.join(folder, 'clean'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const steps = 16;

/** Changes a file of both copies in the same way. */
async function change(file: string, pattern: RegExp, text: string): Promise<void> {
  for (const root of [desk, clean]) {
    const full = path.join(root, file);
    const before = await readFile(full, 'utf8');
    expect(before).toMatch(pattern);
    await writeFile(full, before.replace(pattern, text));
  }
}

const marksOf = (content: string) => new Map(findFiles(content).map(({ file, mark }) => [file, mark]));

test('after acts, template and setting changes, crashes and publishing by name the commands leave what a clean build gives', {
  timeout: 300_000,
}, async () => {
  const random = seeded(11);
  const newsroom = new Newsroom(path.join(folder, 'content'), random);
  const { content } = newsroom;
  const out = path.join(folder, 'site');
  const history: string[] = [];
  const options = () => ['--content', content, '--out', out, '--now', newsroom.now];
  const build = () => runCommand('build', options(), {}, desk);
  const crash = async () => {
    const run = spawn(process.execPath, [path.join(desk, 'src/commands/build.ts'), ...options()], {
      cwd: desk,
      env: authorEnvironment({}),
      stdio: 'ignore',
    });
    const timer = setTimeout(() => run.kill('SIGKILL'), 150 + random() * 500);
    await once(run, 'exit');
    clearTimeout(timer);
    history.push('(killed)');
  };
  const publish = (stories: string[]) => {
    history.push('(by name)');
    const named = stories.map((file) => path.join(content, file));
    return runCommand('publish', [...named, ...options()], {}, desk);
  };
  const compareWithClean = async (recompile: boolean) => {
    const other = path.join(folder, 'clean-site');
    await rm(other, { recursive: true, force: true });
    await forgetRuns(clean, recompile);
    const built = await runCommand(
      'build',
      ['--content', content, '--out', other, '--now', newsroom.now],
      {},
      clean,
    );
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(differing(await bytesIn(out), await bytesIn(other)), history.join(' ')).toEqual([]);
  };

  await newsroom.open(6);
  await build();
  for (let step = 1; step <= steps; step++) {
    const kept = path.join(folder, 'kept');
    await rm(kept, { recursive: true, force: true });
    await cp(content, kept, { recursive: true, preserveTimestamps: true });
    const before = marksOf(content);
    history.push(await newsroom.act());
    if (step === 5) await change('src/components/Footer.astro', /class="footer"/, 'class="footer" id="end"');
    if (step === 10) await change('src/site.config.ts', /archivePageSize: \d+/, 'archivePageSize: 2');
    if (step % 3 === 0) await crash();

    const after = marksOf(content);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    const isNamed =
      changed.length > 0 && changed.every((file) => file.startsWith('articles/')) && random() < 0.6;
    const run = await (isNamed ? publish(changed) : build());
    if (run.code === 1) {
      history.push('(refused)');
      await rm(content, { recursive: true });
      await cp(kept, content, { recursive: true, preserveTimestamps: true });
      expect(await build()).toMatchObject({ code: 0, stderr: '' });
    } else expect(run, history.join(' ')).toMatchObject({ code: 0, stderr: '' });
    await compareWithClean(step === 5 || step === 10);
  }

  const plain = path.join(clean, '.nashra', 'plain');
  const astro = spawn(
    process.execPath,
    [path.join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', plain],
    {
      cwd: clean,
      env: authorEnvironment({ NASHRA_CONTENT: content, NASHRA_NOW: newsroom.now }),
      stdio: 'ignore',
    },
  );
  expect(await once(astro, 'exit')).toEqual([0, null]);
  expect(differing(await bytesIn(plain), await bytesIn(out)), history.join(' ')).toEqual([]);
});
