import { isKept, pathOf } from './kept.ts';
import { keptPage, refresh } from './store.ts';
import { worker } from './worker-scope.ts';

/** Clients whose pages this worker has answered, or looked at. */
const known = new Set<string>();

/** Notes that a page is answered by the worker: what is kept follows that answer. */
export function noteAnswered(clientId: string): void {
  known.add(clientId);
}

/**
 * Keeps the page that asks for a file, where it is one to keep and did not come through the worker as it was opened: browsers
 * show a page that they have fetched ahead without asking for it again.
 */
export async function keepOpened(clientId: string): Promise<void> {
  if (clientId === '' || known.has(clientId)) return;
  known.add(clientId);
  const page = await worker.clients.get(clientId);
  const path = page ? pathOf(page) : '';
  if (isKept(path) && !(await keptPage(path))) await refresh(path);
}
