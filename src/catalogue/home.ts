import type { Article } from '../content/article.ts';
import { type Composition, type Placed, type StoryGroup, usualCount } from '../content/composition.ts';
import { type BreakingStrip, breakingStrip } from './breaking.ts';
import { type Card, cardOf, type Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { type HeadlineBlock, headlineBlocks } from './headlines.ts';
import { firstPath, listsOfKind, storiesIn } from './lists.ts';
import { articlePath } from './urls.ts';

/** Stories under a title. */
export interface CardGroup {
  title: string;
  /** Where more of them stand. */
  path?: string;
  stories: Card[];
}

/** All that the front page prints. */
export interface HomeData {
  breaking?: BreakingStrip;
  lead?: Card;
  /** What follows the lead: pinned stories, then the newest. */
  top: Card[];
  blocks: HeadlineBlock[];
  /** The blocks below the top, as they stand beside each other. */
  rows: CardGroup[][];
  /** The newest story of each of the cities that were in the news last. */
  cities: { city: Link; story: Link }[];
  /** The year that goes without saying. */
  year: string;
}

const topStories = 8;
const citiesShown = 12;
/** How far down the newest stories a picture is looked for to lead with. */
const leadCandidates = 8;

/**
 * The front page as editors composed it. What they left open is filled: the newest story with a picture leads, the others
 * follow by time, and every section has a group. A story that readers cannot see, or whose time at a place is over, leaves
 * the place to others. No story stands twice, nor do two that tell one event unless editors named both; headlines and
 * cities may repeat what stands above.
 */
export function homePage(catalogue: Catalogue): HomeData {
  const { stories, byId, sameStory, lists, composition, now } = catalogue;
  const card = (story: Article) => cardOf(story, catalogue);
  const standing = ({ story, until }: Placed) => (until && until.ms <= now.ms ? [] : (byId.get(story) ?? []));
  const named = namedIn(composition);
  const eventOf = (story: Article) => sameStory.get(story.id) ?? story;
  /** Stories, and the groups of those that tell one event. */
  const shown = new Set<Article | readonly Article[]>();
  const take = (from: readonly Article[], count: number): Article[] => {
    const taken: Article[] = [];
    for (const story of from) {
      if (taken.length === count) break;
      const event = eventOf(story);
      if (shown.has(story) || (shown.has(event) && !named.has(story.id))) continue;
      shown.add(story).add(event);
      taken.push(story);
    }
    return taken;
  };

  const pinned = composition.pinned.flatMap(standing);
  const candidates = stories
    .slice(0, leadCandidates + pinned.length)
    .filter((story) => !pinned.some((other) => eventOf(other) === eventOf(story)))
    .slice(0, leadCandidates);
  const leading = [composition.lead].flatMap((placed) => (placed ? standing(placed) : []));
  const [lead] = take([...leading, ...candidates.filter(({ image }) => image), ...candidates, ...pinned], 1);
  const top = take([...pinned, ...stories], topStories);
  const groups = (composition.groups ?? sectionGroups(catalogue)).flatMap((group): CardGroup[] => {
    const chosen = take(storiesOf(group, catalogue), group.count);
    const path = lists.get(firstPath(group.lists) ?? '')?.path;
    return chosen.length === 0 ? [] : [{ title: group.title, path, stories: chosen.map(card) }];
  });
  return {
    breaking: breakingStrip(catalogue),
    lead: lead && card(lead),
    top: top.map(card),
    blocks: headlineBlocks(catalogue),
    rows: inRows(groups),
    cities: listsOfKind(lists, 'city')
      .slice(0, citiesShown)
      .flatMap(({ name, path, stories: [newest] }) =>
        newest ? [{ city: { name, path }, story: { name: newest.title, path: articlePath(newest.id) } }] : [],
      ),
    year: now.iso.slice(0, 4),
  };
}

function sectionGroups({ lists }: Catalogue): StoryGroup[] {
  return listsOfKind(lists, 'section').map(({ id, name }) => ({
    title: name,
    count: usualCount,
    stories: [],
    lists: [{ kind: 'section', id, name }],
  }));
}

/** The stories that editors gave a place. */
function namedIn({ lead, pinned, groups = [] }: Composition): Set<string> {
  const placed = [lead, ...pinned].flatMap((given) => given?.story ?? []);
  return new Set([...placed, ...groups.flatMap(({ stories }) => stories)]);
}

/** The stories that a group may show: those named, then the newest of its lists. */
function storiesOf({ stories, lists }: StoryGroup, catalogue: Catalogue): readonly Article[] {
  const named = stories.flatMap((id) => catalogue.byId.get(id) ?? []);
  const open = lists.length > 0 || stories.length === 0;
  return open ? [...named, ...storiesIn(lists, catalogue)] : named;
}

const rowSizes = [1, 2, 3, 2];

/** Groups beside each other, by turns one, two, three and two, so that the page is no monotonous list. */
export function inRows<Group>(groups: readonly Group[]): Group[][] {
  const rows: Group[][] = [];
  for (let from = 0; from < groups.length; ) {
    const size = rowSizes[rows.length % rowSizes.length] ?? 1;
    rows.push(groups.slice(from, from + size));
    from += size;
  }
  return rows;
}
