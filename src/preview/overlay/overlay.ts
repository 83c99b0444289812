/// <reference types="vite/client" />
import type { PageReport } from '../report.ts';
import { showMargin } from './margin.ts';
import { markHidden } from './marks.ts';
import { showPanel } from './panel.ts';
import './overlay.css';

/** The newest report that is shown, and the one that the page was opened with. */
let [newest, first]: (PageReport | undefined)[] = [];

/**
 * Asks the preview server about the open page and shows the answer. A page that was printed from an older edition is loaded
 * anew, unless nothing can be shown in its place: then it stays, with the problems.
 */
async function look(): Promise<void> {
  const response = await fetch(`/__nashra/page.json?path=${encodeURIComponent(location.pathname)}`);
  const report: PageReport = await response.json();
  if (newest && report.edition <= newest.edition) return;
  if (report.edition !== (printedFrom() ?? report.edition) && !stays(report.unread)) return location.reload();
  newest = report;
  showPanel(report);
  if (first) return;
  first = report;
  markHidden(report);
  showMargin(report);
}

/** The number of the edition that the page was printed from; undefined where the browser keeps it from scripts. */
function printedFrom(): number | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const named = navigation?.serverTiming?.find(({ name }) => name === 'edition');
  return named && Number(named.description);
}

const stays = (unread: readonly string[]) => first?.file !== undefined && unread.includes(first.file);

import.meta.hot?.on('nashra:changed', ({ unread }: Pick<PageReport, 'unread'>) =>
  stays(unread) ? look() : location.reload(),
);
import.meta.hot?.on('vite:ws:connect', look);
await look();
