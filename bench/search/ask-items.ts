import type { Engine } from './engines/engine.ts';
import type { KnownItem } from './known-items.ts';
import { depth, type Outcome, outcomeOf } from './metrics.ts';

/** A query for a known story, and how an engine answered it. */
export interface AskedItem extends KnownItem, Outcome {
  ms: number;
}

/** Asks an engine all queries, one after the other. */
export async function askItems(engine: Engine, items: readonly KnownItem[]): Promise<AskedItem[]> {
  const asked: AskedItem[] = [];
  for (const item of items) {
    const { urls, ms } = await engine.find(item.query, depth);
    asked.push({ ...item, ...outcomeOf(urls, new Set(item.right)), ms });
  }
  return asked;
}

/** How long each of some queries takes an engine that has answered others before, in milliseconds. */
export async function timeQueries(
  engine: Engine,
  queries: readonly string[],
  before = 20,
): Promise<number[]> {
  for (const query of queries.slice(-before)) await engine.find(query, depth);
  const times: number[] = [];
  for (const query of queries.slice(0, -before)) times.push((await engine.find(query, depth)).ms);
  return times;
}
