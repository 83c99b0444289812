import path from 'node:path';
import { momentAt } from '../../src/arabic/moment.ts';
import { openEdition } from '../../src/catalogue/edition.ts';
import { settings } from '../../src/site.config.ts';
import { project } from '../support/build.ts';

/** What one content folder told and cost. */
export interface Verdict {
  folder: string;
  /** How many problems, and where the first is. */
  problems: number;
  first?: { file: string; line: number };
  /** Length of the HTML of all stories, in each of their sinks. */
  printed: number;
  /** On the processor. */
  seconds: number;
  /** The most that the process has held so far. */
  megabytes: number;
}

/** Opens a content folder and compiles each of its stories for each of their sinks. */
async function judge(content: string): Promise<Verdict> {
  const before = process.cpuUsage();
  const { edition, problems } = await openEdition({
    content,
    fallback: path.join(project, 'content'),
    publicFolder: path.join(project, 'public'),
    now: momentAt(Date.parse('2026-11-22T12:00:00Z'), settings.timeZone),
  });
  let printed = 0;
  for (const story of edition.catalogue.stories)
    for (const sink of ['page', 'feed', 'lite'] as const) printed += (await edition.html(story, sink)).length;
  const { user, system } = process.cpuUsage(before);
  const [first] = problems;
  return {
    folder: path.basename(content),
    problems: problems.length,
    first: first && { file: path.relative(content, path.resolve(first.file)), line: first.line },
    printed,
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

for (const folder of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await judge(folder))}\n`);
