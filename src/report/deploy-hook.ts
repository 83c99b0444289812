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
 * an address of one's own). What fails is noted, and tried again by `retry` when the next request comes.
 */
export function deployHook(address: string | undefined, ledger: Ledger, clock: () => number): DeployHook {
  const deploy = async () => {
    if (address === undefined) return;
    await ledger.noteBuild(clock());
    const taken = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(10_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (taken) await ledger.noteBuild(undefined);
  };
  const retry = async () => {
    const since = await ledger.owedBuild();
    if (since !== undefined && clock() - since >= retryAfter) await deploy();
  };
  return { deploy, retry };
}
