import { describe, expect, test } from 'vitest';
import { registries } from '../../tests/support/story.ts';
import { cityAmong, cityOfDateline, cityOfTitle } from './find-city.ts';

const { cities } = registries;

describe('the city of a title', () => {
  test.each([
    ['سطات.. ملتقى افتراضي', 'سطات', 'ملتقى افتراضي'],
    ['سطات … ملتقى', 'سطات', 'ملتقى'],
    ['الدار البيضاء: معرض للكتاب', 'الدار البيضاء', 'معرض للكتاب'],
    ['أكادير - موسم الصيد', 'أكادير', 'موسم الصيد'],
    ['مدينة سطات: ورشة', 'سطات', 'ورشة'],
    ['اكادير.. موسم', 'أكادير', 'موسم'],
  ])('opens it: %s', (title, city, rest) => {
    expect(cityOfTitle(title, cities)).toMatchObject({ city: { name: city }, rest });
  });

  test.each([
    'سطات تحتضن ملتقى',
    'ملتقى في سطات.. صور',
    'عاجل: حريق',
    'سطات-الجديدة طريق جديدة',
    'مباراة سطات: النتيجة',
    '',
  ])('is not guessed: %s', (title) => {
    expect(cityOfTitle(title, cities)).toBeUndefined();
  });
});

describe('the city of a dateline', () => {
  test.each([
    ['سطات – نظمت الجمعية', 'سطات', 'نظمت الجمعية'],
    ['سطات– نظمت', 'سطات', 'نظمت'],
    ['سطات - نظمت', 'سطات', 'نظمت'],
    ['سطات: نظمت', 'سطات', 'نظمت'],
    ['سطات / نظمت', 'سطات', 'نظمت'],
    ['أكادير (و م ع) – نظمت', 'أكادير', 'نظمت'],
    ['أكادير/ محمد العلوي – نظمت', 'أكادير', 'نظمت'],
    ['الدار البيضاء، مراسلة – نظمت', 'الدار البيضاء', 'نظمت'],
  ])('opens the text: %s', (text, city, rest) => {
    expect(cityOfDateline(text, cities)).toMatchObject({ city: { name: city }, rest });
  });

  test.each([
    'سطات مدينة – كما يقول أهلها – هادئة',
    'نظمت الجمعية بسطات – أمس –',
    'سطات-الجديدة طريق',
    'سطات',
  ])('is not guessed: %s', (text) => {
    expect(cityOfDateline(text, cities)).toBeUndefined();
  });
});

test('a category or tag names a city by any of its spellings', () => {
  expect(cityAmong(['مجتمع', 'اكادير'], cities)?.id).toBe('agadir');
  expect(cityAmong(['#الدار_البيضاء'], cities)?.id).toBe('casablanca');
  expect(cityAmong(['مجتمع'], cities)).toBeUndefined();
});
