import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { momentAt } from '../arabic/moment.ts';
import { count, formatNumber } from '../arabic/plural.ts';
import { environmentOptions, openEdition } from '../catalogue/edition.ts';
import { formatProblem } from '../content/problem.ts';
import { holdsOtherFiles, swapIn } from '../press/swap.ts';
import { settings } from '../site.config.ts';
import { nouns, outcome, usage } from '../strings.ts';
import { buildArguments } from './arguments.ts';

const project = path.resolve(import.meta.dirname, '../..');

const typedIn = process.env['INIT_CWD'] ?? process.cwd();
// Astro keeps a build's working files apart only when its output stands below the current folder.
process.chdir(project);
process.exitCode = await main(process.argv.slice(2), typedIn);

/** Exit codes: 0 built, 1 the content has problems or the build failed, 2 the command was called wrongly. */
async function main(typed: string[], cwd: string): Promise<number> {
  const started = performance.now();
  const asked = buildArguments(typed, cwd, project, settings.timeZone);
  if (Array.isArray(asked)) return say(asked.join('\n    '), 2);
  const { content, out, site, now } = asked as Exclude<typeof asked, readonly string[]>;
  if (await holdsOtherFiles(out)) return say(usage.outTaken(out).join('\n    '), 2);

  process.env['NASHRA_CONTENT'] = content;
  process.env['NASHRA_NOW'] = (now ?? momentAt(Date.now(), settings.timeZone)).iso;
  if (site) process.env['NASHRA_SITE'] = site;

  const { edition, problems } = await openEdition(environmentOptions(project, process.env, Date.now));
  if (problems.length > 0) {
    const lines = [
      ...problems.map(formatProblem),
      '',
      outcome.refused(count(problems.length, nouns.problem)),
    ];
    return say(lines.join('\n'), 1);
  }

  const drafts = path.join(project, '.nashra');
  await mkdir(drafts, { recursive: true });
  const draft = await mkdtemp(path.join(drafts, 'build-'));
  try {
    await build({ root: project, outDir: draft, logLevel: 'error' });
    await swapIn(draft, out);
  } catch (error) {
    return say(`${error instanceof Error ? (error.stack ?? error.message) : error}\n\n${outcome.failed}`, 1);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const pages = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html')).length;
  const seconds = formatNumber(Math.round((performance.now() - started) / 100) / 10);
  const stories = count(edition.catalogue.stories.length, nouns.story);
  process.stdout.write(
    `${outcome.built(stories, count(pages, nouns.page), seconds, path.relative(cwd, out) || out)}\n`,
  );
  return 0;
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
