import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(project, file), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; steps: Step[] }>;
}

describe.each(globSync('.github/workflows/*', { cwd: project }))('%s', (file) => {
  const text = read(file);
  const workflow = load(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('may read the repository and nothing else, and never runs what a stranger proposed with secrets', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual(
      Object.keys(workflow.jobs).map(() => undefined),
    );
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    if (Object.keys(workflow.on).includes('pull_request')) expect(text).not.toContain('secrets.');
  });

  test('ends by itself', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  test('names actions by their commits, and says which version that is', () => {
    const named = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action]) => action);
    expect(named.length).toBe(steps.filter(({ uses }) => uses).length);
    for (const action of named) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('leaves no token of the repository to what runs after the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('installs what the lockfile names', () => {
    const installs = steps.flatMap(({ run }) => run?.match(/\bnp[mx] (?!run |audit)[^\n]*/g) ?? []);
    for (const install of installs) expect(install).toMatch(/^npm ci(?: --ignore-scripts)?$/);
  });

  test('puts nothing that others write into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{/);
  });
});

describe('what npm installs', () => {
  interface Locked {
    version: string;
    integrity?: string;
    resolved?: string;
    link?: boolean;
    hasInstallScript?: boolean;
  }
  const manifest = JSON.parse(read('package.json')) as {
    allowScripts: Record<string, boolean>;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const { '': root, ...packages } = (
    JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  ).packages;
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };
  const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

  test('is named by exact versions, and the lockfile knows them', () => {
    expect(root).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
    for (const [name, version] of Object.entries(direct)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    }
  });

  test('comes from the registry, by its digest', () => {
    const others = Object.entries(packages).filter(
      ([, { integrity, resolved, link }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
        link ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(others).toEqual([]);
  });

  test('runs the scripts of the packages that are allowed to, and npm refuses any other', () => {
    const withScripts = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => nameOf(place));
    expect(withScripts.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
    expect(Object.values(manifest.allowScripts)).toEqual(withScripts.map(() => true));
    expect(read('.npmrc').split('\n')).toContain('strict-allow-scripts=true');
  });
});

test('newer versions are proposed every week, once they are a week old', () => {
  const { updates } = load(read('.github/dependabot.yml')) as { updates: Record<string, unknown>[] };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const update of updates) expect(update).toMatchObject({ cooldown: { 'default-days': 7 } });
});
