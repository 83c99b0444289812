/** The results of `work` in the order of the items, up to `most` of them under way at once. */
export async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // A failure is thrown where its turn comes, not as an unhandled rejection before.
    result.catch(() => undefined);
    started.push(result);
    if (started.length >= most) yield (await started.shift()) as Result;
  }
  for (const result of started) yield await result;
}
