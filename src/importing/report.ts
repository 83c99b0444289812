import { count, formatNumber } from '../arabic/plural.ts';
import { type LeftReason, left, reporting, type SkipReason, skipped } from '../strings/importing.ts';
import { nouns } from '../strings/nouns.ts';

/** Something that was not imported. */
export interface Skipped {
  reason: SkipReason;
  where: string;
  title?: string;
  link?: string;
  detail?: string;
  /** The file in which it is kept whole. */
  kept?: string;
}

/** Something that a story lacks. */
export interface Left {
  reason: LeftReason;
  /** The story's file below the content folder, or the input's. */
  file: string;
  detail: string;
}

/** What an import did; what earlier runs left out of stories is told again. */
export interface ImportReport {
  imported: number;
  pages: number;
  images: number;
  /** Imported by an earlier run. */
  before: number;
  skipped: Skipped[];
  left: Left[];
}

/** Whether somebody must look at the report: a loss that was not meant. */
export function hasLosses({ skipped: all }: ImportReport): boolean {
  return all.some(({ reason }) => skipped[reason].told);
}

/** The things of a list by their reason, the most frequent first. */
export function byReason<Item extends { reason: string }>(
  items: readonly Item[],
): [Item['reason'], Item[]][] {
  const groups = Map.groupBy(items, ({ reason }): Item['reason'] => reason);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** The report as Markdown, for people. */
export function reportMarkdown(report: ImportReport, name: string): string {
  const { imported, pages, images, before } = report;
  const lines = [
    `# ${reporting.title(name)}`,
    '',
    `- ${reporting.imported(count(imported, nouns.story))}`,
    ...(pages > 0 ? [`- ${reporting.pages(formatNumber(pages))}`] : []),
    ...(images > 0 ? [`- ${reporting.images(formatNumber(images))}`] : []),
    ...(before > 0 ? [`- ${reporting.before(count(before, nouns.story))}`] : []),
    '',
  ];
  if (report.skipped.length > 0) lines.push(`## ${reporting.skipped}`, '');
  for (const [reason, items] of byReason(report.skipped)) {
    const { title, mend } = skipped[reason];
    lines.push(`### ${title} (${formatNumber(items.length)})`, '', mend, '');
    for (const item of items) lines.push(`- ${skippedLine(item)}`);
    lines.push('');
  }
  if (report.left.length > 0) lines.push(`## ${reporting.left}`, '');
  for (const [reason, items] of byReason(report.left)) {
    const { title, mend } = left[reason];
    lines.push(`### ${title} (${formatNumber(items.length)})`, '', mend, '');
    for (const { file, detail } of items) lines.push(`- ${plain(file)}: ${plain(detail)}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function skippedLine({ title, link, where, detail, kept }: Skipped): string {
  return [
    title ? `«${plain(title)}»` : undefined,
    plain(where),
    link && plain(link),
    detail && plain(detail),
    kept && reporting.kept(kept),
  ]
    .filter((part) => part)
    .join(' · ');
}

/** A stranger's words on one line of Markdown, with nothing in them that a viewer would show as more than words. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/[\\`*_[\]<>!]/g, '\\$&')
    .slice(0, 600);
}
