import { describe, expect, test } from 'vitest';
import {
  makeCatalogue,
  makeStory,
  moment,
  photo,
  registered,
  registries,
  sourceOf,
} from '../../tests/support/story.ts';
import type { Article } from '../content/article.ts';
import type { ImageFacts } from '../content/picture.ts';
import type { Settings } from '../site.config.ts';
import { shareCards, storyCard } from './share-card.ts';

function cardOf(
  overrides: Partial<Article> = {},
  facts: ImageFacts = photo,
  settings: Partial<Settings> = {},
) {
  const story = makeStory({ image: { file: 'hall.jpg', alt: 'قاعة' }, ...overrides });
  const catalogue = makeCatalogue([story], {
    images: new Map([['hall.jpg', facts]]),
    settings: { shareCardsSince: '2026-02-10', ...settings },
  });
  return storyCard(story, catalogue);
}

describe('the card of a story', () => {
  test('says its title, city, source and day under the name of the newspaper', () => {
    expect(cardOf({ source: sourceOf('arz') })).toMatchObject({
      alt: 'ملتقى افتراضي حول «مدن التعلم»',
      width: 1200,
      height: 630,
      says: {
        kind: 'story',
        masthead: 'نشرة',
        headline: 'ملتقى افتراضي حول «مدن التعلم»',
        city: 'سطات',
        note: 'المصدر: وكالة الأرز للأنباء، 10 فبراير 2026',
      },
      photo: { file: 'hall.jpg', hash: photo.hash },
    });
  });

  test('says the day alone where the newsroom wrote it', () => {
    expect(cardOf()?.says.note).toBe('10 فبراير 2026');
  });

  test.each([
    ['2026-02-09T23:59:59+01:00', false],
    ['2026-02-10T00:00:00+01:00', true],
    ['2026-02-10T00:30:00+03:00', false],
  ])('is its own if it was published on the first day of cards or later: %s', (date, own) => {
    expect(cardOf({ date: moment(date) }) !== undefined).toBe(own);
  });

  test('counts the day when readers first saw it', () => {
    const date = moment('2025-12-01');
    expect(cardOf({ date })).toBeUndefined();
    expect(cardOf({ date, publishDate: moment('2026-02-11') })).toBeDefined();
  });

  test.each([
    ['shows a photograph that is wide enough', { ...photo, width: 600 }, true],
    ['leaves out one that would be blurred', { ...photo, width: 599 }, false],
  ])('%s', (_, facts, shown) => {
    expect(cardOf({}, facts)?.photo !== undefined).toBe(shown);
  });

  const same = cardOf()?.path;
  test.each<[string, Partial<Article>, ImageFacts?, Partial<Settings>?]>([
    ['title', { title: 'عنوان آخر' }],
    ['city', { city: registered(registries.cities, 'agadir') }],
    ['name of its city', { city: { ...registered(registries.cities, 'settat'), name: 'سطات المدينة' } }],
    ['source', { source: sourceOf('arz') }],
    ['day', { date: moment('2026-02-11') }],
    ['photograph', { image: undefined }],
    ['bytes of its photograph', {}, { ...photo, hash: 'beef'.repeat(16) }],
    ['newspaper’s name', {}, photo, { name: 'جريدة' }],
  ])('has another address with another %s', (_, overrides, facts, settings) => {
    expect(same).toMatch(/^\/images\/card-[\da-f]{20}\.jpg$/);
    expect(cardOf(overrides, facts, settings)?.path).not.toBe(same);
  });

  test.each<[string, Partial<Article>]>([
    ['body', { digest: 'other', description: 'وصف آخر' }],
    ['hour', { date: moment('2026-02-10T18:00:00+01:00') }],
    ['address', { id: '2026/02/other' }],
    ['section', { section: registered(registries.sections, 'sports') }],
  ])('keeps its address with another %s', (_, overrides) => {
    expect(cardOf(overrides)?.path).toBe(same);
  });
});

test('a site has the card of the newspaper, of each section, and of each story that has its own', () => {
  const catalogue = makeCatalogue(
    [makeStory({ slug: 'new' }), makeStory({ slug: 'old', date: moment('2025-12-30') })],
    { settings: { shareCardsSince: '2026-01-01' } },
  );
  const cards = shareCards(catalogue);
  expect(cards.map(({ says, alt }) => [says.kind, alt])).toEqual([
    ['site', 'نشرة: أخبار المدن المغربية كما يعيشها أهلها'],
    ['section', 'نشرة: مجتمع'],
    ['section', 'نشرة: رياضة'],
    ['section', 'نشرة: ثقافة'],
    ['story', 'ملتقى افتراضي حول «مدن التعلم»'],
  ]);
  expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
});
