import { reporting } from '../strings/reader.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * What stands under every image: a reader who presses it reports the image and sees it no longer; pressed again, it shows
 * the image again. Which of its two names is shown, the reader's own style says (`src/scripts/unseen.ts`).
 */
export const reportControl =
  '<button class="report scripted no-print" type="button" data-do="report">' +
  `<span>${escapeHtml(reporting.report)}</span><span>${escapeHtml(reporting.showAgain)}</span></button>`;
