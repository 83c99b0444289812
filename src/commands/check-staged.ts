import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../content/problem.ts';
import { storyRecords } from '../press/story-records.ts';
import type { CheckArguments } from './check-arguments.ts';
import type { StagedFolder } from './git.ts';
import { type Findings, inspectContent } from './inspect-content.ts';

/** What the next commit would do. */
export interface StagedFindings extends Findings {
  /** The files that it changes. */
  files: ReadonlySet<string>;
  /** Errors of other files that were not there before it: a link to a story that it deletes, an address that it takes. */
  caused: Diagnostic[];
}

/**
 * Checks what git would commit, and hands the findings to `use` while the files that they are about can still be read below
 * its second argument. The content folder itself is read where it holds just what is staged, else a copy. What the commit
 * causes elsewhere is found by comparing with the last one, only where there are errors elsewhere at all.
 */
export async function checkStaged(
  asked: CheckArguments,
  project: string,
  staged: StagedFolder,
  files: ReadonlySet<string>,
  use: (found: StagedFindings, folder: string) => Promise<number>,
): Promise<number> {
  const isStaged = (file: string) => files.has(file);
  const inspect = async (folder: string) => {
    const isCopy = folder !== asked.content;
    const records = isCopy ? undefined : await storyRecords(project, asked.content);
    const found = await inspectContent({ ...asked, content: folder }, project, isStaged, records);
    return use({ ...found, files, caused: await caused(found) }, folder);
  };
  const caused = async ({ errors }: Findings): Promise<Diagnostic[]> => {
    const elsewhere = errors.filter(({ file }) => !isStaged(file));
    if (elsewhere.length === 0) return [];
    const before = await staged.withCopy('last', (folder) => knownErrors(folder, asked, project));
    return elsewhere.filter((error) => !before.has(keyOf(error)));
  };
  return (await staged.isAsStaged()) ? inspect(asked.content) : staged.withCopy('next', inspect);
}

async function knownErrors(
  folder: string,
  asked: CheckArguments,
  project: string,
): Promise<ReadonlySet<string>> {
  if (!existsSync(path.join(folder, 'articles'))) return new Set();
  const { errors } = await inspectContent({ ...asked, content: folder }, project, () => false);
  return new Set(errors.map(keyOf));
}

const keyOf = ({ file, line, column, wrong }: Diagnostic) => JSON.stringify([file, line, column, wrong]);
