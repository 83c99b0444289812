import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openKind, pageKind, pageKinds } from '../support/page-kinds.ts';
import { type Served, serve } from '../support/serve.ts';
import { readPages } from '../support/site.ts';

const pages = readPages(inject('site'));

describe('every page', () => {
  const faultsOn = (judge: (document: (typeof pages)[number]['document']) => string[]) =>
    pages.flatMap(({ path, document }) => judge(document).map((fault) => `${path}: ${fault}`));

  test('has one main part, and headings that begin with the first level and leave none out', () => {
    const faults = faultsOn((document) => {
      const levels = document
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .map(({ tagName }) => Number(tagName[1]));
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const mains = document.querySelectorAll('main').length;
      return [
        ...jumps.map((level) => `leads to level ${level}`),
        ...(mains === 1 ? [] : [`${mains} main parts`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('gives every picture a text, every table headers, every time a date that machines read', () => {
    const faults = faultsOn((document) => [
      ...document
        .querySelectorAll('img')
        .filter((image) => !image.getAttribute('alt'))
        .map(String),
      ...document
        .querySelectorAll('table')
        .filter((table) => !table.querySelector('th'))
        .map(String),
      ...document
        .querySelectorAll('time')
        .filter((time) => Number.isNaN(Date.parse(time.getAttribute('datetime') ?? '')))
        .map(String),
    ]);
    expect(faults).toEqual([]);
  });

  test('says off the screen what is Arabic', () => {
    const texts = pages.flatMap(({ document }) =>
      document.querySelectorAll('.off-screen').map(({ text }) => text.trim()),
    );
    expect(new Set(texts.filter((text) => text !== '' && !/\p{Script=Arabic}/u.test(text)))).toEqual(
      new Set(),
    );
    expect(new Set(texts).size).toBeGreaterThan(5);
  });
});

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve(inject('site'))]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
});

interface Heard {
  role: string;
  name: string;
}

/** What screen readers are given of a page, but for what the browser itself puts into fields of dates. */
async function heardOn(page: Page): Promise<Heard[]> {
  const client: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isInDate = (id: string | undefined): boolean => {
    const node = id === undefined ? undefined : byId.get(id);
    return node !== undefined && (node.role?.value === 'Date' || isInDate(node.parentId));
  };
  return nodes
    .filter(({ ignored, parentId }) => !ignored && !isInDate(parentId))
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '').trim() }));
}

const controls = ['link', 'button', 'searchbox', 'textbox', 'combobox', 'Date', 'dialog', 'group'];
const landmarks = ['navigation', 'region', 'complementary'];
const named = new Set([...controls, ...landmarks, 'heading']);

/** Years and page numbers are names in every language. */
const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name) || /^[\d\s–.,%]+$/.test(name);

test.concurrent.each(pageKinds)(
  'all that the $name offers has a name in Arabic, and landmarks have one each',
  async (kind) => {
    const page = await openKind(browser, served.origin, kind);
    const heard = await heardOn(page);
    await page.context().close();
    expect(heard.filter(({ role, name }) => named.has(role) && !isArabic(name))).toEqual([]);
    const places = heard
      .filter(({ role }) => landmarks.includes(role))
      .map(({ role, name }) => `${role} ${name}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    expect(heard.filter(({ role }) => role === 'main')).toHaveLength(1);
  },
);

test('a name that is not Arabic, and two landmarks of one name, are found', async () => {
  const page = await openKind(browser, served.origin, pageKind('search results'));
  await page.evaluate(() => {
    document.querySelector('.to-search')?.setAttribute('aria-label', 'Search');
    document.querySelector('.breadcrumbs')?.setAttribute('aria-label', 'أقسام الجريدة');
  });
  const heard = await heardOn(page);
  await page.context().close();
  expect(heard).toContainEqual({ role: 'link', name: 'Search' });
  expect(heard.filter(({ role, name }) => role === 'navigation' && name === 'أقسام الجريدة')).toHaveLength(2);
});

test('nothing moves for readers who want no motion', async () => {
  const page = await openKind(browser, served.origin, pageKind('story'));
  const [scrolling, moving] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).scrollBehavior,
    document.getAnimations().length,
  ]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const otherwise = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await page.context().close();
  expect({ scrolling, moving, otherwise }).toEqual({ scrolling: 'auto', moving: 0, otherwise: 'smooth' });
});
