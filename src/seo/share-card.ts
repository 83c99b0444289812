import { hash } from 'node:crypto';
import { mediumDate } from '../arabic/dates.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import type { Settings } from '../site.config.ts';
import { sharePicture } from '../strings/reader.ts';

/** The picture that stands for a page where its address is shared: what it says, and where it is. */
export interface ShareCard {
  /** Site path of the JPEG. It names all that is drawn: other words or another photograph have another address. */
  path: string;
  /** The picture in words, for those who do not see it. */
  alt: string;
  width: number;
  height: number;
  says: CardText;
  photo?: CardPhoto;
}

/** The words on a card: plain text, as authors and registries have it. */
export interface CardText {
  kind: 'story' | 'section' | 'site';
  masthead: string;
  headline: string;
  /** A story's city. */
  city?: string;
  /** In small type: the source and day of a story, what a section is about. */
  note?: string;
}

/** A photograph on a card: its path below the content folder, and the hash of its bytes. */
export interface CardPhoto {
  file: string;
  hash: string;
}

/** In pixels: what Facebook, X, LinkedIn and WhatsApp show large, without cutting (ogp.me consumers' 1.91 to 1). */
export const cardSize = { width: 1200, height: 630 };

/** Part of every card's address: raise it when the drawing or the typeface changes, and every card is drawn anew. */
const recipe = 1;

/** A photograph with fewer pixels across would be blurred by the enlargement. */
const leastWidth = 600;

/** Every card of a site: the newspaper's, one for each section, and those of the stories that have their own. */
export function shareCards(
  catalogue: Pick<Catalogue, 'settings' | 'images' | 'registries' | 'stories'>,
): ShareCard[] {
  const { settings, registries, stories } = catalogue;
  return [
    siteCard(settings),
    ...registries.sections.all.map((section) => sectionCard(section, settings)),
    ...stories.flatMap((story) => storyCard(story, catalogue) ?? []),
  ];
}

/** A story's own card; undefined for a story that was published before `settings.shareCardsSince`. */
export function storyCard(
  article: Article,
  { settings, images }: Pick<Catalogue, 'settings' | 'images'>,
): ShareCard | undefined {
  const { title, city, source, image } = article;
  const published = publishedAt(article);
  if (published.iso.slice(0, 10) < settings.shareCardsSince) return undefined;
  const facts = image && images.get(image.file);
  const photo =
    image && facts && facts.width >= leastWidth ? { file: image.file, hash: facts.hash } : undefined;
  const note = sharePicture.note(mediumDate(published), source?.name);
  return named(
    title,
    { kind: 'story', masthead: settings.name, headline: title, city: city.name, note },
    photo,
  );
}

/** The card of a section: of its list, and of its old stories without a photograph. */
export function sectionCard(
  { name, description }: { name: string; description?: string },
  { name: masthead }: Settings,
): ShareCard {
  return named(`${masthead}: ${name}`, { kind: 'section', masthead, headline: name, note: description });
}

/** The card of the newspaper: of every page that is neither a story nor a section's. */
export function siteCard({ name, tagline }: Settings): ShareCard {
  return named(`${name}: ${tagline}`, { kind: 'site', masthead: name, headline: tagline });
}

function named(alt: string, says: CardText, photo?: CardPhoto): ShareCard {
  const drawn = hash('sha1', JSON.stringify([recipe, says, photo?.hash]), 'hex');
  return { path: `/images/card-${drawn.slice(0, 20)}.jpg`, alt, ...cardSize, says, photo };
}
