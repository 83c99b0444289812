import { expect, test } from 'vitest';
import { makeCatalogue, makeEdition, makeStory, moment } from '../../tests/support/story.ts';
import { readComposition } from '../content/composition.ts';
import { referencesOf } from '../content/references.ts';
import { withdrawnWarnings } from './withdrawn-warnings.ts';

const mention = (target: string, line: number) => ({ target, line, column: 5 });
const gone = makeStory({
  slug: 'gone',
  aliases: ['/old/'],
  withdrawn: { date: moment('2026-02-11'), reason: 'لم يصح الخبر.' },
});
const base = makeStory({ slug: 'naming' });
const naming = {
  ...base,
  facts: {
    ...base.facts,
    readAlso: [mention('2026/02/gone', 9), mention('2026/02/other', 11)],
    links: [mention('/2026/02/gone/', 12)],
  },
};
const articles = [gone, naming, makeStory({ slug: 'other' })];

function warned(isAsked = (_file: string) => true) {
  const catalogue = makeCatalogue(articles);
  const home = {
    file: 'home.yaml',
    text: 'lead: 2026/02/gone\nbreaking: { text: عاجل, link: /old/, until: 2026-02-13 }\n',
  };
  const { references } = readComposition(home, catalogue.registries, 'Africa/Casablanca');
  const edition = makeEdition(catalogue, () => '');
  const named = [...articles.map(referencesOf), references];
  return withdrawnWarnings({ content: '/nowhere', edition, articles, references: named }, isAsked).map(
    ({ file, line, column, severity, rule, wrong }) => {
      expect([severity, rule]).toEqual(['warning', 'withdrawn']);
      return [file, line, column, wrong];
    },
  );
}

test('npm run check warns of asides and of places on the front page that lead to a withdrawn story, not of plain links', () => {
  expect(warned()).toEqual([
    ['articles/2026/02/naming.md', 9, 5, 'سُحب الخبر «2026/02/gone»، فلا تظهر للقراء الإحالة عليه.'],
    ['home.yaml', 1, 7, 'سُحب الخبر «2026/02/gone»، فلا مكان له في الصفحة الأولى.'],
    ['home.yaml', 2, 31, 'سُحب الخبر «2026/02/gone»، فلا مكان له في الصفحة الأولى.'],
  ]);
});

test('npm run check warns of files that are asked for', () => {
  expect(warned((file) => file === 'home.yaml')).toHaveLength(2);
});
