import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeHoldings, makeStory, moment } from '../../tests/support/story.ts';
import { momentAt } from '../arabic/moment.ts';
import { arrange } from '../catalogue/catalogue.ts';
import { homePage } from '../catalogue/home.ts';
import { type Composition, uncomposed } from '../content/composition.ts';
import { newsSitemap } from '../seo/news-sitemap.ts';
import { settings } from '../site.config.ts';
import { sameUntil } from './until.ts';

const now = moment('2026-02-10T12:00:00+01:00');
const until = (...stories: Parameters<typeof makeStory>[0][]) =>
  momentAt(sameUntil(makeHoldings(stories.map(makeStory)), settings, now), settings.timeZone).iso;

describe('the same content makes the same site', () => {
  test.each<[string, Parameters<typeof makeStory>[0][], string]>([
    ['until midnight', [{ date: moment('2026-01-01') }], '2026-02-11T00:00:00+01:00'],
    [
      'until a scheduled story appears',
      [{ date: moment('2026-02-10'), publishDate: moment('2026-02-10T15:00:00+01:00') }],
      '2026-02-10T15:00:00+01:00',
    ],
    [
      'until a story of a later date appears',
      [{ date: moment('2026-02-10T13:00:00+01:00') }],
      '2026-02-10T13:00:00+01:00',
    ],
    [
      'until a story expires',
      [{ date: moment('2026-01-01'), expiryDate: moment('2026-02-10T18:00:00+01:00') }],
      '2026-02-10T18:00:00+01:00',
    ],
    [
      'until a story is withdrawn',
      [
        {
          date: moment('2026-01-01'),
          withdrawn: { date: moment('2026-02-10T17:00:00+01:00'), reason: 'أ' },
        },
      ],
      '2026-02-10T17:00:00+01:00',
    ],
    [
      'until a story leaves the news sitemap',
      [{ date: moment('2026-02-08T14:00:00+01:00') }],
      '2026-02-10T14:00:00+01:00',
    ],
    [
      'whatever becomes of a draft',
      [{ date: moment('2026-02-10T13:00:00+01:00'), draft: true }],
      '2026-02-11T00:00:00+01:00',
    ],
  ])('%s', (_what, stories, end) => {
    expect(until(...stories)).toBe(end);
  });

  const afternoon = moment('2026-02-10T15:00:00+01:00');
  const evening = moment('2026-02-10T18:00:00+01:00');
  const midnight = moment('2026-02-11T00:00:00+01:00');
  test.each<[string, Partial<Composition>, typeof now]>([
    ['the breaking strip comes', { breaking: { text: 'أ', from: afternoon, until: evening } }, afternoon],
    ['the breaking strip goes', { breaking: { text: 'أ', from: now, until: evening } }, evening],
    ['the lead loses its place', { lead: { story: '2026/01/a', until: evening } }, evening],
    [
      'the first of the pinned stories loses its place',
      {
        pinned: [
          { story: '2026/01/a', until: evening },
          { story: '2026/01/b', until: afternoon },
        ],
      },
      afternoon,
    ],
    [
      'midnight, where all that is over',
      { breaking: { text: 'أ', until: now }, pinned: [{ story: 'a', until: now }] },
      midnight,
    ],
  ])('until %s', (_what, composed, { ms }) => {
    const holdings = makeHoldings([], { composition: { ...uncomposed, ...composed } });
    expect(sameUntil(holdings, settings, now)).toBe(ms);
  });

  test('at any time before then, whatever their dates and places', () => {
    const hour = fc
      .integer({ min: -100, max: 100 })
      .map((hours) => momentAt(now.ms + hours * 1_800_000, 'UTC'));
    const maybe = fc.option(hour, { nil: undefined });
    const slug = fc.integer({ min: 0, max: 5 }).map((index) => `2026/02/s${index}`);
    const placed = fc.record({ story: slug, until: maybe });
    const withdrawn = fc.option(fc.record({ date: hour, reason: fc.constant('أ') }), { nil: undefined });
    const story = fc.record({
      date: hour,
      publishDate: maybe,
      expiryDate: maybe,
      withdrawn,
      draft: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(story, { maxLength: 6 }),
        fc.record({
          lead: fc.option(placed, { nil: undefined }),
          pinned: fc.array(placed, { maxLength: 3 }),
          breaking: fc.record({ text: fc.constant('أ'), from: maybe, until: hour }),
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (drawn, composition, part) => {
          const articles = drawn.map((fields, index) => makeStory({ ...fields, slug: `s${index}` }));
          const holdings = makeHoldings(articles, { composition });
          const end = sameUntil(holdings, settings, now);
          const later = momentAt(Math.floor(now.ms + (end - 1 - now.ms) * part), settings.timeZone);
          const shown = (at: typeof now) => {
            const catalogue = arrange(holdings, settings, at);
            return [
              catalogue.stories.map(({ id }) => id),
              [...catalogue.withdrawn.keys()],
              newsSitemap(catalogue),
              homePage(catalogue),
              at.iso.slice(0, 10),
            ];
          };
          expect(shown(later)).toEqual(shown(now));
        },
      ),
    );
  });
});
