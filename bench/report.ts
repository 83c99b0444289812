import type { Cost } from './measure.ts';
import type { Output } from './output.ts';

/** One measured run. */
export interface Run extends Cost, Output {
  scenario: string;
  generator: string;
}

/** The middle of some numbers, or halfway between the two in the middle; undefined for none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The medians of the runs of one scenario with one generator, each figure for itself; undefined where there is none. */
export function typical(runs: readonly Run[], scenario: string, generator: string): Run | undefined {
  const own = runs.filter((run) => run.scenario === scenario && run.generator === generator);
  if (own.length === 0) return undefined;
  const of = (figure: (run: Run) => number | undefined) => median(own.flatMap((run) => figure(run) ?? []));
  const sure = (figure: (run: Run) => number) => of(figure) ?? 0;
  return {
    scenario,
    generator,
    cpu: sure(({ cpu }) => cpu),
    wall: sure(({ wall }) => wall),
    peak: of(({ peak }) => peak),
    written: sure(({ written }) => written),
    pages: sure(({ pages }) => pages),
    numbered: sure(({ numbered }) => numbered),
  };
}

/** What a scenario of one generator is compared with. */
export interface Yardstick {
  generator: string;
  /** The scenario of the yardstick's that does the same work; otherwise that of the same name. */
  same?: Readonly<Record<string, string>>;
}

/**
 * A Markdown table of the medians: a row for every scenario and generator that was run, in the order of `titles`, with
 * CPU time as a share of the yardstick's.
 */
export function table(
  runs: readonly Run[],
  titles: Readonly<Record<string, string>>,
  yardstick?: Yardstick,
): string {
  const generators = [...new Set(runs.map(({ generator }) => generator))];
  const header = ['', '', 'Files written', 'CPU s', 'Wall s', 'Peak MB'];
  if (yardstick) header.push(`CPU to ${yardstick.generator}`);
  const rows = Object.keys(titles).flatMap((scenario) =>
    generators.flatMap((generator, index) => {
      const run = typical(runs, scenario, generator);
      if (!run) return [];
      const first = generators.findIndex((other) => typical(runs, scenario, other)) === index;
      const cells = [
        first ? (titles[scenario] ?? scenario) : '',
        generator,
        String(run.written),
        seconds(run.cpu),
        seconds(run.wall),
        run.peak === undefined ? '–' : String(Math.round(run.peak / 1e6)),
      ];
      if (!yardstick) return [cells];
      const other = typical(runs, yardstick.same?.[scenario] ?? scenario, yardstick.generator);
      return [[...cells, other ? `${(run.cpu / other.cpu).toFixed(2)} ×` : '–']];
    }),
  );
  const aligned = header.map((_, column) => (column < 2 ? '---' : '---:'));
  return [header, aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const seconds = (value: number) => value.toFixed(value < 10 ? 2 : 1);

/**
 * What a reader of the table must know of the sites: how many HTML pages each has. Lists are cut into pages by rules
 * that differ; without their later pages all sites must have as many, and where they have not, that is said first.
 */
export function pageNotes(runs: readonly Run[]): string {
  const scenario = runs[0]?.scenario;
  const sites = runs.filter((run) => run.scenario === scenario);
  const others = new Map(sites.map(({ generator, pages, numbered }) => [generator, pages - numbered]));
  const named = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([generator, pages]) => `${generator} ${pages}`).join(', ');
  const later = named(new Map(sites.map(({ generator, numbered }) => [generator, numbered])));
  const [count] = others.values();
  return [...others.values()].every((pages) => pages === count)
    ? `HTML pages: ${count} in each site, and later pages of lists: ${later}.`
    : `THE SITES DIFFER. HTML pages: ${named(others)}; and later pages of lists: ${later}.`;
}
