import pLimit from 'p-limit';
import type { Ledger } from './ledger.ts';

/** Has the site built anew, and tries again what failed. Both throw only where the store does. */
export interface DeployHook {
  deploy(): Promise<void>;
  retry(): Promise<void>;
}

/** How long after a hook that failed another try waits, in milliseconds. */
export const retryAfter = 60_000;

/**
 * Has the host build the site anew by the address it gave for that (a deploy hook: Cloudflare Pages, Netlify; GitHub through
 * an address of one's own). What fails is noted, and tried again by `retry`. One call is made at a time: a build that has
 * begun knows nothing of an image that was hidden since, so that its call does not stand for the next.
 */
export function deployHook(address: string | undefined, ledger: Ledger, clock: () => number): DeployHook {
  const inTurn = pLimit(1);
  const call = async () => {
    if (address === undefined) return;
    await ledger.noteBuild(clock());
    const taken = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(10_000) }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.ok;
      },
      () => false,
    );
    if (taken) await ledger.noteBuild(undefined);
  };
  const retry = async () => {
    const since = await ledger.owedBuild();
    if (since !== undefined && Math.abs(clock() - since) >= retryAfter) await call();
  };
  return { deploy: () => inTurn(call), retry: () => inTurn(retry) };
}
