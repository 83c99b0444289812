import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutItems, type FeedPiece } from './cut-items.ts';

async function cut(feed: string, size = feed.length): Promise<FeedPiece[]> {
  async function* texts() {
    for (let at = 0; at < feed.length; at += Math.max(1, size)) yield feed.slice(at, at + Math.max(1, size));
  }
  return Array.fromAsync(cutItems(texts()));
}

const shown = (pieces: readonly FeedPiece[]) =>
  pieces.map(
    (piece) => `${piece.kind} ${'line' in piece ? piece.line : ''} ${'xml' in piece ? piece.xml : ''}`,
  );

test('a feed is cut into what stands before its items, and each item', async () => {
  const feed = '<rss>\n<channel>\n<title>x</title>\n<item>1</item>\n\n<item a="b">2</item></channel></rss>';
  expect(shown(await cut(feed))).toEqual([
    'head  <rss>\n<channel>\n<title>x</title>\n',
    'item 4 <item>1</item>',
    'item 6 <item a="b">2</item>',
  ]);
});

test.each([
  ['of Atom with a prefix', '<a:entry>1</a:entry><a:entry>2</a:entry>', ['item', 'item']],
  ['that is never closed is closed', '<item>1<item>2</item>', ['item', 'item']],
  ['in CDATA or a comment is text', '<item><![CDATA[<item></item>]]><!-- <item> --></item>', ['item']],
  ['whose name is longer is none', '<items><itemized/></items><item>1</item>', ['item']],
  [
    'with CDATA that is never closed ends all the same',
    '<item><![CDATA[1</item>\n<item><![CDATA[2]]></item>',
    ['item', 'item'],
  ],
  [
    'after CDATA that is never closed is found',
    '<![CDATA[<item>1</item><item><![CDATA[2]]></item>',
    ['item', 'item'],
  ],
  ['that the feed ends in is cut', '<item>1</item><item><title>2', ['item', 'cut']],
  ['that the feed ends in within CDATA is cut', '<item>1</item><item><![CDATA[2', ['item', 'cut']],
])('an item %s', async (_, items, kinds) => {
  for (const size of [1, 7, 1000])
    expect((await cut(`<rss>${items}`, size)).map(({ kind }) => kind)).toEqual(['head', ...kinds]);
});

test('a feed without items, or no feed at all, is its head', async () => {
  expect(shown(await cut('<rss></rss>'))).toEqual(['head  <rss></rss>']);
  expect(shown(await cut(''))).toEqual(['head  ']);
});

test('an item that is too large is passed over, and the next one is read', async () => {
  const feed = `<rss><item>${'x'.repeat(9_000_000)}</item>\n<item>2</item></rss>`;
  const pieces = await cut(feed, 256 * 1024);
  expect(pieces.map(({ kind }) => kind)).toEqual(['head', 'tooLarge', 'item']);
  expect(pieces.at(-1)).toEqual({ kind: 'item', xml: '<item>2</item>', line: 2 });
});

test('however a feed is read, its pieces are the same', async () => {
  const part = fc.constantFrom(
    '<item>',
    '</item>',
    '<entry ',
    '>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '\n',
    'نص',
    '<b>',
    '<',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 30 }),
      fc.integer({ min: 1, max: 40 }),
      async (parts, size) => {
        const feed = parts.join('');
        expect(shown(await cut(feed, size))).toEqual(shown(await cut(feed)));
      },
    ),
    { numRuns: 500 },
  );
});
