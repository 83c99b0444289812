import type { Budgets } from './budgets.ts';
import type { FirstView } from './first-view.ts';
import { categories, type Scores } from './lighthouse.ts';
import type { PageWeight } from './weigh-page.ts';

/** What was measured of one page; what was not asked for is absent. */
export interface Measured {
  address: string;
  /** See {@link isTool}. */
  tool?: boolean;
  weight?: PageWeight;
  view?: FirstView;
  lighthouse?: Scores;
}

/** Whether a page is nothing without its script, which its budgets leave out. */
export function isTool(address: string): boolean {
  return ['/search/', '/saved/', '/offline/'].includes(address);
}

/** One line for everything in which a page passes its budget. */
export function overruns({ address, tool, weight, view, lighthouse }: Measured, budgets: Budgets): string[] {
  const found: string[] = [];
  const hold = (what: string, is: number, most: number) => {
    if (is > most) found.push(`${address}: ${what} ${is}, budget ${most}`);
  };
  if (weight) {
    hold('HTML, compressed', weight.html, budgets.html);
    if (!tool) {
      hold('script', weight.script, budgets.script);
      found.push(...weight.outside.map((file) => `${address}: ${file} stands outside the page`));
    }
  }
  if (view) {
    hold('fonts', view.fonts, budgets.fonts);
    if (!tool) hold('first view', view.bytes, budgets.firstView);
    hold('layout shift', view.layoutShift, budgets.layoutShift);
  }
  if (lighthouse)
    for (const category of categories) {
      const score = lighthouse.scores[category];
      if (score < budgets.lighthouse)
        found.push(
          `${address}: Lighthouse ${category} ${score}, budget ${budgets.lighthouse}`,
          ...lighthouse.faults.filter((fault) => fault.startsWith(category)).map((fault) => `    ${fault}`),
        );
    }
  return found;
}
