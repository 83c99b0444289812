import { availableParallelism } from 'node:os';
import { momentAt } from '../arabic/moment.ts';
import { count } from '../arabic/plural.ts';
import { openEdition } from '../catalogue/edition.ts';
import { functionText, headersPolicy } from '../press/cloudfront.ts';
import { hostRules } from '../press/host-rules.ts';
import { nginxConfiguration } from '../press/nginx.ts';
import { fallbackOf, publicOf } from '../press/order.ts';
import { readTogether } from '../press/reading.ts';
import { storyRecords } from '../press/story-records.ts';
import { settings } from '../site.config.ts';
import { outcome } from '../strings/commands.ts';
import { nouns } from '../strings/nouns.ts';
import { contentTexts } from './content-texts.ts';
import type { HostArguments } from './host-arguments.ts';
import { progressLine } from './progress-line.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** Prints a file for a host. Exit codes: 0 printed, 1 the content has problems. */
export async function hostAsked(asked: HostArguments, _cwd: string, project: string): Promise<number> {
  const { file, content, site = settings.url } = asked;
  if (file === 'cloudfront-function') return print(functionText());
  if (file === 'cloudfront-headers') return print(headersPolicy({ url: site }));

  const { report, clear } = progressLine(process.stderr, () => performance.now());
  const { edition, problems } = await openEdition({
    content,
    fallback: fallbackOf({ project }),
    publicFolder: publicOf({ project }),
    site: asked.site,
    now: asked.now ?? momentAt(Date.now(), settings.timeZone),
    records: await storyRecords(project, content),
    readStories: readTogether(availableParallelism(), report),
  });
  clear();
  if (problems.length > 0) {
    const errors = problems.map((problem) => ({ ...problem, severity: 'error' as const }));
    const shown = showDiagnostics(errors, 'text', contentTexts(content), process.stderr);
    process.stderr.write(`${shown}\n\n${outcome.refused(count(problems.length, nouns.problem))}\n`);
    return 1;
  }
  return print(nginxConfiguration(hostRules(edition.catalogue), asked));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
