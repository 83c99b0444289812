import { execFile } from 'node:child_process';
import path from 'node:path';

export const project = path.resolve(import.meta.dirname, '../..');

/** The point in time at which tests print the demonstration edition. */
export const editionTime = '2026-11-22T12:00:00+00:00';

/** An author's environment: without what the test runner sets for itself. */
export function authorEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ...more };
}

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the build command as `npm run build -- …` does, typed in `cwd`, of the project or a copy of it. */
export function runBuild(args: string[], cwd = project, root = project): Promise<CommandResult> {
  return runCommand('build', args, { INIT_CWD: cwd }, root);
}

type CommandName =
  | 'build'
  | 'check'
  | 'deploy'
  | 'host'
  | 'images'
  | 'import'
  | 'new'
  | 'proof'
  | 'publish'
  | 'schema'
  | 'suggest'
  | 'withdraw';

/** Runs a command of the project, or of a copy of it, with variables that its author has set. */
export function runCommand(
  name: CommandName,
  args: string[],
  environment: Record<string, string> = {},
  root = project,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'src/commands', `${name}.ts`), ...args],
      { cwd: root, env: authorEnvironment(environment), maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}
