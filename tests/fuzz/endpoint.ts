import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { createStorage } from 'unstorage';
import { type ReportRequest, reportHandler } from '../../src/report/handler.ts';
import { Ledger } from '../../src/report/ledger.ts';
import { rateLimiter } from '../../src/report/rate-limit.ts';
import { storeOver } from '../../src/report/store.ts';
import { target } from './target.ts';
import { anyAddress, anyText } from './texts.ts';

const site = 'https://jarida.example';
const home = 'https://reports.example/';
const image = '0123456789abcdef';
const json = 'application/json';
const { constantFrom, oneof, option } = fc;

const mostly = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>) =>
  oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: other });

/** Stands for the pass that the endpoint gives to who asks. */
const ownPass = 'PASS';

const body = mostly(
  fc
    .record(
      {
        image: mostly(constantFrom(image), anyText),
        page: mostly(constantFrom('/a/'), anyAddress),
        pass: mostly(constantFrom(ownPass), anyText),
        state: mostly(constantFrom('confirmed', 'restored', 'hidden'), anyText),
      },
      { requiredKeys: ['image', 'page'] },
    )
    .map((value) => JSON.stringify(value)),
  oneof(
    anyText,
    fc.json(),
    anyText.map((text) => text.repeat(500)),
  ),
);

/** A value that a header can carry. */
const headerValue = anyText.map((text) => text.replaceAll(/[^\t -~\u0080-\u00FF]/g, ''));

export const endpoint = target({
  name: 'endpoint',
  claim:
    'any request gets an answer that blames nobody but who asked, and readers of the site and editors alone change anything',
  input: fc.record({
    method: constantFrom('GET', 'POST', 'POST', 'PUT', 'PUT', 'OPTIONS', 'DELETE', 'HEAD'),
    path: mostly(
      constantFrom(
        '/pass',
        '/reports',
        '/reports',
        '/decisions',
        `/decisions/${image}`,
        `/pass?image=${image}`,
      ),
      oneof(
        anyAddress.map((address) => `/decisions/${address}`),
        anyAddress.map((address) => `/pass?image=${address}`),
        anyAddress,
      ),
    ),
    origin: mostly(constantFrom(site), headerValue),
    type: mostly(constantFrom(json, `${json}; charset=utf-8`), headerValue),
    key: mostly(constantFrom('Bearer key', 'Bearer '), headerValue),
    ip: mostly(constantFrom('192.0.2.1', '2001:db8::1', '::ffff:192.0.2.1', ''), anyText),
    body: option(body),
  }),
  inputs: 3_000,
  async law({ method, path, origin, type, key, ip, body }) {
    const url = URL.parse(path, home);
    if (!url || url.username || url.password) return;
    const ledger = new Ledger(storeOver(createStorage()));
    const work: Promise<unknown>[] = [];
    const answer = reportHandler(
      {
        origins: [site],
        secret: 'secret',
        editorKey: 'key',
        threshold: 1,
        imagesEach: 4,
        hiddenEachHour: 10,
        reviewers: ['a@b.example'],
      },
      {
        ledger,
        clock: () => Date.UTC(2026, 10, 22, 9),
        allows: rateLimiter({ each: 100, window: 60_000, keys: 1000 }),
        hook: { deploy: async () => {}, retry: async () => {} },
        shownBy: async (_page, shown) => shown === image,
        warn: () => {},
      },
    );
    const ask = (url: URL, init: RequestInit) => {
      const waitUntil = (one: Promise<unknown>) => void work.push(one);
      const request: ReportRequest = Object.assign(new Request(url, init), { ip, waitUntil });
      return answer(request);
    };
    const given = await ask(new URL(`/pass?image=${image}`, home), { headers: { origin: site } });
    const { pass } = (await given.json()) as { pass: string };
    const { status, headers } = await ask(url, {
      method,
      headers: { origin, 'content-type': type, authorization: key },
      body: method === 'GET' || method === 'HEAD' ? null : body?.replace(ownPass, pass),
    });
    await Promise.all(work);
    ok(status >= 200 && status < 500, `${status}`);
    const shared = headers.get('access-control-allow-origin');
    ok(shared === null || shared === site, `${shared}`);
    for (const { state, page } of await ledger.decisions()) {
      if (state === 'hidden') strictEqual(new URL(page ?? '', site).origin, origin);
      else strictEqual(key.trim(), 'Bearer key');
    }
  },
});
