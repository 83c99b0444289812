import { isolateRuns } from '../arabic/bidi.ts';
import type { ArticlePageData } from '../catalogue/article-page.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { isolatedHtml } from '../markdown/isolated-html.ts';
import { policyMeta } from '../security/directives.ts';
import { pagePolicy } from '../security/page-policy.ts';
import { metadata } from './metadata.ts';

/**
 * The page at an old or a short address of a story. Browsers, and search engines too, take its refresh for a redirect;
 * WhatsApp and Facebook, who do not follow one, find the story's title and picture here. Hosts' `_redirects` have no room
 * for every story (2,000 lines on Cloudflare Pages).
 */
export function leadingPage(
  story: ArticlePageData,
  { title, sentence }: { title: string; sentence: string },
  catalogue: Pick<Catalogue, 'settings' | 'images'>,
): string {
  const { language, name } = catalogue.settings;
  const { description, canonical = '', robots, openGraph, twitter } = metadata(story, catalogue);
  const path = escapeHtml(encodeURI(story.path));
  const policy = policyMeta(pagePolicy(story.path, { scripts: [], styles: [] }, catalogue.settings));
  const tags = [
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
<title>${escapeHtml(isolateRuns(`${story.article.title} (${title}) – ${name}`))}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="robots" content="${robots}">
<link rel="canonical" href="${escapeHtml(canonical)}">
<meta http-equiv="refresh" content="0; url=${path}">
${tags.join('\n')}
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence} <a href="${path}">${isolatedHtml(story.article.title)}</a></p>
</main>
</body>
</html>
`;
}
