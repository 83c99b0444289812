import type { Budgets } from './budgets.ts';
import { categories } from './lighthouse.ts';
import type { Measured } from './overruns.ts';

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

/** Says which pages are the heaviest of those that were weighed. */
export function heaviestLine(weighed: readonly Measured[]): string {
  const most = (of: (page: Measured) => number) => {
    const [page] = weighed.toSorted((a, b) => of(b) - of(a));
    return page ? { address: page.address, bytes: of(page) } : { address: '–', bytes: 0 };
  };
  const html = most(({ weight }) => weight?.html ?? 0);
  const script = most(({ weight, tool }) => (tool ? 0 : (weight?.script ?? 0)));
  return (
    `${weighed.length} pages; heaviest HTML, compressed: ${kilobytes(html.bytes)} KB (${html.address}); ` +
    `most script: ${script.bytes} bytes (${script.address})`
  );
}

/** A Markdown table of the pages that were opened, with the budgets in the first row. KB of 1,024 bytes. */
export function budgetTable(opened: readonly Measured[], budgets: Budgets): string {
  const header = ['', 'HTML', 'Fonts', 'Images', 'First view', 'Requests', 'Shift', ...categories];
  const allowed = [
    'Budget',
    kilobytes(budgets.html),
    kilobytes(budgets.fonts),
    '',
    kilobytes(budgets.firstView),
    '',
    String(budgets.layoutShift),
    ...categories.map(() => String(budgets.lighthouse)),
  ];
  const rows = opened.map(({ address, view, lighthouse }) => [
    address,
    view ? kilobytes(view.html) : '',
    view ? kilobytes(view.fonts) : '',
    view ? kilobytes(view.images) : '',
    view ? kilobytes(view.bytes) : '',
    String(view?.requests ?? ''),
    view ? String(Number(view.layoutShift.toFixed(4))) : '',
    ...categories.map((category) => String(lighthouse?.scores[category] ?? '')),
  ]);
  const ruler = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, ruler, allowed, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
