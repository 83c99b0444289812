import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { serveEdition } from './support/edition.ts';
import { openKind, pageKind, pageKinds } from './support/page-kinds.ts';
import { wholeStory } from './support/readers.ts';
import { type BuiltPage, readPages } from './support/site.ts';

const pages = readPages(inject('site'));
const edition = serveEdition();

/** A machine that is busy with other work needs longer. */
const patient = { timeout: 10_000 };

const policyTag = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
const policyOf = ({ html }: BuiltPage) => policyTag.exec(html)?.[1] ?? '';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const pathsOf = (is: (page: BuiltPage) => boolean) => pages.filter(is).map(({ path }) => path);

describe('every page of the edition', () => {
  test('states its policy before anything that it could be about', () => {
    const start = /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*/i;
    const isLate = ({ html }: BuiltPage) => html.replace(start, '').search(policyTag) !== 0;
    expect(pathsOf(isLate)).toEqual([]);
    expect(pathsOf((page) => !policyOf(page).startsWith("default-src 'none'; "))).toEqual([]);
    expect(pathsOf((page) => policyOf(page).includes('unsafe-inline'))).toEqual([]);
    expect(pathsOf((page) => policyOf(page).includes('-eval'))).toEqual(['/search/']);
  });

  test('names all inline scripts and styles that it has, and no others', () => {
    const isWrong = (page: BuiltPage) => {
      const code = page.document
        .querySelectorAll('style, script:not([src])')
        .filter((element) => element.getAttribute('type') !== 'application/ld+json');
      const has = new Set(code.map(({ innerHTML }) => hashOf(innerHTML)));
      return has.symmetricDifference(new Set(policyOf(page).match(/'sha256-[^']+'/g))).size > 0;
    };
    expect(pathsOf(isWrong)).toEqual([]);
    expect(policyOf(pages[0] as BuiltPage)).toContain('sha256-');
  });

  test('has no handler, style or code in an attribute', () => {
    const isCode = ([name, value]: [string, string]) =>
      /^(?:on|style$|srcdoc$)/i.test(name) || /^\s*javascript:/i.test(value);
    const hasCode = ({ document }: BuiltPage) =>
      document.querySelectorAll('*').some(({ attributes }) => Object.entries(attributes).some(isCode));
    expect(pathsOf(hasCode)).toEqual([]);
  });
});

/** What a page is refused, by directive, and what it asks of other hosts, from now on. */
async function watch(page: Page): Promise<{ refused: string[]; asked: string[] }> {
  const seen = { refused: [] as string[], asked: [] as string[] };
  page.context().removeAllListeners('console');
  await page.exposeFunction('tell', (directive: string) => seen.refused.push(directive));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (self as unknown as { tell(directive: string): void }).tell(effectiveDirective),
    ),
  );
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== edition.served.origin) seen.asked.push(request.url());
  });
  return seen;
}

test.concurrent.each(pageKinds)(
  'a reader of the page “$name” is refused nothing, and no other host is asked',
  async (kind) => {
    let seen: Awaited<ReturnType<typeof watch>> | undefined;
    const page = await openKind(edition.browser, edition.served.origin, {
      ...kind,
      before: async (page) => {
        await kind.before?.(page);
        seen = await watch(page);
      },
    });
    await page.waitForLoadState('networkidle');
    expect(seen).toEqual({ refused: [], asked: [] });
    await page.context().close();
  },
);

test('a story that a reader points at is fetched ahead, by rules that the policy names', async () => {
  const page = await openKind(edition.browser, edition.served.origin, pageKind('front page'));
  const lead = page.locator('.lead h2 a');
  const address = decodeURI((await lead.getAttribute('href')) ?? '');
  const isFetched = () => edition.served.requests.some(({ path }) => path === address);
  expect(isFetched()).toBe(false);
  await lead.hover();
  await expect.poll(isFetched, patient).toBe(true);
  await page.context().close();
});

const outside = 'https://outside.example';

/** What an attacker may bring into a page. */
const planted = `
<script>ran.push('script')</script>
<script src="${outside}/script.js"></script>
<button onclick="ran.push('handler')"></button>
<a href="javascript:ran.push('link')"></a>
<svg><animate onbegin="ran.push('animation')" attributeName="x" dur="1s"/></svg>
<img src="${outside}/picture.png" onerror="ran.push('failed picture')">
<iframe src="${outside}/frame"></iframe>
<iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe>
<object data="${outside}/plugin"></object>
<style>h1 { color: red }</style>
<p style="color: red"></p>
<base href="${outside}/">
<form action="${outside}/form"></form>`;

/** What script that runs already may try. */
const tried = [
  () => document.querySelector<HTMLElement>('[onclick]')?.click(),
  () => document.querySelector<HTMLElement>('[href^="javascript:"]')?.click(),
  () => void setTimeout("ran.push('text')" as unknown as () => void),
  () => void setTimeout(() => new Function("ran.push('function')")()),
  () => document.createElement('div').setHTMLUnsafe(`<img src="/x" onerror="ran.push('markup')">`),
  () => fetch('https://outside.example/told'),
  () => document.querySelector<HTMLFormElement>('form[action^="https:"]')?.submit(),
];

describe('what an attacker brings into a story', () => {
  /** Opens the story with attacks planted in it, and tries the rest. */
  async function attack(change: (html: string) => string) {
    const context = await edition.browser.newContext();
    const page = await context.newPage();
    const { refused } = await watch(page);
    const ran: string[] = [];
    const reached: string[] = [];
    await page.exposeFunction('run', (what: string) => ran.push(what));
    await page.addInitScript('self.ran = { push: self.run }');
    await page.route(`${outside}/**`, (route) => {
      reached.push(new URL(route.request().url()).pathname);
      return route.fulfill({ body: '' });
    });
    await page.route(`**${wholeStory}`, async (route) => {
      const response = await route.fetch();
      const body = change(await response.text()).replace('</main>', () => `${planted}</main>`);
      await route.fulfill({ response, body });
    });
    await page.goto(edition.served.origin + wholeStory);
    for (const act of tried) await page.evaluate(act).catch(() => undefined);
    return { ran, refused, reached, close: () => context.close() };
  }

  const all = (what: readonly string[]) => [...new Set(what)].sort();
  const means = 'animation,failed picture,frame,function,handler,link,markup,script,text'.split(',');
  const directives = [
    ...['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'object-src'],
    ...['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'],
  ];
  const trustedTypes = /require-trusted-types-for 'script'; /;

  test.each([
    ['by Trusted Types', (html: string) => html, 'require-trusted-types-for'],
    ['by browsers that know none', (html: string) => html.replace(trustedTypes, ''), 'script-src'],
  ])('is refused, all of it, texts that become code %s', async (_by, change, directive) => {
    const { ran, refused, reached, close } = await attack(change);
    await expect.poll(() => all(refused), patient).toEqual([...directives, directive].sort());
    expect(ran).toEqual([]);
    expect(reached).toEqual([]);
    await close();
  });

  test('runs and reaches out where the story has no policy', async () => {
    const { ran, refused, reached, close } = await attack((html) => html.replace(policyTag, ''));
    await expect.poll(() => all(ran), patient).toEqual(means);
    const paths = ['/form', '/frame', '/picture.png', '/plugin', '/script.js', '/told'];
    await expect.poll(() => reached, patient).toEqual(expect.arrayContaining(paths));
    expect(refused).toEqual([]);
    await close();
  });
});
