import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readBudgets } from '../bench/budgets/budgets.ts';
import { firstView, networkFlags } from '../bench/budgets/first-view.ts';
import { isTool, overruns } from '../bench/budgets/overruns.ts';
import { sampleOf, survey } from '../bench/budgets/survey.ts';
import { type Cdn, serveAsCdn } from '../bench/cdn.ts';
import { launch } from './support/browser.ts';
import { project } from './support/build.ts';

const site = inject('site');
const budgets = readBudgets(readFileSync(path.join(project, 'package.json'), 'utf8'));
const pages = survey(site);

let browser: Browser;
let cdn: Cdn;

beforeAll(async () => {
  [browser, cdn] = await Promise.all([launch(inject('browser'), networkFlags), serveAsCdn(site)]);
});
afterAll(() => Promise.all([browser.close(), cdn.close()]));

test('every page of the edition costs its reader no more than its budget', () => {
  expect(pages.length).toBeGreaterThan(300);
  const over = pages.flatMap(({ address, weight }) =>
    overruns({ address, tool: isTool(address), weight }, budgets),
  );
  expect(over).toEqual([]);
});

test.each(Object.entries(sampleOf(pages)))(
  'a phone that opens the heaviest page of the kind “%s” fetches no more than its budget, and nothing moves',
  async (_kind, address) => {
    const view = await firstView(browser, cdn, address);
    expect(view.html).toBeGreaterThan(1000);
    expect(overruns({ address, tool: isTool(address), view }, budgets)).toEqual([]);
  },
);
