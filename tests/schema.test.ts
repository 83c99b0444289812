import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, runCommand } from './support/build.ts';
import { copyProject } from './support/project-copy.ts';

let root: string;
beforeAll(async () => {
  root = await copyProject(await mkdtemp(path.join(tmpdir(), 'nashra-schema-')));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const schema = (...args: string[]) => runCommand('schema', args, { INIT_CWD: root }, root);

test('npm run schema', async () => {
  expect(await schema()).toEqual({
    code: 0,
    stdout: 'كُتب ما تحتاج إليه محررات النصوص من إكمال وشرح: 8 ملفات في ‎.astro/collections‎.\n',
    stderr: '',
  });
  const again = await schema();
  expect(again.stdout).toBe('محررات النصوص على علم بكل ما في مجلد المحتوى.\n');
});

test('npm run schema -- --content FOLDER, where a registry has a mistake', async () => {
  const content = path.join(root, 'mine');
  await cp(path.join(project, 'content/articles/2025/10'), path.join(content, 'articles/2025/10'), {
    recursive: true,
  });
  await writeFile(path.join(content, 'sections.yaml'), '- { id: culture, nam: ثقافة, description: كتب }\n');
  const { code, stderr } = await schema('--content', 'mine');
  expect([code, stderr.split('\n')[0]]).toEqual([1, 'sections.yaml:1:3: الحقل «name» ناقص.']);
  const told = JSON.parse(await readFile(path.join(root, '.astro/collections/collections.json'), 'utf8'));
  expect(Object.values(told.entries)).toEqual(['articles']);
});

test.each([
  [['--content', 'missing'], 1, 'مجلد المحتوى غير موجود.'],
  [['--contents', 'a'], 2, 'الخيار «--contents» غير معروف'],
  [['articles'], 2, 'غير معروف'],
])('npm run schema -- %j', async (args, code, said) => {
  const result = await schema(...args);
  expect([result.code, result.stdout]).toEqual([code, '']);
  expect(result.stderr).toContain(said);
});
