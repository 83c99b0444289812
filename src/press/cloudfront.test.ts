import { expect, test } from 'vitest';
import { functionText, headersPolicy, type ViewerRequest, type ViewerResponse } from './cloudfront.ts';

/** The function as CloudFront runs it: of its text alone. */
const handler = new Function(`${functionText()}; return handler;`)() as (event: {
  request: ViewerRequest;
}) => ViewerRequest | ViewerResponse;

function answerFor(uri: string, querystring: ViewerRequest['querystring'] = {}): string {
  const answer = handler({ request: { uri, querystring } });
  return 'uri' in answer ? answer.uri : `${answer.statusCode} ${answer.headers['location']?.value}`;
}

test.each([
  ['/', '/index.html'],
  ['/2026/02/slug/', '/2026/02/slug/index.html'],
  [encodeURI('/tag/القراءة/'), `${encodeURI('/tag/القراءة/')}index.html`],
  ['/rss.xml', '/rss.xml'],
  ['/old/story.html', '/old/story.html'],
  ['/_astro/plex.CyU-ddYS.woff2', '/_astro/plex.CyU-ddYS.woff2'],
  ['/about', '301 /about/'],
  [encodeURI('/tag/القراءة'), `301 ${encodeURI('/tag/القراءة/')}`],
  ['/v1.2/page', '301 /v1.2/page/'],
  ['//evil.example/x', '301 /evil.example/x/'],
  ['/\\evil', '301 /evil/'],
  ['//evil.example/', '//evil.example/index.html'],
])('of %s becomes %s', (uri, answer) => {
  expect(answerFor(uri)).toBe(answer);
});

test('a query is kept as it came, each of many values too', () => {
  const query = { q: { value: '%D9%85' }, tag: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] } };
  expect(answerFor('/search', query)).toBe('301 /search/?q=%D9%85&tag=a&tag=b');
});

test('the policy holds every header of the site in its place', () => {
  const policy = JSON.parse(headersPolicy({ url: 'https://jarida.example' }));
  expect(Object.keys(policy.SecurityHeadersConfig)).toEqual([
    'ContentSecurityPolicy',
    'ContentTypeOptions',
    'FrameOptions',
    'ReferrerPolicy',
    'StrictTransportSecurity',
  ]);
  expect(policy.SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(31_536_000);
  expect(policy.CustomHeadersConfig).toEqual({
    Quantity: 2,
    Items: [
      { Header: 'Cross-Origin-Opener-Policy', Value: 'same-origin-allow-popups', Override: true },
      { Header: 'Permissions-Policy', Value: expect.stringContaining('camera=()'), Override: true },
    ],
  });
  expect(headersPolicy({ url: 'http://localhost' })).not.toContain('StrictTransportSecurity');
});
