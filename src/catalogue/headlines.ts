import type { HeadlineGroup } from '../content/headlines.ts';
import { reader } from '../strings/reader.ts';
import type { Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { firstPath, storiesIn } from './lists.ts';
import { oncePerEvent } from './same-story.ts';
import { articlePath } from './urls.ts';

/** A titled list of links to stories. */
export interface HeadlineBlock {
  title: string;
  /** Where the rest stands; absent for a block of the whole site. */
  path?: string;
  headlines: Link[];
}

/** The one block of a newspaper without groups. */
const newest: HeadlineGroup = { title: reader.latest, count: 10, lists: [] };

/** The newsroom's groups of headlines: in each the newest, an event once. A group without stories is left out. */
export function headlineBlocks(catalogue: Catalogue): HeadlineBlock[] {
  const { headlines } = catalogue;
  return (headlines.length > 0 ? headlines : [newest]).flatMap(({ title, count, lists }) => {
    const chosen = [...oncePerEvent(storiesIn(lists, catalogue), catalogue.sameStory).take(count)];
    if (chosen.length === 0) return [];
    return [
      {
        title,
        path: firstPath(lists),
        headlines: chosen.map((story) => ({ name: story.title, path: articlePath(story.id) })),
      },
    ];
  });
}
