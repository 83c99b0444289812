import { closeSync, openSync, writeSync } from 'node:fs';
import { escapeHtml } from '../src/markdown/escape-html.ts';
import { type CorpusOptions, corpusStory } from './corpus.ts';

const site = 'https://atlas.example';

/**
 * Writes the export of a WordPress site whose posts are the stories of a corpus: every other one of the block editor, the
 * rest of the classic one; every other one with a picture in the media library, every third with a link to another.
 */
export function writeExport(file: string, options: CorpusOptions): void {
  const out = openSync(file, 'w');
  writeSync(
    out,
    `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>الأطلس</title>
<link>${site}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
<wp:author><wp:author_login>desk</wp:author_login><wp:author_display_name><![CDATA[هيئة التحرير]]></wp:author_display_name></wp:author>
`,
  );
  for (let number = 0; number < options.stories; number++) writeSync(out, items(number, options));
  writeSync(out, '</channel>\n</rss>\n');
  closeSync(out);
}

/** The items of one story: its post, and its picture where it has one. */
export function items(number: number, options: CorpusOptions): string {
  const { id, title, body, text } = corpusStory(number, options);
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const [year, month, slug = ''] = id.split('/');
  const post = number * 2 + 1;
  const hasPicture = number % 2 === 0;
  const date = field('date').slice(0, 19).replace('T', ' ');
  const other = number % 3 === 0 && number > 0 ? corpusStory(number - 1, options) : undefined;
  const paragraphs = body
    .split('\n\n')
    .filter((paragraph) => !/^(?:#|- |اقرأ)/.test(paragraph))
    .map(escapeHtml);
  paragraphs[0] = `${field('city')} – ${paragraphs[0]}`;
  if (other)
    paragraphs.push(
      `ويأتي هذا بعد <a href="${oldAddress(other.id)}"><strong>${escapeHtml(other.title)}</strong></a>.`,
    );
  const isBlocks = number % 2 === 1;
  const html = isBlocks
    ? paragraphs.map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`).join('\n\n')
    : paragraphs.join('\n\n');
  const picture = hasPicture ? attachment(post + 1, `${year}/${month}`, slug, title) : '';
  return `${picture}<item>
<title><![CDATA[${title}]]></title>
<link>${oldAddress(id)}</link>
<dc:creator><![CDATA[desk]]></dc:creator>
<guid isPermaLink="false">${site}/?p=${post}</guid>
<content:encoded><![CDATA[${html}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${post}</wp:post_id>
<wp:post_date><![CDATA[${date}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[${date}]]></wp:post_date_gmt>
<wp:post_name><![CDATA[${encodeURIComponent(slug).toLowerCase()}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status>
<wp:post_type><![CDATA[post]]></wp:post_type>
<category domain="category" nicename="section"><![CDATA[${field('section')}]]></category>
${hasPicture ? `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${post + 1}</wp:meta_value></wp:postmeta>` : ''}
</item>
`;
}

const oldAddress = (id: string) => encodeURI(`${site}/${id.replace(/(?=[^/]+$)/, 'old-')}/`);

function attachment(id: number, folder: string, slug: string, title: string): string {
  return `<item>
<title><![CDATA[صورة: ${title}]]></title>
<wp:post_id>${id}</wp:post_id>
<wp:status>inherit</wp:status>
<wp:post_type>attachment</wp:post_type>
<wp:attachment_url><![CDATA[${site}/wp-content/uploads/${folder}/${encodeURIComponent(slug)}.jpg]]></wp:attachment_url>
</item>
`;
}
