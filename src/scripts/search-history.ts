/** What is kept of a visit to an answer: how many results were shown, and how far down the page the reader was. */
export interface Visit {
  shown: number;
  scroll: number;
}

/** The last finished question: its address, and the visit to its answer. */
let settled: { query: string; visit: Visit | undefined } = { query: '', visit: undefined };

/** What is known of an earlier visit to this entry of the browser's history. */
export function visitHere(): Visit | undefined {
  return history.state ?? undefined;
}

/** Notes the visit to this entry. */
export function noteVisit(visit: Visit): void {
  history.replaceState(visit, '');
  if (location.search === settled.query) settled.visit = visit;
}

/** Shows in the address a question that is still typed: in place of the one before. */
export function draft(query: string): void {
  history.replaceState(null, '', location.pathname + query);
}

/** Shows a finished question in the address: as a new entry after the last finished one. */
export function settle(query: string): void {
  if (location.search !== settled.query)
    history.replaceState(settled.visit, '', location.pathname + settled.query);
  if (query === settled.query) return;
  history.pushState(null, '', location.pathname + query);
  settled = { query: location.search, visit: undefined };
}

/** Takes the entry that the reader came to for a finished question, and writes its address as this page does. */
export function arrive(query: string): void {
  history.replaceState(history.state, '', location.pathname + query + location.hash);
  settled = { query: location.search, visit: visitHere() };
}
