import type { AskedItem } from './ask-items.ts';
import type { AskedPair } from './ask-pairs.ts';
import { figuresOf, percentile } from './metrics.ts';
import { isReached, type Target } from './targets.ts';
import { type Freight, type Load, type Visit, weightOf } from './traffic.ts';

/** What one engine did; each part is absent where it was not asked for. */
export interface EngineReport {
  name: string;
  items?: readonly AskedItem[];
  pairs?: readonly AskedPair[];
  visits?: readonly Visit[];
  /** Milliseconds of warm queries. */
  times?: readonly number[];
}

/** The share of the pairs of one sign that passed; undefined for none. */
export function passedShare(pairs: readonly AskedPair[], found: boolean): number | undefined {
  const own = pairs.filter((pair) => pair.found === found);
  return own.length === 0 ? undefined : own.filter(({ passed }) => passed).length / own.length;
}

/** A Markdown table of the queries for known stories: the kinds in their order, then all; three columns an engine. */
export function itemTable(engines: readonly EngineReport[]): string {
  const asked = engines.flatMap(({ name, items }) => (items ? [{ name, items }] : []));
  const kinds = [...new Set(asked.flatMap(({ items }) => items.map(({ category }) => category)))];
  const row = (title: string, belongs: (item: AskedItem) => boolean) => {
    const counts = asked[0]?.items.filter(belongs).length ?? 0;
    const cells = asked.flatMap(({ items }) => {
      const { mrr, recall, ndcg, nothing } = figuresOf(items.filter(belongs));
      return [mrr.toFixed(3), recall.toFixed(3), ndcg.toFixed(3), percent(nothing)];
    });
    return [title, String(counts), ...cells];
  };
  return markdown(
    [
      'Known items',
      'Queries',
      ...asked.flatMap(({ name }) => [`${name} MRR@10`, 'recall@10', 'nDCG@10', 'no result']),
    ],
    [...kinds.map((kind) => row(kind, ({ category }) => category === kind)), row('**All**', () => true)],
  );
}

/** A Markdown table of the pairs that passed, by category, then in all. */
export function pairTable(engines: readonly EngineReport[]): string {
  const asked = engines.flatMap(({ name, pairs }) => (pairs ? [{ name, pairs }] : []));
  const categories = [...new Set(asked.flatMap(({ pairs }) => pairs.map(({ category }) => category)))];
  const cell = (pairs: readonly AskedPair[], found: boolean) => {
    const own = pairs.filter((pair) => pair.found === found);
    return own.length === 0 ? '–' : `${own.filter(({ passed }) => passed).length} / ${own.length}`;
  };
  const row = (title: string, belongs: (pair: AskedPair) => boolean) => [
    title,
    ...asked.flatMap(({ pairs }) => {
      const own = pairs.filter(belongs);
      return [cell(own, true), cell(own, false)];
    }),
  ];
  return markdown(
    ['Pairs', ...asked.flatMap(({ name }) => [`${name} finds`, 'keeps apart'])],
    [...categories.map((name) => row(name, ({ category }) => category === name)), row('**All**', () => true)],
  );
}

const freights: readonly Freight[] = ['code', 'wasm', 'index', 'fragments', 'page'];

/** A Markdown table of what went over the wire, and of the time that warm queries took. */
export function costTable(engines: readonly EngineReport[]): string {
  const rows = engines.flatMap(({ name, visits, times }) => {
    const first = visits?.flatMap(({ loads }) => loads.slice(0, 1)) ?? [];
    const later = visits?.flatMap(({ loads }) => loads.slice(1)) ?? [];
    return [
      ...loadRows(`${name}, first query`, first),
      ...loadRows(`${name}, later queries`, later),
      ...(times
        ? [
            [
              `${name}, warm`,
              `p50 ${percentile(times, 0.5).toFixed(1)} ms`,
              `p95 ${percentile(times, 0.95).toFixed(1)} ms`,
            ],
          ]
        : []),
    ];
  });
  const header = [
    'KB over the wire',
    'Search, median',
    'largest',
    ...freights.map((name) => `${name}, median`),
  ];
  return markdown(
    header,
    rows.map((row) => header.map((_, column) => row[column] ?? '')),
  );
}

function loadRows(title: string, loads: readonly Load[]): string[][] {
  if (loads.length === 0) return [];
  const weights = loads.map(weightOf);
  return [
    [
      title,
      kilobytes(percentile(weights, 0.5)),
      kilobytes(percentile(weights, 1)),
      ...freights.map((freight) =>
        kilobytes(
          percentile(
            loads.map((load) => load[freight]),
            0.5,
          ),
        ),
      ),
    ],
  ];
}

/** One line for each target, with what was measured. */
export function targetLines(targets: readonly Target[]): string {
  return targets
    .map((target) => {
      const { name, figure, least, most, unit = '' } = target;
      const wanted = least === undefined ? `at most ${most}` : `at least ${least}`;
      return `${isReached(target) ? 'reached' : 'MISSED '}  ${name}: ${Number(figure.toFixed(3))} ${unit}, wanted ${wanted} ${unit}`;
    })
    .map((line) => line.replace(/ +(?=,|$)/g, ''))
    .join('\n');
}

/** What an engine got wrong, a line each. */
export function failureLines({ name, pairs = [], items = [] }: EngineReport): string {
  return [
    ...pairs
      .filter(({ passed }) => !passed)
      .map(
        ({ category, query, text, found, wrong = ['unanswered'] }) =>
          `${name} · ${category} · ${query} ${found ? 'does not find' : 'finds'} «${text}» (${wrong.join(', ')})`,
      ),
    ...items
      .filter(({ rank }) => rank !== 1)
      .map(
        ({ category, query, rank, results, right }) =>
          `${name} · ${category} · ${query} · ${rank === undefined ? `not among ${results}` : `at ${rank}`} · ${right[0]}`,
      ),
  ].join('\n');
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligned = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
