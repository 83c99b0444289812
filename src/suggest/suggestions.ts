import { slugify } from '../arabic/slug.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { listsOfKind } from '../catalogue/lists.ts';
import type { Article } from '../content/article.ts';
import type { Section } from '../content/registries.ts';
import { citiesNamed, type NamedCity } from './cities-named.ts';
import type { Draft } from './draft.ts';
import { type LikeStory, likeStories } from './like-stories.ts';
import { stemsOf } from './stems.ts';

/** What the archive proposes for a draft, and why. Whatever it is unsure of is absent. */
export interface Suggestions {
  city?: NamedCity;
  section?: { section: Section; confidence: 'high' | 'fair'; like: number; of: number };
  tags: { name: string; words: string[] }[];
  related: LikeStory[];
}

const relatedShown = 5;
const tagsShown = 5;
/** Stories that have a say in the section, and how much of it one section needs. */
const voters = 8;
const fair = 0.48;
const high = 0.6;
/** Less like a draft than this are stories by chance. */
const leastLikeness = 0.06;
const leastToRelate = 0.08;

/** Proposes for a draft what its front matter may say; `paragraphsOf` gives the body of a story of the catalogue. */
export async function suggest(
  draft: Draft,
  catalogue: Pick<Catalogue, 'stories' | 'registries' | 'lists'>,
  paragraphsOf: (story: Article) => Promise<readonly string[]>,
): Promise<Suggestions> {
  const { stories, registries } = catalogue;
  const like = await likeStories(draft, stories, paragraphsOf);
  return {
    city: surest(citiesNamed(draft, registries.cities.all)),
    section: sectionOf(like),
    tags: tagsOf(draft, like, catalogue),
    related: like
      .filter(({ story, likeness }) => likeness >= leastToRelate && !draft.related.includes(story.id))
      .slice(0, relatedShown),
  };
}

/** The city of which more speaks than of any other. */
function surest([first, second]: readonly NamedCity[]): NamedCity | undefined {
  return first && first.score > (second?.score ?? 0) ? first : undefined;
}

function sectionOf(like: readonly LikeStory[]): Suggestions['section'] {
  const asked = like.filter(({ likeness }) => likeness >= leastLikeness).slice(0, voters);
  const votes = new Map<string, { section: Section; votes: number; like: number }>();
  for (const { story, likeness } of asked) {
    const { section } = story;
    const vote = votes.get(section.id) ?? { section, votes: 0, like: 0 };
    vote.votes += likeness ** 2;
    vote.like += 1;
    votes.set(section.id, vote);
  }
  const [first] = [...votes.values()].sort((a, b) => b.votes - a.votes);
  const all = [...votes.values()].reduce((sum, { votes }) => sum + votes, 0);
  if (!first || asked.length < 3 || first.votes / all < fair) return undefined;
  const confidence = first.votes / all >= high ? 'high' : 'fair';
  return { section: first.section, confidence, like: first.like, of: asked.length };
}

/** Tags of the archive whose words all stand in a draft: in its title or lead, or those of stories like it. */
function tagsOf(
  draft: Draft,
  like: readonly LikeStory[],
  { lists }: Pick<Catalogue, 'lists'>,
): Suggestions['tags'] {
  const places = new Map<string, { word: string; points: number }>();
  const count = (text: string, points: number) => {
    for (const { stem, word } of stemsOf(text)) {
      const known = places.get(stem);
      if (known) known.points += points;
      else places.set(stem, { word, points });
    }
  };
  const [lead = '', ...rest] = draft.paragraphs;
  count(draft.title, 4);
  count(draft.description, 3);
  count(lead, 2);
  for (const paragraph of rest) count(paragraph, 1);

  const support = new Map<string, number>();
  for (const { story, likeness } of like.slice(0, 3 * voters))
    for (const tag of story.tags) support.set(slugify(tag), (support.get(slugify(tag)) ?? 0) + likeness);

  const taken = new Set(draft.tags.map((tag) => slugify(tag)));
  return listsOfKind(lists, 'tag')
    .flatMap(({ id, name }) => {
      const stems = stemsOf(name);
      const found = stems.flatMap(({ stem }) => places.get(stem) ?? []);
      if (taken.has(id) || stems.length === 0 || found.length < stems.length) return [];
      const points = Math.min(...found.map(({ points }) => points)) * (1 + 4 * (support.get(id) ?? 0));
      return points < leastPoints ? [] : [{ name, words: found.map(({ word }) => word), points }];
    })
    .sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))
    .slice(0, tagsShown)
    .map(({ name, words }) => ({ name, words }));
}

const leastPoints = 4;
