import { expect, test } from 'vitest';
import type { Budgets } from './budgets.ts';
import type { FirstView } from './first-view.ts';
import type { Scores } from './lighthouse.ts';
import { overruns } from './overruns.ts';

const budgets: Budgets = {
  html: 100,
  script: 20,
  fonts: 40,
  firstView: 200,
  layoutShift: 0,
  lighthouse: 100,
};
const weight = { html: 100, script: 20, outside: [] };
const view: FirstView = { bytes: 200, html: 100, fonts: 40, images: 60, requests: 4, layoutShift: 0 };
const scores = (performance: number): Scores => ({
  scores: { performance, accessibility: 100, 'best-practices': 100, seo: 100 },
  faults: ['performance, largest-contentful-paint: 2.9 s', 'seo, canonical: none'],
});
const page = { address: '/2026/11/story/', weight, view, lighthouse: scores(100) };

test('a page within its budgets says nothing', () => {
  expect(overruns(page, budgets)).toEqual([]);
});

test.each([
  [{ weight: { ...weight, html: 101 } }, ['/2026/11/story/: HTML, compressed 101, budget 100']],
  [{ weight: { ...weight, script: 21 } }, ['/2026/11/story/: script 21, budget 20']],
  [{ weight: { ...weight, outside: ['/a.css'] } }, ['/2026/11/story/: /a.css stands outside the page']],
  [{ view: { ...view, fonts: 41 } }, ['/2026/11/story/: fonts 41, budget 40']],
  [{ view: { ...view, bytes: 201 } }, ['/2026/11/story/: first view 201, budget 200']],
  [{ view: { ...view, layoutShift: 0.001 } }, ['/2026/11/story/: layout shift 0.001, budget 0']],
  [
    { lighthouse: scores(99) },
    [
      '/2026/11/story/: Lighthouse performance 99, budget 100',
      '    performance, largest-contentful-paint: 2.9 s',
    ],
  ],
])('%j is said', (more, lines) => {
  expect(overruns({ ...page, ...more }, budgets)).toEqual(lines);
});

test('a tool may bring script, but not shift', () => {
  const heavy = { ...weight, script: 9000, outside: ['/search.js'] };
  const tool = { ...page, tool: true, weight: heavy, view: { ...view, bytes: 900, layoutShift: 0.2 } };
  expect(overruns(tool, budgets)).toEqual(['/2026/11/story/: layout shift 0.2, budget 0']);
});
