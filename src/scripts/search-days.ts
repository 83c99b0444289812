/** How far back a reader may look by one press. */
export const spans = ['day', 'week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

/** The day (`2026-11-21`) on which a span begins that ends today, by the reader's own clock. */
export function startOf(span: Span, now: Date): string {
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const starts: Record<Span, [year: number, month: number, date: number]> = {
    day: [year, month, date - 1],
    week: [year, month, date - 7],
    month: [year, month - 1, Math.min(date, lastDay(year, month - 1))],
    year: [year - 1, month, Math.min(date, lastDay(year - 1, month))],
  };
  return new Date(Date.UTC(...starts[span])).toISOString().slice(0, 10);
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
