import type { Settings } from '../site.config.ts';
import type { Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { listPath } from './urls.ts';

/** What stands around every page: nothing in it changes when a story is published. */
export interface Frame {
  settings: Settings;
  sections: Link[];
  pages: Link[];
}

/** The masthead's and footer's data. */
export function frameOf({ settings, registries, pages }: Catalogue): Frame {
  return {
    settings,
    sections: registries.sections.all.map(({ id, name }) => ({ name, path: listPath('section', id) })),
    pages: [...pages.values()].map(({ slug, title }) => ({ name: title, path: `/${slug}/` })),
  };
}
