import { describe, expect, test } from 'vitest';
import { shareWork, withThreads } from './share-work.ts';

const numbers = Array.from({ length: 1000 }, (_, index) => index);
const script = new URL('../../tests/support/doubling-thread.ts', import.meta.url);
const plenty = { items: numbers.length, least: 1, cores: 3 };
const double = async (chunk: readonly number[]) => chunk.map((number) => number * 2);

describe('shared work', () => {
  test('is done by this thread and others, and comes back in order', async () => {
    let done = 0;
    const results = await withThreads(script, { fails: false }, plenty, (threads) => {
      expect(threads).toHaveLength(2);
      return shareWork(numbers, double, threads, (items) => {
        done += items;
      });
    });
    expect(results).toEqual(numbers.map((number) => number * 2));
    expect(done).toBe(1000);
  });

  test('ends with the error of any thread', async () => {
    const slow = async (chunk: readonly number[]) => {
      await new Promise(setImmediate);
      return chunk;
    };
    const shared = withThreads(script, { fails: true }, plenty, (threads) =>
      shareWork([...numbers, ...numbers], slow, threads),
    );
    await expect(shared).rejects.toThrow('no doubling today');
  });

  test('ends where a thread does, which answers nobody any more', async () => {
    const shared = withThreads(script, { dies: true }, plenty, (threads) =>
      shareWork(numbers, () => new Promise<number[]>(() => undefined), threads),
    );
    await expect(shared).rejects.toThrow('a thread ended with 7 before its work was done');
  });

  test('is done here alone where there is little of it, or one core', async () => {
    const count = (items: number, cores: number) =>
      withThreads(script, {}, { items, least: 10, cores }, async (threads) => threads.length);
    expect(await count(9, 4)).toBe(0);
    expect(await count(10, 1)).toBe(0);
    expect(await count(10, 4)).toBe(3);
  });
});
