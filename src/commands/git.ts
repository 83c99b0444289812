import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A folder of a git repository, as git will commit it and as it was committed last. */
export interface StagedFolder {
  /** The files that the next commit changes, adds or deletes, by their paths below the folder. */
  changed(): Promise<string[]>;
  /** Whether the folder holds just what the next commit will. */
  isAsStaged(): Promise<boolean>;
  /** Runs `work` with a copy of the folder as the next commit will have it, or as the last one has. */
  withCopy<Result>(of: 'next' | 'last', work: (folder: string) => Promise<Result>): Promise<Result>;
}

/** Asks git of a folder; undefined where it is in no repository, or there is no git. */
export async function stagedFolder(folder: string): Promise<StagedFolder | undefined> {
  const git = async (args: string[], index?: string) => {
    const env = { ...absolutePaths(process.env), ...(index && { GIT_INDEX_FILE: index }) };
    const { stdout } = await run('git', ['-C', folder, ...args], { env, maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  };
  const prefix = await git(['rev-parse', '--show-prefix']).catch(() => undefined);
  if (prefix === undefined) return undefined;
  const names = (listed: string) => listed.split('\0').filter((name) => name !== '');
  return {
    changed: async () =>
      names(await git(['diff', '--cached', '--name-only', '--no-renames', '--relative', '-z', '--', '.'])),
    isAsStaged: async () => {
      const edited = await git(['diff', '--name-only', '-z', '--', '.']);
      return (
        edited === '' && (await git(['ls-files', '--others', '--exclude-standard', '-z', '--', '.'])) === ''
      );
    },
    withCopy: async (of, work) => {
      const scratch = await mkdtemp(path.join(tmpdir(), 'nashra-staged-'));
      try {
        const index = of === 'last' ? path.join(scratch, 'index') : undefined;
        const isEmpty =
          index &&
          (await git(['read-tree', 'HEAD'], index).then(
            () => false,
            () => true,
          ));
        if (!isEmpty) await git(['checkout-index', '--all', `--prefix=${scratch}/tree/`], index);
        return await work(path.join(scratch, 'tree', prefix.trimEnd()));
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}

/** The environment with git's own paths made absolute: in a hook they are relative to where git was called. */
function absolutePaths(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const known = ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE'].flatMap((name) =>
    env[name] === undefined ? [] : [[name, path.resolve(env[name])]],
  );
  return { ...env, ...Object.fromEntries(known) };
}
