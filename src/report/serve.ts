import { serve } from 'srvx';
import { deployHook, retryAfter } from './deploy-hook.ts';
import { reportEnvironment } from './environment.ts';
import { reportHandler } from './handler.ts';
import { Ledger } from './ledger.ts';
import { openStore } from './open-store.ts';
import { rateLimiter } from './rate-limit.ts';
import { remembering, shownBy } from './shown-by.ts';

/** How long a request may take to arrive, in milliseconds: a report is one packet. */
const patience = { requestTimeout: 10_000, headersTimeout: 5000, connectionsCheckingInterval: 1000 };

process.exitCode = await main(process.env);

/**
 * Serves the endpoint until it is told to stop, and ends what it has begun. Exit codes: 1 it cannot listen there, 2 the
 * environment is wrong.
 */
async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const read = reportEnvironment(env);
  if ('wrong' in read) return say(read.wrong.join('\n'), 2);
  const { host, port, storage, hook: hookAddress, proxies, ...settings } = read;
  const clock = Date.now;
  const store = await openStore(storage);
  const ledger = new Ledger(store);
  const hook = deployHook(hookAddress, ledger, clock);
  const mayWarn = rateLimiter({ each: 1, window: 60_000, keys: 100 });
  const warn = (text: string) => void (mayWarn(text, clock()) && say(text, 0));
  const answer = reportHandler(settings, {
    ledger,
    clock,
    hook,
    allows: rateLimiter({ each: 30, window: 60_000, keys: 100_000 }),
    shownBy: remembering(shownBy, clock),
    warn,
  });
  try {
    const server = serve({
      hostname: host,
      port,
      trustProxy: proxies,
      silent: true,
      gracefulShutdown: false,
      node: patience,
      fetch: answer,
    });
    await server.ready();
    const stop = async () => {
      setTimeout(() => server.close(true), patience.requestTimeout).unref();
      await server.close();
      await store.storage.dispose();
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
    setInterval(() => hook.retry().catch((error) => warn(`${error}`)), retryAfter).unref();
    process.stdout.write(`${server.url}\n`);
    return 0;
  } catch (error) {
    await store.storage.dispose();
    return say(`${host}:${port}: ${error instanceof Error ? error.message : error}`, 1);
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
