import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorEnvironment, project } from './support/build.ts';
import { readGuide } from './support/guide.ts';

// The other way of the guide, through the form at /admin/, is tried by admin.test.ts; that a push publishes, by publish.test.ts.

const guide = readGuide();
const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'nashra-guide-'));
const remote = path.join(root, 'remote.git');
const home = path.join(root, 'home');
/** A day on which what is new gets the path that the guide names. */
const monthOfGuide = '2026-11-22';
/** Where the reader of the guide stands. */
let folder = home;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A newcomer's machine, on which the address of the guide leads to a repository of this one. */
const environment = authorEnvironment({
  HOME: home,
  ASTRO_TELEMETRY_DISABLED: '1',
  npm_config_update_notifier: 'false',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: `url.${remote}.insteadOf`,
  GIT_CONFIG_VALUE_0: /^git clone (\S+)$/m.exec(guide.commands.join('\n'))?.[1] ?? '',
});

/** What is typed, what is printed, and the exit code. */
function type(command: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  return `$ ${command}\n${stdout}${stderr}[${status}]`;
}

beforeAll(() => {
  const parts = ['.githooks', 'content', 'public', 'src', '.gitignore', '.npmrc', 'astro.config.mjs'];
  const newspaper = path.join(root, 'newspaper');
  mkdirSync(home);
  mkdirSync(newspaper);
  for (const part of [...parts, 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(path.join(project, part), path.join(newspaper, part), { recursive: true });
  const identity = '-c user.name=نشرة -c user.email=tahrir@nashra.example';
  const created = type(
    `cd ${newspaper} && git init -qb main && git add . && git ${identity} commit -qm "الجريدة" && git clone -q --bare . ${remote}`,
  );
  if (!created.endsWith('[0]')) throw new Error(created);
});

/** Stands in for `npm ci`: the packages of this project, but for what Vite keeps among them, and the `prepare` that follows. */
function linkPackages(): string {
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(path.join(project, 'node_modules')))
    if (name !== '.vite')
      symlinkSync(path.join(project, 'node_modules', name), path.join(folder, 'node_modules', name));
  return type('npm run prepare');
}

/** Does what the guide has its reader do in an editor of texts. */
function write(): void {
  const file = path.join(folder, guide.file);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('\n# image: ');
  writeFileSync(file, text.replace(/^# image: .*$/m, guide.image) + guide.body);
}

/** Runs `npm run dev`, asks for the story's page, and leaves with Ctrl+C. */
async function preview(command: string): Promise<string> {
  const server = spawn('sh', ['-c', command], { cwd: folder, env: environment, detached: true });
  const ended = new Promise((resolve) => server.on('close', resolve));
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (data) => {
        said += data;
        const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (address) resolve(address);
      });
      server.on('close', () => reject(new Error(said)));
    });
    const page = await fetch(`${origin}/${/\d{4}\/.*(?=\.md)/.exec(guide.file)}/`);
    return page.status === 200 ? await page.text() : `[${page.status}]`;
  } finally {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGINT');
    await ended;
  }
}

describe('the ten minutes of docs/authors.md, from cloning to the story', () => {
  test('are commands, a picture and a text', () => {
    expect(guide.commands.map((command) => command.split(' ').slice(0, 3).join(' '))).toEqual(
      expect.arrayContaining([
        'git clone https://git.example/jarida/jarida.git',
        'npm run new',
        'npm run dev',
        'git push',
      ]),
    );
    expect([guide.image, guide.body, guide.file].every((part) => part.length > 20)).toBe(true);
  });

  test.each(guide.commands)('%s', async (command) => {
    const [program, verb, name] = command.split(' ');
    if (program === 'cd') folder = path.join(folder, verb ?? '');
    else if (command === 'npm ci') expect(linkPackages()).toMatch(/\[0\]$/);
    else if (name === 'dev') expect(await preview(command)).toContain('<p><span class="dateline">');
    else if (name === 'new') {
      expect(type(`${command} --date ${monthOfGuide}`)).toMatch(/\[0\]$/);
      write();
    } else expect(type(command)).toMatch(/\[0\]$/);
  });

  test('end with the story in the remote repository, checked on its way', () => {
    const pushed = type(`git --git-dir=${remote} show main:${guide.file}`);
    expect(pushed).toContain(`${guide.image}\n`);
    expect(pushed).toMatch(/^tags: \[.+\]$/m);
    expect(pushed).toContain(guide.body);
    expect(type('npm run check')).toMatch(/لا أخطاء في \d+ خبرا \(/);
    expect(type('git config core.hooksPath')).toContain('.githooks');
  });
});
