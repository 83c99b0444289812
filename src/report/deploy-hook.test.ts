import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStorage } from 'unstorage';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployHook, retryAfter } from './deploy-hook.ts';
import { Ledger } from './ledger.ts';
import { storeOver } from './store.ts';

let status: number;
let asked: string[];
let now: number;
let hook: ReturnType<typeof deployHook>;
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  response.writeHead(status).end();
});

beforeEach(async () => {
  status = 200;
  asked = [];
  now = Date.UTC(2026, 10, 22, 9);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  hook = deployHook(`http://127.0.0.1:${port}/hook`, new Ledger(storeOver(createStorage())), () => now);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a build that the host takes is asked for once', async () => {
  await hook.deploy();
  now += retryAfter;
  await hook.retry();
  expect(asked).toEqual(['POST /hook']);
});

test('a build that the host does not take is asked for again, not sooner than agreed, until it is taken', async () => {
  status = 503;
  await hook.deploy();
  await hook.retry();
  expect(asked).toHaveLength(1);
  now += retryAfter;
  await hook.retry();
  expect(asked).toHaveLength(2);
  status = 200;
  now += retryAfter;
  await hook.retry();
  now += retryAfter;
  await hook.retry();
  expect(asked).toHaveLength(3);
});

test('a build that is owed is asked for once, however many requests come then', async () => {
  status = 503;
  await hook.deploy();
  status = 200;
  now += retryAfter;
  await Promise.all(Array.from({ length: 20 }, () => hook.retry()));
  expect(asked).toHaveLength(2);
});

test('a build that one image owes is not taken for that of another', async () => {
  const first = hook.deploy();
  const second = hook.deploy();
  await first;
  status = 503;
  await second;
  now += retryAfter;
  await hook.retry();
  expect(asked).toHaveLength(3);
});

test('without a hook nothing is owed', async () => {
  const ledger = new Ledger(storeOver(createStorage()));
  await deployHook(undefined, ledger, () => now).deploy();
  expect(await ledger.owedBuild()).toBeUndefined();
});
