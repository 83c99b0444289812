import { expect, test } from 'vitest';
import { reportEnvironment } from './environment.ts';

const secret = 'a'.repeat(32);
const sound = {
  REPORT_ORIGINS: 'https://jarida.example',
  REPORT_SECRET: secret,
  REPORT_EDITOR_KEY: 'b'.repeat(44),
};

test('what is not said is usual', () => {
  expect(reportEnvironment(sound)).toEqual({
    origins: ['https://jarida.example'],
    secret,
    editorKey: 'b'.repeat(44),
    threshold: 5,
    imagesEach: 20,
    hiddenEachHour: 10,
    reviewers: [],
    host: '127.0.0.1',
    port: 4330,
    storage: 'memory',
    hook: undefined,
    proxies: [],
  });
});

test('lists are read at commas and spaces', () => {
  const read = reportEnvironment({ ...sound, REPORT_REVIEWERS: 'salma@jarida.example, anas@jarida.example' });
  expect(read).toMatchObject({ reviewers: ['salma@jarida.example', 'anas@jarida.example'] });
});

test('proxies on the same machine have a name', () => {
  const read = reportEnvironment({ ...sound, REPORT_PROXIES: 'loopback, 10.0.0.7' });
  expect(read).toMatchObject({ proxies: ['127.0.0.1', '::1', '10.0.0.7'] });
});

test('all that is wrong is said at once', () => {
  const read = reportEnvironment({
    REPORT_ORIGINS: 'https://jarida.example/news jarida',
    REPORT_SECRET: 'short',
    REPORT_THRESHOLD: '1',
    REPORT_PORT: 'http',
    REPORT_HOOK: 'file:///etc/passwd',
    REPORT_PROXIES: 'loopback 10.0.0.0/8',
  });
  expect(read).toEqual({
    wrong: [
      'REPORT_ORIGINS: “https://jarida.example/news” is no origin.',
      'REPORT_ORIGINS: “jarida” is no origin.',
      'REPORT_HOOK: “file:///etc/passwd” is no web address.',
      'REPORT_PROXIES: “10.0.0.0/8” is neither an IP address nor “loopback”.',
      'REPORT_SECRET must have at least 32 characters: openssl rand -base64 32',
      'REPORT_EDITOR_KEY must have at least 32 characters: openssl rand -base64 32',
      'REPORT_THRESHOLD must be a whole number from 2 to 100, not “1”.',
      'REPORT_PORT must be a whole number from 0 to 65535, not “http”.',
    ],
  });
});
