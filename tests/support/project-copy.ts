import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { project } from './build.ts';

const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A copy of the project whose code and settings may be changed; it shares packages and made images with the project. */
export async function copyProject(root: string, { content = true } = {}): Promise<string> {
  await mkdir(path.join(root, '.nashra'), { recursive: true });
  for (const part of content ? [...parts, 'content'] : parts)
    await cp(path.join(project, part), path.join(root, part), { recursive: true });
  await symlink(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
  await symlink(path.join(project, '.nashra/images'), path.join(root, '.nashra/images'));
  return root;
}

/** Removes what a copy keeps between runs, but for images; compiled templates only if `templates` is set. */
export async function forgetRuns(root: string, templates: boolean): Promise<void> {
  const kept = ['sites', 'records', 'search', ...(templates ? ['templates'] : [])];
  for (const name of kept) await rm(path.join(root, '.nashra', name), { recursive: true, force: true });
}
