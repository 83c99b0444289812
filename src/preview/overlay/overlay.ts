/// <reference types="vite/client" />
import type { PageReport } from '../report.ts';
import { showMargin } from './margin.ts';
import { markHidden } from './marks.ts';
import { showPanel } from './panel.ts';
import './overlay.css';

/** Shows what the preview server says of the page that is open, and loads it anew when the content folder changes. */
async function open(): Promise<PageReport> {
  const report = await ask();
  showPanel(report);
  markHidden(report);
  showMargin(report);
  return report;
}

/** Answers may come in another order than they were asked for. */
let asked = 0;

async function ask(): Promise<PageReport> {
  const number = ++asked;
  const response = await fetch(`/__nashra/page.json?path=${encodeURIComponent(location.pathname)}`);
  const report: PageReport = await response.json();
  return number === asked ? report : new Promise(() => undefined);
}

const { file } = await open();

import.meta.hot?.on('nashra:changed', async ({ unread }: { unread: string[] }) => {
  if (file === undefined || !unread.includes(file)) return location.reload();
  showPanel(await ask());
});
