import path from 'node:path';
import { momentAt } from '../../src/arabic/moment.ts';
import { openEdition } from '../../src/catalogue/edition.ts';
import { settings } from '../../src/site.config.ts';

/**
 * Opens a content folder, compiles each of its stories for each of their sinks, and writes what that told and cost:
 * `node --max-old-space-size=… judge.ts FOLDER PROJECT`.
 */
const [content = '', project = ''] = process.argv.slice(2);
const { edition, problems } = await openEdition({
  content,
  fallback: path.join(project, 'content'),
  publicFolder: path.join(project, 'public'),
  now: momentAt(Date.parse('2026-11-22T12:00:00Z'), settings.timeZone),
});
let bytes = 0;
for (const story of edition.catalogue.stories)
  for (const sink of ['page', 'feed', 'lite'] as const) bytes += (await edition.html(story, sink)).length;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({
    told: problems.slice(0, 100).map(({ file, line, wrong }) => ({
      file: path.relative(content, file),
      line,
      wrong: wrong.slice(0, 200),
    })),
    count: problems.length,
    bytes,
    seconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: Math.round(maxRSS / 1024),
  }),
);
