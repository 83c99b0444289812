import { isolateRuns } from '../arabic/bidi.ts';
import type { ArticlePageData } from '../catalogue/article-page.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { WithdrawnPageData } from '../catalogue/withdrawn.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { isolatedHtml } from '../markdown/isolated-html.ts';
import { policyMeta } from '../security/directives.ts';
import { pagePolicy } from '../security/page-policy.ts';
import { metadata } from './metadata.ts';
import { titleOf } from './titles.ts';
import { withdrawnMark } from './withdrawn-mark.ts';

/**
 * The page at an old or a short address of a story, also of one that was withdrawn. Browsers, and search engines too, take its refresh for a redirect;
 * WhatsApp and Facebook, who do not follow one, find the story's title and picture here. Hosts' `_redirects` have no room
 * for every story (2,000 lines on Cloudflare Pages).
 */
export function leadingPage(
  page: ArticlePageData | WithdrawnPageData,
  { title, sentence }: { title: string; sentence: string },
  catalogue: Pick<Catalogue, 'settings' | 'images'>,
): string {
  const { language, name } = catalogue.settings;
  const { description, canonical, robots, withdrawn, openGraph, twitter } = metadata(page, catalogue);
  const path = escapeHtml(encodeURI(page.path));
  const policy = policyMeta(pagePolicy(page.path, { scripts: [], styles: [] }, catalogue.settings));
  const tags = [
    ...(canonical ? [`<link rel="canonical" href="${escapeHtml(canonical)}">`] : []),
    ...(withdrawn ? [`<meta name="${withdrawnMark}" content="${withdrawn}">`] : []),
    ...openGraph.map(
      ({ property, content }) => `<meta property="${property}" content="${escapeHtml(content)}">`,
    ),
    ...twitter.map(({ name, content }) => `<meta name="${name}" content="${escapeHtml(content)}">`),
  ];
  return `<!doctype html>
<html lang="${language}" dir="rtl">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(isolateRuns(`${titleOf(page)} (${title}) – ${name}`))}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="robots" content="${robots}">
<meta http-equiv="refresh" content="0; url=${path}">
${tags.join('\n')}
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence} <a href="${path}">${isolatedHtml(titleOf(page))}</a></p>
</main>
</body>
</html>
`;
}
