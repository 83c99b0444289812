import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

/** Whether this machine has a Redis to start. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of one's own on loopback, which keeps nothing on the disk. */
export interface RunningRedis {
  url: string;
  pid: number;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts one on a free port; another program may take the port meanwhile, and then on another. */
export async function startRedis(): Promise<RunningRedis> {
  for (;;) {
    const port = await freePort();
    const options = ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--appendonly', 'no'];
    const server = spawn('redis-server', options, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'inherit'] });
    const isReady = new Promise<boolean>((resolve) => {
      let said = '';
      server.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Ready to accept connections')) resolve(true);
      });
      server.once('exit', () => resolve(false));
    });
    if (!(await isReady)) continue;
    const stop = async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    };
    return { url: `redis://127.0.0.1:${port}`, pid: server.pid ?? 0, stop };
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
