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
const image = '0123456789abcdef';
const json = 'application/json';
const { constantFrom, oneof, option } = fc;

const body = oneof(
  anyText,
  fc.json(),
  fc
    .record(
      {
        image: oneof(constantFrom(image), anyText),
        page: oneof(constantFrom('/a/'), anyAddress),
        pass: anyText,
        state: oneof(constantFrom('hidden', 'kept'), anyText),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  anyText.map((text) => text.repeat(500)),
);

/** A value that a header can carry. */
const headerValue = anyText.map((text) => text.replaceAll(/[^\t -~\u0080-\u00FF]/g, ''));

export const endpoint = target({
  name: 'endpoint',
  claim:
    'any request gets an answer that blames nobody but who asked, and only readers of the site change anything',
  input: fc.record({
    method: constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'DELETE', 'HEAD'),
    path: oneof(
      constantFrom('/pass', '/reports', '/decisions', `/decisions/${image}`, `/pass?image=${image}`),
      anyAddress.map((address) => `/decisions/${address}`),
      anyAddress.map((address) => `/pass?image=${address}`),
      anyAddress,
    ),
    origin: oneof(constantFrom(site), headerValue),
    type: oneof(constantFrom(json, `${json}; charset=utf-8`), headerValue),
    key: oneof(constantFrom('Bearer key', 'Bearer '), headerValue),
    ip: oneof(constantFrom('192.0.2.1', '2001:db8::1', '::ffff:192.0.2.1', ''), anyText),
    body: option(body),
  }),
  inputs: 3_000,
  async law({ method, path, origin, type, key, ip, body }) {
    const url = URL.parse(path, 'https://reports.example/');
    if (!url || url.username || url.password) return;
    const ledger = new Ledger(storeOver(createStorage()));
    const work: Promise<unknown>[] = [];
    const answer = reportHandler(
      {
        origins: [site],
        secret: 'secret',
        editorKey: 'key',
        threshold: 3,
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
    const asked = new Request(url, {
      method,
      headers: { origin, 'content-type': type, authorization: key },
      body: method === 'GET' || method === 'HEAD' ? null : body,
    });
    const request: ReportRequest = Object.assign(asked, {
      ip,
      waitUntil: (one: Promise<unknown>) => void work.push(one),
    });
    const { status, headers } = await answer(request);
    ok(status >= 200 && status < 500, `${status}`);
    await Promise.all(work);
    const shared = headers.get('access-control-allow-origin');
    ok(shared === null || shared === site, `${shared}`);
    if (key.trim() !== 'Bearer key') strictEqual((await ledger.decisions()).length, 0);
  },
});
