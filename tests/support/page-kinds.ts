import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page that stands for all of its kind in the demonstration edition. */
export interface PageKind {
  name: string;
  path: string;
  /** What shows that scripts have finished it. */
  ready?: string;
  /** What is done before it is opened. */
  before?: (page: Page) => Promise<unknown>;
  /** What a reader presses on it. */
  press?: string;
}

const headlines = '.headlines-aside .headlines a';

/** The pages that every test of accessibility visits: a new kind is one line here. */
export const pageKinds: readonly PageKind[] = [
  { name: 'front page', path: '/' },
  { name: 'story', path: '/2026/02/settat-learning-cities-forum/', ready: headlines },
  { name: 'story with a table', path: '/2026/11/household-waste-sorting-el-jadida/', ready: headlines },
  { name: 'story with corrections', path: '/2026/11/ouazzane-olive-presses/', ready: headlines },
  { name: 'withdrawn story', path: '/2026/11/مواعيد-المسبح-البلدي/' },
  { name: 'corrections', path: '/corrections/' },
  { name: 'section', path: '/section/society/' },
  { name: 'city', path: '/city/settat/' },
  { name: 'region', path: '/region/casablanca-settat/' },
  { name: 'source', path: '/source/sada-chaouia/' },
  { name: 'tag', path: '/tag/حياة-الأحياء/' },
  { name: 'author', path: '/author/لبنى-الشرادي/' },
  { name: 'year', path: '/2026/' },
  { name: 'numbered archive page', path: '/2026/page/1/' },
  { name: 'month', path: '/2026/11/' },
  { name: 'day', path: '/2026/11/18/' },
  { name: 'search', path: '/search/', ready: '#hint' },
  { name: 'search results', path: '/search/?q=المدينة', ready: '#results li' },
  { name: 'cities', path: '/cities/' },
  { name: 'archive index', path: '/archive/' },
  { name: 'feeds', path: '/feeds/' },
  { name: 'static page', path: '/about/' },
  { name: 'error page', path: '/nowhere/' },
  { name: 'saved stories', path: '/saved/', ready: '#list li', before: saveOne },
  { name: 'offline page', path: '/offline/' },
  { name: 'choice of looks', path: '/about/', press: '[data-do="look"]', ready: 'dialog.look[open]' },
  { name: 'list of the lite edition', path: '/lite/' },
  { name: 'story of the lite edition', path: '/lite/2026/11/household-waste-sorting-el-jadida/' },
  {
    name: 'withdrawn story of the lite edition',
    path: '/lite/2026/11/مواعيد-المسبح-البلدي/',
  },
  { name: 'moved page', path: '/2026/01/midelt-winter-roads/', before: stayOnMovedPage },
];

/** A kind by its name. Throws for one that is not in the list. */
export function pageKind(name: string): PageKind {
  const kind = pageKinds.find((kind) => kind.name === name);
  if (!kind) throw new RangeError(`no such kind of page: ${name}`);
  return kind;
}

/** Opens a page of a kind in a context of its own, as a reader meets it who wants no motion. */
export async function openKind(
  browser: Browser,
  origin: string,
  { path, ready, before, press }: PageKind,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(origin + path);
  if (press) await page.locator(press).first().click();
  if (ready) await page.locator(ready).first().waitFor();
  return page;
}

async function saveOne(page: Page): Promise<void> {
  const story = {
    path: '/2026/11/',
    title: 'الرجاء 2–1 الوداد',
    city: 'الدار البيضاء',
    date: '2026-11-20T09:00:00+01:00',
  };
  await page.addInitScript((saved) => localStorage.setItem('nashra:saved', saved), JSON.stringify([story]));
}

/** It leads on at once; and axe takes a page without a background for white, also in the dark scheme. */
async function stayOnMovedPage(page: Page): Promise<void> {
  await page.route('**/midelt-winter-roads/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
    await route.fulfill({ response, body });
  });
  await page.addInitScript(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(':root { background: Canvas }');
    document.adoptedStyleSheets = [style];
  });
}
