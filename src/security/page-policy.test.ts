import { expect, test } from 'vitest';
import { stated } from './directives.ts';
import { type PolicySettings, pagePolicy } from './page-policy.ts';

const hashes = { scripts: ["'sha256-a'"], styles: ["'sha256-b'"] };
const policyOf = (settings: PolicySettings = {}, path = '/') => stated(pagePolicy(path, hashes, settings));

test('a page may do what it does of itself and with files of its own', () => {
  expect(policyOf().split('; ')).toEqual([
    "default-src 'none'",
    "style-src 'sha256-b'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "script-src 'self' 'sha256-a'",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    'trusted-types default',
  ]);
});

test('a page without script runs none', () => {
  expect(stated(pagePolicy('/', { scripts: [], styles: [] }, {})).split('; ')).toEqual([
    "default-src 'none'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('WebAssembly is compiled by the search page alone', () => {
  expect(policyOf({}, '/search/')).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a'");
  expect(policyOf({}, '/research/')).not.toContain('eval');
});

test('reports of images reach their endpoint', () => {
  const imageReports = { endpoint: 'https://reports.jarida.example/v1/' };
  expect(policyOf({ imageReports })).toContain("connect-src 'self' https://reports.jarida.example;");
});

test('the settings add hosts, also to what allows none otherwise', () => {
  const contentSecurityPolicy = {
    'script-src': ['https://stats.example'],
    'frame-src': ['https://*.video.example', 'https://maps.example/embed/'],
    'trusted-types': ['stats#html'],
  };
  const policy = policyOf({ contentSecurityPolicy });
  expect(policy).toContain("script-src 'self' 'sha256-a' https://stats.example;");
  expect(policy).toContain('frame-src https://*.video.example https://maps.example/embed/');
  expect(policy).toContain('trusted-types default stats#html');
});

test.each([
  ['script-src', "'unsafe-inline'"],
  ['script-src', '*'],
  ['script-src', 'https:'],
  ['script-src', 'http://stats.example'],
  ['script-src', 'stats.example'],
  ['img-src', 'https://a.example; script-src *'],
  ['img-src', 'https://a.example" onload="'],
  ['trusted-types', "'allow-duplicates'"],
  ['trusted-types', '*'],
])('%s cannot take %s', (directive, source) => {
  const contentSecurityPolicy = { [directive]: [source] };
  expect(() => policyOf({ contentSecurityPolicy })).toThrow(`${directive} cannot take ${source}`);
});

test('a directive that the settings cannot change is named with those that they can', () => {
  const contentSecurityPolicy = { 'default-src': ['https://a.example'] };
  expect(() => policyOf({ contentSecurityPolicy } as PolicySettings)).toThrow(
    'contentSecurityPolicy in src/site.config.ts: default-src is none of connect-src, font-src, frame-src',
  );
});
