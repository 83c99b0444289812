import { existsSync } from 'node:fs';
import type { Diagnostic } from '../content/problem.ts';
import { storyRecords } from '../press/story-records.ts';
import type { CheckArguments } from './check-arguments.ts';
import type { StagedFolder } from './git.ts';
import { type Findings, inspectContent } from './inspect-content.ts';

/** What the next commit would do. */
export interface StagedFindings extends Findings {
  /** Errors of files it leaves alone, which they did not have: a link to a story that it deletes, an address it takes. */
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
  repository: StagedFolder,
  isStaged: (file: string) => boolean,
  use: (found: StagedFindings, folder: string) => Promise<number>,
): Promise<number> {
  const errorsBefore = (folder: string) => knownErrors({ ...asked, content: folder }, project);
  const inspect = async (folder: string) => {
    const records = folder === asked.content ? await storyRecords(project, folder) : undefined;
    const found = await inspectContent({ ...asked, content: folder }, project, isStaged, records);
    const elsewhere = found.errors.filter(({ file }) => !isStaged(file));
    const before = elsewhere.length === 0 ? undefined : await repository.withCopy('last', errorsBefore);
    const caused = elsewhere.filter((error) => !before?.has(keyOf(error)));
    return use({ ...found, caused }, folder);
  };
  return (await repository.isAsStaged()) ? inspect(asked.content) : repository.withCopy('next', inspect);
}

/** The errors of a folder by their keys; none where it was not there yet. */
async function knownErrors(asked: CheckArguments, project: string): Promise<ReadonlySet<string>> {
  if (!existsSync(asked.content)) return new Set();
  const { errors } = await inspectContent(asked, project, () => false);
  return new Set(errors.map(keyOf));
}

const keyOf = ({ file, line, column, wrong }: Diagnostic) => JSON.stringify([file, line, column, wrong]);
