import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Batch } from './batches.ts';

/** rclone is not installed. */
export class RcloneMissing extends Error {}

/** rclone ended badly. */
export class RcloneFailed extends Error {
  /** Its exit code; undefined where it was killed. */
  readonly code: number | undefined;
  /** What it said, in its own words. */
  readonly words: readonly string[];

  constructor(code: number | undefined, words: readonly string[]) {
    super(words.join('\n'));
    this.name = 'RcloneFailed';
    this.code = code;
    this.words = words;
  }
}

/** What a run of rclone gave. */
export interface RcloneRun {
  stdout: string;
  /** Paths below the target; with `--dry-run` what would have been. */
  copied: string[];
  deleted: string[];
}

/** Runs rclone with arguments and what it reads. Throws {@link RcloneMissing} or {@link RcloneFailed}. */
export type Rclone = (args: readonly string[], input?: string) => Promise<RcloneRun>;

/** Every line of its log as JSON, each file told. A bucket that is not there is an error and not made. */
const always = ['--use-json-log', '--log-level=INFO', '--stats=0', '--s3-no-check-bucket'];

/** Arguments that upload the files of a batch, which rclone reads from its input, whatever stands there. */
export function uploadArguments(
  out: string,
  target: string,
  { headers }: Pick<Batch, 'headers'>,
  dryRun: boolean,
): string[] {
  const served = headers.map((header) => `--header-upload=${header}`);
  return ['copy', out, target, '--files-from-raw=-', '--no-check-dest', ...served, ...trial(dryRun)];
}

/** Arguments that delete the files that rclone reads from its input; what is not there is no error. */
export function deleteArguments(target: string, dryRun: boolean): string[] {
  return ['delete', target, '--files-from-raw=-', ...trial(dryRun)];
}

const trial = (dryRun: boolean) => (dryRun ? ['--dry-run'] : []);

/** Arguments that list every file of a target with its digest; {@link readListing} reads the answer. */
export function listArguments(target: string, digest: string | undefined): string[] {
  const columns = digest === undefined ? ['--format=p'] : ['--format=hp', `--hash=${digest}`];
  return ['lsf', target, '--recursive', '--files-only', '--fast-list', '--separator=\t', ...columns];
}

/** Digests by path; empty for a file that the target knows no digest of. */
export function readListing(stdout: string): Map<string, string> {
  const rows = stdout.split('\n').filter((row) => row !== '');
  return new Map(
    rows.map((row) => {
      const [first = '', path] = row.split('\t');
      return path === undefined ? [first, ''] : [path, first];
    }),
  );
}

/** Arguments and input that remove empty folders, and look into no others. */
export function pruneArguments(target: string, folders: readonly string[]): [args: string[], input: string] {
  const rules = folders.map((folder) => `+ /${folder.replace(/[\\*?[\]{}]/g, '\\$&')}/**`);
  return [['rmdirs', target, '--leave-root', '--filter-from=-'], lines([...rules, '- *'])];
}

/** A file of a target: `remote:bucket`, `remote:` and `/folder` are joined with it as rclone reads them. */
export function fileAt(target: string, file: string): string {
  return /[:/]$/.test(target) ? target + file : `${target}/${file}`;
}

/** Paths as `--files-from-raw` reads them. */
export function lines(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join('');
}

/** What one line of rclone's log tells. */
export function readLogLine(line: string): { copied?: string; deleted?: string; words?: string } {
  const entry = parse(line);
  if (!entry) return { words: line.replace(/^[\d/]+ [\d:]+ (?:[A-Z]+ *: )?/, '') };
  const { level, msg = '', object } = entry;
  if (object !== undefined && /\bCopied\b|^Skipped copy/.test(msg)) return { copied: object };
  if (object !== undefined && /^Deleted|^Skipped delete/.test(msg)) return { deleted: object };
  if (level === 'info' || level === 'warning' || level === 'debug' || level === 'notice') return {};
  return { words: object ? `${object}: ${msg}` : msg };
}

function parse(line: string): { level?: string; msg?: string; object?: string } | undefined {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}

/** Where and how rclone is run. */
export interface RcloneSurroundings {
  /** Relative folders are taken from here. */
  cwd: string;
  /** Stops what runs. */
  stop: AbortSignal;
  /** Told the number of each process that runs, and undefined when it has ended. */
  running(pid: number | undefined): void;
}

/** How much of what rclone said is kept. */
const wordsKept = 10;

/** The installed rclone. */
export function installedRclone({ cwd, stop, running }: RcloneSurroundings): Rclone {
  return (args, input = '') =>
    new Promise((resolve, reject) => {
      const run: RcloneRun = { stdout: '', copied: [], deleted: [] };
      const words = new Set<string>();
      const child = spawn('rclone', [...args, ...always], { cwd, signal: stop });
      if (child.pid !== undefined) running(child.pid);
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        run.stdout += text;
      });
      createInterface(child.stderr).on('line', (line) => {
        const told = readLogLine(line);
        if (told.copied !== undefined) run.copied.push(told.copied);
        if (told.deleted !== undefined) run.deleted.push(told.deleted);
        for (const said of told.words?.split('\n') ?? [])
          if (said.trim() && words.size < wordsKept) words.add(said.trim());
      });
      child.stdin.on('error', () => undefined).end(input);
      child.on('error', (error: NodeJS.ErrnoException) => {
        if (child.pid === undefined) reject(error.code === 'ENOENT' ? new RcloneMissing() : error);
      });
      child.on('close', (code) => {
        if (child.pid !== undefined) running(undefined);
        if (code === 0) resolve(run);
        else reject(new RcloneFailed(code ?? undefined, [...words]));
      });
    });
}
