import path from 'node:path';
import type { Driver } from 'unstorage';

/** Opens where reports are kept: `memory`, `redis://…` (with the package `ioredis`), or else a folder. */
export async function openDriver(storage: string): Promise<Driver> {
  if (storage === 'memory') return (await import('unstorage/drivers/memory')).default();
  if (/^rediss?:/.test(storage)) return (await import('unstorage/drivers/redis')).default({ url: storage });
  return (await import('unstorage/drivers/fs-lite')).default({ base: path.resolve(storage) });
}
