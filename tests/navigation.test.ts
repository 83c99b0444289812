import { expect, test } from 'vitest';
import { Readers, wholeStory as story } from './support/readers.ts';

const readers = new Readers();

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)(
  'from page to page, with motion “%s”, there is a transition: %s',
  async (reducedMotion, expected) => {
    const page = await readers.open({ reducedMotion }, () => {
      addEventListener('pagereveal', (event) => {
        Object.assign(window, { fades: Boolean((event as PageRevealEvent).viewTransition) });
      });
    });
    await page.goto('/');
    await page.locator('.lead h2 a').click();
    await page.waitForURL(/\/2026\//);
    expect(await page.evaluate(() => (window as Window & { fades?: boolean }).fades)).toBe(expected);
  },
);

test('a story that is pointed at is fetched ahead; a search and a file are not', async () => {
  const page = await readers.open({ viewport: { width: 1280, height: 800 } });
  const client = await readers.context.newCDPSession(page);
  const candidates = new Set<string>();
  client.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) candidates.add(new URL(key.url).pathname);
  });
  await client.send('Preload.enable');
  await page.goto(story, { waitUntil: 'networkidle' });
  const before = readers.served.requests.length;
  const link = page.locator('.link-list a[href^="/20"]').first();
  const path = decodeURI((await link.getAttribute('href')) ?? '');
  await link.hover();
  await expect
    .poll(() => readers.served.requests.slice(before).map((request) => request.path))
    .toContain(path);
  expect(candidates).toContain('/');
  expect(candidates).toContain(encodeURI(path));
  expect([...candidates].filter((candidate) => /^\/search|\.(?:xml|json|svg)$/.test(candidate))).toEqual([]);
  expect(page.url()).toBe(readers.served.origin + story);
});
