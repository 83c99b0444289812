import { escapeHtml, label } from './html.js';

/** «اقرأ أيضا: 2026/02/slug» as an aside, and the city before the first paragraph. */
export function readAlso(markdown) {
  markdown.core.ruler.push('newspaper', ({ tokens, env }) => {
    const story = env.collections?.newspaper.byUrl.get(env.page?.url);
    if (!story) return;
    let dateline = `<span class="dateline">${escapeHtml(story.city.name)} – </span>`;
    for (let index = 1; index < tokens.length; index++) {
      const inline = tokens[index];
      if (inline.type !== 'inline' || tokens[index - 1].type !== 'paragraph_open') continue;
      const [, id] = /^اقرأ أيضا: (\S+)$/.exec(inline.content) ?? [];
      if (id !== undefined) {
        const target = env.collections.newspaper.byUrl.get(`/${id}/`);
        tokens[index - 1].hidden = true;
        tokens[index + 1].hidden = true;
        inline.type = 'html_block';
        inline.content = target
          ? `<aside class="read-also"><span>${label.readAlso}</span> <a href="${encodeURI(target.url)}">${escapeHtml(target.title)}</a></aside>\n`
          : '';
      } else if (dateline) {
        const opening = new inline.constructor('html_inline', '', 0);
        opening.content = dateline;
        inline.children.unshift(opening);
        dateline = '';
      }
    }
  });
}
