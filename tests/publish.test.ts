import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { project } from './support/build.ts';

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: { push: unknown; schedule: { cron: string }[]; workflow_dispatch: unknown };
  concurrency: unknown;
  permissions: unknown;
  jobs: { publish: { env: Record<string, string>; steps: Step[] } };
}

const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
const workflow = load(read('.github/workflows/publish.yml')) as Workflow;
const { steps, env } = workflow.jobs.publish;
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the publishing workflow', () => {
  test('runs after a push, on a schedule and by hand, one run at a time, and may write nothing', () => {
    expect(Object.keys(workflow.on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
    expect(workflow.on.schedule).toEqual([{ cron: expect.stringMatching(/^\S+(?: \S+){4}$/) }]);
    expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('builds, then deploys, with commands that the project has', () => {
    const commands = steps.flatMap(({ run }) => /^npm run (\S+)/.exec(run ?? '')?.[1] ?? []);
    expect(commands).toEqual(['build', 'deploy']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands));
  });

  test('brings back and always keeps what the next run needs, by keys that begin alike', () => {
    const [restore, save] = steps.filter(({ uses }) => uses?.startsWith('actions/cache/'));
    expect(restore?.with?.['path']).toBe('.nashra\ndist\n');
    expect(save).toMatchObject({ if: 'always()', with: { path: restore?.with?.['path'] } });
    expect(save?.with?.['key']).toMatch(new RegExp(`^${restore?.with?.['restore-keys']}`));
  });

  test('uses actions by their commits, which nobody can move, and says which versions those are', () => {
    const lines = read('.github/workflows/publish.yml').match(/uses: .*/g) ?? [];
    expect(lines).toHaveLength(steps.filter((step) => step.uses).length);
    for (const line of lines) expect(line).toMatch(/^uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('asks for every variable and secret that the guide names, and for no other', () => {
    const named = (text: string) =>
      [...new Set([...text.matchAll(/\b(?:S3_[A-Z_]+|DEPLOY_TO)\b/g)].map(([name]) => name))].sort();
    expect(named(read('docs/deploying.md'))).toEqual(named(JSON.stringify(env)));
  });
});
