import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { chooseBrowser } from './browser.ts';
import { editionTime, project, runBuild } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the demonstration edition, built for real. */
    site: string;
  }
}

/** Builds the demonstration edition once for all whole-site tests, and finds the browser that they drive. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-site-'));
  const site = path.join(folder, 'dist');
  const { code, stderr } = await runBuild(['--out', site, '--now', editionTime]);
  if (code !== 0) throw new Error(stderr);
  provide('site', site);
  provide('browser', await chooseBrowser(path.join(project, '.nashra', 'browser')));
  return () => rm(folder, { recursive: true, force: true });
}
