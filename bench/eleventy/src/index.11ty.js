import {
  card,
  frontMasthead,
  headlineBlocks,
  items,
  label,
  link,
  origin,
  page,
  publisher,
  storyLink,
} from '../lib/html.js';
import { site } from '../lib/site.js';

export const data = { permalink: '/', eleventyExcludeFromCollections: true };

export function render({ collections: { newspaper } }) {
  const { stories, lists } = newspaper;
  const { tagline, name, language, email } = site.settings;
  const top = stories.slice(0, 9);
  const withDescription = (story) => card(story, { description: true });
  const sections = site.sectionOrder.flatMap(({ id, name }) => {
    const url = `/section/${id}/`;
    const fresh = (lists.get(url)?.stories ?? [])
      .slice(0, 20)
      .filter((story) => !top.includes(story))
      .slice(0, 4);
    return `<section><h2 class="block-title">${link({ url, name })}</h2><div class="group"><ul class="story-list">${items(fresh, (story) => card(story))}</ul></div></section>`;
  });
  const cities = new Map();
  for (const story of stories.slice(0, 500))
    if (cities.size < 12 && !cities.has(story.city.id)) cities.set(story.city.id, story);
  return page({
    url: '/',
    title: tagline,
    description: tagline,
    style: 'front',
    header: frontMasthead(stories[0]?.iso.slice(0, 10) ?? ''),
    structured: [
      { ...publisher, email, description: tagline },
      {
        '@type': 'WebSite',
        '@id': `${origin}/#website`,
        url: `${origin}/`,
        name,
        inLanguage: language,
        publisher,
      },
    ],
    main: `<section class="front-top" aria-labelledby="top-title"><h2 class="off-screen" id="top-title">${label.topStories}</h2>${top.slice(0, 1).map(withDescription).join('')}<ul class="story-list with-picture beside">${items(top.slice(1, 5), (story) => card(story))}</ul><ul class="story-list below">${items(top.slice(5), (story) => card(story))}</ul></section><section class="band" aria-labelledby="headlines-title"><h2 class="block-title" id="headlines-title">${label.headlines}</h2>${headlineBlocks(newspaper)}</section><div class="band group-row of-2">${sections.join('')}</div><section class="band" aria-labelledby="cities-title"><h2 class="block-title" id="cities-title">${label.byCity}<a class="more" href="/cities/">${label.allCities}</a></h2><ul class="cities-now">${items([...cities.values()], (story) => `${link(story.city, ' class="place"')} ${storyLink(story)}`)}</ul></section>`,
  });
}
