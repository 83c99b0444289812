import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Decision } from '../../src/report/decision.ts';
import { authorEnvironment, project } from './build.ts';

export const editorKey = 'k'.repeat(40);

/** The endpoint that takes reports, running. */
export interface RunningEndpoint {
  /** Ends with a slash. */
  address: string;
  pid: number;
  /** Tells it to end; its exit code, when it has. */
  stop(): Promise<number | null>;
}

/** Starts the endpoint as `npm run report` does; it takes reports from `origin` at three readers. */
export async function startEndpoint(
  origin: string,
  more: Record<string, string> = {},
): Promise<RunningEndpoint> {
  const server: ChildProcess = spawn(process.execPath, [path.join(project, 'src/report/serve.ts')], {
    env: authorEnvironment({
      REPORT_ORIGINS: origin,
      REPORT_SECRET: 's'.repeat(40),
      REPORT_EDITOR_KEY: editorKey,
      REPORT_THRESHOLD: '3',
      REPORT_REVIEWERS: 'salma@jarida.example',
      REPORT_PORT: '0',
      REPORT_PROXIES: 'loopback',
      ...more,
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [told] = (await once(server.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const ended = once(server, 'exit').then(([code]) => code as number | null);
  const stop = () => {
    server.kill();
    return ended;
  };
  return { address: told.toString().trim(), pid: server.pid ?? 0, stop };
}

/** What an endpoint has decided, as editors' commands are told. */
export async function decisionsOf({ address }: RunningEndpoint): Promise<Decision[]> {
  const headers = { authorization: `Bearer ${editorKey}` };
  return (await fetch(`${address}decisions`, { headers })).json() as Promise<Decision[]>;
}

/** A newspaper of one page, which shows some images, and the deploy hook that its host gave it. */
export interface NewspaperPage {
  origin: string;
  /** How often the hook was called. */
  builds: number;
  close(): void;
}

export async function startNewspaper(images: readonly string[]): Promise<NewspaperPage> {
  const html = images.map((image) => `<img src="/images/${image}-1-640x360.avif" alt="">`).join('\n');
  const server = createServer((incoming, answer) => {
    if (incoming.method === 'POST') newspaper.builds++;
    answer.end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const newspaper = { origin: `http://127.0.0.1:${port}`, builds: 0, close };
  return newspaper;
}

/** A proxy in front of the endpoint, which says that requests come from whatever address a test gives it. */
export interface ReaderProxy {
  address: string;
  /** Where requests go; set when the endpoint runs. */
  target: string;
  /** The reader's address. */
  reader: string;
  close(): void;
}

export async function startProxy(): Promise<ReaderProxy> {
  const server = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, 'x-forwarded-for': proxy.reader };
    const onward = request(new URL(incoming.url ?? '/', proxy.target), { method: incoming.method, headers });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy: ReaderProxy = {
    address: `http://127.0.0.1:${port}/`,
    target: '',
    reader: '192.0.2.1',
    close: () => server.close(),
  };
  return proxy;
}
