import { expect, test } from 'vitest';
import { factsOf, makeCatalogue, makeStory, moment, sourceOf } from '../../tests/support/story.ts';
import { settings } from '../site.config.ts';
import { articlePage } from './article-page.ts';
import { liteAt } from './lite.ts';

const facts = factsOf(
  'غمرت مياه الوادي 14 منزلا بعد 62 مليمترا من الأمطار في ساعتين، ونُقلت 31 أسرة إلى دار الشباب حتى ينحسر الماء.',
);
const at = (hour: number) => moment(`2026-02-10T${String(hour).padStart(2, '0')}:00`);
const own = makeStory({ slug: 'own', title: 'عن مراسلنا', date: at(9), facts });
const agency = makeStory({
  slug: 'agency',
  title: 'عن الوكالة',
  date: at(10),
  source: sourceOf('arz'),
  facts,
});
const paper = makeStory({
  slug: 'paper',
  title: 'عن الجريدة',
  date: at(11),
  source: sourceOf('mawja'),
  facts,
});
const before = makeStory({ slug: 'before', title: 'خبر آخر', date: at(8) });
const catalogue = makeCatalogue([own, agency, paper, before]);

test('a page names the other tellings of its event, oldest first, with whose they are and when', () => {
  expect(articlePage(agency, catalogue).elsewhere).toEqual([
    { name: 'عن مراسلنا', path: '/2026/02/own/', source: settings.name, published: own.date },
    { name: 'عن الجريدة', path: '/2026/02/paper/', source: 'جريدة الموجة', published: paper.date },
  ]);
  expect(articlePage(before, catalogue).elsewhere).toEqual([]);
});

test('in the lite edition they are pages of it', () => {
  expect(liteAt('/lite/2026/02/own/', catalogue)).toMatchObject({
    story: { elsewhere: [{ path: '/lite/2026/02/agency/' }, { path: '/lite/2026/02/paper/' }] },
  });
});

test('they are among neither the older stories nor those that the story names itself', () => {
  const naming = { ...paper, related: [{ id: '2026/02/agency' }] };
  const page = articlePage(naming, makeCatalogue([own, agency, naming, before]));
  expect(page.related.map(({ path }) => path)).toEqual(['/2026/02/agency/']);
  expect(page.elsewhere.map(({ path }) => path)).toEqual(['/2026/02/own/']);
  expect(page.olderFromCity.map(({ path }) => path)).toEqual(['/2026/02/before/']);
});
