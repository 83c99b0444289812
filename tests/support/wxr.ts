/** A post of a WordPress export; what is not given is as in most posts. */
export interface Post {
  id: number;
  title: string;
  html?: string;
  link?: string;
  name?: string;
  date?: string;
  status?: string;
  type?: string;
  categories?: string[];
  /** XML that is put into the item as it is. */
  more?: string;
}

export const site = 'https://import-test.example';

/** An item of an export as WordPress writes it. */
export function item(post: Post): string {
  const {
    id,
    title,
    html = `فقرة من الخبر رقم ${id}.`,
    name = `post-${id}`,
    date = '2020-05-12 09:00:00',
  } = post;
  const link = post.link ?? encodeURI(`${site}/${name}/`);
  const categories = (post.categories ?? ['سطات']).map(
    (category) => `<category domain="category" nicename="c"><![CDATA[${category}]]></category>`,
  );
  return `<item>
<title><![CDATA[${title}]]></title>
<link>${link}</link>
<dc:creator><![CDATA[nadia]]></dc:creator>
<guid isPermaLink="false">${site}/?p=${id}</guid>
<content:encoded><![CDATA[${html}]]></content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${date}</wp:post_date>
<wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>${encodeURIComponent(name).toLowerCase()}</wp:post_name>
<wp:status>${post.status ?? 'publish'}</wp:status>
<wp:post_type>${post.type ?? 'post'}</wp:post_type>
${categories.join('\n')}
${post.more ?? ''}
</item>
`;
}

/** A picture of the media library. */
export function picture(id: number, url: string, alt = '', caption = ''): string {
  const more = `<wp:attachment_url><![CDATA[${url}]]></wp:attachment_url><excerpt:encoded><![CDATA[${caption}]]></excerpt:encoded><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[${alt}]]></wp:meta_value></wp:postmeta>`;
  return item({ id, title: `IMG_${id}`, type: 'attachment', status: 'inherit', more });
}

/** A whole export with some items. */
export function wxr(items: readonly string[], encoding = 'UTF-8'): string {
  return `<?xml version="1.0" encoding="${encoding}" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>جريدة</title>
<link>${site}</link>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
<wp:author><wp:author_login>nadia</wp:author_login><wp:author_display_name><![CDATA[نادية العلوي]]></wp:author_display_name></wp:author>
${items.join('')}</channel>
</rss>
`;
}
