import { createStorage } from 'unstorage';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ReportRequest, type ReportSettings, reportHandler } from './handler.ts';
import { Ledger } from './ledger.ts';
import { passLifetime } from './pass.ts';
import { rateLimiter } from './rate-limit.ts';
import { period } from './reporter.ts';
import { storeOver } from './store.ts';

const site = 'https://jarida.example';
const endpoint = 'https://reports.example';
const image = '0123456789abcdef';
const other = 'fedcba9876543210';
const page = '/2026/11/settat-mobile-library/';
const settings: ReportSettings = {
  origins: [site],
  secret: 'secret',
  editorKey: 'key-of-editors',
  threshold: 3,
  imagesEach: 4,
  hiddenEachHour: 2,
  reviewers: ['salma@jarida.example', 'anas@jarida.example'],
};

let now: number;
let storage: ReturnType<typeof createStorage>;
let deploys: number;
let warned: string[];
let shown: (page: string, image: string) => Promise<boolean>;
let handle: (request: ReportRequest) => Promise<Response>;

beforeEach(() => {
  now = Date.UTC(2026, 10, 22, 9);
  deploys = 0;
  warned = [];
  shown = async () => true;
  storage = createStorage();
  const ledger = new Ledger(storeOver(storage));
  const hook = { deploy: async () => void deploys++, retry: async () => undefined };
  const allows = rateLimiter({ each: 100, window: 60_000, keys: 1000 });
  const shownBy = (page: string, image: string) => shown(page, image);
  const warn = (text: string) => void warned.push(text);
  handle = reportHandler(settings, { ledger, clock: () => now, allows, hook, shownBy, warn });
});

interface Asked {
  from?: string;
  origin?: string;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

function ask(path: string, { from = '192.0.2.1', origin = site, method, body, headers }: Asked = {}) {
  const request = new Request(`${endpoint}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  return handle(Object.assign(request, { ip: from, waitUntil: () => undefined }));
}

async function passFor(from: string, reported = image): Promise<string> {
  const { pass } = (await (await ask(`/pass?image=${reported}`, { from })).json()) as { pass: string };
  return pass;
}

async function report(from: string, reported = image): Promise<number> {
  const pass = await passFor(from, reported);
  return (await ask('/reports', { from, body: { image: reported, page, pass } })).status;
}

const editor = { authorization: 'Bearer key-of-editors' };

async function decisions(): Promise<unknown> {
  return (await ask('/decisions', { headers: editor })).json();
}

describe('a reported image', () => {
  test('is hidden when several have reported it, and the site is built once', async () => {
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'])
      expect(await report(from)).toBe(204);
    expect(deploys).toBe(1);
    expect(await decisions()).toEqual([
      {
        image,
        state: 'hidden',
        since: '2026-11-22T09:00:00.000Z',
        reports: 3,
        page,
        reviewer: 'anas@jarida.example',
      },
    ]);
  });

  test.each([
    ['one reader', ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.1']],
    ['one home', ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:3::3', '2001:db8:1:ff::4']],
    ['two readers', ['192.0.2.1', '192.0.2.2', '192.0.2.1', '192.0.2.2']],
  ])('stays when %s reported it again and again', async (_who, addresses) => {
    for (const from of addresses) expect(await report(from)).toBe(204);
    expect(await decisions()).toEqual([]);
  });

  test('is hidden by reports that come at the same moment', async () => {
    const addresses = Array.from({ length: 40 }, (_, index) => `192.0.2.${index}`);
    expect(new Set(await Promise.all(addresses.map((from) => report(from))))).toEqual(new Set([204]));
    expect(await decisions()).toMatchObject([{ state: 'hidden', reports: 3 }]);
    expect(deploys).toBe(1);
  });

  test('is hidden by the reports of this week and the last, not of weeks ago', async () => {
    await report('192.0.2.1');
    now += period;
    await report('192.0.2.2');
    now += period;
    await report('192.0.2.3');
    expect(await decisions()).toEqual([]);
    await report('192.0.2.4');
    expect(await decisions()).toMatchObject([{ state: 'hidden' }]);
  });
});

test('a reader who reports on both sides of the turn of salts counts once', async () => {
  for (const from of ['192.0.2.1', '192.0.2.2']) await report(from);
  now += period;
  for (const from of ['192.0.2.1', '192.0.2.2']) await report(from);
  expect(await decisions()).toEqual([]);
  await report('192.0.2.3');
  expect(await decisions()).toMatchObject([{ state: 'hidden', reports: 3 }]);
});

test('a clock that runs ahead and is set back loses counts at most, and counts nobody twice', async () => {
  for (const from of ['192.0.2.1', '192.0.2.2']) await report(from);
  now += 52 * period;
  await report('192.0.2.1');
  now -= 52 * period;
  for (const from of ['192.0.2.1', '192.0.2.2']) await report(from);
  expect(await decisions()).toEqual([]);
  await report('192.0.2.3');
  expect(await decisions()).toMatchObject([{ state: 'hidden', reports: 3 }]);
});

describe('many who report together', () => {
  const many = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  const images = ['a', 'b', 'c'].map((digit) => digit.repeat(16));

  test('hide a few images an hour; the others wait for a report in the next, and whoever runs the endpoint is told', async () => {
    for (const each of images) for (const from of many) expect(await report(from, each)).toBe(204);
    expect(await decisions()).toMatchObject([{ image: images[0] }, { image: images[1] }]);
    expect(warned).toEqual([`2 images were hidden this hour: ${images[2]} (${page}) waits for the next.`]);
    now += 3600_000;
    await report('192.0.2.1', images[2]);
    expect(await decisions()).toMatchObject(images.map((each) => ({ image: each })));
    expect(deploys).toBe(3);
  });

  test('cannot hide again what an editor has restored, and nothing more is kept of it', async () => {
    await ask(`/decisions/${image}`, { method: 'PUT', body: { state: 'restored' }, headers: editor });
    await passFor('192.0.2.1');
    const kept = await storage.getKeys();
    for (const from of many) expect(await report(from)).toBe(204);
    expect(await storage.getKeys()).toEqual(kept);
  });
});

describe('an image that the page does not show', () => {
  test('is not found, and nothing is kept of it', async () => {
    const asked: string[] = [];
    shown = async (where, which) => {
      asked.push(`${where} ${which}`);
      return false;
    };
    await passFor('192.0.2.1');
    const kept = await storage.getKeys();
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) expect(await report(from)).toBe(404);
    expect(await storage.getKeys()).toEqual(kept);
    expect(asked[0]).toBe(`${site}${page} ${image}`);
  });

  test('cannot be told from others while the newspaper does not answer: the reader may try again', async () => {
    shown = () => Promise.reject(new Error('HTTP 502'));
    expect(await report('192.0.2.1')).toBe(503);
  });
});

test('where the store does not answer the reader is told so, and the operator why', async () => {
  storage.getItems = () => Promise.reject(new Error('the disk is full'));
  expect((await ask(`/pass?image=${image}`)).status).toBe(503);
  expect(warned).toEqual(['Error: the disk is full']);
});

test('nothing of a reporter is kept longer than two weeks, and no address at all', async () => {
  await report('192.0.2.1');
  const kept = await storage.getKeys();
  const values = await Promise.all(kept.map((key) => storage.getItem(key)));
  expect(JSON.stringify([kept, values])).not.toContain('192.0.2');
  now += 2 * period;
  await report('192.0.2.9', other);
  expect((await storage.getKeys()).filter((key) => kept.includes(key))).toEqual([]);
});

test('one reader is heard of a few images only', async () => {
  const images = Array.from({ length: 5 }, (_, index) => `${index}`.repeat(16));
  const answers = [];
  for (const each of images) answers.push(await report('192.0.2.1', each));
  expect(answers).toEqual([204, 204, 204, 204, 429]);
  expect(await report('192.0.2.1', images[0])).toBe(204);
});

describe('a report is refused', () => {
  test('from another site', async () => {
    expect((await ask(`/pass?image=${image}`, { origin: 'https://evil.example' })).status).toBe(403);
    const pass = await passFor('192.0.2.1');
    const sent = { image, page, pass };
    expect((await ask('/reports', { origin: 'https://evil.example', body: sent })).status).toBe(403);
    expect((await ask('/reports', { origin: '', body: sent })).status).toBe(403);
  });

  test('with the pass of another, of another image, or of before', async () => {
    const pass = await passFor('192.0.2.1');
    expect((await ask('/reports', { from: '192.0.2.2', body: { image, page, pass } })).status).toBe(403);
    expect((await ask('/reports', { body: { image: other, page, pass } })).status).toBe(403);
    expect((await ask('/reports', { body: { image, page } })).status).toBe(403);
    now += passLifetime;
    expect((await ask('/reports', { body: { image, page, pass } })).status).toBe(403);
  });

  test.each<[what: string, status: number, asked: Asked]>([
    ['no JSON', 400, { body: '{' }],
    ['JSON that is no object', 400, { body: '[]' }],
    ['null', 400, { body: 'null' }],
    ['an image that is none', 400, { body: { image: '../salts:1', page, pass: 'x' } }],
    ['a page elsewhere', 400, { body: { image, page: '//evil.example/', pass: 'x' } }],
    ['a page too long', 400, { body: { image, page: `/${'a'.repeat(700)}`, pass: 'x' } }],
    ['a body too long', 413, { body: { image, page, pass: 'x'.repeat(3000) } }],
    ['plain text', 415, { body: '{}', headers: { 'content-type': 'text/plain' } }],
    ['another method', 405, { method: 'DELETE' }],
  ])('with %s: %i', async (_what, status, asked) => {
    expect((await ask('/reports', asked)).status).toBe(status);
  });

  test('without an image to ask a pass for', async () => {
    expect((await ask('/pass')).status).toBe(400);
    expect((await ask('/pass?image=x')).status).toBe(400);
  });
});

test('pages may ask before they send, from the newspaper alone', async () => {
  const asked = await ask('/reports', { method: 'OPTIONS' });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(site);
  const stranger = await ask('/reports', { method: 'OPTIONS', origin: 'https://evil.example' });
  expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
});

describe('editors', () => {
  const decide = (state: unknown, reported = image) =>
    ask(`/decisions/${reported}`, { method: 'PUT', body: { state }, headers: editor });

  test('restore an image, and reports do not hide it again', async () => {
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await report(from);
    now += 1000;
    expect(await (await decide('restored')).json()).toMatchObject({
      state: 'restored',
      since: '2026-11-22T09:00:01.000Z',
      reports: 3,
      page,
    });
    for (const from of ['192.0.2.4', '192.0.2.5']) await report(from);
    expect(await decisions()).toMatchObject([{ state: 'restored' }]);
    expect(deploys).toBe(1);
  });

  test('confirm what is hidden, or hide what nobody reported', async () => {
    expect(await (await decide('confirmed', other)).json()).toMatchObject({
      image: other,
      state: 'confirmed',
      reports: 0,
    });
  });

  test.each([
    ['no key', {}],
    ['another key', { authorization: 'Bearer guessed' }],
    ['the key without its scheme', { authorization: 'key-of-editors' }],
  ])('are refused with %s', async (_what, headers) => {
    expect((await ask('/decisions', { headers })).status).toBe(401);
    const put = { method: 'PUT', body: { state: 'restored' }, headers };
    expect((await ask(`/decisions/${image}`, put)).status).toBe(401);
  });

  test('cannot decide what is no decision, or of no image', async () => {
    expect((await decide('hidden')).status).toBe(400);
    expect((await decide('restored', 'x')).status).toBe(400);
  });
});

test('who asks too often is told to wait, others are not', async () => {
  const answers = [];
  for (let index = 0; index < 101; index++) answers.push((await ask(`/pass?image=${image}`)).status);
  expect(answers.at(-1)).toBe(429);
  expect((await ask(`/pass?image=${image}`, { from: '192.0.2.2' })).status).toBe(200);
  now += 60_000;
  expect((await ask(`/pass?image=${image}`)).status).toBe(200);
});

test('an editor is heard, however many guess keys from the same address', async () => {
  const guess = { headers: { authorization: 'Bearer guessed' } };
  const answers = [];
  for (let index = 0; index < 101; index++) answers.push((await ask('/decisions', guess)).status);
  expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
  expect(await decisions()).toEqual([]);
});

test('what may be asked is said where the method is wrong', async () => {
  const allowed = async (path: string, headers = {}) =>
    (await ask(path, { method: 'DELETE', headers })).headers.get('allow');
  expect(await allowed('/pass')).toBe('GET');
  expect(await allowed('/reports')).toBe('POST');
  expect(await allowed('/decisions', editor)).toBe('GET');
  expect(await allowed(`/decisions/${image}`, editor)).toBe('PUT');
});

test('what is not there is not found', async () => {
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/salts')).status).toBe(404);
});
