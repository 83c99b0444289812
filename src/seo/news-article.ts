import { isolateRuns } from '../arabic/bidi.ts';
import type { ArticlePageData } from '../catalogue/article-page.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type LeadImage, leadImage } from '../catalogue/lead-image.ts';
import { absolute } from '../catalogue/urls.ts';
import { changedAt, publishedAt } from '../catalogue/visibility.ts';
import type { Settings } from '../site.config.ts';
import type { JsonLd } from './json-ld.ts';
import { publisher } from './newsroom.ts';
import { storyCard } from './share-card.ts';

/**
 * A story (schema.org `NewsArticle`, with the properties that Google's Article documentation asks for). A republished
 * story says whose it is: `isBasedOn` is the original,
 * or the source's home page where only the source is named, and without a named author the source is the author.
 */
export function newsArticle(
  page: ArticlePageData,
  catalogue: Pick<Catalogue, 'settings' | 'images'>,
): JsonLd {
  const { settings } = catalogue;
  const { article } = page;
  const { city, source } = article;
  const original = source?.url ?? source?.home;
  const url = absolute(page.path, settings.url);
  const image = leadImage(article, catalogue) ?? storyCard(article, catalogue);
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: isolateRuns(article.title),
    description: isolateRuns(article.description),
    datePublished: publishedAt(article).iso,
    dateModified: (changedAt(article) ?? publishedAt(article)).iso,
    author: authors(page, settings),
    publisher: publisher(settings),
    image: image && [imageObject(image, settings)],
    articleSection: isolateRuns(article.section.name),
    contentLocation: {
      '@type': 'City',
      name: isolateRuns(city.name),
      containedInPlace: { '@type': 'AdministrativeArea', name: isolateRuns(city.region.name) },
    },
    keywords: article.tags.length > 0 ? article.tags.map(isolateRuns) : undefined,
    wordCount: article.facts.words,
    inLanguage: settings.language,
    isAccessibleForFree: true,
    isBasedOn: original && new URL(original).href,
    correction: corrections(page),
  };
}

function authors({ article, authors }: ArticlePageData, settings: Settings): JsonLd[] {
  const { source } = article;
  if (authors.length > 0)
    return authors.map(({ name, path }) => ({
      '@type': 'Person',
      name: isolateRuns(name),
      url: absolute(path, settings.url),
    }));
  return source
    ? [{ '@type': 'Organization', name: isolateRuns(source.name), url: source.home }]
    : [publisher(settings)];
}

function imageObject({ path, width, height, alt, caption, credit }: LeadImage, { url }: Settings): JsonLd {
  return {
    '@type': 'ImageObject',
    url: absolute(path, url),
    width,
    height,
    caption: isolateRuns(caption ?? alt),
    creditText: credit && isolateRuns(credit),
  };
}

function corrections({ article }: ArticlePageData): JsonLd[] | undefined {
  if (article.corrections.length === 0) return undefined;
  return article.corrections.map(({ date, text }) => ({
    '@type': 'CorrectionComment',
    text: isolateRuns(text),
    datePublished: date.iso,
  }));
}
