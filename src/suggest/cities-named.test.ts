import { expect, test } from 'vitest';
import { projectRegistries } from '../../bench/write-corpus.ts';
import { citiesNamed } from './cities-named.ts';

const { cities } = await projectRegistries();

const named = (title: string, ...paragraphs: string[]) =>
  citiesNamed({ title, description: '', paragraphs }, cities.all).map(({ city }) => city.name);

test.each([
  [
    'a dateline before a title',
    ['وفد من فاس يزور معرضا', 'سطات – استقبلت دار الشباب وفدا من فاس.'],
    ['سطات', 'فاس'],
  ],
  ['the head of a title', ['سطات.. افتتاح معرض', 'جاء الزوار من فاس ومن مكناس.'], ['سطات', 'فاس', 'مكناس']],
  ['clitics', ['خبر', 'نقلوا بسطات ولفاس وبمكناس.'], ['سطات', 'فاس', 'مكناس']],
  [
    'names of two words, and their clitics',
    ['خبر', 'وصلوا للدار البيضاء ثم عادوا إلى بني ملال.'],
    ['الدار البيضاء', 'بني ملال'],
  ],
  ['aliases', ['خبر', 'سباق بكازا يجمع العدائين.'], ['الدار البيضاء']],
  ['other spellings', ['خبر', 'معرض باكادير ثم بآسفى.'], ['أكادير', 'آسفي']],
  ['no ordinary words', ['السيارة الجديدة', 'فتح العيون على المضيق.'], []],
  ['ordinary words where a place is meant', ['خبر', 'معرض بالجديدة وآخر في العيون.'], ['الجديدة', 'العيون']],
  ['nothing in nothing', ['', ''], []],
])('a story names its cities: %s', (_, [title = '', ...paragraphs], expected) => {
  expect(named(title, ...paragraphs)).toEqual(expected);
});

test('it says where each stands', () => {
  const [settat] = citiesNamed(
    { title: 'سطات.. معرض', description: '', paragraphs: ['سطات – افتتح معرض.', 'وزاره سكان سطات.'] },
    cities.all,
  );
  expect(settat?.places).toEqual({ dateline: true, title: true, lead: true, times: 3 });
});
