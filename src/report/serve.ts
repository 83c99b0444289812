import { serve } from 'srvx';
import { createStorage } from 'unstorage';
import { deployHook } from './deploy-hook.ts';
import { reportEnvironment } from './environment.ts';
import { reportHandler } from './handler.ts';
import { Ledger } from './ledger.ts';
import { rateLimiter } from './rate-limit.ts';
import { openDriver } from './storage.ts';

process.exitCode = await main(process.env);

/** Serves the endpoint until it is stopped. Exit codes: 1 it cannot listen there, 2 the environment is wrong. */
async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const read = reportEnvironment(env);
  if ('wrong' in read) return say(read.wrong.join('\n'), 2);
  const { host, port, storage, hook, behindProxy, ...settings } = read;
  const clock = Date.now;
  const ledger = new Ledger(createStorage({ driver: await openDriver(storage) }));
  const allows = rateLimiter({ each: 30, window: 60_000, keys: 100_000 });
  const answer = reportHandler(settings, { ledger, clock, allows, hook: deployHook(hook, ledger, clock) });
  try {
    const server = serve({ hostname: host, port, trustProxy: behindProxy, silent: true, fetch: answer });
    await server.ready();
    process.stdout.write(`${server.url}\n`);
    return 0;
  } catch (error) {
    return say(`${host}:${port}: ${error instanceof Error ? error.message : error}`, 1);
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
