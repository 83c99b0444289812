import { median } from '../report.ts';
import type { Strain } from './wrk.ts';

/** What was measured of one kind of answer: the site's own, and a plain file of as many bytes. */
export interface Measured {
  title: string;
  /** Of the answer's body, as it was sent. */
  bytes: number;
  /** The status that every answer must have. */
  status: number;
  site: readonly Strain[];
  plain: readonly Strain[];
}

/** Answers that were none, or not the one that was asked for. */
export function errorsIn({ status, site, plain }: Measured): number {
  const ofSite = site.map(
    ({ broken, refused, requests }) => broken + (status < 400 ? refused : requests - refused),
  );
  const ofPlain = plain.map(({ broken, refused }) => broken + refused);
  return [...ofSite, ...ofPlain].reduce((sum, errors) => sum + errors, 0);
}

/** A Markdown table of the medians, each figure for itself. */
export function table(all: readonly Measured[]): string {
  const header = [
    '',
    'Bytes',
    'Requests/s',
    'Plain file',
    'Share',
    'p50 ms',
    'p99 ms',
    'Plain p99',
    'CPU µs',
    'Plain CPU µs',
    'Errors',
  ];
  const rows = all.map((measured) => {
    const { title, bytes, site, plain } = measured;
    const of = (runs: readonly Strain[], figure: 'perSecond' | 'p50' | 'p99' | 'cpu') =>
      median(runs.flatMap((run) => run[figure] ?? [])) ?? Number.NaN;
    const [own, other] = [of(site, 'perSecond'), of(plain, 'perSecond')];
    return [
      title,
      String(bytes),
      own.toFixed(0),
      other.toFixed(0),
      `${((own / other) * 100).toFixed(0)} %`,
      of(site, 'p50').toFixed(2),
      of(site, 'p99').toFixed(2),
      of(plain, 'p99').toFixed(2),
      of(site, 'cpu').toFixed(1),
      of(plain, 'cpu').toFixed(1),
      String(errorsIn(measured)),
    ];
  });
  const aligned = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
