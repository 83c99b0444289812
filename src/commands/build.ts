import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { momentAt } from '../arabic/moment.ts';
import { count, formatNumber } from '../arabic/plural.ts';
import { openEdition } from '../catalogue/edition.ts';
import { formatProblem } from '../content/problem.ts';
import { folderWarnings } from '../press/host-limits.ts';
import { digest } from '../press/keys.ts';
import { FolderInUse } from '../press/lock.ts';
import { knowsFolder, manifestPath } from '../press/manifest.ts';
import { explainRun, runPress } from '../press/run.ts';
import { holdsOtherFiles } from '../press/swap.ts';
import { compiledTemplates, sourcesDigest } from '../press/templates.ts';
import { settings } from '../site.config.ts';
import { nouns, outcome, usage } from '../strings.ts';
import { buildArguments } from './arguments.ts';

const project = path.resolve(import.meta.dirname, '../..');

process.exitCode = await main(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());

/** Exit codes: 0 built, 1 the content has problems or the build failed, 2 the command was called wrongly. */
async function main(typed: string[], cwd: string): Promise<number> {
  const started = performance.now();
  const asked = buildArguments(typed, cwd, project, settings.timeZone);
  if (Array.isArray(asked)) return say(asked.join('\n    '), 2);
  const { content, site, now, explain, ...given } = asked as Exclude<typeof asked, readonly string[]>;
  const out = await realpath(given.out).catch(() => given.out);
  const cache = path.join(project, '.nashra');
  const isOurs = (await knowsFolder(manifestPath(cache, out), out)) || !(await holdsOtherFiles(out));
  if (!isOurs) return say(usage.outTaken(out).join('\n    '), 2);

  const publicFolder = path.join(project, 'public');
  const sources = await sourcesDigest(project);
  const { edition, problems } = await openEdition({
    content,
    fallback: path.join(project, 'content'),
    publicFolder,
    site,
    now: now ?? momentAt(Date.now(), settings.timeZone),
    records: { file: path.join(cache, 'records', `${digest(content)}.json`), reader: sources },
  });
  if (problems.length > 0) {
    const lines = [
      ...problems.map(formatProblem),
      '',
      outcome.refused(count(problems.length, nouns.problem)),
    ];
    return say(lines.join('\n'), 1);
  }

  try {
    const templates = await compiledTemplates(project, edition.catalogue.settings.url, sources);
    const folders = { content, publicFolder, out, cache };
    if (explain !== undefined) {
      const { file, reason } = await explainRun(explain, edition, templates, folders);
      process.stdout.write(`${file}: ${outcome.reasons[reason]}\n`);
      return 0;
    }
    const run = await runPress(edition, templates, folders);
    const seconds = formatNumber(Math.round((performance.now() - started) / 100) / 10);
    const stories = count(edition.catalogue.stories.length, nouns.story);
    process.stdout.write(
      `${outcome.built(stories, run.printed.length, run.kept, run.deleted.length, seconds, path.relative(cwd, out) || out)}\n`,
    );
    for (const warning of await folderWarnings(settings.host, out, cache, run.printed))
      say(warning.join('\n    '), 0);
    return 0;
  } catch (error) {
    if (error instanceof FolderInUse) return say(usage.folderInUse(out, error.pid).join('\n    '), 1);
    return say(`${error instanceof Error ? (error.stack ?? error.message) : error}\n\n${outcome.failed}`, 1);
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
