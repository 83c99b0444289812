import type { Moment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';
import type { Composition } from '../content/composition.ts';
import type { HeadlineGroup } from '../content/headlines.ts';
import { type HiddenImage, unshownImages } from '../content/hidden-images.ts';
import { imageId } from '../content/image-id.ts';
import type { ImageFacts } from '../content/picture.ts';
import type { StaticPage } from '../content/read-page.ts';
import type { Registries } from '../content/registries.ts';
import type { Settings } from '../site.config.ts';
import { type Amendment, amendmentsOf } from './corrections.ts';
import { type List, listsOf } from './lists.ts';
import { type SameStory, sameStoryOf } from './same-story.ts';
import { shortPaths } from './short-address.ts';
import { articlePath } from './urls.ts';
import { hiddenAs, isVisible, newestFirst } from './visibility.ts';
import { type WithdrawnPageData, withdrawnPage } from './withdrawn.ts';

/** All that was read of a content folder, before it is arranged. */
export interface Holdings {
  articles: readonly Article[];
  pages: readonly StaticPage[];
  registries: Registries;
  /** By path below the content folder. */
  images: ReadonlyMap<string, ImageFacts>;
  hiddenImages: readonly HiddenImage[];
  headlines: readonly HeadlineGroup[];
  composition: Composition;
}

/** The site's stories, arranged; metadata only. Every page, feed, sitemap and search record is a function of it. */
export interface Catalogue {
  settings: Settings;
  /** When this edition is made. Decides what is visible; only the front page prints it. */
  now: Moment;
  /** Visible stories, newest first. */
  stories: readonly Article[];
  /** Visible stories by id. */
  byId: ReadonlyMap<string, Article>;
  /** What stands in the place of stories that were withdrawn, by their ids. */
  withdrawn: ReadonlyMap<string, WithdrawnPageData>;
  /** All corrections and withdrawals, newest first. */
  amendments: readonly Amendment[];
  /** Visible stories that tell one event. */
  sameStory: SameStory;
  /** Lists of visible stories by address. */
  lists: ReadonlyMap<string, List>;
  /** Static pages by slug. */
  pages: ReadonlyMap<string, StaticPage>;
  registries: Registries;
  /** By path below the content folder; those alone that may be shown. */
  images: ReadonlyMap<string, ImageFacts>;
  /** The newsroom's groups of headlines. */
  headlines: readonly HeadlineGroup[];
  /** What editors want of the front page. */
  composition: Composition;
  /** Old addresses of visible and withdrawn stories, and where they lead. */
  redirects: ReadonlyMap<string, string>;
  /** Short addresses by the stories' ids. */
  shortPaths: ReadonlyMap<string, string>;
  /** Visible stories by short address. */
  byShortPath: ReadonlyMap<string, Article>;
}

/**
 * Arranges what was read for a point in time: the stories that are visible then, unless `isShown` says otherwise. Pure:
 * the same holdings, settings and time give the same catalogue.
 */
export function arrange(
  holdings: Holdings,
  settings: Settings,
  now: Moment,
  isShown: typeof isVisible = isVisible,
): Catalogue {
  const { articles, pages, registries, headlines, composition } = holdings;
  const stories = articles.filter((article) => isShown(article, now)).toSorted(newestFirst);
  const gone = articles.filter((article) => !isShown(article, now) && hiddenAs(article, now) === 'withdrawn');
  const short = settings.shortAddresses ? shortPaths(articles) : new Map<string, string>();
  const withdrawn = new Map(
    gone.flatMap((article) => {
      const page = withdrawnPage(article, short);
      return page ? [[article.id, page] as const] : [];
    }),
  );
  return {
    settings,
    now,
    stories,
    byId: new Map(stories.map((story) => [story.id, story])),
    withdrawn,
    amendments: amendmentsOf(stories, [...withdrawn.values()]),
    sameStory: sameStoryOf(stories),
    lists: listsOf(stories, registries),
    pages: new Map(pages.map((page) => [page.slug, page])),
    registries,
    images: shownImages(holdings, gone),
    headlines,
    composition,
    redirects: new Map(
      [...stories, ...gone].flatMap(({ id, aliases }) => aliases.map((alias) => [alias, articlePath(id)])),
    ),
    shortPaths: short,
    byShortPath: new Map(
      stories.flatMap((story) => {
        const path = short.get(story.id);
        return path === undefined ? [] : [[path, story] as const];
      }),
    ),
  };
}

/** The images that readers may see: not those that are hidden, nor those that stood in withdrawn stories alone. */
function shownImages(
  { articles, pages, images, hiddenImages }: Holdings,
  withdrawn: readonly Article[],
): Holdings['images'] {
  const unshown = unshownImages(hiddenImages);
  const inWithdrawn = new Set(withdrawn.flatMap(imagesIn));
  if (unshown.size + inWithdrawn.size === 0) return images;
  const gone = new Set(withdrawn);
  const others = articles.filter((article) => !gone.has(article));
  const elsewhere = new Set([...others, ...pages].flatMap(imagesIn));
  return new Map(
    [...images].filter(
      ([file, facts]) => !unshown.has(imageId(facts)) && (elsewhere.has(file) || !inWithdrawn.has(file)),
    ),
  );
}

function imagesIn(entry: Article | StaticPage): string[] {
  const lead = 'image' in entry ? entry.image?.file : undefined;
  return [...(lead ? [lead] : []), ...entry.facts.images.map(({ target }) => target)];
}
