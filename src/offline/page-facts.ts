/** What a page as the site prints it tells of itself. */
export interface PageFacts {
  isStory: boolean;
  /** Its heading, as HTML. */
  heading: string;
  /** Site paths of the fonts, scripts and pictures that it names, each once. */
  files: string[];
  /** The scripts among them without which it is not whole. */
  scripts: string[];
}

/** Reads a page. */
export function factsOf(html: string): PageFacts {
  return {
    isStory: /<meta property="og:type" content="article"/.test(html),
    heading: /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.trim() ?? '',
    files: [...new Set(html.match(/\/(?:_astro|images)\/[^\s"'`,()<>?#&\\]+/g))],
    scripts: [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path = '']) => path),
  };
}

/** What all sizes and formats of a picture have in common; a file of any other kind is its own. */
export function stemOf(path: string): string {
  return path.replace(/^(\/images\/.+)-[\dx]+\.\w+$/, '$1');
}
