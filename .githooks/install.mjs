import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

// Runs after `npm ci`, whatever Node runs it: tells git of the hooks in this folder. Leaves alone whoever has hooks of his
// own, production and CI, and copies of the project that are no repository.

const hooks = '.githooks';
const project = realpathSync.native(path.resolve(import.meta.dirname, '..'));

const { CI, NODE_ENV, npm_config_omit: omitted } = process.env;
const isDesk = !CI && NODE_ENV !== 'production' && !omitted?.includes('dev');

if (isDesk && isRepository() && !hasOtherHooks()) ask('config', '--local', 'core.hooksPath', hooks);

function isRepository() {
  const top = ask('rev-parse', '--show-toplevel');
  return top !== undefined && realpathSync.native(top) === project;
}

function hasOtherHooks() {
  const configured = ask('config', 'core.hooksPath');
  if (configured) return configured !== hooks;
  return existsSync(path.resolve(project, ask('rev-parse', '--git-path', 'hooks') ?? '', 'pre-commit'));
}

/** What git answers; undefined where it refuses or is not installed. */
function ask(...question) {
  try {
    const options = { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('git', question, options).trim();
  } catch {
    return undefined;
  }
}
