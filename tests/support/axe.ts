import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * axe holds words whose letters join for icons made of ligatures and passes over their colours, without a word of it; so it
 * is told which elements hold text. `target-size` (WCAG 2.2, 2.5.8) it leaves out unless asked.
 */
const forArabic = `axe.configure({
  rules: [
    { id: 'target-size', enabled: true },
    {
      id: 'color-contrast',
      matches: (node) =>
        !node.matches('option, :disabled') &&
        (node.matches('input, select, textarea') ||
          [...node.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '')),
    },
  ],
})`;

/** What axe finds wrong on a page as it is now, each with the elements: of WCAG 2.2 A and AA and its best practices. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  await page.evaluate(forArabic);
  return run(page, rules);
}

/** The same by axe as it comes. */
export async function violationsByAxeAlone(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  return run(page, rules);
}

async function run(page: Page, rules?: string[]): Promise<string[]> {
  const options = JSON.stringify({
    resultTypes: ['violations'],
    preload: false,
    ...(rules && { runOnly: rules }),
  });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
