import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteHeaders } from '../src/press/host-headers.ts';
import type { HostRules } from '../src/press/host-rules.ts';
import { nginxConfiguration } from '../src/press/nginx.ts';
import { printHere } from '../src/press/print.ts';
import { withVariants } from '../src/press/variants.ts';
import { editionTime, runCommand } from './support/build.ts';
import { ask, hasNginx, type Nginx, startNginx } from './support/nginx.ts';

const story = '/2026/02/settat-learning-cities-forum/';
const arabic = '/tag/القراءة/';
const [short] = readdirSync(path.join(inject('site'), 's')).sort();
const gone = [
  '/2026/01/midelt-snow-shelters/',
  '/lite/2026/01/midelt-snow-shelters/',
  `/s/${short}/`,
  '/2026/01/midelt-winter-roads/',
];
const longest = `/${'أ'.repeat(99)}/${'إ'.repeat(40)}.php`;
const moved = new Map([
  ['/2026/01/midelt-winter-roads/', '/2026/01/midelt-snow-shelters/'],
  ['/archive/old-address/', '/2025/09/sidi-ifni-open-water-swim/'],
  ['/أخبار/مؤسسة-الآثار/', '/2026/02/settat-learning-cities-forum/'],
  ['/خبر.php', '/2026/02/خبر-آخر/'],
  [longest, '/2026/02/settat-learning-cities-forum/'],
  ['/About/', '/2026/02/settat-learning-cities-forum/'],
  ['/price/$1;{}/', '/2026/02/settat-learning-cities-forum/'],
]);
const settings = { url: 'https://nashra.example', precompress: ['br', 'gzip'] } as const;
const rules: HostRules = { settings, pages: ['/', '/about/', story, arabic], redirects: moved, gone };

/** What tools leave in a folder, and what a certificate authority asks for. */
const hidden = ['/.nashra-deploy', '/.git/config', '/about/.hidden'];
const proof = '/.well-known/acme-challenge/token';

const forever = 'public, max-age=31536000, immutable';
const aMinute = 'public, max-age=60';

/** The ways in which a browser, a program or an old link may write an address. */
function spellings(address: string): [spelling: string, target: string][] {
  const lower = (text: string) => encodeURI(text).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
  return (['NFC', 'NFD'] as const).flatMap((form): [string, string][] => {
    const text = address.normalize(form);
    return [
      [`${form}, %D9`, encodeURI(text)],
      [`${form}, %d9`, lower(text)],
      [`${form}, bytes`, text],
    ];
  });
}

describe.skipIf(!hasNginx)(
  'nginx (skipped where it is missing: apt-get install nginx libnginx-mod-http-brotli-static)',
  () => {
    let folder: string;
    let root: string;
    let socket: string;
    let nginx: Nginx;
    const get = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
      ask(socket, target, { method, headers });
    const fileAt = (address: string) => readFile(path.join(root, address));

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'nashra-nginx-'));
      root = path.join(folder, 'site');
      socket = path.join(folder, 'nginx.sock');
      await cp(inject('site'), root, { recursive: true });
      for (const file of [...hidden, proof]) {
        await mkdir(path.dirname(path.join(root, file)), { recursive: true });
        await writeFile(path.join(root, file), 'not for readers');
      }
      const files = (await readdir(root, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
      const plan = files.map((file) => ({ file, key: file, bytes: () => readFile(path.join(root, file)) }));
      const copies = withVariants(plan, settings.precompress).filter(
        ({ encoding }) => encoding !== undefined,
      );
      await printHere(root, copies);
      const configuration = nginxConfiguration(rules, { root, listen: [`unix:${socket}`] });
      nginx = startNginx(path.join(folder, 'nginx'), 1, configuration);
    });
    afterAll(async () => {
      nginx?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('finds nothing to warn of in the configuration', () => {
      expect(nginx.warnings).toBe('');
    });

    test.each([
      ['a page', story, 200],
      ['the front page', '/', 200],
      ['a page in Arabic', encodeURI(arabic), 200],
      ['what is not there', '/2026/02/no-such-story/', 404],
      ['what is not there among files that never change', '/_astro/no-such-file.js', 404],
      ['the error page itself', '/404.html', 404],
      ['a folder without page', '/images/', 404],
      ['an old address', '/archive/old-address/', 301],
      ['a folder without its last slash', '/about', 301],
      ['a withdrawn story', gone[0] ?? '', 410],
      ['a way out of the site', '/../../etc/passwd', 400],
    ])('answers for %s with every header of the site, once', async (_what, target, status) => {
      const answer = await get(target);
      expect(answer.status).toBe(status);
      const wanted = Object.entries({ ...siteHeaders(settings), 'Cache-Control': aMinute });
      for (const [name, value] of wanted) {
        expect([name, answer.headers[name.toLowerCase()]]).toEqual([name, value]);
        expect(answer.names.filter((other) => other === name.toLowerCase())).toHaveLength(1);
      }
      expect(answer.headers['server']).toBe('nginx');
    });

    test.each([
      ['br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['identity', undefined, (bytes: Buffer) => bytes],
      ['', undefined, (bytes: Buffer) => bytes],
    ])(
      'hands out to «Accept-Encoding: %s» what stands there, and 304 afterwards',
      async (accepted, given, read) => {
        const headers = { 'accept-encoding': accepted };
        for (const [address, file] of [
          [story, `${story}index.html`],
          ['/rss.xml', '/rss.xml'],
          ['/pagefind/parts.json', '/pagefind/parts.json'],
        ] as const) {
          const answer = await get(address, headers);
          expect(answer.status).toBe(200);
          expect(answer.headers['content-encoding']).toBe(given);
          expect(answer.headers['vary']).toBe('Accept-Encoding');
          expect(read(answer.body).equals(await fileAt(file))).toBe(true);

          const { etag = '', 'last-modified': modified = '' } = answer.headers;
          const again = await get(address, { ...headers, 'if-none-match': etag });
          expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
          expect(again.headers['x-content-type-options']).toBe('nosniff');
          expect((await get(address, { ...headers, 'if-modified-since': modified })).status).toBe(304);
          expect((await get(address, { ...headers, 'if-none-match': '"other"' })).status).toBe(200);
        }
      },
    );

    test('tells the copies of a page apart by their entity tags', async () => {
      const tags = await Promise.all(
        ['br', 'gzip', ''].map(
          async (accepted) => (await get(story, { 'accept-encoding': accepted })).headers.etag,
        ),
      );
      expect(new Set(tags).size).toBe(3);
    });

    test.each([
      ['/', 'text/html; charset=utf-8', aMinute],
      ['/rss.xml', 'application/rss+xml; charset=utf-8', aMinute],
      ['/section/culture/rss.xml', 'application/rss+xml; charset=utf-8', aMinute],
      ['/feed.json', 'application/feed+json; charset=utf-8', aMinute],
      ['/feeds.opml', 'text/x-opml; charset=utf-8', aMinute],
      ['/sitemap-index.xml', 'application/xml', aMinute],
      ['/robots.txt', 'text/plain; charset=utf-8', aMinute],
      ['/manifest.webmanifest', 'application/manifest+json', aMinute],
      ['/sw.js', 'text/javascript; charset=utf-8', aMinute],
      ['/favicon.svg', 'image/svg+xml', aMinute],
      ['/search/engine.js', 'text/javascript; charset=utf-8', aMinute],
      ['/pagefind/parts.json', 'application/json', aMinute],
      ['/_astro/*.woff2', 'font/woff2', forever],
      ['/_astro/*.js', 'text/javascript; charset=utf-8', forever],
      ['/images/*.avif', 'image/avif', forever],
      ['/icons/*.png', 'image/png', forever],
      ['/pagefind/all/fragment/*.pf_fragment', 'application/octet-stream', forever],
      ['/pagefind/all/*.pf_meta', 'application/octet-stream', forever],
    ])('says of %s that it is %s, and how long it holds', async (pattern, type, caching) => {
      const [directory, end] = pattern.split('*');
      const name =
        end === undefined
          ? ''
          : (await readdir(path.join(root, directory ?? ''))).find((file) => file.endsWith(end));
      const answer = await get(`${directory}${name}`);
      expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
        200,
        type,
        caching,
      ]);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    });

    test.each(
      [...moved]
        .slice(1)
        .flatMap(([from, to]) => spellings(from).map(([spelling, target]) => [from, spelling, target, to])),
    )('leads %s (%s) to the story, with its query', async (_from, _spelling, target, to) => {
      for (const query of ['', '?utm_source=a&b=%D9%85']) {
        const answer = await get(`${target}${query}`);
        expect([answer.status, answer.headers.location]).toEqual([301, `${encodeURI(to)}${query}`]);
      }
    });

    test('takes no page for an old address that is spelled alike', async () => {
      expect((await get('/about/')).status).toBe(200);
      expect((await get('/About/')).status).toBe(301);
    });

    test.each(spellings(arabic).slice(0, 3))(
      'has one page for every spelling of an Arabic address: %s',
      async (_spelling, target) => {
        const page = await get(target);
        expect([page.status, page.body.equals(await fileAt(`${arabic}index.html`))]).toEqual([200, true]);
        const bare = await get(`${target.slice(0, -1)}?q=1`);
        expect([bare.status, bare.headers.location]).toEqual([301, `${encodeURI(arabic)}?q=1`]);
      },
    );

    test.each(gone)('answers 410 for the withdrawn %s with the page that stands there', async (address) => {
      const page = await fileAt(`${address}index.html`);
      for (const target of [address, `${address}index.html`, `${address}?a=1`]) {
        const answer = await get(target);
        expect([answer.status, answer.headers['content-type'], answer.body.equals(page)]).toEqual([
          410,
          'text/html; charset=utf-8',
          true,
        ]);
      }
      const compressed = await get(address, { 'accept-encoding': 'br' });
      expect([compressed.status, brotliDecompressSync(compressed.body).equals(page)]).toEqual([410, true]);
      const { etag = '' } = compressed.headers;
      expect((await get(address, { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(410);
    });

    test.each([
      '/_headers',
      '/_redirects',
      ...hidden,
      `${story}index.html.br`,
      '/rss.xml.gz',
      '/images/',
      '/index.php',
      '/no-such-page',
    ])('has nothing at %s', async (target) => {
      const { status, body } = await get(target);
      expect([status, body.equals(await fileAt('404.html'))]).toEqual([404, true]);
    });

    test('shows certificate authorities what they ask for', async () => {
      expect((await get(proof)).status).toBe(200);
    });

    test.each([
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/images/..%2f..%2f..%2fetc/passwd',
      '/images/....//....//etc/passwd',
      '/about/..\\..\\..\\etc\\passwd',
      '/about%00.html',
      '//etc/passwd',
      'http://other.example/../../etc/passwd',
    ])('lets nobody out of the site by %s', async (target) => {
      const { status, body } = await get(target);
      expect([400, 404]).toContain(status);
      expect(body.toString()).not.toContain('root:x:');
    });

    test.each([
      '//evil.example',
      '//evil.example/',
      '/\\evil.example',
      '/about%0d%0aSet-Cookie:a=b',
      '//about',
    ])('leads nobody to another site by %s', async (target) => {
      const { headers } = await get(target);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    });

    test('sends headers alone to HEAD, a part to Range, and takes nothing', async () => {
      const page = await fileAt(`${story}index.html`);
      const head = await get(story, {}, 'HEAD');
      expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
        200,
        String(page.length),
        0,
      ]);
      const part = await get(story, { range: 'bytes=0-14' });
      expect([part.status, part.body.toString()]).toEqual([206, page.subarray(0, 15).toString()]);
      expect((await get(story, { range: `bytes=${page.length}-` })).status).toBe(416);
      for (const method of ['POST', 'PUT', 'DELETE']) expect((await get(story, {}, method)).status).toBe(405);
    });
  },
);

describe('the host command', () => {
  const host = (...typed: string[]) => runCommand('host', typed);

  test('prints the configuration of the edition', async () => {
    const { code, stdout, stderr } = await host('nginx', '--root', '/srv/www/jarida', '--now', editionTime);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      '    listen 80;\n    listen [::]:80;\n    server_name nashra.example;\n    root "/srv/www/jarida";\n',
    );
    expect(stdout).toContain('    "/archive/old-address/" "/2025/09/sidi-ifni-open-water-swim/";\n');
    expect(stdout).not.toContain('brotli_static');
  });

  test('prints what CloudFront asks for', async () => {
    expect((await host('cloudfront-function')).stdout).toMatch(/^function handler\(event\) \{\n/);
    const { stdout } = await host('cloudfront-headers', '--site', 'https://jarida.example');
    expect(JSON.parse(stdout).SecurityHeadersConfig.FrameOptions).toEqual({
      FrameOption: 'DENY',
      Override: true,
    });
  });

  test('says what is wrong with the way it was called', async () => {
    expect(await host()).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'لم تذكر أي ملف تريد.\n    اكتب بعد الأمر واحدا من: nginx و cloudfront-function و cloudfront-headers.\n',
    });
  });
});
