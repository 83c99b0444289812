/** How often each key may come in a window of time; a window forgets the last. */
export interface RateLimit {
  /** Calls of one key in a window. */
  each: number;
  /** Milliseconds. */
  window: number;
  /** Keys of one window: others are refused, so that a flood of addresses cannot fill the memory. */
  keys: number;
}

/** Counts calls by key; says whether one more is allowed at a time (in milliseconds). */
export function rateLimiter({ each, window, keys }: RateLimit): (key: string, now: number) => boolean {
  let current = 0;
  const calls = new Map<string, number>();
  return (key, now) => {
    const started = Math.floor(now / window);
    if (started !== current) {
      current = started;
      calls.clear();
    }
    const count = calls.get(key) ?? 0;
    if (count >= each || (count === 0 && calls.size >= keys)) return false;
    calls.set(key, count + 1);
    return true;
  };
}
