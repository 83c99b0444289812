/** A story as a feed of RSS has it; `text` is HTML. */
export interface FeedStory {
  title?: string;
  link?: string;
  date?: string;
  text?: string;
  more?: string;
}

/** A feed of RSS 2.0 of an invented site. */
export function rss(title: string, home: string, stories: readonly FeedStory[]): string {
  const tag = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  const items = stories.map(
    ({ title, link, date, text, more = '' }) =>
      `<item>${tag('title', title)}${tag('link', link)}${tag('pubDate', date)}${tag(
        'content:encoded',
        text === undefined ? undefined : `<![CDATA[${text}]]>`,
      )}${more}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${title}</title><link>${home}</link>
${items.join('\n')}
</channel></rss>
`;
}

/** A feed of Atom whose addresses are relative, and whose text is XHTML. */
export const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://daftar.example/akhbar/">
<title type="html">دفتر &lt;b&gt;الجهة&lt;/b&gt;</title><link href="https://daftar.example/"/>
<entry><id>urn:daftar:7</id><title type="html">أكادير: موسم الصيد &amp;amp; أسعاره</title><link href="mawsim"/>
<published>2026-11-19T08:00:00+01:00</published><author><name>كريم أوبلا</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>بدأ موسم الصيد في ميناء المدينة هذا الأسبوع.</p>
<ul><li>السردين: <a href="asaar#sardin">7 دراهم</a></li><li>الصول: 60 درهما</li></ul></div></content></entry>
</feed>
`;

/** A JSON Feed with a story of plain text, and one without a date. */
export const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'نشرة الحي',
  home_page_url: 'https://hay.example/',
  items: [
    {
      id: '1',
      url: 'https://hay.example/1',
      title: 'سطات.. سوق الحي يفتح أبوابه مساء',
      content_text: 'يفتح سوق الحي أبوابه حتى العاشرة ليلا.\n\nوقال الباعة إنهم ينتظرون الزوار.',
      date_published: '2026-11-19T20:00:00+01:00',
      tags: ['رياضة', 'أسواق'],
    },
    { id: '2', url: 'https://hay.example/2', title: 'سطات.. خبر بلا تاريخ', content_text: 'نص.' },
  ],
});

const arabic = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** A text in windows-1256, as old sites write it. */
export function windows1256(text: string): Buffer {
  return Buffer.from(Array.from(text, (character) => arabic.get(character) ?? 0x3f));
}
