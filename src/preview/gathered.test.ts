import { expect, test } from 'vitest';
import { gathered } from './gathered.ts';

/** Whatever calls and waits there are, the last call is followed by a run that begins after it. */
test('a burst is one run, and what comes during a run is followed by another', async () => {
  let begun = 0;
  let together = 0;
  let finish = () => {};
  const call = gathered(
    async () => {
      begun++;
      together++;
      expect(together).toBe(1);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      together--;
    },
    1,
    () => expect.unreachable(),
  );
  for (let number = 0; number < 500; number++) call();
  await expect.poll(() => begun).toBe(1);
  call();
  call();
  finish();
  await expect.poll(() => begun).toBe(2);
  finish();
});

test('an error is told, and the next change is followed all the same', async () => {
  const told: unknown[] = [];
  let runs = 0;
  const call = gathered(
    async () => {
      runs++;
      if (runs === 1) throw new Error('once');
    },
    1,
    (error) => told.push(error),
  );
  call();
  await expect.poll(() => told).toEqual([new Error('once')]);
  call();
  await expect.poll(() => runs).toBe(2);
});
