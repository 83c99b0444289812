import pLimit from 'p-limit';
import type { Storage } from 'unstorage';

/** A key-value store, with the one thing that its library has no word for. */
export interface ReportStore {
  storage: Storage;
  /** Sets a key that is not set yet, and says whether it did. `lifetime` is in seconds. */
  claim(key: string, value: unknown, lifetime?: number): Promise<boolean>;
  /** Whether the store itself throws away what has outlived its lifetime. */
  expires: boolean;
}

/**
 * Any storage as a store of one process, which claims one key at a time. Where several processes share it, the later of two
 * that claim a key at the same moment takes it from the earlier.
 */
export function storeOver(storage: Storage, { expires = false } = {}): ReportStore {
  const inTurn = pLimit(1);
  return {
    storage,
    expires,
    claim: (key, value, ttl) =>
      inTurn(async () => {
        if (await storage.hasItem(key)) return false;
        await storage.setItem(key, JSON.stringify(value), ttl === undefined ? {} : { ttl });
        return true;
      }),
  };
}
