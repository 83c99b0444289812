import { isolateRuns } from '../arabic/bidi.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { absolute } from '../catalogue/urls.ts';
import type { Settings } from '../site.config.ts';
import { reader } from '../strings/reader.ts';
import { correctionsFeedEntry, type FeedEntry, feedGroups, siteFeed } from './feed-list.ts';
import { element, escapeXml } from './xml.ts';

/** All feeds of the site as one file that feed readers import (OPML 2.0), grouped by kind below the site's own and its corrections. */
export function opml(catalogue: Pick<Catalogue, 'lists' | 'settings'>): string {
  const { settings } = catalogue;
  const groups = feedGroups(catalogue).map(({ title, feeds }) =>
    element('outline', { text: title }, `\n${feeds.map((feed) => outline(feed, settings)).join('')}`),
  );
  const title = isolateRuns(`${reader.feeds} – ${settings.name}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>${escapeXml(title)}</title>
</head>
<body>
${outline({ ...siteFeed, title: settings.name }, settings)}${outline(correctionsFeedEntry, settings)}${groups.join('\n')}
</body>
</opml>
`;
}

function outline({ title, page, rss }: FeedEntry, { url, language }: Settings): string {
  const text = isolateRuns(title);
  const attributes = {
    type: 'rss',
    text,
    title: text,
    xmlUrl: absolute(rss, url),
    htmlUrl: absolute(page, url),
  };
  return `${element('outline', { ...attributes, language, version: 'RSS2' })}\n`;
}
