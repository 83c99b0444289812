import { absolute, format, label, origin } from './html.js';
import { feedSize } from './newspaper.js';
import { site } from './site.js';

/** What both formats of a feed say of it. */
export function feedOf(list) {
  const whole = list.kind === 'site';
  return {
    title: whole ? site.settings.name : `${list.name} – ${site.settings.name}`,
    description: whole ? site.settings.tagline : format(site.formats.description[list.kind], list.name),
    home: absolute(list.url),
    stories: list.stories.slice(0, feedSize),
  };
}

/** A story's body with absolute addresses and the link to its original. */
export function feedContent({ item, source }) {
  const body = item.content.replaceAll('href="/', `href="${origin}/`);
  const original = source?.original ? `<p><a href="${source.original}">${label.originalStory}</a></p>` : '';
  return `<div lang="ar-MA" dir="rtl">${body}${original}</div>`;
}

export const guid = ({ url, day: [year] }) => `tag:${new URL(origin).hostname},${year}:${url.slice(1, -1)}`;
