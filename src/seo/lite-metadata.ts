import { isolateRuns } from '../arabic/bidi.ts';
import type { LitePageData } from '../catalogue/lite.ts';
import { absolute } from '../catalogue/urls.ts';
import type { Settings } from '../site.config.ts';
import { lite, reader } from '../strings/reader.ts';
import { indexing } from './indexing.ts';
import type { Metadata } from './metadata.ts';
import { descriptionOf, titleOf } from './titles.ts';

/** What the `<head>` of a page of the lite edition says of it. Its canonical address is the whole page's, if it has one. */
export function liteMetadata(
  page: LitePageData,
  settings: Settings,
): Pick<Metadata, 'title' | 'description' | 'canonical' | 'robots' | 'withdrawn'> {
  const { title, description } = wordsOf(page, settings);
  const notice = page.kind === 'withdrawn' ? page.page : undefined;
  return {
    title: `${isolateRuns(title)} (${lite.name}) – ${isolateRuns(settings.name)}`,
    description: isolateRuns(description),
    canonical: notice ? undefined : absolute(page.full, settings.url),
    robots: indexing(notice ?? { kind: 'lite' }),
    withdrawn: notice?.withdrawn.iso,
  };
}

function wordsOf(page: LitePageData, { tagline }: Settings): { title: string; description: string } {
  if (page.kind === 'story') return { title: titleOf(page.story), description: descriptionOf(page.story) };
  if (page.kind === 'withdrawn') return { title: titleOf(page.page), description: descriptionOf(page.page) };
  if (!page.section) return { title: tagline, description: tagline };
  const { name, description = reader.listDescription('section', name) } = page.section;
  return { title: reader.listHeading('section', name), description };
}
