import { isolateRuns } from '../arabic/bidi.ts';
import { mediumDate } from '../arabic/dates.ts';
import type { Link } from '../catalogue/cards.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Amendment } from '../catalogue/corrections.ts';
import { absolute, correctionsPath, feedPaths } from '../catalogue/urls.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { isolatedHtml } from '../markdown/isolated-html.ts';
import type { Settings } from '../site.config.ts';
import { correcting } from '../strings/correcting.ts';
import { reader } from '../strings/reader.ts';
import type { Feed, FeedItem } from './feed-items.ts';
import { tagUri } from './guid.ts';
import { xmlChars } from './xml.ts';

/**
 * The feed beside the page of corrections: the newest `settings.feedSize` of them. It stands, empty, before the first one,
 * so that readers can follow a newspaper that has corrected nothing yet.
 */
export function correctionsFeed({ amendments, settings }: Pick<Catalogue, 'amendments' | 'settings'>): Feed {
  const { rss, json } = feedPaths(correctionsPath);
  return {
    title: plain(`${correcting.title} – ${settings.name}`),
    description: correcting.intro,
    language: settings.language,
    home: absolute(correctionsPath, settings.url),
    rss: absolute(rss, settings.url),
    json: absolute(json, settings.url),
    items: amendments.slice(0, settings.feedSize).map((amendment) => itemOf(amendment, settings)),
  };
}

const plain = (text: string) => isolateRuns(xmlChars(text));

function itemOf(amendment: Amendment, { url: origin, language }: Settings): FeedItem {
  const { date, text, guid } = amendment;
  const { kind, title, of } = wordsOf(amendment);
  const url = absolute(of.path, origin);
  const link = `<a href="${escapeHtml(url)}">${isolatedHtml(of.name)}</a>`;
  return {
    id: tagUri(guid, origin),
    url,
    title: plain(title),
    description: plain(text),
    date,
    authors: [{ name: reader.newsroom, url: absolute('/', origin) }],
    categories: [kind],
    content: xmlChars(
      `<div lang="${language}" dir="rtl">\n<p>${isolatedHtml(text)}</p>\n<p>${link}</p>\n</div>`,
    ),
  };
}

function wordsOf(amendment: Amendment): { kind: string; title: string; of: Link } {
  if (amendment.kind === 'correction') {
    const { story } = amendment;
    return { kind: correcting.correction, title: correcting.correctionOf(story.name), of: story };
  }
  const title = correcting.withdrawalOf(mediumDate(amendment.published));
  return { kind: correcting.withdrawal, title, of: { name: title, path: amendment.path } };
}
