/** The caches, by what is in them. A new form of what is kept gets a new name: a new worker removes what it does not name. */
export const cacheNames = {
  /** The front page, this folder's own pages, and the stories that were read, the last one read last. */
  pages: 'nashra-pages',
  /** Stories that the reader has saved. */
  saved: 'nashra-saved',
  /** Fonts, scripts and pictures of kept pages. */
  files: 'nashra-files',
  /** When the server was last asked about every kept page. */
  round: 'nashra-round',
} as const;

/** Begins the name of every cache that was ever ours. */
export const cachePrefix = 'nashra-';

/** What stands in for pages that are not kept. */
export const offlinePage = '/offline/';

/** The newest headlines, which stories include. */
export const headlines = '/fragments/headlines/';

/** What is kept beside the stories, for as long as the server has it. */
const always: ReadonlySet<string> = new Set(['/', offlinePage, '/saved/', headlines]);

/** Whether a site path has the form of a story's; days and further pages of a month have another. */
export function isStory(path: string): boolean {
  return /^\/\d{4}\/\d{2}\/(?!\d{2}\/|page\/)[^/]+\/$/.test(path);
}

/** Whether the page at a site path is kept when a reader has seen it. */
export function isKept(path: string): boolean {
  return always.has(path) || isStory(path);
}

/** The pages to keep when a worker comes: the stories that are `open`, and the front page unless the reader saves data. */
export function firstPages(open: readonly string[], savesData: boolean): string[] {
  const isWanted = (path: string) => path === '/' || isStory(path);
  return [...new Set([...(savesData ? [] : ['/']), ...open.filter(isWanted)])];
}

/** What is written on a kept page, as HTTP headers. */
export const marks = {
  /** Its heading, as HTML, percent-encoded. */
  heading: 'x-nashra-heading',
  /** The files that it shows, by {@link stemOf}, between spaces. */
  shows: 'x-nashra-shows',
  /** When it came from the server, in milliseconds. */
  came: 'x-nashra-came',
} as const;

/** How many stories that were read are kept, and how many scripts. */
export const most = { stories: 60, scripts: 20 } as const;

/** The site path of a kept or asked address. */
export function pathOf({ url }: { url: string }): string {
  return new URL(url).pathname;
}
