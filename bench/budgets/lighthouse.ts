import lighthouse from 'lighthouse';
import { median } from '../report.ts';

/** Lighthouse's categories, in the order in which it shows them. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof categories)[number];

/** A page's scores from 0 to 100, medians of several runs, and what took points off in any of them. */
export interface Scores {
  scores: Record<Category, number>;
  faults: string[];
}

/** Asks Lighthouse, as a phone on its slow network, for a page several times. `port`: the browser's debugging port. */
export async function lighthouseScores(port: number, address: string, runs: number): Promise<Scores> {
  const faults = new Set<string>();
  const found = new Map<Category, number[]>(categories.map((category) => [category, []]));
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(address, {
      port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: [...categories],
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    const { lhr } = result;
    for (const category of categories) {
      const { score, auditRefs } = lhr.categories[category] ?? { score: null, auditRefs: [] };
      found.get(category)?.push(Math.round((score ?? 0) * 100));
      for (const { id, weight } of auditRefs) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit && audit.score !== null && audit.score < 1)
          faults.add(`${category}, ${id}: ${audit.displayValue ?? audit.title}`);
      }
    }
  }
  const middle = (category: Category) => median(found.get(category) ?? []) ?? 0;
  const scores = Object.fromEntries(categories.map((category) => [category, middle(category)]));
  return { scores: scores as Record<Category, number>, faults: [...faults] };
}
