import { type Picture, pictureOf } from '../content/picture.ts';
import type { Catalogue } from './catalogue.ts';
import { findPage } from './pages.ts';
import { articlePath, fixedPaths } from './urls.ts';

/** What a body's mentions lead to, for readers of this edition. */
export interface Resolver {
  /** The title and address of a story that readers can see now. */
  story(id: string): { title: string; path: string } | undefined;
  /** Whether a page or file stands at this site path. */
  hasPage(path: string): boolean;
  /** An image by its path below the content folder. */
  picture(file: string): Picture | undefined;
}

/** Resolves mentions against a catalogue. */
export function resolverOf(catalogue: Catalogue): Resolver {
  const { byId, images, redirects, settings } = catalogue;
  const fixed = new Set(fixedPaths(settings));
  return {
    story: (id) => {
      const story = byId.get(id);
      return story && { title: story.title, path: articlePath(id) };
    },
    hasPage: (path) =>
      fixed.has(path) ||
      redirects.has(path) ||
      /\.\w+$/.test(path) ||
      findPage(path, catalogue) !== undefined,
    picture: (file) => {
      const facts = images.get(file);
      return facts && pictureOf(facts);
    },
  };
}
