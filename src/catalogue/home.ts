import type { Article } from '../content/article.ts';
import { type Card, cardOf, type Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { listsOfKind } from './lists.ts';
import { articlePath, listPath } from './urls.ts';

/** A titled list of links to stories. */
export interface HeadlineBlock {
  title: string;
  /** Where the rest stands; absent for a block of the whole site. */
  path?: string;
  headlines: Link[];
}

/** All that the front page prints. */
export interface HomeData {
  lead?: Card;
  /** The newest stories after the lead. */
  top: Card[];
  blocks: HeadlineBlock[];
  sections: { section: Link; stories: Card[] }[];
  /** The newest story of each of the cities that were in the news last. */
  cities: { city: Link; story: Link }[];
}

const topStories = 9;
const storiesInSection = 4;
const citiesShown = 12;
/** How far down the newest stories a picture is looked for to lead with. */
const leadCandidates = 8;

/** The front page: the newest story with a picture leads, the others follow by time, section and city. */
export function homePage(catalogue: Catalogue): HomeData {
  const { stories, lists } = catalogue;
  const card = (story: Article) => cardOf(story, catalogue);
  const lead = stories.slice(0, leadCandidates).find(({ image }) => image) ?? stories[0];
  const top = stories.filter((story) => story !== lead).slice(0, topStories);
  const shown = new Set([lead, ...top]);
  return {
    lead: lead && card(lead),
    top: top.map(card),
    blocks: headlineBlocks(catalogue),
    sections: listsOfKind(lists, 'section').flatMap(({ name, path, stories }) => {
      const fresh = stories.filter((story) => !shown.has(story)).slice(0, storiesInSection);
      return fresh.length === 0 ? [] : [{ section: { name, path }, stories: fresh.map(card) }];
    }),
    cities: listsOfKind(lists, 'city')
      .slice(0, citiesShown)
      .flatMap(({ name, path, stories: [newest] }) =>
        newest ? [{ city: { name, path }, story: { name: newest.title, path: articlePath(newest.id) } }] : [],
      ),
  };
}

/** The newsroom's groups of headlines, newest first in each; a group without stories is left out. */
export function headlineBlocks({ registries, lists, stories }: Catalogue): HeadlineBlock[] {
  return registries.headlines.flatMap(({ title, count, section, city }) => {
    const sectionPath = section && listPath('section', section.id);
    const cityPath = city && listPath('city', city.id);
    const within = sectionPath ? (lists.get(sectionPath)?.stories ?? []) : stories;
    const chosen = within.filter((story) => !city || story.city.id === city.id).slice(0, count);
    if (chosen.length === 0) return [];
    const headlines = chosen.map((story) => ({ name: story.title, path: articlePath(story.id) }));
    return [{ title, path: sectionPath ?? cityPath, headlines }];
  });
}
