import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { settings } from '../site.config.ts';
import { schemas } from '../strings/admin.ts';
import { complaints } from '../strings/complaints.ts';
import { isRefused } from './options.ts';
import { schemaArguments } from './schema-arguments.ts';

const project = path.resolve(import.meta.dirname, '../..');

process.exitCode = await main(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());

/**
 * Tells editors of texts anew what may stand in a content folder. Exit codes: 1 there is no such folder, or a registry has
 * problems, whose names are then not offered; 2 the command was called wrongly.
 */
async function main(typed: string[], cwd: string): Promise<number> {
  const asked = schemaArguments(typed, cwd, project);
  if (isRefused(asked)) return refuse(asked, 2);
  const { content } = asked;
  const { isFolder } = await import('../content/files.ts');
  if (!isFolder(content))
    return refuse([`${content}: ${complaints.noFolder()[0]}`, complaints.noFolder()[1]], 1);

  const { readRegistryFiles } = await import('../catalogue/registry-files.ts');
  const { readRegistries } = await import('../content/registries.ts');
  const { formatProblem, sortProblems } = await import('../content/problem.ts');
  const { writeEditorFiles } = await import('../press/editor-support.ts');
  const files = readRegistryFiles({ content, fallback: path.join(project, 'content') });
  const { registries, problems } = readRegistries(files);
  const written = writeEditorFiles(project, content, registries, settings);
  for (const problem of sortProblems(problems)) process.stderr.write(`${formatProblem(problem)}\n`);
  process.stdout.write(`${schemas.done(written.length)}\n`);
  return problems.length > 0 ? 1 : 0;
}

function refuse(complaint: Complaint, code: number): number {
  process.stderr.write(`${complaint.join('\n    ')}\n`);
  return code;
}
