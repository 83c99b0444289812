import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorEnvironment, project } from './support/build.ts';
import { copyProject } from './support/project-copy.ts';

const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'nashra-hook-'));
const desk = path.join(root, 'desk');
const person = { GIT_AUTHOR_NAME: 'نعيمة', GIT_AUTHOR_EMAIL: 'n@nashra.example' };
const environment = authorEnvironment({
  ...person,
  GIT_COMMITTER_NAME: person.GIT_AUTHOR_NAME,
  GIT_COMMITTER_EMAIL: person.GIT_AUTHOR_EMAIL,
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: desk,
    env: environment,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`.replace(/\([\d.,]+ ث\)/g, '(… ث)').replace(/[\u200E\u200F]/g, '');
  return `${said}[${status}]`;
}

function install(more: Record<string, string> = {}): string {
  const script = path.join(desk, '.githooks/install.mjs');
  execFileSync(process.execPath, [script], { env: { ...environment, ...more } });
  return git('config', '--local', 'core.hooksPath');
}

const story = (city: string) => `---\ntitle: خبر\ndate: 2026-02-10\ncity: ${city}\n---\nنص الخبر.\n`;
const write = (file: string, text: string) => writeFileSync(path.join(desk, file), text);

beforeAll(async () => {
  await copyProject(desk, { content: false });
  cpSync(path.join(project, '.githooks'), path.join(desk, '.githooks'), { recursive: true });
  mkdirSync(path.join(desk, 'content/articles/2026/02'), { recursive: true });
  for (const name of ['cities', 'sources', 'sections'])
    cpSync(path.join(project, `content/${name}.yaml`), path.join(desk, `content/${name}.yaml`));
  write('.gitignore', 'node_modules\n.nashra\n.astro\n');
});

describe('the installation of packages', () => {
  test('changes nothing where there is no repository', () => {
    expect(install()).toMatch(/\[(?:1|128)\]$/);
  });

  test('changes nothing in CI, in production, or for whoever has hooks of his own', () => {
    git('init', '-q');
    expect(install({ CI: 'true' })).toBe('[1]');
    expect(install({ NODE_ENV: 'production' })).toBe('[1]');
    expect(install({ npm_config_omit: 'dev' })).toBe('[1]');
    write('.git/hooks/pre-commit', '#!/bin/sh\n');
    expect(install()).toBe('[1]');
    rmSync(path.join(desk, '.git/hooks/pre-commit'));
    git('config', '--local', 'core.hooksPath', 'mine');
    expect(install()).toBe('mine\n[0]');
    git('config', '--local', '--unset', 'core.hooksPath');
  });

  test('tells git of the hook', () => {
    expect(install()).toBe('.githooks\n[0]');
    git('add', '-A');
    expect(git('commit', '-qm', 'أول', '--no-verify')).toBe('[0]');
  });
});

describe('a commit', () => {
  test('without content is not looked at', () => {
    write('notes.txt', 'ملاحظة');
    git('add', '-A');
    expect(git('commit', '-qm', 'ملاحظة')).toBe('[0]');
  });

  test('of a story with an error is stopped, and told how to go on', () => {
    write('content/articles/2026/02/a.md', story('سطاط'));
    git('add', '-A');
    const said = git('commit', '-qm', 'خبر');
    expect(said).toContain(
      'content/articles/2026/02/a.md:4:7: المدينة «سطاط» غير معروفة.\n    │ city: ⟦سطاط⟧\n',
    );
    expect(said).toMatch(
      /\nأُوقف الإيداع\. أصلح ما سبق ثم أضفه من جديد \(git add\)\. وللإيداع بلا فحص: git commit --no-verify\n\[1\]$/,
    );
    expect(git('commit', '-qm', 'خبر', '--no-verify')).toBe('[0]');
  });

  test('of some files is judged by those alone', () => {
    write('content/articles/2026/02/a.md', story('سطات'));
    write('content/articles/2026/02/b.md', story('طنجاا'));
    git('add', '-A');
    expect(git('commit', '-qm', 'تصحيح', 'content/articles/2026/02/a.md')).toMatch(
      /^لا أخطاء في خبر واحد[^\n]*\n[\s\S]*\[0\]$/,
    );
  });

  test('is let through where packages are not installed', () => {
    write('content/articles/2026/02/c.md', story('سطاط'));
    git('add', 'content/articles/2026/02/c.md');
    rmSync(path.join(desk, 'node_modules'));
    expect(git('commit', '-qm', 'خبر')).toBe(
      'لم يُفحص المحتوى قبل الإيداع: نفذ npm ci أولا. وسيفحصه البناء على كل حال.\n[0]',
    );
  });
});
