import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { drawCard } from '../src/press/draw-card.ts';
import type { CardText } from '../src/seo/share-card.ts';
import { isNotice } from '../src/seo/withdrawn-mark.ts';
import { cards, photograph } from './support/cards.ts';
import { goldenOf, worstDifference } from './support/golden.ts';
import { readPages } from './support/site.ts';

/** Set to draw the golden set anew. Then look at every picture. */
const isDrawing = Boolean(process.env['DRAW_GOLDEN']);
const folder = path.join(import.meta.dirname, 'golden');
/** What other releases of fonts and libvips may differ by. */
const tolerance = 24;

const photo = await photograph();
const draw = (name: string, says = cards[name]) => {
  if (!says) throw new RangeError(name);
  return drawCard(says, name.startsWith('photograph') ? photo : undefined);
};
const golden = (name: string) => readFileSync(path.join(folder, `${name}.png`));

describe('a share card looks as it did when someone last looked', () => {
  test.each(Object.keys(cards))('%s', async (name) => {
    const card = await draw(name);
    expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(card.length).toBeLessThan(100_000);
    if (isDrawing) writeFileSync(path.join(folder, `${name}.png`), await goldenOf(card));
    expect(await worstDifference(card, golden(name))).toBeLessThan(tolerance);
  });

  test.each<[string, string, (says: CardText) => Partial<CardText>]>([
    ['score', 'score', ({ headline }) => ({ headline: headline.replace('2–1', '1–2') })],
    ['range', 'range', ({ headline }) => ({ headline: headline.replace('2025–2026', '2026–2025') })],
    [
      'the order of words',
      'score',
      ({ headline }) => ({ headline: headline.replace(/^(\S+) (\S+) (\S+):/, '$3 $2 $1:') }),
    ],
    ['digit', 'percent', ({ headline }) => ({ headline: headline.replace('35', '53') })],
    ['hamza', 'percent', ({ headline }) => ({ headline: headline.replace('أث', 'اث') })],
    ['form of letters: unjoined', 'short', ({ headline }) => ({ headline: [...headline].join('\u200C') })],
    [
      'sign, which no font has',
      'percent',
      ({ headline }) => ({ headline: headline.replace('3', '\u{10FFFD}') }),
    ],
    ['city', 'percent', () => ({ city: 'فاس' })],
    ['source', 'short', ({ note }) => ({ note: note?.replace('الأرز', 'الأطلس') })],
    ['masthead', 'section', () => ({ masthead: 'جريدة' })],
  ])('and would not pass with another %s', async (_, name, change) => {
    const says = cards[name];
    const changed = says && { ...says, ...change(says) };
    expect(changed).not.toEqual(says);
    expect(await worstDifference(await draw(name, changed), golden(name))).toBeGreaterThan(tolerance);
  });
});

test.each<[string, Partial<CardText>]>([
  ['long names', { masthead: 'صحيفة '.repeat(30), city: 'مدينة '.repeat(16), note: 'وكالة '.repeat(60) }],
  ['names of one endless word', { masthead: 'ص'.repeat(200), city: 'م'.repeat(80), note: 'و'.repeat(300) }],
  ['nothing to see', { masthead: '🔴', headline: '\u200B', city: ' ', note: '' }],
  ['Pango markup', { masthead: '<b>', headline: '</span><span size="1">', city: '&amp;', note: '&#0;' }],
])('%s can be drawn on every card', async (_, words) => {
  for (const name of ['short', 'photograph', 'section', 'site']) {
    const says = cards[name];
    if (says) expect((await sharp(await draw(name, { ...says, ...words })).metadata()).height).toBe(630);
  }
});

test('the same card is the same bytes', async () => {
  const [one, other] = await Promise.all([draw('photograph'), draw('photograph')]);
  expect(one.equals(other)).toBe(true);
});

test('every page but the notice of a withdrawn story is shared with a picture that stands in the site', async () => {
  const site = inject('site');
  const pages = readPages(site).filter(({ path, html }) => !path.startsWith('/lite/') && !isNotice(html));
  expect(pages.length).toBeGreaterThan(100);
  for (const { path: page, document } of pages) {
    const address = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    const { format } = await sharp(path.join(site, new URL(address).pathname)).metadata();
    expect(format, page).toBe('jpeg');
  }
});
